using System.Globalization;
using System.Text;

namespace Seedance.Generator.Documents.JsonPath;

/// <summary>A cursor over the text of a query, with the tokens of RFC 9535.</summary>
internal sealed class JsonPathText(string text)
{
    public string Text => text;

    public int Offset { get; private set; }

    public bool IsAtEnd => Offset >= text.Length;

    /// <summary>The character at the cursor, or <c>\0</c> at the end.</summary>
    public char Current => IsAtEnd ? '\0' : text[Offset];

    public void SkipBlanks()
    {
        while (!IsAtEnd && text[Offset] is ' ' or '\t' or '\n' or '\r')
            Offset++;
    }

    /// <summary>Takes <paramref name="token"/> when it stands at the cursor.</summary>
    public bool TryTake(string token)
    {
        if (string.CompareOrdinal(text, Offset, token, 0, token.Length) != 0)
            return false;
        Offset += token.Length;
        return true;
    }

    public void Expect(string token)
    {
        if (!TryTake(token))
            throw Fail(IsAtEnd ? $"'{token}' is missing at the end" : $"'{token}' is expected, not '{Current}'");
    }

    public bool StartsName => IsNameStart(Current);

    /// <summary>Takes a name of the short form, <c>.name</c>.</summary>
    /// <remarks>
    /// RFC 9535 has no <c>-</c> in it, yet the Overlay Specification itself writes <c>@.x-oai-traits</c>; nothing else
    /// could be meant, so it is taken.
    /// </remarks>
    public string TakeName()
    {
        int start = Offset;
        while (!IsAtEnd && (IsNameStart(text[Offset]) || text[Offset] is (>= '0' and <= '9') or '-'))
            Offset++;
        return text.Substring(start, Offset - start);
    }

    /// <summary>Takes the digits, sign, fraction and exponent of a number.</summary>
    public string TakeNumber()
    {
        int start = Offset;
        TryTake("-");
        TakeDigits();
        if (TryTake("."))
            TakeDigits();
        if (TryTake("e") || TryTake("E"))
        {
            if (!TryTake("+"))
                TryTake("-");
            TakeDigits();
        }

        return text.Substring(start, Offset - start);
    }

    /// <summary>Takes an integer without a leading zero (RFC 9535, section 2.3.3.1).</summary>
    public long TakeInteger()
    {
        int start = Offset;
        TryTake("-");
        TakeDigits();
        string digits = text.Substring(start, Offset - start);
        bool hasLeadingZero = digits == "-0" || (digits.Length > 1 && digits.TrimStart('-')[0] == '0');
        if (hasLeadingZero || !long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
            throw FailAt(start, $"'{digits}' is no index");
        return value;
    }

    /// <summary>Takes a string in single or double quotes (RFC 9535, section 2.3.1.1).</summary>
    public string TakeString()
    {
        int start = Offset;
        char quote = text[Offset++];
        var value = new StringBuilder();
        while (!IsAtEnd && text[Offset] != quote)
        {
            char next = text[Offset++];
            value.Append(next == '\\' ? TakeEscape(quote) : next);
        }

        if (IsAtEnd)
            throw FailAt(start, "the string has no end");
        Offset++;
        return value.ToString();
    }

    public JsonPathFormatException Fail(string message) => FailAt(Offset, message);

    public JsonPathFormatException FailAt(int offset, string message) => new(new JsonPathError(offset + 1, message));

    private static bool IsNameStart(char value) => value is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080';

    private void TakeDigits()
    {
        int start = Offset;
        while (Current is >= '0' and <= '9')
            Offset++;
        if (Offset == start)
            throw Fail("a digit is expected");
    }

    private char TakeEscape(char quote)
    {
        char escape = Current;
        Offset++;
        switch (escape)
        {
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case '/' or '\\': return escape;
            case 'u' when TryTakeCodeUnit(out char unit): return unit;
            case var same when same == quote: return quote;
            default: throw FailAt(Offset - 2, "this escape is not known");
        }
    }

    private bool TryTakeCodeUnit(out char unit)
    {
        string digits = Offset + 4 <= text.Length ? text.Substring(Offset, 4) : "";
        bool isHex = ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort value);
        Offset += isHex ? 4 : 0;
        unit = (char)value;
        return isHex;
    }
}
