using System;
using System.Net.Http.Headers;

namespace Seedance.Runtime;

/// <summary>What a media type says about its content.</summary>
internal static class MediaTypeText
{
    /// <summary>Whether it is JSON: <c>application/json</c> or a type with the suffix <c>+json</c> (RFC 6839, 3.1).</summary>
    internal static bool IsJson(string mediaType)
    {
        ReadOnlySpan<char> essence = Essence(mediaType);
        return essence.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || essence.Equals("text/json", StringComparison.OrdinalIgnoreCase)
            || essence.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The character set that a media type names (RFC 9110, 8.3.2); null when it names none.</summary>
    internal static string? Charset(string mediaType) =>
        MediaTypeHeaderValue.TryParse(mediaType, out var parsed) ? parsed.CharSet?.Trim('"') : null;

    /// <summary>The type without its parameters.</summary>
    internal static ReadOnlySpan<char> Essence(string mediaType)
    {
        int end = mediaType.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? mediaType.AsSpan() : mediaType.AsSpan(0, end)).Trim();
    }

    /// <summary>Whether a media type is one of a range: <c>image/png</c> of <c>image/*</c>. Parameters play no part.</summary>
    internal static bool Fits(string mediaType, string range)
    {
        ReadOnlySpan<char> essence = Essence(mediaType);
        ReadOnlySpan<char> of = Essence(range);
        if (of.Equals("*/*", StringComparison.Ordinal) || of.Equals("*", StringComparison.Ordinal))
            return true;
        return of.EndsWith("/*", StringComparison.Ordinal)
            ? essence.StartsWith(of[..^1], StringComparison.OrdinalIgnoreCase)
            : essence.Equals(of, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The media type of a text that is sent in UTF-8; for <c>text/…</c> it says so (RFC 2046, 4.1.2 would take it for
    /// US-ASCII).</summary>
    internal static string WithCharset(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !mediaType.Contains("charset=", StringComparison.OrdinalIgnoreCase)
            ? mediaType + "; charset=utf-8"
            : mediaType;
}
