using System;

namespace Seedance.Runtime;

/// <summary>The format <c>ipv6</c>: eight groups, of which <c>::</c> leaves out one or more (RFC 3986, section 3.2.2; RFC 4291, section 2.2).</summary>
internal static class IPv6Syntax
{
    private const int Groups = 8;

    internal static bool IsIPv6(ReadOnlySpan<byte> utf8)
    {
        int gap = utf8.IndexOf("::"u8);
        if (gap < 0) return CountGroups(utf8, mayEndInIPv4: true) == Groups;

        ReadOnlySpan<byte> before = utf8[..gap];
        ReadOnlySpan<byte> after = utf8[(gap + 2)..];
        int left = before.IsEmpty ? 0 : CountGroups(before, mayEndInIPv4: false);
        int right = after.IsEmpty ? 0 : CountGroups(after, mayEndInIPv4: true);
        return left >= 0 && right >= 0 && left + right < Groups;
    }

    /// <summary>Counts groups of one to four hexadecimal digits with colons between them; an IPv4 address at the end counts as two.</summary>
    /// <returns>-1 when the text is something else.</returns>
    private static int CountGroups(ReadOnlySpan<byte> utf8, bool mayEndInIPv4)
    {
        int count = 0;
        while (true)
        {
            int colon = utf8.IndexOf((byte)':');
            ReadOnlySpan<byte> group = colon < 0 ? utf8 : utf8[..colon];
            if (colon < 0 && mayEndInIPv4 && IPv4Syntax.IsIPv4(group)) return count + 2;
            if (!IsGroup(group)) return -1;

            count++;
            if (colon < 0) return count;
            utf8 = utf8[(colon + 1)..];
        }
    }

    private static bool IsGroup(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > 4) return false;
        foreach (byte digit in utf8)
        {
            if (!char.IsAsciiHexDigit((char)digit)) return false;
        }

        return true;
    }
}
