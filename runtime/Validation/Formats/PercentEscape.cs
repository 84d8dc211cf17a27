using System;

namespace Seedance.Runtime;

/// <summary>A percent sign and two hexadecimal digits (RFC 3986, section 2.1).</summary>
internal static class PercentEscape
{
    /// <summary>Its length, when the text begins with one; else 0.</summary>
    internal static int Length(ReadOnlySpan<byte> utf8) =>
        utf8.Length >= 3 && utf8[0] == '%' && char.IsAsciiHexDigit((char)utf8[1]) && char.IsAsciiHexDigit((char)utf8[2]) ? 3 : 0;
}
