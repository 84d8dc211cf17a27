using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime;

// Making values.
public sealed partial class JsonValue
{
    /// <summary>A text.</summary>
    /// <param name="value">The text; null gives null, not <see cref="Null"/>.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator JsonValue?(string? value) => value is null ? null : From(value);

    /// <summary>An integer.</summary>
    /// <param name="value">The integer.</param>
    public static implicit operator JsonValue(long value) => From(value);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is infinite or none.</exception>
    public static implicit operator JsonValue(double value) => From(value);

    /// <summary>A boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator JsonValue(bool value) => From(value);

    /// <summary>Reads a value from UTF-8, by the rules of <see cref="JsonRead.Parse{T}(ReadOnlySpan{byte})"/>.</summary>
    /// <param name="utf8Json">One JSON value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonModelException">The text is malformed.</exception>
    public static JsonValue Parse(ReadOnlySpan<byte> utf8Json) => JsonRead.Parse(utf8Json, JsonRead.Json);

    /// <summary>Reads a value from text, by the rules of <see cref="JsonRead.Parse{T}(ReadOnlySpan{byte})"/>.</summary>
    /// <param name="json">One JSON value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonModelException">The text is malformed.</exception>
    public static JsonValue Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>What a model is as JSON.</summary>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <param name="model">The model.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    /// <exception cref="InvalidOperationException">A part of the model has no JSON form.</exception>
    /// <exception cref="JsonModelException">The model is nested more than 256 deep.</exception>
    public static JsonValue From<T>(T model)
        where T : IJsonModel<T> => Parse(JsonWrite.ToUtf8Json(model));

    /// <summary>A text.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null; see <see cref="Null"/>.</exception>
    public static JsonValue From(string value) => Own(JsonWrite.ToUtf8Json(value, JsonWrite.String));

    /// <summary>An integer.</summary>
    /// <param name="value">The integer.</param>
    /// <returns>The value.</returns>
    public static JsonValue From(long value) => Own(JsonWrite.ToUtf8Json(value, JsonWrite.Int64));

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The number is infinite or none.</exception>
    public static JsonValue From(double value) => Own(JsonWrite.ToUtf8Json(value, JsonWrite.Double));

    /// <summary>A decimal number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static JsonValue From(decimal value) => Own(JsonWrite.ToUtf8Json(value, JsonWrite.Decimal));

    /// <summary>A boolean.</summary>
    /// <param name="value">The boolean.</param>
    /// <returns>The value.</returns>
    public static JsonValue From(bool value) => value ? True : False;

    /// <summary>What System.Text.Json has read.</summary>
    /// <param name="element">The element, which is copied.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The element is undefined.</exception>
    /// <exception cref="JsonModelException">The element is nested more than 256 deep.</exception>
    public static JsonValue From(JsonElement element) => Parse(element.GetRawText());

    /// <summary>An object of these members, in their order: <c>JsonValue.Object([new("a", 1), new("b", "text")])</c>.</summary>
    /// <param name="members">The members.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> or a value is null.</exception>
    /// <exception cref="JsonModelException">The result is nested more than 256 deep.</exception>
    public static JsonValue Object(ValueMap<JsonValue> members) =>
        Parse(JsonWrite.ToUtf8Json(members, static (writer, value) => JsonWrite.Map(writer, value, JsonWrite.Json)));

    /// <summary>An array of these items: <c>JsonValue.Array([1, "two", JsonValue.Null])</c>.</summary>
    /// <param name="items">The items.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> or an item is null.</exception>
    /// <exception cref="JsonModelException">The result is nested more than 256 deep.</exception>
    public static JsonValue Array(ValueList<JsonValue> items) =>
        Parse(JsonWrite.ToUtf8Json(items, static (writer, value) => JsonWrite.List(writer, value, JsonWrite.Json)));
}
