using System;

namespace Seedance.Runtime;

/// <summary>The format <c>date</c>: <c>full-date</c> of RFC 3339, section 5.6, with the days that the month has (section 5.7).</summary>
internal static class DateSyntax
{
    internal const int Length = 10;

    internal static bool IsDate(ReadOnlySpan<byte> utf8) =>
        utf8.Length == Length
        && utf8[4] == '-'
        && utf8[7] == '-'
        && TryReadNumber(utf8[..4], out int year)
        && TryReadNumber(utf8[5..7], out int month)
        && TryReadNumber(utf8[8..], out int day)
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DaysIn(year, month);

    /// <summary>Reads a number of which every byte is an ASCII digit.</summary>
    internal static bool TryReadNumber(ReadOnlySpan<byte> utf8, out int number)
    {
        number = 0;
        foreach (byte digit in utf8)
        {
            if (!char.IsAsciiDigit((char)digit)) return false;
            number = (number * 10) + (digit - '0');
        }

        return true;
    }

    // Not DateTime.DaysInMonth: the year 0000 is one as well (RFC 3339, section 1).
    private static int DaysIn(int year, int month) => month switch
    {
        2 => (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
