using System;
using System.Buffers.Text;

namespace Seedance.Runtime;

/// <summary>The format <c>ipv4</c> (RFC 2673, section 3.2): four numbers from 0 to 255 without zeros in front, with points between them.</summary>
internal static class IPv4Syntax
{
    internal static bool IsIPv4(ReadOnlySpan<byte> utf8)
    {
        for (int part = 1; ; part++)
        {
            int point = utf8.IndexOf((byte)'.');
            ReadOnlySpan<byte> digits = point < 0 ? utf8 : utf8[..point];
            bool fits = digits.Length is >= 1 and <= 3
                && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
                && Utf8Parser.TryParse(digits, out byte _, out int read)
                && read == digits.Length
                && (digits.Length == 1 || digits[0] != '0');
            if (!fits || part > 4) return false;
            if (point < 0) return part == 4;
            utf8 = utf8[(point + 1)..];
        }
    }
}
