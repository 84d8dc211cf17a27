using System;
using System.Globalization;

namespace Seedance.Generator.Keywords;

/// <summary>Arithmetic on JSON numbers by their digits: exact as far as a decimal goes, beyond that as doubles.</summary>
internal static class NumberText
{
    /// <summary>Whether a number has no fraction: 1.0 and 1e2 have none.</summary>
    public static bool IsInteger(string number) =>
        TryDecimal(number, out decimal exact)
            ? decimal.Truncate(exact) == exact
            : !TryDouble(number, out double value) || Math.Floor(value) == value;

    /// <summary>Below zero, zero or above it, as the left number is less, equal or more; null when that cannot be told.</summary>
    public static int? Compare(string left, string right)
    {
        if (TryDecimal(left, out decimal first) && TryDecimal(right, out decimal second))
            return first.CompareTo(second);
        return TryDouble(left, out double x) && TryDouble(right, out double y) ? x.CompareTo(y) : null;
    }

    /// <summary>Whether a number is a multiple of another; null when it takes more digits than a decimal has to tell.</summary>
    public static bool? IsMultiple(string number, string divisor) =>
        TryDecimal(number, out decimal value) && TryDecimal(divisor, out decimal unit) && unit != 0 ? value % unit == 0 : null;

    /// <summary>Hosts of compilers differ about what is beyond a double, so nothing is told of it; it has no fraction.</summary>
    private static bool TryDouble(string number, out double value) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsInfinity(value);

    /// <summary>A decimal makes zero of what is smaller than its last digit; that is not exact.</summary>
    private static bool TryDecimal(string number, out decimal value) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        && (value != 0 || IsZero(number));

    private static bool IsZero(string number)
    {
        int digit = number.IndexOfAny(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
        int exponent = number.IndexOfAny(['e', 'E']);
        return digit < 0 || (exponent >= 0 && exponent < digit);
    }
}
