using System.Globalization;
using System.Numerics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Seedance.Generator.Parsing;

/// <summary>Types scalars by the core schema (YAML 1.2.2, section 10.3). Only plain scalars can be anything but strings.</summary>
internal static class YamlScalars
{
    private const string CoreTag = "tag:yaml.org,2002:";

    /// <summary>Longer numbers to another base are strings: converting one takes the square of its length.</summary>
    private const int MaxBaseDigits = 64;

    /// <exception cref="SpecTextException">The text is not of the type that a tag demands.</exception>
    public static SpecScalar Read(Scalar scalar, SpecPosition position)
    {
        string text = YamlText.ShowForeignBreaks(scalar.Value);
        if (scalar.Tag.IsEmpty)
            return scalar.Style == ScalarStyle.Plain ? Plain(text, position) : String(text, position);
        if (scalar.Tag.IsNonSpecific || !scalar.Tag.Value.StartsWith(CoreTag, System.StringComparison.Ordinal))
            return String(text, position);

        string type = scalar.Tag.Value.Substring(CoreTag.Length);
        SpecScalar plain = Plain(text, position);
        bool fits = type switch
        {
            "null" => plain.Kind == SpecScalarKind.Null,
            "bool" => plain.Kind == SpecScalarKind.Boolean,
            "int" => plain.Kind == SpecScalarKind.Number && plain.Text.IndexOfAny(['.', 'e', 'E']) < 0,
            "float" => plain.Kind == SpecScalarKind.Number,
            _ => false,
        };
        if (fits)
            return plain;
        if (type is "null" or "bool" or "int")
            throw SpecTextException.Malformed(position, $"{Quotation.Of(text)} does not fit its tag '!!{type}'");

        // A string, a float without a JSON form (`.inf`), or a type outside the core schema (`!!binary`).
        return String(text, position);
    }

    /// <summary>Types a plain scalar.</summary>
    private static SpecScalar Plain(string text, SpecPosition position)
    {
        switch (text)
        {
            case "" or "null" or "Null" or "NULL" or "~":
                return new SpecScalar(position, SpecScalarKind.Null, "null");
            case "true" or "True" or "TRUE":
                return new SpecScalar(position, SpecScalarKind.Boolean, "true");
            case "false" or "False" or "FALSE":
                return new SpecScalar(position, SpecScalarKind.Boolean, "false");
            default:
                string? number = Number(text);
                return number is null ? String(text, position) : new SpecScalar(position, SpecScalarKind.Number, number);
        }
    }

    private static SpecScalar String(string text, SpecPosition position) => new(position, SpecScalarKind.String, text);

    /// <summary>The JSON form of a number with its digits as they are, or null when the text is no number.</summary>
    private static string? Number(string text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o')
            return ToDecimal(text, text[1] == 'x' ? 16 : 8);

        // [-+]? ( [0-9]+ ( \. [0-9]* )? | \. [0-9]+ ) ( [eE] [-+]? [0-9]+ )?
        int at = text[0] is '-' or '+' ? 1 : 0;
        string sign = text[0] == '-' ? "-" : "";
        string whole = Digits(text, ref at);
        string fraction = "";
        bool hasPoint = at < text.Length && text[at] == '.';
        if (hasPoint)
        {
            at++;
            fraction = Digits(text, ref at);
        }

        if (whole.Length == 0 && fraction.Length == 0)
            return null;
        string exponent = text.Substring(at);
        if (exponent.Length > 0 && !IsExponent(exponent))
            return null;

        // JSON wants a digit on both sides of the point, no sign `+` and no leading zeros.
        whole = whole.TrimStart('0');
        return sign
            + (whole.Length == 0 ? "0" : whole)
            + (hasPoint ? "." + (fraction.Length == 0 ? "0" : fraction) : "")
            + exponent;
    }

    private static bool IsExponent(string text)
    {
        if (text[0] is not ('e' or 'E'))
            return false;
        int at = text.Length > 1 && text[1] is '-' or '+' ? 2 : 1;
        return Digits(text, ref at).Length > 0 && at == text.Length;
    }

    private static string Digits(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;
        return text.Substring(start, at - start);
    }

    /// <summary>The decimal digits of <c>0x1F</c> or <c>0o17</c>, or null when that is no number.</summary>
    private static string? ToDecimal(string text, int numberBase)
    {
        if (text.Length > MaxBaseDigits + 2)
            return null;
        BigInteger value = BigInteger.Zero;
        for (int i = 2; i < text.Length; i++)
        {
            int digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => numberBase,
            };
            if (digit >= numberBase)
                return null;
            value = (value * numberBase) + digit;
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }
}
