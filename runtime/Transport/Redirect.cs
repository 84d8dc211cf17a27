using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Seedance.Runtime;

/// <summary>
/// Follows redirects of requests without a body (RFC 9110, 15.4). HttpClient would take every header but Authorization to whatever server
/// an answer names; here no credential goes to another origin.
/// </summary>
internal static class Redirect
{
    /// <summary>The headers that may go to another origin: they say what the answer should be like, not who is asking.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "If-Modified-Since", "If-None-Match", "Range", "User-Agent",
    };

    /// <summary>The message that an answer redirects to; null when it does not, or must not be followed.</summary>
    /// <remarks>
    /// A 303 leads from any method to a GET. 301, 302, 307 and 308 are followed for GET and HEAD only: what has a body or an effect is never
    /// sent twice. Never from https to http.
    /// </remarks>
    internal static HttpRequestMessage? Next(HttpRequestMessage message, Answer answer)
    {
        bool isRead = message.Method == HttpMethod.Get || message.Method == HttpMethod.Head;
        bool isFollowed = answer.Status is 303 || (isRead && answer.Status is 301 or 302 or 307 or 308);
        if (!isFollowed || Target(message.RequestUri!, answer) is not { } target)
            return null;

        var next = new HttpRequestMessage(message.Method == HttpMethod.Head ? HttpMethod.Head : HttpMethod.Get, target)
        {
            Version = message.Version,
            VersionPolicy = message.VersionPolicy,
        };
        bool isSameOrigin = IsSameOrigin(message.RequestUri!, target);
        foreach (var header in message.Headers.NonValidated)
        {
            if (isSameOrigin || Harmless.Contains(header.Key))
                next.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return next;
    }

    private static Uri? Target(Uri from, Answer answer)
    {
        if (!answer.Headers.TryGetValue("Location", out string? location) || !Uri.TryCreate(from, location, out var target))
            return null;
        bool isWeb = target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && from.Scheme == Uri.UriSchemeHttp);
        return isWeb && target.UserInfo.Length == 0 ? target : null;
    }

    /// <summary>Scheme, host and port (RFC 6454, 5).</summary>
    private static bool IsSameOrigin(Uri left, Uri right) =>
        left.Scheme == right.Scheme && left.Port == right.Port && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase);
}
