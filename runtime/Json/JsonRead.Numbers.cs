using System.Text.Json;

namespace Seedance.Runtime;

// Numbers. JSON Schema calls 1.0 and 1e2 integers (Validation, section 6.1.1), so they are read as such.
public static partial class JsonRead
{
    /// <summary>Reads an integer of 32 bits; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The integer.</returns>
    /// <exception cref="JsonModelException">The value is no number, has a fraction, or is out of range.</exception>
    public static int Int32(ref Utf8JsonReader reader)
    {
        long value = Int64(ref reader);
        return value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw Unexpected(ref reader, "an integer from -2147483648 to 2147483647");
    }

    /// <summary>Reads an integer of 64 bits; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The integer.</returns>
    /// <exception cref="JsonModelException">The value is no number, has a fraction, or is out of range.</exception>
    public static long Int64(ref Utf8JsonReader reader)
    {
        const string Expected = "an integer";
        ExpectNumber(ref reader, Expected);
        if (reader.TryGetInt64(out long value))
            return value;

        var number = DecimalNumber.Parse(Raw(ref reader));
        if (!number.IsInteger)
            throw Unexpected(ref reader, Expected);
        return number.TryGetInt64(out value)
            ? value
            : throw Unexpected(ref reader, "an integer from -9223372036854775808 to 9223372036854775807");
    }

    /// <summary>Reads a number as the nearest one of 32 bits.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number, never infinite.</returns>
    /// <exception cref="JsonModelException">The value is no number, or out of range.</exception>
    public static float Single(ref Utf8JsonReader reader)
    {
        ExpectNumber(ref reader, "a number");
        return reader.TryGetSingle(out float value) && float.IsFinite(value)
            ? value
            : throw Unexpected(ref reader, "a number of 32 bits");
    }

    /// <summary>Reads a number as the nearest one of 64 bits.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number, never infinite.</returns>
    /// <exception cref="JsonModelException">The value is no number, or out of range.</exception>
    public static double Double(ref Utf8JsonReader reader)
    {
        ExpectNumber(ref reader, "a number");
        return reader.TryGetDouble(out double value) && double.IsFinite(value)
            ? value
            : throw Unexpected(ref reader, "a number of 64 bits");
    }

    /// <summary>Reads a number as a decimal one; digits beyond the 28th or so are rounded.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonModelException">The value is no number, or out of range.</exception>
    public static decimal Decimal(ref Utf8JsonReader reader)
    {
        ExpectNumber(ref reader, "a number");
        return reader.TryGetDecimal(out decimal value)
            ? value
            : throw Unexpected(ref reader, "a decimal number below 7.9e28");
    }

    private static void ExpectNumber(ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw Unexpected(ref reader, expected);
    }
}
