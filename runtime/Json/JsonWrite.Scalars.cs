using System;
using System.Text.Json;

namespace Seedance.Runtime;

// One method for each kind of value that JsonRead reads.
public static partial class JsonWrite
{
    /// <summary>Writes a text.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void String(Utf8JsonWriter writer, string value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value);
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public static void Boolean(Utf8JsonWriter writer, bool value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBooleanValue(value);
    }

    /// <summary>Writes an integer of 32 bits.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public static void Int32(Utf8JsonWriter writer, int value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes an integer of 64 bits.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public static void Int64(Utf8JsonWriter writer, long value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a number in the shortest form that is read as the same 32 bits.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentException">The value is infinite or no number.</exception>
    public static void Single(Utf8JsonWriter writer, float value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a number in the shortest form that is read as the same 64 bits.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentException">The value is infinite or no number.</exception>
    public static void Double(Utf8JsonWriter writer, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a decimal number with all its digits, zeros at the end included.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public static void Decimal(Utf8JsonWriter writer, decimal value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a date-time of RFC 3339 with the shortest fraction and its offset, <c>Z</c> for none:
    /// <c>2026-04-21T02:41:43.5+08:00</c>.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public static void DateTime(Utf8JsonWriter writer, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Offset == TimeSpan.Zero)
            writer.WriteStringValue(value.UtcDateTime);
        else
            writer.WriteStringValue(value);
    }

    /// <summary>Writes a time as whole seconds since 1970-01-01T00:00:00Z; a fraction is dropped.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public static void UnixTime(Utf8JsonWriter writer, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.ToUnixTimeSeconds());
    }

    /// <summary>Writes a time that a server spells in either way, as text (<see cref="DateTime"/>).</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public static void DateTimeOrUnixTime(Utf8JsonWriter writer, DateTimeOffset value) => DateTime(writer, value);

    /// <summary>Writes a date: <c>2026-04-21</c>.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public static void Date(Utf8JsonWriter writer, DateOnly value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[Rfc3339Text.MaxLength];
        writer.WriteStringValue(text[..Rfc3339Text.Format(value, text)]);
    }

    /// <summary>Writes a time of day, which is in UTC: <c>10:30:00Z</c>. RFC 3339 demands the <c>Z</c>.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public static void Time(Utf8JsonWriter writer, TimeOnly value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[Rfc3339Text.MaxLength];
        writer.WriteStringValue(text[..Rfc3339Text.Format(value, text)]);
    }

    /// <summary>Writes a UUID in lower case.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public static void Uuid(Utf8JsonWriter writer, Guid value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value);
    }

    /// <summary>Writes a URI as the text it is.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The value is the default one.</exception>
    public static void Uri(Utf8JsonWriter writer, UriString value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }

    /// <summary>Writes a duration as the text it is.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The value is the default one.</exception>
    public static void Duration(Utf8JsonWriter writer, Duration value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }

    /// <summary>Writes bytes in base64.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Bytes(Utf8JsonWriter writer, Bytes value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value.IsSpelledOtherwise)
            writer.WriteStringValue(value.ToString());
        else
            writer.WriteBase64StringValue(value.Span);
    }

    /// <summary>Writes any value as it is.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Json(Utf8JsonWriter writer, JsonValue value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }

    /// <summary>Writes a file: in JSON it has no form and is an empty text; in a multipart body its content takes the place of that.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="value">The file.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void File(Utf8JsonWriter writer, FileContent value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        FilesInJson.Keep(writer, value);
        writer.WriteStringValue(""u8);
    }
}
