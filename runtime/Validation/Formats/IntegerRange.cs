namespace Seedance.Runtime;

/// <summary>The formats <c>int32</c> and <c>int64</c> of the OpenAPI Format Registry: whole numbers within a range, however they are written.</summary>
internal static class IntegerRange
{
    internal static bool IsInt32(in DecimalNumber number) =>
        number.IsInteger
        && DecimalNumber.Compare(number, DecimalNumber.Parse("-2147483648"u8)) >= 0
        && DecimalNumber.Compare(number, DecimalNumber.Parse("2147483647"u8)) <= 0;

    internal static bool IsInt64(in DecimalNumber number) =>
        number.IsInteger
        && DecimalNumber.Compare(number, DecimalNumber.Parse("-9223372036854775808"u8)) >= 0
        && DecimalNumber.Compare(number, DecimalNumber.Parse("9223372036854775807"u8)) <= 0;
}
