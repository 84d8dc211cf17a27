using System;
using System.Net;
using System.Net.Http;
using System.Threading;

namespace Seedance.Runtime;

/// <summary>Connections as clients want them: no redirects (a credential must not go along), no cookies, compressed answers taken, addresses
/// looked up anew every two minutes.</summary>
internal static class HttpConnections
{
    internal static HttpClient MakeClient() => new(MakeHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    internal static SocketsHttpHandler MakeHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };
}
