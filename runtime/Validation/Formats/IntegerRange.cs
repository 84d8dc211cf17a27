namespace Seedance.Runtime;

/// <summary>The formats <c>int32</c> and <c>int64</c> of the OpenAPI Format Registry: whole numbers within a range, however they are written.</summary>
internal static class IntegerRange
{
    internal static bool IsInt32(in DecimalNumber number) => number.TryGetInt64(out long value) && value is >= int.MinValue and <= int.MaxValue;

    internal static bool IsInt64(in DecimalNumber number) => number.TryGetInt64(out _);
}
