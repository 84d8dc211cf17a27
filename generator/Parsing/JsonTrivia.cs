using System;

namespace Seedance.Generator.Parsing;

/// <summary>White space and comments in front of a JSON value.</summary>
internal static class JsonTrivia
{
    /// <summary>The index of the first character that is neither white space nor comment, or the length of the text.</summary>
    public static int Skip(string text)
    {
        int i = 0;
        while (i < text.Length)
        {
            if (text[i] is ' ' or '\t' or '\r' or '\n')
                i++;
            else if (StartsWith(text, i, "//"))
                i = EndOf(text, "\n", i);
            else if (StartsWith(text, i, "/*"))
                i = EndOf(text, "*/", i + 2);
            else
                return i;
        }

        return text.Length;
    }

    private static bool StartsWith(string text, int index, string token) =>
        string.CompareOrdinal(text, index, token, 0, token.Length) == 0;

    private static int EndOf(string text, string token, int from)
    {
        int at = text.IndexOf(token, from, StringComparison.Ordinal);
        return at < 0 ? text.Length : at + token.Length;
    }
}
