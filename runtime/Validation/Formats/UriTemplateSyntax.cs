using System;
using System.Buffers;

namespace Seedance.Runtime;

/// <summary>The format <c>uri-template</c> (RFC 6570, section 2).</summary>
internal static class UriTemplateSyntax
{
    private static readonly SearchValues<byte> Operators = SearchValues.Create("+#./;?&=,!@|"u8);

    // The apostrophe is a literal: erratum 6937.
    private static readonly SearchValues<byte> NoLiterals = SearchValues.Create("\"<>\\^`{|}% "u8);

    internal static bool IsUriTemplate(ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            int brace = utf8.IndexOf((byte)'{');
            if (!AreLiterals(brace < 0 ? utf8 : utf8[..brace])) return false;
            if (brace < 0) return true;

            int end = utf8.IndexOf((byte)'}');
            if (end < brace || !IsExpression(utf8[(brace + 1)..end])) return false;
            utf8 = utf8[(end + 1)..];
        }
    }

    private static bool AreLiterals(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            int length = PercentEscape.Length(utf8);
            if (length == 0) length = utf8[0] >= 0x80 ? IriCharacters.Length(utf8, mayBePrivate: true) : IsLiteral(utf8[0]) ? 1 : 0;
            if (length == 0) return false;
            utf8 = utf8[length..];
        }

        return true;
    }

    private static bool IsLiteral(byte character) => character is > (byte)' ' and < 0x7F && !NoLiterals.Contains(character);

    /// <summary>What stands between braces: maybe an operator, then variables with commas between them.</summary>
    private static bool IsExpression(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.IsEmpty && Operators.Contains(utf8[0])) utf8 = utf8[1..];
        while (true)
        {
            int comma = utf8.IndexOf((byte)',');
            if (!IsVariable(comma < 0 ? utf8 : utf8[..comma])) return false;
            if (comma < 0) return true;
            utf8 = utf8[(comma + 1)..];
        }
    }

    /// <summary>A name, and maybe <c>*</c> or a length from 1 to 9999 behind a colon (section 2.4).</summary>
    private static bool IsVariable(ReadOnlySpan<byte> utf8)
    {
        int colon = utf8.IndexOf((byte)':');
        if (colon >= 0)
        {
            ReadOnlySpan<byte> length = utf8[(colon + 1)..];
            bool isLength = length.Length is >= 1 and <= 4 && !length.ContainsAnyExceptInRange((byte)'0', (byte)'9') && length[0] != '0';
            return isLength && IsName(utf8[..colon]);
        }

        return IsName(utf8.EndsWith("*"u8) ? utf8[..^1] : utf8);
    }

    /// <summary>Letters, digits, underscores and percent escapes; single points between them.</summary>
    private static bool IsName(ReadOnlySpan<byte> utf8)
    {
        bool isAfterPoint = true;
        while (!utf8.IsEmpty)
        {
            bool isPoint = utf8[0] == '.';
            if (isPoint && isAfterPoint) return false;
            int length = isPoint || char.IsAsciiLetterOrDigit((char)utf8[0]) || utf8[0] == '_' ? 1 : PercentEscape.Length(utf8);
            if (length == 0) return false;
            isAfterPoint = isPoint;
            utf8 = utf8[length..];
        }

        return !isAfterPoint;
    }
}
