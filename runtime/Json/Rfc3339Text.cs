using System;

namespace Seedance.Runtime;

/// <summary>Dates and times as RFC 3339 (section 5.6) spells them: reading.</summary>
internal static partial class Rfc3339Text
{
    private const int MinutesPerDay = 24 * 60;

    /// <summary>The largest offset that <see cref="DateTimeOffset"/> holds.</summary>
    private const int MaxOffsetMinutes = 14 * 60;

    /// <summary>full-date.</summary>
    internal static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        var cursor = new Cursor(text);
        return cursor.TryDate(out value) && cursor.IsAtEnd;
    }

    /// <summary>full-time, or partial-time; the result is in UTC.</summary>
    internal static bool TryParseTime(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        value = default;
        var cursor = new Cursor(text);
        if (!cursor.TryTime(out Clock clock))
            return false;

        int offset = 0;
        if (!cursor.IsAtEnd && !cursor.TryOffset(out offset) || !cursor.IsAtEnd || !clock.IsPossible(offset))
            return false;

        long ticks = clock.Ticks - offset * TimeSpan.TicksPerMinute;
        value = new TimeOnly((ticks % TimeSpan.TicksPerDay + TimeSpan.TicksPerDay) % TimeSpan.TicksPerDay);
        return true;
    }

    /// <summary>date-time.</summary>
    internal static bool TryParseDateTime(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        var cursor = new Cursor(text);
        if (!cursor.TryDate(out DateOnly date)
            || !cursor.TryTake((byte)'T', (byte)'t', (byte)' ')
            || !cursor.TryTime(out Clock clock)
            || !cursor.TryOffset(out int offset)
            || !cursor.IsAtEnd
            || !clock.IsPossible(offset))
        {
            return false;
        }

        long local = date.DayNumber * TimeSpan.TicksPerDay + clock.Ticks;
        long utc = local - offset * TimeSpan.TicksPerMinute;
        if (!IsInRange(local) || !IsInRange(utc))
            return false;

        value = int.Abs(offset) <= MaxOffsetMinutes
            ? new DateTimeOffset(local, TimeSpan.FromTicks(offset * TimeSpan.TicksPerMinute))
            : new DateTimeOffset(utc, TimeSpan.Zero);
        return true;
    }

    private static bool IsInRange(long ticks) => ticks >= 0 && ticks <= DateTime.MaxValue.Ticks;

    /// <summary>A time of day as it is spelled.</summary>
    /// <param name="minutes">Whole minutes since midnight.</param>
    /// <param name="ticks">Since midnight; a leap second is the start of the next one.</param>
    /// <param name="isLeapSecond">Whether it says second 60.</param>
    private readonly struct Clock(int minutes, long ticks, bool isLeapSecond)
    {
        internal int Minutes { get; } = minutes;

        internal long Ticks { get; } = ticks;

        internal bool IsLeapSecond { get; } = isLeapSecond;

        /// <summary>Leap seconds end a day of UTC (RFC 3339, section 5.7).</summary>
        internal bool IsPossible(int offset) =>
            !IsLeapSecond || (Minutes - offset + 2 * MinutesPerDay) % MinutesPerDay == MinutesPerDay - 1;
    }

    /// <summary>What is left to read.</summary>
    private ref struct Cursor(ReadOnlySpan<byte> text)
    {
        private const int TickDigits = 7;

        private ReadOnlySpan<byte> _rest = text;

        internal readonly bool IsAtEnd => _rest.IsEmpty;

        /// <summary>A date of the years 1 to 9999.</summary>
        internal bool TryDate(out DateOnly value)
        {
            bool fits = TryDate(out int year, out int month, out int day) && year >= 1;
            value = fits ? new DateOnly(year, month, day) : default;
            return fits;
        }

        /// <summary>A date of the years 0 to 9999.</summary>
        internal bool TryDate(out int year, out int month, out int day)
        {
            month = day = 0;
            return TryDigits(4, out year) && TryTake((byte)'-')
                && TryDigits(2, out month) && TryTake((byte)'-')
                && TryDigits(2, out day)
                && month is >= 1 and <= 12
                && day >= 1
                // The year 0 has the days of every other one that 400 divides.
                && day <= DateTime.DaysInMonth(year == 0 ? 400 : year, month);
        }

        internal bool TryTime(out Clock value)
        {
            value = default;
            if (!TryDigits(2, out int hour) || !TryTake((byte)':')
                || !TryDigits(2, out int minute) || !TryTake((byte)':')
                || !TryDigits(2, out int second)
                || hour > 23 || minute > 59 || second > 60
                || !TryFraction(out long fraction))
            {
                return false;
            }

            bool isLeapSecond = second == 60;
            int minutes = hour * 60 + minute;
            long ticks = minutes * TimeSpan.TicksPerMinute + second * TimeSpan.TicksPerSecond + (isLeapSecond ? 0 : fraction);
            value = new Clock(minutes, ticks, isLeapSecond);
            return true;
        }

        /// <summary>The offset from UTC in minutes.</summary>
        internal bool TryOffset(out int minutes)
        {
            minutes = 0;
            if (TryTake((byte)'Z', (byte)'z'))
                return true;

            bool isNegative = TryTake((byte)'-');
            if (!isNegative && !TryTake((byte)'+'))
                return false;
            if (!TryDigits(2, out int hour) || !TryTake((byte)':') || !TryDigits(2, out int minute) || hour > 23 || minute > 59)
                return false;
            minutes = isNegative ? -(hour * 60 + minute) : hour * 60 + minute;
            return true;
        }

        internal bool TryTake(params ReadOnlySpan<byte> oneOf)
        {
            if (_rest.IsEmpty || !oneOf.Contains(_rest[0]))
                return false;
            _rest = _rest[1..];
            return true;
        }

        /// <summary>A fraction of a second in ticks; zero where there is none. More digits than a tick has are dropped.</summary>
        private bool TryFraction(out long ticks)
        {
            ticks = 0;
            if (!TryTake((byte)'.'))
                return true;

            int count = _rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (count < 0)
                count = _rest.Length;
            if (count == 0)
                return false;

            for (int i = 0; i < TickDigits; i++)
                ticks = ticks * 10 + (i < count ? _rest[i] - '0' : 0);
            _rest = _rest[count..];
            return true;
        }

        private bool TryDigits(int count, out int value)
        {
            value = 0;
            if (_rest.Length < count)
                return false;
            foreach (byte digit in _rest[..count])
            {
                if (digit is < (byte)'0' or > (byte)'9')
                    return false;
                value = value * 10 + (digit - '0');
            }

            _rest = _rest[count..];
            return true;
        }
    }
}
