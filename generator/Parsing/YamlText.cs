using System;
using System.Text.RegularExpressions;

namespace Seedance.Generator.Parsing;

/// <summary>What a YAML text needs before its reader takes it.</summary>
internal static class YamlText
{
    // The reader ends lines by YAML 1.1. YAML 1.2 (section 5.4) made these characters plain content, and descriptions
    // that were pasted from a word processor do hold them.
    private const char NextLine = '\u0085';
    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';

    // Noncharacters: Unicode keeps them for use inside a program.
    private const char HiddenNextLine = '\uFDD0';
    private const char HiddenLineSeparator = '\uFDD1';
    private const char HiddenParagraphSeparator = '\uFDD2';

    private static readonly char[] Foreign = [NextLine, LineSeparator, ParagraphSeparator];

    private static readonly char[] Hidden = [HiddenNextLine, HiddenLineSeparator, HiddenParagraphSeparator];

    private static readonly Regex WhiteLine = new("(?<=^|[\r\n])[ \t]+(?=[\r\n]|$)", RegexOptions.CultureInvariant);

    /// <summary>Puts other characters in the place of those that only YAML 1.1 takes for the end of a line.</summary>
    public static string HideForeignBreaks(string text) =>
        text.IndexOfAny(Foreign) < 0 || text.IndexOfAny(Hidden) >= 0
            ? text
            : text.Replace(NextLine, HiddenNextLine)
                .Replace(LineSeparator, HiddenLineSeparator)
                .Replace(ParagraphSeparator, HiddenParagraphSeparator);

    /// <summary>Takes <see cref="HideForeignBreaks"/> back in a scalar.</summary>
    public static string ShowForeignBreaks(string text) =>
        text.IndexOfAny(Hidden) < 0
            ? text
            : text.Replace(HiddenNextLine, NextLine)
                .Replace(HiddenLineSeparator, LineSeparator)
                .Replace(HiddenParagraphSeparator, ParagraphSeparator);

    /// <summary>Takes the white space out of lines that hold nothing else. The text itself when there are none.</summary>
    public static string BlankWhiteLines(string text) =>
        WhiteLine.IsMatch(text) ? WhiteLine.Replace(text, "") : text;

    /// <summary>The first tab in the indentation of a line, at or after the line of a position; that position when there is none.</summary>
    public static SpecPosition FindTabIndentation(string text, SpecPosition from)
    {
        int line = 0;
        int column = 0;
        bool isIndentation = true;
        for (int i = 0; i < text.Length; i++, column++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                (line, column, isIndentation) = (line + 1, -1, true);
            else if (c == '\t' && isIndentation && line >= from.Line)
                return new SpecPosition(from.Path, line, column);
            else
                isIndentation &= c is ' ' or '\t';
        }

        return from;
    }
}
