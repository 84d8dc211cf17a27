using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace Seedance.Generator.Parsing;

/// <summary>
/// A page of documentation with an OpenAPI document in a fenced code block (CommonMark 0.31.2, section 4.5): documentation
/// sites serve their pages so. Front matter, prose and other blocks stand around it.
/// </summary>
internal static class MarkdownPage
{
    /// <summary>The member at the root of a document that no other text has, in YAML or in JSON.</summary>
    private static readonly Regex Declaration = new("""^\s*\{?\s*["']?(openapi|swagger)["']?\s*:""", RegexOptions.CultureInvariant);

    public static bool IsPage(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The page with every line emptied that is not part of the document, so that positions in what is left are
    /// positions in the page. Null when the page holds no document.
    /// </summary>
    /// <param name="path">Path of the page, for positions.</param>
    /// <param name="text">The page.</param>
    /// <param name="errors">Takes a problem for each further document: only the first is read.</param>
    public static string? ExtractDocument(string path, string text, List<ParseError> errors)
    {
        string[] lines = text.Split('\n');
        (int First, int End)? document = null;
        for (int i = 0; i < lines.Length; i++)
        {
            if (OpeningFence(lines[i]) is not { } fence)
                continue;
            int first = i + 1;
            int end = first;
            while (end < lines.Length && !IsClosedBy(lines[end], fence))
                end++;
            if (IsDocument(lines, first, end))
            {
                if (document is null)
                    document = (first, end);
                else
                    errors.Add(FurtherDocument(new SpecPosition(path, i, 0)));
            }

            i = end;
        }

        return document is { } found ? OnlyLines(lines, found.First, found.End) : null;
    }

    private static ParseError FurtherDocument(SpecPosition position) =>
        new(position, ParseErrorKind.FurtherDocument, "The page holds another OpenAPI document above this one");

    /// <summary>The run of three or more backticks or tildes that opens a block; null when the line opens none.</summary>
    private static string? OpeningFence(string line)
    {
        string start = line.TrimStart(' ', '\t');
        if (start.Length == 0 || start[0] is not ('`' or '~'))
            return null;
        int length = RunLength(start);

        // An info string after backticks has no backtick: else the line is code in a sentence.
        return length >= 3 && (start[0] == '~' || start.IndexOf('`', length) < 0) ? start.Substring(0, length) : null;
    }

    /// <summary>A block ends at a line of at least as many of the same characters, and nothing else.</summary>
    private static bool IsClosedBy(string line, string fence)
    {
        string start = line.Trim(' ', '\t', '\r');
        return start.Length >= fence.Length && start[0] == fence[0] && RunLength(start) == start.Length;
    }

    private static int RunLength(string text)
    {
        int length = 1;
        while (length < text.Length && text[length] == text[0])
            length++;
        return length;
    }

    /// <summary>Whether a block declares its version where its root's members stand: at the smallest indentation, or after the brace.</summary>
    private static bool IsDocument(string[] lines, int first, int end)
    {
        int root = int.MaxValue;
        for (int i = first; i < end; i++)
        {
            if (Indentation(lines[i]) is { } indentation)
                root = Math.Min(root, indentation);
        }

        for (int i = first; i < end; i++)
        {
            if (Declaration.IsMatch(lines[i]) && (Indentation(lines[i]) == root || lines[first].TrimStart().StartsWith("{", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private static int? Indentation(string line)
    {
        int indentation = line.Length - line.TrimStart(' ', '\t').Length;
        return line.Trim().Length == 0 ? null : indentation;
    }

    private static string OnlyLines(string[] lines, int first, int end)
    {
        var text = new StringBuilder();
        text.Append('\n', first);
        for (int i = first; i < end; i++)
            text.Append(lines[i]).Append('\n');
        return text.ToString();
    }
}
