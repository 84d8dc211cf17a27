using System;

namespace Seedance.Generator.Parsing;

/// <summary>Recognises texts that are no YAML or JSON for a reason that a reader's complaint would not tell.</summary>
internal static class ForeignText
{
    /// <summary>What git writes in front of the first of two versions that it cannot merge.</summary>
    private const string ConflictMark = "<<<<<<< ";

    /// <summary>The line where a merge has left two versions for somebody to choose from; null when there is none.</summary>
    public static ParseError? Conflict(string path, string text)
    {
        int line = 0;
        for (int at = 0; at >= 0 && at < text.Length; line++)
        {
            if (string.CompareOrdinal(text, at, ConflictMark, 0, ConflictMark.Length) == 0)
            {
                return new ParseError(
                    new SpecPosition(path, line, 0),
                    ParseErrorKind.Malformed,
                    "A merge has left a conflict here: choose one of the two versions, and remove the lines with '<<<<<<<', '=======' and '>>>>>>>'");
            }

            at = text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : -1;
        }

        return null;
    }

    /// <summary>Refuses HTML and XML, which YAML would take for a text or complain about somewhere in the middle.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="first">Where its content begins.</param>
    public static void ThrowIfMarkup(string path, string text, int first)
    {
        if (text[first] != '<' || first + 1 == text.Length || !(text[first + 1] is '!' or '?' || char.IsLetter(text[first + 1])))
            return;
        throw SpecTextException.Malformed(
            TextCheck.PositionOf(path, text, first),
            "This is HTML or XML, not YAML or JSON; perhaps a page was saved that a site shows in the place of the document");
    }
}
