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
/// what happens to it cannot be seen from here, but <see cref="SentOnceHandler"/> sees it. Two answers that are certain refusals cannot be
/// told from the others: a proxy or a server that asks for a password by 407 or 401 gets no second request either.
/// </remarks>
internal sealed class SentOnceContent(BodyPayload body) : BodyContent(body)
{
    /// <summary>What is wrong with a second try, in words.</summary>
    internal const string Problem =
        "a handler or a redirect of the HttpClient was about to send the request a second time, which could do the work twice";

    private int _tries;
    private int _isSent;
    private volatile bool _isStopped;
    private HttpMethod? _method;
    private string? _path;

    /// <summary>Whether a part of the body may have reached a server.</summary>
    internal bool IsStarted => Volatile.Read(ref _tries) > 0 || Volatile.Read(ref _isSent) > 0;

    /// <summary>Whether a second try was stopped.</summary>
    internal bool IsRepeated => _isStopped;

    /// <summary>Becomes the body of a message.</summary>
    internal void BelongTo(HttpRequestMessage message) => (_method, _path) = (message.Method, message.RequestUri!.AbsolutePath);

    /// <summary>Whether a message is the one that has this body, or a copy of it; handlers may send others, for instance for a token.</summary>
    internal bool IsBodyOf(HttpRequestMessage message) =>
        message.Content == this || (message.Method == _method && message.RequestUri?.AbsolutePath == _path);

    /// <summary>Told before a message with this body, or a copy of it, goes to the handler that has the connections.</summary>
    /// <exception cref="InvalidOperationException">One went there before.</exception>
    internal void BeginSending()
    {
        if (Interlocked.Exchange(ref _isSent, 1) > 0)
            Stop();
    }

    /// <summary>Told when there was no connection for a message.</summary>
    internal void NothingWasSent() => Volatile.Write(ref _isSent, 0);

    /// <inheritdoc/>
    protected override void Start(Stream stream)
    {
        // HttpContent reads into a MemoryStream of its own when a handler wants to see the body.
        if (stream is not MemoryStream && Interlocked.Increment(ref _tries) > 1)
            Stop();
    }

    private void Stop()
    {
        _isStopped = true;
        throw new InvalidOperationException(Problem);
    }
}
