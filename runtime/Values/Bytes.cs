using System;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>Bytes that never change and are equal to the same bytes elsewhere. In JSON: base64 (RFC 4648, section 4).</summary>
/// <remarks>What a server has sent is read with white space in it too, and with bits at its end that belong to no byte (section 3.5);
/// it is written back as it was. Equality looks at the bytes alone.</remarks>
[DebuggerDisplay("{Length} bytes")]
public sealed class Bytes : IEquatable<Bytes>, IJsonModel<Bytes>
{
    private readonly byte[] _value;

    // The base64 that they were read from, where it is not the one that they are written in: with line breaks, say.
    private readonly string? _text;

    private Bytes(byte[] value, string? text = null) => (_value, _text) = (value, text);

    /// <summary>No bytes.</summary>
    public static Bytes Empty { get; } = new([]);

    /// <summary>How many bytes there are.</summary>
    public int Length => _value.Length;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => _value;

    /// <summary>The bytes, to be kept or passed to a stream.</summary>
    public ReadOnlyMemory<byte> Memory => _value;

    /// <summary>A copy of an array.</summary>
    /// <param name="value">The bytes; null gives null.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Bytes?(byte[]? value) => value is null ? null : Own([.. value]);

    /// <summary>A copy of a span: <c>Bytes text = "abc"u8;</c>.</summary>
    /// <param name="value">The bytes.</param>
    public static implicit operator Bytes(ReadOnlySpan<byte> value) => Own(value.ToArray());

    /// <summary>Whether the bytes are the same.</summary>
    /// <param name="left">Bytes, or null.</param>
    /// <param name="right">Bytes, or null.</param>
    public static bool operator ==(Bytes? left, Bytes? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the bytes differ.</summary>
    /// <param name="left">Bytes, or null.</param>
    /// <param name="right">Bytes, or null.</param>
    public static bool operator !=(Bytes? left, Bytes? right) => !(left == right);

    /// <summary>Bytes from their base64 text.</summary>
    /// <param name="base64">The text.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="base64"/> is null.</exception>
    /// <exception cref="FormatException">The text is no base64.</exception>
    public static Bytes FromBase64(string base64) => Own(Convert.FromBase64String(base64));

    static Bytes IJsonModel<Bytes>.Read(ref Utf8JsonReader reader) => JsonRead.Bytes(ref reader);

    /// <summary>A copy of the bytes.</summary>
    /// <returns>The copy.</returns>
    public byte[] ToArray() => [.. _value];

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => JsonWrite.Bytes(writer, this);

    /// <inheritdoc/>
    public bool Equals(Bytes? other) => other is not null && Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Bytes);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_value);
        return hash.ToHashCode();
    }

    /// <summary>The bytes in base64, all of them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text ?? Convert.ToBase64String(_value);

    /// <summary>Bytes over an array that nobody else has.</summary>
    internal static Bytes Own(byte[] value) => value.Length == 0 ? Empty : new Bytes(value);

    /// <summary>Bytes of a text that is base64 in any spelling; null when it is none.</summary>
    internal static Bytes? OfAnySpelling(string text)
    {
        byte[] value = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64String(text, value, out int length))
            return null;
        value = value[..length];
        return new Bytes(value, Convert.ToBase64String(value) == text ? null : text);
    }

    /// <summary>Whether they are written in another spelling than the usual one.</summary>
    internal bool IsSpelledOtherwise => _text is not null;
}
