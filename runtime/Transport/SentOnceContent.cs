using System;
using System.IO;
using System.Net.Http;
using System.Threading;

namespace Seedance.Runtime;

/// <summary>
/// The body of a request that must not be repeated, or that cannot be because it is a stream: it is written to a connection once. Handlers
/// of a caller's HttpClient that send a message again (retries of a resilience library, redirects with 307 and 308) fail at the body of their
/// second try, before the request is complete on the wire.
/// </summary>
/// <remarks>
/// A handler that reads the body into memory first (<see cref="HttpContent.LoadIntoBufferAsync()"/>) makes HttpClient send that copy;
/// what happens to it cannot be seen from here. Two answers that are certain refusals cannot be told from the others: a proxy or a server
/// that asks for a password by 407 or 401 gets no second request either.
/// </remarks>
internal sealed class SentOnceContent(BodyPayload body) : BodyContent(body)
{
    /// <summary>What is wrong with a second try, in words.</summary>
    internal const string Problem =
        "a handler or a redirect of the HttpClient was about to send the request a second time, which could do the work twice";

    private int _tries;

    /// <summary>Whether a part of the body may have reached a server.</summary>
    internal bool IsStarted => Volatile.Read(ref _tries) > 0;

    /// <summary>Whether a second try was stopped.</summary>
    internal bool IsRepeated => Volatile.Read(ref _tries) > 1;

    /// <inheritdoc/>
    protected override void Start(Stream stream)
    {
        // HttpContent reads into a MemoryStream of its own when a handler wants to see the body.
        if (stream is not MemoryStream && Interlocked.Increment(ref _tries) > 1)
            throw new InvalidOperationException(Problem);
    }
}
