using System;
using System.Text.Json;

namespace Seedance.Runtime;

// Times and dates, by RFC 3339, and by the clock of Unix.
public static partial class JsonRead
{
    /// <summary>Reads a date and time with an offset, in every spelling that RFC 3339 (section 5.6) allows.</summary>
    /// <remarks>
    /// <c>t</c> and <c>z</c> may be in lower case, a space may stand for <c>T</c>, and a fraction may have any number of digits, of which
    /// seven are kept. A leap second (<c>23:59:60</c> in UTC) is the start of the next second. The offset is kept; one of more than 14
    /// hours, which <see cref="DateTimeOffset"/> cannot hold, is turned into UTC.
    /// </remarks>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The date and time.</returns>
    /// <exception cref="JsonModelException">The value is something else, lacks the offset, or is outside the years 1 to 9999.</exception>
    public static DateTimeOffset DateTime(ref Utf8JsonReader reader)
    {
        const string Expected = "a date-time of RFC 3339";
        ExpectText(ref reader, Expected);
        return Rfc3339Text.TryParseDateTime(Utf8Text(ref reader), out DateTimeOffset value)
            ? value
            : throw Unexpected(ref reader, Expected);
    }

    /// <summary>Reads a time as whole seconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The time, in UTC.</returns>
    /// <exception cref="JsonModelException">The value is no integer, or is outside the years 1 to 9999.</exception>
    public static DateTimeOffset UnixTime(ref Utf8JsonReader reader)
    {
        const string Expected = "a Unix time in seconds";
        ExpectNumber(ref reader, Expected);
        long seconds = Int64(ref reader);
        return seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw Unexpected(ref reader, Expected);
    }

    /// <summary>Reads a time that a server spells in either way: as text (<see cref="DateTime"/>) or as a number
    /// (<see cref="UnixTime"/>).</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The time.</returns>
    /// <exception cref="JsonModelException">The value is neither.</exception>
    public static DateTimeOffset DateTimeOrUnixTime(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => UnixTime(ref reader),
        JsonTokenType.String => DateTime(ref reader),
        _ => throw Unexpected(ref reader, "a date-time of RFC 3339 or a Unix time in seconds"),
    };

    /// <summary>Reads a date: <c>2026-04-21</c> (RFC 3339, full-date).</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The date.</returns>
    /// <exception cref="JsonModelException">The value is something else.</exception>
    public static DateOnly Date(ref Utf8JsonReader reader)
    {
        const string Expected = "a date of RFC 3339";
        ExpectText(ref reader, Expected);
        return Rfc3339Text.TryParseDate(Utf8Text(ref reader), out DateOnly value) ? value : throw Unexpected(ref reader, Expected);
    }

    /// <summary>Reads a time of day, in UTC: <c>10:30:00Z</c> (RFC 3339, full-time).</summary>
    /// <remarks>
    /// <see cref="TimeOnly"/> has no offset, so a time with another offset is turned into UTC: <c>00:30:00+01:00</c> is 23:30. Servers
    /// that leave the offset out mean a time without one, which is taken as it is.
    /// </remarks>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The time of day.</returns>
    /// <exception cref="JsonModelException">The value is something else.</exception>
    public static TimeOnly Time(ref Utf8JsonReader reader)
    {
        const string Expected = "a time of RFC 3339";
        ExpectText(ref reader, Expected);
        return Rfc3339Text.TryParseTime(Utf8Text(ref reader), out TimeOnly value) ? value : throw Unexpected(ref reader, Expected);
    }
}
