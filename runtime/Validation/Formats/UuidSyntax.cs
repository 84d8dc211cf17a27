using System;

namespace Seedance.Runtime;

/// <summary>The format <c>uuid</c> (RFC 4122, section 3): 8-4-4-4-12 hexadecimal digits in either case, of any version.</summary>
internal static class UuidSyntax
{
    private const int Length = 36;

    internal static bool IsUuid(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length != Length) return false;
        for (int at = 0; at < Length; at++)
        {
            bool fits = at is 8 or 13 or 18 or 23 ? utf8[at] == '-' : char.IsAsciiHexDigit((char)utf8[at]);
            if (!fits) return false;
        }

        return true;
    }
}
