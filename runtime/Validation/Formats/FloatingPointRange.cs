namespace Seedance.Runtime;

/// <summary>The formats <c>float</c> and <c>double</c> of the OpenAPI Format Registry: what IEEE 754 numbers reach. Digits that they round away do no harm.</summary>
internal static class FloatingPointRange
{
    internal static bool IsFloat(in DecimalNumber number) =>
        DecimalNumber.Compare(number, DecimalNumber.Parse("3.4028235e38"u8)) <= 0
        && DecimalNumber.Compare(number, DecimalNumber.Parse("-3.4028235e38"u8)) >= 0;

    internal static bool IsDouble(in DecimalNumber number) =>
        DecimalNumber.Compare(number, DecimalNumber.Parse("1.7976931348623157e308"u8)) <= 0
        && DecimalNumber.Compare(number, DecimalNumber.Parse("-1.7976931348623157e308"u8)) >= 0;
}
