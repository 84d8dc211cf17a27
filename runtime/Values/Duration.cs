using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>A duration (RFC 3339, appendix A: <c>PT1H30M</c>), kept as the text that it is.</summary>
/// <remarks>
/// A year or a month has no fixed length, so not every duration is a <see cref="TimeSpan"/>. Two are equal when their texts have the same
/// characters. The default one has no text and refuses to be written.
/// </remarks>
public readonly struct Duration : IEquatable<Duration>, IJsonModel<Duration>
{
    private const decimal SecondsPerWeek = 7 * 24 * 60 * 60;

    /// <summary>More of any unit is longer than a time span; sums of less cannot overflow.</summary>
    private const decimal MaxCount = 1e15m;

    /// <summary>The units of a fixed length in the order they come in, those behind the T marked, with their seconds.</summary>
    private static readonly (char Unit, bool IsTimeUnit, decimal Seconds)[] Units =
    [
        ('D', false, 24 * 60 * 60),
        ('H', true, 60 * 60),
        ('M', true, 60),
        ('S', true, 1),
    ];

    private readonly string? _value;

    /// <summary>A duration of this text, whatever it is.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public Duration(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">This is the default one.</exception>
    public string Value => _value ?? throw JsonWrite.DefaultValue(nameof(Duration));

    /// <summary>A duration of this text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator Duration(string value) => new(value);

    /// <summary>A duration in days, hours, minutes and seconds: <c>P1DT2H</c>. A fraction is one of the seconds.</summary>
    /// <param name="value">A time span that is not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative; a duration has no sign.</exception>
    public static implicit operator Duration(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
        var text = new StringBuilder("P");
        Append(text, value.Days, 'D');
        long ticks = value.Ticks % TimeSpan.TicksPerDay;
        if (ticks == 0)
            return new(text.Length == 1 ? "PT0S" : text.ToString());

        text.Append('T');
        Append(text, value.Hours, 'H');
        Append(text, value.Minutes, 'M');
        Append(text, (decimal)(ticks % TimeSpan.TicksPerMinute) / TimeSpan.TicksPerSecond, 'S');
        return new(text.ToString());

        static void Append(StringBuilder text, decimal count, char unit)
        {
            if (count != 0)
                text.Append(count.ToString("0.#######", CultureInfo.InvariantCulture)).Append(unit);
        }
    }

    /// <summary>Whether the texts have the same characters.</summary>
    /// <param name="left">A duration.</param>
    /// <param name="right">A duration.</param>
    public static bool operator ==(Duration left, Duration right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    /// <param name="left">A duration.</param>
    /// <param name="right">A duration.</param>
    public static bool operator !=(Duration left, Duration right) => !left.Equals(right);

    static Duration IJsonModel<Duration>.Read(ref Utf8JsonReader reader) => JsonRead.Duration(ref reader);

    /// <summary>The duration as a time span, if it has a fixed length.</summary>
    /// <param name="value">The time span, to the tick.</param>
    /// <returns>False for years and months, for what is too long, and for a text that is no duration. A fraction of the last unit, which
    /// ISO 8601 allows, is understood.</returns>
    public bool TryGetTimeSpan(out TimeSpan value)
    {
        value = default;
        ReadOnlySpan<char> rest = _value;
        if (!TryTake(ref rest, 'P'))
            return false;
        if (TryTakeCount(ref rest, 'W', out decimal weeks))
            return rest.IsEmpty && TryMake(weeks * SecondsPerWeek, out value);

        decimal seconds = 0;
        bool isTime = false;
        bool needsUnit = true;
        foreach ((char unit, bool isTimeUnit, decimal length) in Units)
        {
            if (isTimeUnit && !isTime)
            {
                if (!TryTake(ref rest, 'T'))
                    break;
                isTime = true;
                needsUnit = true;
            }

            if (!TryTakeCount(ref rest, unit, out decimal count))
                continue;
            seconds += count * length;
            needsUnit = false;
            if (count != decimal.Truncate(count))
                break;
        }

        return !needsUnit && rest.IsEmpty && TryMake(seconds, out value);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">This is the default one.</exception>
    public void WriteTo(Utf8JsonWriter writer) => JsonWrite.Duration(writer, this);

    /// <inheritdoc/>
    public bool Equals(Duration other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Duration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The text; empty for the default one.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";

    private static bool TryMake(decimal seconds, out TimeSpan value)
    {
        bool fits = seconds < (decimal)TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerSecond;
        value = fits ? new TimeSpan((long)(seconds * TimeSpan.TicksPerSecond)) : default;
        return fits;
    }

    private static bool TryTake(ref ReadOnlySpan<char> rest, char expected)
    {
        if (rest.IsEmpty || rest[0] != expected)
            return false;
        rest = rest[1..];
        return true;
    }

    /// <summary>Takes a count and its unit, if these come next.</summary>
    private static bool TryTakeCount(ref ReadOnlySpan<char> rest, char unit, out decimal count)
    {
        count = 0;
        int length = rest.IndexOfAnyExcept("0123456789.");
        if (length <= 0 || rest[length] != unit || rest[0] == '.' || rest[length - 1] == '.')
            return false;
        if (!decimal.TryParse(rest[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out count)
            || count > MaxCount)
        {
            return false;
        }

        rest = rest[(length + 1)..];
        return true;
    }
}
