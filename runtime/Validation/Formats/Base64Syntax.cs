using System;
using System.Buffers;

namespace Seedance.Runtime;

/// <summary>The formats <c>byte</c> (RFC 4648, section 4) and <c>base64url</c> (section 5) of the OpenAPI Format Registry.</summary>
internal static class Base64Syntax
{
    private static readonly SearchValues<byte> Digits =
        AsciiText.Bytes("+/");

    private static readonly SearchValues<byte> UrlDigits =
        AsciiText.Bytes("-_");

    /// <summary>
    /// Groups of four, the last filled up with equals signs, and its digit in front of them with no bit that no byte has
    /// (RFC 4648, section 3.5): what is read as bytes drops nothing.
    /// </summary>
    internal static bool IsBase64(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> digits = WithoutPadding(utf8);
        if (utf8.Length % 4 != 0 || digits.ContainsAnyExcept(Digits))
            return false;
        return (utf8.Length - digits.Length) switch
        {
            0 => true,
            1 => "AEIMQUYcgkosw048"u8.Contains(digits[^1]),
            _ => "AQgw"u8.Contains(digits[^1]),
        };
    }

    /// <summary>Groups of four; the last may be filled up, or shorter.</summary>
    internal static bool IsBase64Url(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> digits = WithoutPadding(utf8);
        bool fits = digits.Length == utf8.Length ? digits.Length % 4 != 1 : utf8.Length % 4 == 0;
        return fits && !digits.ContainsAnyExcept(UrlDigits);
    }

    private static ReadOnlySpan<byte> WithoutPadding(ReadOnlySpan<byte> utf8) =>
        utf8.EndsWith("=="u8) ? utf8[..^2] : utf8.EndsWith("="u8) ? utf8[..^1] : utf8;
}
