using System;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>The texts of values outside a JSON body: in paths, queries, headers and forms.</summary>
/// <remarks>The spelling is the one of JSON, without quotes and escapes. It is the same in every culture.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonText
{
    /// <summary>A text is itself.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The same text.</returns>
    public static string Of(string value) => value;

    /// <summary>An integer: <c>-5</c>.</summary>
    /// <param name="value">The integer.</param>
    /// <returns>Its text.</returns>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The boolean.</param>
    /// <returns>Its text.</returns>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A number in the shortest form that is read as the same 32 bits.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="ArgumentException">The number is infinite or none.</exception>
    public static string Of(float value) => float.IsFinite(value)
        ? value.ToString(CultureInfo.InvariantCulture)
        : throw new ArgumentException("JSON has no number that is infinite or none.", nameof(value));

    /// <summary>A number in the shortest form that is read as the same 64 bits.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="ArgumentException">The number is infinite or none.</exception>
    public static string Of(double value) => double.IsFinite(value)
        ? value.ToString(CultureInfo.InvariantCulture)
        : throw new ArgumentException("JSON has no number that is infinite or none.", nameof(value));

    /// <summary>A decimal number with all its digits.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its text.</returns>
    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A date-time of RFC 3339: <c>2026-04-21T02:41:43Z</c>.</summary>
    /// <param name="value">The date-time.</param>
    /// <returns>Its text.</returns>
    public static string Of(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[Rfc3339Text.MaxLength];
        return Encoding.ASCII.GetString(text[..Rfc3339Text.Format(value, text)]);
    }

    /// <summary>A date of RFC 3339: <c>2026-04-21</c>.</summary>
    /// <param name="value">The date.</param>
    /// <returns>Its text.</returns>
    public static string Of(DateOnly value)
    {
        Span<byte> text = stackalloc byte[Rfc3339Text.MaxLength];
        return Encoding.ASCII.GetString(text[..Rfc3339Text.Format(value, text)]);
    }

    /// <summary>A time of day of RFC 3339, in UTC: <c>10:30:00Z</c>.</summary>
    /// <param name="value">The time of day.</param>
    /// <returns>Its text.</returns>
    public static string Of(TimeOnly value)
    {
        Span<byte> text = stackalloc byte[Rfc3339Text.MaxLength];
        return Encoding.ASCII.GetString(text[..Rfc3339Text.Format(value, text)]);
    }

    /// <summary>A UUID in lower case.</summary>
    /// <param name="value">The UUID.</param>
    /// <returns>Its text.</returns>
    public static string Of(Guid value) => value.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>A URI as the text it is.</summary>
    /// <param name="value">The URI.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="InvalidOperationException">The value is the default one.</exception>
    public static string Of(UriString value) => value.Value;

    /// <summary>A duration as the text it is.</summary>
    /// <param name="value">The duration.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="InvalidOperationException">The value is the default one.</exception>
    public static string Of(Duration value) => value.Value;

    /// <summary>Bytes in base64.</summary>
    /// <param name="value">The bytes.</param>
    /// <returns>Their text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string Of(Bytes value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.ToString();
    }

    /// <summary>Any value: a text without its quotes, everything else as JSON.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="JsonModelException">The value is a text with half a surrogate pair.</exception>
    public static string Of(JsonValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Kind == JsonValueKind.String ? value.GetString() : value.ToString();
    }

    /// <summary>A time as whole seconds since 1970-01-01T00:00:00Z: <c>1768900378</c>.</summary>
    /// <param name="value">The time.</param>
    /// <returns>Its text.</returns>
    public static string UnixTime(DateTimeOffset value) => Of(value.ToUnixTimeSeconds());

    /// <summary>The text of a JSON value that may be of any kind: a string without its quotes, anything else as JSON.</summary>
    /// <param name="utf8Json">One JSON value in UTF-8.</param>
    /// <exception cref="JsonModelException">The text is not JSON.</exception>
    public static string OfJson(ReadOnlySpan<byte> utf8Json) =>
        utf8Json is [(byte)'"', ..] ? JsonRead.Parse(utf8Json, JsonRead.String) : Encoding.UTF8.GetString(utf8Json);
}
