using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;

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
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "If-Modified-Since", "If-None-Match", "If-Range",
        "Range", "User-Agent",
    };

    /// <summary>The message that an answer redirects to; null when it does not, or must not be followed.</summary>
    /// <remarks>
    /// A 303 leads from any method to a GET. 301, 302, 307 and 308 are followed for GET and HEAD only: what has a body or an effect is never
    /// sent twice. Never from https to http.
    /// </remarks>
    internal static HttpRequestMessage? Next(HttpRequestMessage message, Answer answer) =>
        Next(message, answer.Status, answer.Headers.TryGetValue("Location", out string? location) ? location : null);

    /// <summary>The same for an answer that is not read into memory.</summary>
    internal static HttpRequestMessage? Next(HttpRequestMessage message, int status, string? location)
    {
        bool isRead = message.Method == HttpMethod.Get || message.Method == HttpMethod.Head;
        bool isFollowed = status is 303 || (isRead && status is 301 or 302 or 307 or 308);
        if (!isFollowed || location is null || Target(message.RequestUri!, location) is not { } target)
            return null;

        var next = new HttpRequestMessage(message.Method == HttpMethod.Head ? HttpMethod.Head : HttpMethod.Get, target)
        {
            Version = message.Version,
            VersionPolicy = message.VersionPolicy,
        };
        bool isSameOrigin = IsSameOrigin(message.RequestUri!, target);
        foreach (var header in message.Headers.NonValidated)
        {
            if (isSameOrigin || IsHarmless(header.Key))
                next.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return next;
    }

    /// <summary>Whether a header may go to another origin.</summary>
    internal static bool IsHarmless(string header) => Harmless.Contains(header);

    /// <summary>Whether headers that a client sends with everything say nothing about who is asking.</summary>
    internal static bool AreHarmless(HttpHeaders headers)
    {
        foreach (var header in headers.NonValidated)
        {
            if (!Harmless.Contains(header.Key))
                return false;
        }

        return true;
    }

    /// <summary>Where a reference leads; null when that is no address of the web, or one of http seen from https.</summary>
    internal static Uri? Target(Uri from, string reference)
    {
        if (!Uri.TryCreate(from, reference, out var target))
            return null;
        bool isWeb = target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && from.Scheme == Uri.UriSchemeHttp);
        return isWeb && target.UserInfo.Length == 0 ? target : null;
    }

    /// <summary>Scheme, host and port (RFC 6454, 5).</summary>
    internal static bool IsSameOrigin(Uri left, Uri right) =>
        left.Scheme == right.Scheme && left.Port == right.Port && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase);
}
