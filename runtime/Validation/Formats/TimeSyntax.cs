using System;

namespace Seedance.Runtime;

/// <summary>
/// The format <c>time</c>: <c>full-time</c> of RFC 3339, section 5.6. A second of 60 is allowed where a leap second can be: in the
/// last minute of a day in UTC (section 5.7 and appendix D).
/// </summary>
internal static class TimeSyntax
{
    private const int MinutesPerDay = 24 * 60;

    // hh:mm:ss
    private const int ClockLength = 8;

    internal static bool IsTime(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= ClockLength || utf8[5] != ':') return false;
        if (!TryReadMinutes(utf8[..5], out int minutes)) return false;
        if (!DateSyntax.TryReadNumber(utf8[6..ClockLength], out int second) || second > 60) return false;
        if (!TrySkipFraction(utf8[ClockLength..], out ReadOnlySpan<byte> zone) || !TryReadOffset(zone, out int offset)) return false;

        int inUtc = (minutes - offset + MinutesPerDay) % MinutesPerDay;
        return second < 60 || inUtc == MinutesPerDay - 1;
    }

    /// <summary>Takes <c>.123</c> off, if it is there.</summary>
    private static bool TrySkipFraction(ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> rest)
    {
        rest = utf8;
        if (utf8[0] != '.') return true;

        int end = utf8[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1;
        rest = utf8[end..];
        return end > 1;
    }

    /// <summary>Reads <c>Z</c> or <c>+hh:mm</c>, in minutes east of UTC.</summary>
    private static bool TryReadOffset(ReadOnlySpan<byte> utf8, out int minutes)
    {
        minutes = 0;
        if (utf8.Length == 1) return utf8[0] is (byte)'Z' or (byte)'z';
        if (utf8.Length != 6 || utf8[0] is not ((byte)'+' or (byte)'-') || !TryReadMinutes(utf8[1..], out minutes)) return false;
        if (utf8[0] == '-') minutes = -minutes;
        return true;
    }

    /// <summary>Reads <c>hh:mm</c>, in minutes.</summary>
    private static bool TryReadMinutes(ReadOnlySpan<byte> utf8, out int minutes)
    {
        minutes = 0;
        if (utf8[2] != ':' || !DateSyntax.TryReadNumber(utf8[..2], out int hour) || !DateSyntax.TryReadNumber(utf8[3..5], out int minute)) return false;
        minutes = (hour * 60) + minute;
        return hour <= 23 && minute <= 59;
    }
}
