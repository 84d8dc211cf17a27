using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Seedance.Runtime;

/// <summary>A member that is absent or has a value, which may be null.</summary>
/// <remarks>Where a merge patch (RFC 7396) is sent, an absent member stays as it is and a null one is removed: a plain null cannot say
/// which. <c>Optional&lt;string?&gt;</c> is absent by default, null after <c>= null</c>, and a text after <c>= "text"</c>.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>One that has a value.</summary>
    /// <param name="value">The value.</param>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>The absent one, which is also the default.</summary>
    public static Optional<T> Absent => default;

    /// <summary>Whether there is a value. Null is one.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It is absent.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The member is absent: it has no value.");

    /// <summary>One that has this value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both have equal values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value, if there is one.</summary>
    /// <param name="value">The value, which may be null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }

    /// <summary>The value, or another where it is absent.</summary>
    /// <param name="absent">What to take where it is absent.</param>
    /// <returns>One of them.</returns>
    public T GetValueOrDefault(T absent) => HasValue ? _value : absent;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(HasValue, _value);

    /// <summary>The value's text, <c>null</c>, or <c>(absent)</c>.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => HasValue ? ContentText.Of(_value) : "(absent)";
}
