using System;
using System.Globalization;
using System.Text;

namespace Seedance.Generator.CSharp;

/// <summary>Writes values as C# literals. Whatever the text holds, it cannot leave its literal.</summary>
internal static class CSharpLiteral
{
    private const string Hexadecimal = "0123456789ABCDEF";

    /// <summary>A regular string literal on one line. Every UTF-16 code unit survives, lone surrogates too.</summary>
    public static string String(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        text.Append('"');
        foreach (char c in value)
            AppendEscaped(text, c, '"');
        return text.Append('"').ToString();
    }

    /// <summary>
    /// JSON as a string literal: a raw one where every character is plain, so that readers see the JSON. JSON has no three quotation
    /// marks in a row, and starts and ends with a bracket.
    /// </summary>
    public static string Json(string json)
    {
        foreach (char c in json)
        {
            if (c is < ' ' or > '~')
                return String(json);
        }

        return "\"\"\"" + json + "\"\"\"";
    }

    /// <summary>
    /// A UTF-8 string literal (<c>"…"u8</c>, a <c>ReadOnlySpan&lt;byte&gt;</c>). A lone surrogate has no UTF-8 form and
    /// would not compile; it becomes U+FFFD, as every UTF-8 encoder writes it.
    /// </summary>
    public static string Utf8(string value)
    {
        var text = new StringBuilder(value.Length + 4);
        text.Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                AppendUnicodeEscape(text, c);
                AppendUnicodeEscape(text, value[++i]);
            }
            else
            {
                AppendEscaped(text, char.IsSurrogate(c) ? '\uFFFD' : c, '"');
            }
        }

        return text.Append("\"u8").ToString();
    }

    /// <summary>A literal of type <c>long</c>.</summary>
    public static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>A literal of type <c>int</c> that is not negative.</summary>
    public static string Index(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>An expression of type <c>double</c> that has exactly this value; NaN and the infinities are constants of <c>double</c>.</summary>
    public static string Double(double value)
    {
        if (double.IsNaN(value))
            return "double.NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        if (value == 0)
            return 1 / value < 0 ? "-0D" : "0D";
        string digits = value.ToString("R", CultureInfo.InvariantCulture);
        // .NET Framework's "R" loses the last bit of some values on 64-bit machines; seventeen digits never do.
        if (double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture) != value)
            digits = value.ToString("G17", CultureInfo.InvariantCulture);
        return digits + "D";
    }

    /// <summary>A literal of type <c>decimal</c>; trailing zeros survive.</summary>
    public static string Decimal(decimal value) => value.ToString(CultureInfo.InvariantCulture) + "M";

    public static string Boolean(bool value) => value ? "true" : "false";

    /// <summary>A literal of type <c>char</c>.</summary>
    public static string Char(char value)
    {
        var text = new StringBuilder("'");
        AppendEscaped(text, value, '\'');
        return text.Append('\'').ToString();
    }

    private static void AppendEscaped(StringBuilder text, char c, char quote)
    {
        switch (c)
        {
            case '\\':
                text.Append("\\\\");
                break;
            case '\n':
                text.Append("\\n");
                break;
            case '\r':
                text.Append("\\r");
                break;
            case '\t':
                text.Append("\\t");
                break;
            default:
                if (c == quote)
                    text.Append('\\').Append(c);
                else if (IsReadable(c))
                    text.Append(c);
                else
                    AppendUnicodeEscape(text, c);
                break;
        }
    }

    private static void AppendUnicodeEscape(StringBuilder text, char c) =>
        text.Append("\\u")
            .Append(Hexadecimal[c >> 12])
            .Append(Hexadecimal[(c >> 8) & 0xF])
            .Append(Hexadecimal[(c >> 4) & 0xF])
            .Append(Hexadecimal[c & 0xF]);

    /// <summary>
    /// Whether a reader sees the character as it is. Not so: controls, line and paragraph separators, spaces other than
    /// U+0020, format and bidirectional controls, surrogates, private use and unassigned code points.
    /// </summary>
    private static bool IsReadable(char c)
    {
        if (c < 0x7F)
            return c >= ' ';
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator => false,
            _ => true,
        };
    }
}
