using System;

namespace Seedance.Runtime;

/// <summary>Dates and times as RFC 3339 (section 5.6) spells them: writing, with the shortest fraction.</summary>
internal static partial class Rfc3339Text
{
    /// <summary>Longest text that is written: <c>2026-04-21T02:41:43.1234567+08:00</c>.</summary>
    internal const int MaxLength = 33;

    /// <summary>Writes a date-time with its offset, <c>Z</c> for none, and returns its length.</summary>
    internal static int Format(DateTimeOffset value, Span<byte> destination)
    {
        var text = new Output(destination);
        (DateOnly date, TimeOnly time) = value.DateTime;
        text.Date(date);
        text.Byte((byte)'T');
        text.Time(time.Ticks);
        text.Offset(value.TotalOffsetMinutes);
        return text.Length;
    }

    /// <summary>Writes a full-date and returns its length.</summary>
    internal static int Format(DateOnly value, Span<byte> destination)
    {
        var text = new Output(destination);
        text.Date(value);
        return text.Length;
    }

    /// <summary>Writes a full-time in UTC and returns its length.</summary>
    internal static int Format(TimeOnly value, Span<byte> destination)
    {
        var text = new Output(destination);
        text.Time(value.Ticks);
        text.Offset(0);
        return text.Length;
    }

    private ref struct Output(Span<byte> destination)
    {
        private readonly Span<byte> _destination = destination;

        internal int Length { get; private set; }

        internal void Byte(byte value) => _destination[Length++] = value;

        internal void Date(DateOnly date)
        {
            // All at once: each property by itself would work out the whole date.
            (int year, int month, int day) = date;
            Digits(year, 4);
            Byte((byte)'-');
            Digits(month, 2);
            Byte((byte)'-');
            Digits(day, 2);
        }

        internal void Time(long ticksOfDay)
        {
            int seconds = (int)(ticksOfDay / TimeSpan.TicksPerSecond);
            Digits(seconds / 3600, 2);
            Byte((byte)':');
            Digits(seconds / 60 % 60, 2);
            Byte((byte)':');
            Digits(seconds % 60, 2);

            int fraction = (int)(ticksOfDay % TimeSpan.TicksPerSecond);
            if (fraction == 0)
                return;
            Byte((byte)'.');
            Digits(fraction, 7);
            while (_destination[Length - 1] == (byte)'0')
                Length--;
        }

        internal void Offset(int minutes)
        {
            if (minutes == 0)
            {
                Byte((byte)'Z');
                return;
            }

            Byte(minutes < 0 ? (byte)'-' : (byte)'+');
            Digits(int.Abs(minutes) / 60, 2);
            Byte((byte)':');
            Digits(int.Abs(minutes) % 60, 2);
        }

        private void Digits(int value, int count)
        {
            for (int i = count - 1; i >= 0; i--)
            {
                _destination[Length + i] = (byte)('0' + value % 10);
                value /= 10;
            }

            Length += count;
        }
    }
}
