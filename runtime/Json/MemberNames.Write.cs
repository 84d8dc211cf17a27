using System;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Seedance.Runtime;

// Writing: a name alone, and for each kind of value that JsonWrite writes a name with its value. Where the writer takes both at once,
// they are given to it at once: it then looks only once for room in its buffer.
public sealed partial class MemberNames
{
    // As they stand in JSON; made when the first object is written.
    private JsonEncodedText[]? _encoded;

    /// <summary>Writes a name; a value is to follow. It is escaped once for all objects, and no more than JSON demands.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <returns>The writer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public Utf8JsonWriter Write(Utf8JsonWriter writer, int index)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Encoded(index));
        return writer;
    }

    /// <summary>Writes a name and a text, as <see cref="JsonWrite.String"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void String(Utf8JsonWriter writer, int index, string value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteString(Encoded(index), value);
    }

    /// <summary>Writes a name and a boolean, as <see cref="JsonWrite.Boolean"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void Boolean(Utf8JsonWriter writer, int index, bool value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBoolean(Encoded(index), value);
    }

    /// <summary>Writes a name and an integer of 32 bits, as <see cref="JsonWrite.Int32"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void Int32(Utf8JsonWriter writer, int index, int value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumber(Encoded(index), value);
    }

    /// <summary>Writes a name and an integer of 64 bits, as <see cref="JsonWrite.Int64"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void Int64(Utf8JsonWriter writer, int index, long value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumber(Encoded(index), value);
    }

    /// <summary>Writes a name and a number of 32 bits, as <see cref="JsonWrite.Single"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentException">The value is infinite or no number.</exception>
    public void Single(Utf8JsonWriter writer, int index, float value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumber(Encoded(index), value);
    }

    /// <summary>Writes a name and a number of 64 bits, as <see cref="JsonWrite.Double"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentException">The value is infinite or no number.</exception>
    public void Double(Utf8JsonWriter writer, int index, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumber(Encoded(index), value);
    }

    /// <summary>Writes a name and a decimal number, as <see cref="JsonWrite.Decimal"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void Decimal(Utf8JsonWriter writer, int index, decimal value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumber(Encoded(index), value);
    }

    /// <summary>Writes a name and a date-time, as <see cref="JsonWrite.DateTime"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void DateTime(Utf8JsonWriter writer, int index, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Offset == TimeSpan.Zero)
            writer.WriteString(Encoded(index), value.UtcDateTime);
        else
            writer.WriteString(Encoded(index), value);
    }

    /// <summary>Writes a name and a time as whole seconds, as <see cref="JsonWrite.UnixTime"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void UnixTime(Utf8JsonWriter writer, int index, DateTimeOffset value) => JsonWrite.UnixTime(Write(writer, index), value);

    /// <summary>Writes a name and a time that a server spells in either way, as <see cref="JsonWrite.DateTimeOrUnixTime"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void DateTimeOrUnixTime(Utf8JsonWriter writer, int index, DateTimeOffset value) => JsonWrite.DateTimeOrUnixTime(Write(writer, index), value);

    /// <summary>Writes a name and a date, as <see cref="JsonWrite.Date"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void Date(Utf8JsonWriter writer, int index, DateOnly value) => JsonWrite.Date(Write(writer, index), value);

    /// <summary>Writes a name and a time of day, as <see cref="JsonWrite.Time"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void Time(Utf8JsonWriter writer, int index, TimeOnly value) => JsonWrite.Time(Write(writer, index), value);

    /// <summary>Writes a name and a duration, as <see cref="JsonWrite.Duration"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The value is the default one.</exception>
    public void Duration(Utf8JsonWriter writer, int index, Duration value) => JsonWrite.Duration(Write(writer, index), value);

    /// <summary>Writes a name and a UUID, as <see cref="JsonWrite.Uuid"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void Uuid(Utf8JsonWriter writer, int index, Guid value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString(Encoded(index), value);
    }

    /// <summary>Writes a name and a URI, as <see cref="JsonWrite.Uri"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The value is the default one.</exception>
    public void Uri(Utf8JsonWriter writer, int index, UriString value) => JsonWrite.Uri(Write(writer, index), value);

    /// <summary>Writes a name and bytes in base64, as <see cref="JsonWrite.Bytes"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Bytes(Utf8JsonWriter writer, int index, Bytes value) => JsonWrite.Bytes(Write(writer, index), value);

    /// <summary>Writes a name and a file, as <see cref="JsonWrite.File"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void File(Utf8JsonWriter writer, int index, FileContent value) => JsonWrite.File(Write(writer, index), value);

    /// <summary>Writes a name and any value, as <see cref="JsonWrite.Json"/> does.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="index">The index of the name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Json(Utf8JsonWriter writer, int index, JsonValue value) => JsonWrite.Json(Write(writer, index), value);

    private JsonEncodedText Encoded(int index) => (_encoded ??= Array.ConvertAll(_utf8, Encode))[index];

    private static JsonEncodedText Encode(byte[] name) => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
