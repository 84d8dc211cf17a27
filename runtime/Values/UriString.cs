using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>A URI or URI reference, kept as the text that it is.</summary>
/// <remarks>
/// <see cref="Uri"/> rewrites texts and refuses some that servers send; this type does neither, so that what was read is what is written.
/// Two are equal when their texts have the same characters. The default one has no text and refuses to be written.
/// </remarks>
public readonly struct UriString : IEquatable<UriString>, IJsonModel<UriString>
{
    private readonly string? _value;

    /// <summary>A URI of this text, whatever it is.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public UriString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">This is the default one.</exception>
    public string Value => _value ?? throw JsonWrite.DefaultValue(nameof(UriString));

    /// <summary>A URI of this text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator UriString(string value) => new(value);

    /// <summary>A URI, as it was written when it was made.</summary>
    /// <param name="value">The URI.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator UriString(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value.OriginalString);
    }

    /// <summary>Whether the texts have the same characters.</summary>
    /// <param name="left">A URI.</param>
    /// <param name="right">A URI.</param>
    public static bool operator ==(UriString left, UriString right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    /// <param name="left">A URI.</param>
    /// <param name="right">A URI.</param>
    public static bool operator !=(UriString left, UriString right) => !left.Equals(right);

    static UriString IJsonModel<UriString>.Read(ref Utf8JsonReader reader) => JsonRead.Uri(ref reader);

    /// <summary>The URI as .NET sees it, absolute or relative.</summary>
    /// <param name="uri">The URI.</param>
    /// <returns>Whether the text is one for .NET.</returns>
    public bool TryGetUri([NotNullWhen(true)] out Uri? uri) => Uri.TryCreate(_value, UriKind.RelativeOrAbsolute, out uri);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">This is the default one.</exception>
    public void WriteTo(Utf8JsonWriter writer) => JsonWrite.Uri(writer, this);

    /// <inheritdoc/>
    public bool Equals(UriString other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is UriString other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The text; empty for the default one.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
