using System;

namespace Seedance.Runtime;

/// <summary>The format <c>duration</c> (RFC 3339, appendix A): whole numbers of units in order, none left out between two.</summary>
internal static class DurationSyntax
{
    internal static bool IsDuration(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.StartsWith("P"u8)) return false;
        ReadOnlySpan<byte> rest = utf8[1..];
        int weeks = TakeUnits(ref rest, "W"u8);
        if (weeks != 0) return weeks > 0 && rest.IsEmpty;

        int days = TakeUnits(ref rest, "YMD"u8);
        if (days < 0 || rest.IsEmpty) return days > 0;
        rest = rest[1..];
        return TakeUnits(ref rest, "HMS"u8) > 0 && rest.IsEmpty;
    }

    /// <summary>Takes numbers with units that follow each other in <paramref name="units"/>, up to the end or a T.</summary>
    /// <returns>How many; 0 also when the first unit is another; -1 when they are no such numbers.</returns>
    private static int TakeUnits(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> units)
    {
        ReadOnlySpan<byte> left = rest;
        int count = 0;
        int next = -1;
        while (!left.IsEmpty && left[0] != 'T')
        {
            int digits = left.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (digits <= 0) return -1;
            int unit = units.IndexOf(left[digits]);
            if (unit < 0 && count == 0) return units.Length == 1 ? 0 : -1;
            if (unit < 0 || (next >= 0 && unit != next)) return -1;
            next = unit + 1;
            count++;
            left = left[(digits + 1)..];
        }

        rest = left;
        return count;
    }
}
