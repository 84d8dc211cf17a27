using System;

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

    /// <summary>The type without its parameters.</summary>
    internal static ReadOnlySpan<char> Essence(string mediaType)
    {
        int end = mediaType.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? mediaType.AsSpan() : mediaType.AsSpan(0, end)).Trim();
    }
}
