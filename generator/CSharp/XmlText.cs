using System;
using System.Text;

namespace Seedance.Generator.CSharp;

/// <summary>Text of XML 1.0 inside a C# doc comment.</summary>
internal static class XmlText
{
    /// <summary>
    /// The text with <c>\n</c> as its only line end and without characters that XML 1.0 forbids (section 2.2), lone
    /// surrogates, byte order marks, and bidirectional controls, which would show code in another order than it is read in.
    /// </summary>
    public static string Readable(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\r')
            {
                if (i + 1 >= text.Length || text[i + 1] != '\n')
                    result.Append('\n');
            }
            else if (IsLineEnd(c))
            {
                result.Append('\n');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(c).Append(text[++i]);
            }
            else if (IsAllowed(c))
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>Escapes text for element content and for attribute values in double quotes; leaves nothing of <see cref="Readable"/> undone.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char c in Readable(text))
            AppendEscaped(result, c);
        return result.ToString();
    }

    /// <summary>Like <see cref="Escape"/>, on one line.</summary>
    public static string EscapeLine(string text) => Escape(text).Replace('\n', ' ').Trim();

    /// <summary>Appends a character of a <see cref="Readable"/> text.</summary>
    public static void AppendEscaped(StringBuilder result, char c)
    {
        switch (c)
        {
            case '&':
                result.Append("&amp;");
                break;
            case '<':
                result.Append("&lt;");
                break;
            case '>':
                result.Append("&gt;");
                break;
            case '"':
                result.Append("&quot;");
                break;
            default:
                result.Append(c);
                break;
        }
    }

    /// <summary>At most <paramref name="length"/> characters of the text, not ending within a surrogate pair; an ellipsis marks a cut.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        int end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text.Substring(0, end) + "…";
    }

    /// <summary>Line ends of C# (LF, CR, NEL, LS, PS: a doc comment ends there) and of plain text (VT, FF).</summary>
    private static bool IsLineEnd(char c) => c is '\n' or '\u000B' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsAllowed(char c) => c switch
    {
        '\t' => true,
        < ' ' or (>= '\u007F' and <= '\u009F') => false,
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => false,
        '\uFEFF' or '\uFFFE' or '\uFFFF' => false,
        _ => !char.IsSurrogate(c),
    };
}
