using System;
using System.Buffers.Text;
using System.Globalization;

namespace Seedance.Runtime;

/// <summary>Dates and times as RFC 3339 (section 5.6) spells them: writing, with the shortest fraction.</summary>
internal static partial class Rfc3339Text
{
    /// <summary>Longest text that is written: <c>2026-04-21T02:41:43.1234567+08:00</c>.</summary>
    internal const int MaxLength = 33;

    // What .NET's round-trip format writes, which is always as long: a date, T, a time with seven digits of a fraction, an offset.
    private const int FractionBytes = 8;
    private const int OffsetBytes = 6;

    /// <summary>Writes a date-time with its offset, <c>Z</c> for none, and returns its length.</summary>
    internal static int Format(DateTimeOffset value, Span<byte> destination)
    {
        Utf8Formatter.TryFormat(value, destination, out int written, 'O');
        int length = Shorten(destination, written - OffsetBytes);
        if (value.TotalOffsetMinutes == 0)
        {
            destination[length] = (byte)'Z';
            return length + 1;
        }

        destination.Slice(written - OffsetBytes, OffsetBytes).CopyTo(destination[length..]);
        return length + OffsetBytes;
    }

    /// <summary>Writes a full-date and returns its length.</summary>
    internal static int Format(DateOnly value, Span<byte> destination)
    {
        value.TryFormat(destination, out int written, "O", CultureInfo.InvariantCulture);
        return written;
    }

    /// <summary>Writes a full-time in UTC and returns its length.</summary>
    internal static int Format(TimeOnly value, Span<byte> destination)
    {
        value.TryFormat(destination, out int written, "O", CultureInfo.InvariantCulture);
        int length = Shorten(destination, written);
        destination[length] = (byte)'Z';
        return length + 1;
    }

    /// <summary>The length of a text that ends with a fraction, without the zeros at its end, and without the point when all are.</summary>
    private static int Shorten(ReadOnlySpan<byte> text, int length)
    {
        int digits = text.Slice(length - FractionBytes + 1, FractionBytes - 1).LastIndexOfAnyExcept((byte)'0') + 1;
        return length - FractionBytes + (digits == 0 ? 0 : digits + 1);
    }
}
