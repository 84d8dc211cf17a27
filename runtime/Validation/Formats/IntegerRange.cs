namespace Seedance.Runtime;

/// <summary>The integer formats of the OpenAPI Format Registry: whole numbers within a range, however they are written.</summary>
internal static class IntegerRange
{
    /// <summary>Integers beyond these are not all doubles (the registry's <c>double-int</c>; RFC 8259, section 6).</summary>
    private const long MaxDoubleInteger = (1L << 53) - 1;

    internal static bool IsInt8(in DecimalNumber number) => IsBetween(number, sbyte.MinValue, sbyte.MaxValue);

    internal static bool IsInt16(in DecimalNumber number) => IsBetween(number, short.MinValue, short.MaxValue);

    internal static bool IsInt32(in DecimalNumber number) => IsBetween(number, int.MinValue, int.MaxValue);

    internal static bool IsInt64(in DecimalNumber number) => number.TryGetInt64(out _);

    internal static bool IsUInt8(in DecimalNumber number) => IsBetween(number, 0, byte.MaxValue);

    internal static bool IsUInt16(in DecimalNumber number) => IsBetween(number, 0, ushort.MaxValue);

    internal static bool IsUInt32(in DecimalNumber number) => IsBetween(number, 0, uint.MaxValue);

    internal static bool IsUInt64(in DecimalNumber number) =>
        number.IsInteger && number.Sign >= 0 && DecimalNumber.Compare(number, DecimalNumber.Parse("18446744073709551615"u8)) <= 0;

    internal static bool IsDoubleInt(in DecimalNumber number) => IsBetween(number, -MaxDoubleInteger, MaxDoubleInteger);

    private static bool IsBetween(in DecimalNumber number, long least, long most) =>
        number.TryGetInt64(out long value) && value >= least && value <= most;
}
