using System;
using System.Net;
using System.Net.Http;
using System.Threading;

namespace Seedance.Runtime;

/// <summary>Connections as clients want them: no redirects (a credential must not go along), no cookies, compressed answers taken, addresses
/// looked up anew every two minutes.</summary>
internal static class HttpConnections
{
    private static readonly Lazy<HttpClient> ForeignClient =
        new(static () => new HttpClient(MakeHandler(DecompressionMethods.None)) { Timeout = Timeout.InfiniteTimeSpan });

    /// <summary>For files on servers that must not know who is calling: bytes as they are. Lives as long as the application.</summary>
    internal static HttpClient Foreign => ForeignClient.Value;

    internal static HttpClient MakeClient() => new(MakeHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    internal static SocketsHttpHandler MakeHandler(DecompressionMethods compression = DecompressionMethods.All) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = compression,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };
}
