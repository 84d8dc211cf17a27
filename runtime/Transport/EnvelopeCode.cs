using System;
using System.Globalization;

namespace Seedance.Runtime;

/// <summary>A code of an <see cref="Envelope"/>: an integer or a text. <c>200</c> and <c>"200"</c> are the same code, since services are
/// not strict about it.</summary>
public readonly struct EnvelopeCode : IEquatable<EnvelopeCode>
{
    private readonly string? _text;

    /// <summary>Makes a code of a text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public EnvelopeCode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>Makes a code of an integer.</summary>
    public EnvelopeCode(long number) => _text = number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The code as text; an integer in decimal digits.</summary>
    public string Text => _text ?? "";

    /// <summary>The code as an integer, or null when it is none.</summary>
    public long? Number =>
        long.TryParse(_text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>Makes a code of an integer.</summary>
    public static implicit operator EnvelopeCode(long number) => new(number);

    /// <summary>Makes a code of a text.</summary>
    public static implicit operator EnvelopeCode(string text) => new(text);

    /// <summary>Whether two codes are the same.</summary>
    public static bool operator ==(EnvelopeCode left, EnvelopeCode right) => left.Equals(right);

    /// <summary>Whether two codes differ.</summary>
    public static bool operator !=(EnvelopeCode left, EnvelopeCode right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(EnvelopeCode other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EnvelopeCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
