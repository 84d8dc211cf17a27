using System;

namespace Seedance.Runtime;

// The formats of JSON Schema, by the letter: what reading forgives (a space for the T, a time without an offset) is no RFC 3339, and the year
// 0000, which no type of .NET holds, is.

/// <summary>Dates and times as RFC 3339 (section 5.6) spells them: checking.</summary>
internal static partial class Rfc3339Text
{
    /// <summary>full-date, with the days that the month has (section 5.7).</summary>
    internal static bool IsDate(ReadOnlySpan<byte> text)
    {
        var cursor = new Cursor(text);
        return cursor.TryDate(out _, out _, out _) && cursor.IsAtEnd;
    }

    /// <summary>full-time. A second of 60 is allowed where a leap second can be: in the last minute of a day in UTC (section 5.7 and
    /// appendix D).</summary>
    internal static bool IsTime(ReadOnlySpan<byte> text)
    {
        var cursor = new Cursor(text);
        return IsTime(ref cursor);
    }

    /// <summary>date-time.</summary>
    internal static bool IsDateTime(ReadOnlySpan<byte> text)
    {
        var cursor = new Cursor(text);
        return cursor.TryDate(out _, out _, out _) && cursor.TryTake((byte)'T', (byte)'t') && IsTime(ref cursor);
    }

    /// <summary>partial-time: a time of day somewhere. A leap second may be in any minute, as the offset is not known.</summary>
    internal static bool IsLocalTime(ReadOnlySpan<byte> text)
    {
        var cursor = new Cursor(text);
        return cursor.TryTime(out _) && cursor.IsAtEnd;
    }

    /// <summary>date-time without the offset.</summary>
    internal static bool IsLocalDateTime(ReadOnlySpan<byte> text)
    {
        var cursor = new Cursor(text);
        return cursor.TryDate(out _, out _, out _) && cursor.TryTake((byte)'T', (byte)'t') && cursor.TryTime(out _) && cursor.IsAtEnd;
    }

    private static bool IsTime(ref Cursor cursor) =>
        cursor.TryTime(out Clock clock) && cursor.TryOffset(out int offset) && cursor.IsAtEnd && clock.IsPossible(offset);
}
