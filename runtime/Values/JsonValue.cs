using System;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>Any JSON value, with bytes of its own: for what no schema describes.</summary>
/// <remarks>
/// <para>The bytes are the ones that were read, without white space: numbers keep all their digits and texts their escapes.</para>
/// <para>Two are equal when their content is: <c>1.0</c> equals <c>1</c>, <c>"\u0061"</c> equals <c>"a"</c>, the order of members does not
/// matter, and of members with the same name the last counts.</para>
/// <para>JSON's null is <see cref="Null"/>, so that a C# null can mean that there is no value at all.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class JsonValue : IEquatable<JsonValue>, IJsonModel<JsonValue>
{
    private readonly ReadOnlyMemory<byte> _utf8;

    /// <summary>See <see cref="JsonContent"/>. Made when two values are compared for the first time.</summary>
    private byte[]? _content;

    private JsonValue(ReadOnlyMemory<byte> utf8) => _utf8 = utf8;

    /// <summary>JSON's null.</summary>
    public static JsonValue Null { get; } = Own("null"u8.ToArray());

    /// <summary>JSON's true.</summary>
    public static JsonValue True { get; } = Own("true"u8.ToArray());

    /// <summary>JSON's false.</summary>
    public static JsonValue False { get; } = Own("false"u8.ToArray());

    /// <summary>What kind of value it is; never <see cref="JsonValueKind.Undefined"/>.</summary>
    public JsonValueKind Kind => Utf8Json[0] switch
    {
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'"' => JsonValueKind.String,
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>Whether it is JSON's null.</summary>
    public bool IsNull => Kind == JsonValueKind.Null;

    /// <summary>The JSON as UTF-8, without white space.</summary>
    public ReadOnlySpan<byte> Utf8Json => _utf8.Span;

    /// <summary>Whether both have the same content.</summary>
    /// <param name="left">A value, or null.</param>
    /// <param name="right">A value, or null.</param>
    public static bool operator ==(JsonValue? left, JsonValue? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the contents differ.</summary>
    /// <param name="left">A value, or null.</param>
    /// <param name="right">A value, or null.</param>
    public static bool operator !=(JsonValue? left, JsonValue? right) => !(left == right);

    static JsonValue IJsonModel<JsonValue>.Read(ref Utf8JsonReader reader) => JsonRead.Json(ref reader);

    /// <summary>Writes the value as it is. An indenting writer does not indent it.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(Utf8Json, skipInputValidation: true);
    }

    /// <inheritdoc/>
    public bool Equals(JsonValue? other)
    {
        if (other is null)
            return false;
        if (Utf8Json.SequenceEqual(other.Utf8Json))
            return true;
        return Kind == other.Kind && Content.AsSpan().SequenceEqual(other.Content);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonValue);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Content);
        return hash.ToHashCode();
    }

    /// <summary>The JSON as text.</summary>
    /// <returns>The JSON.</returns>
    public override string ToString() => Encoding.UTF8.GetString(Utf8Json);

    /// <summary>A value over bytes that nobody else has.</summary>
    /// <param name="utf8">JSON without white space, as <see cref="JsonCopy"/> makes it.</param>
    internal static JsonValue Own(ReadOnlyMemory<byte> utf8) => new(utf8);

    private byte[] Content => _content ??= JsonContent.Of(Utf8Json);
}
