using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>Carries calls over HTTP: checks the request, sends it once, reads the answer. Emitted clients are thin layers over it. Safe
/// for concurrent use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiConnection : IDisposable
{
    private readonly HttpClient _client;
    private readonly ApiClientOptions _options;
    private readonly Uri? _documentBaseAddress;
    private readonly bool _ownsClient;
    private volatile bool _isDisposed;
    private volatile RetryPipeline? _retries;

    /// <summary>Makes a connection with an <see cref="HttpClient"/> of its own: no redirects, no cookies, compressed answers taken,
    /// addresses looked up anew every two minutes.</summary>
    /// <param name="options">What to use; read anew for each request.</param>
    /// <param name="documentBaseAddress">The server that the API's document names, absolute or relative; null when it names none.</param>
    public ApiConnection(ApiClientOptions options, Uri? documentBaseAddress)
        : this(HttpConnections.MakeClient(), options, documentBaseAddress, ownsClient: true)
    {
    }

    /// <summary>Makes a connection over the caller's <see cref="HttpClient"/>, which is neither changed nor disposed.</summary>
    /// <remarks>
    /// Its handlers see every request. Turn off their redirects: headers other than Authorization, such as an API key, go along to the other
    /// server. A handler that sends again what must not be repeated makes the call fail with a <see cref="TransportException"/>. Where
    /// handlers read bodies into memory or copy requests, it takes a <see cref="SentOnceHandler"/> inside of them to see that.
    /// </remarks>
    /// <param name="httpClient">Sends the requests.</param>
    /// <param name="options">What to use; read anew for each request.</param>
    /// <param name="documentBaseAddress">The server that the API's document names, absolute or relative; null when it names none.</param>
    public ApiConnection(HttpClient httpClient, ApiClientOptions options, Uri? documentBaseAddress)
        : this(httpClient, options, documentBaseAddress, ownsClient: false)
    {
    }

    private ApiConnection(HttpClient httpClient, ApiClientOptions options, Uri? documentBaseAddress, bool ownsClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(options);
        _client = httpClient;
        _options = options;
        _documentBaseAddress = documentBaseAddress;
        _ownsClient = ownsClient;
    }

    /// <summary>What the connection uses.</summary>
    internal ApiClientOptions Options => _options;

    /// <summary>What asks servers that must not know who is calling: the caller's HttpClient, unless it sends headers with everything that may
    /// tell.</summary>
    internal HttpClient ForeignClient =>
        !_ownsClient && Redirect.AreHarmless(_client.DefaultRequestHeaders) ? _client : HttpConnections.Foreign;

    /// <summary>Makes one call.</summary>
    /// <param name="operation">What is known about the operation.</param>
    /// <param name="request">The values of the call.</param>
    /// <param name="cancellationToken">Ends the call at any point. A request that was on its way may be processed all the same.</param>
    /// <returns>The answer, when it says success.</returns>
    /// <exception cref="RequestInvalidException">A parameter or the body breaks the rules of the document. Nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">No usable base address or credential. Nothing was sent.</exception>
    /// <exception cref="AccessTokenException">No access token could be had. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A path parameter would address another path. Nothing was sent.</exception>
    /// <exception cref="TransportException">No usable answer came.</exception>
    /// <exception cref="ResponseInvalidException">The answer says success and cannot be read.</exception>
    /// <exception cref="OutcomeUnknownException">The operation makes a task, and may have made it.</exception>
    /// <exception cref="ApiException">The answer says failure; the operation decides which exception it is.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled; nothing else leads to this
    /// exception.</exception>
    public async Task<OperationResponse<TBody>> SendAsync<TBody>(
        Operation<TBody> operation, OperationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        using var log = new CallLog(operation, _options);
        try
        {
            var answer = await CallAsync(operation, request, log, cancellationToken).ConfigureAwait(false);
            ResumeFunc? resume = answer.Content is not null && operation.IsRepeatable && request.CanRepeat ? new ResumeFunc(ResumeAsync) : null;
            var response = AnswerReader.Read(operation, answer, _options, resume);
            log.Succeeded(answer.Status);
            return response;
        }
        catch (Exception exception)
        {
            log.Failed(exception);
            if (OutcomeUnknownException.Of(operation, exception) is { } unknown)
                throw unknown;
            throw;
        }

        async Task<Answer> ResumeAsync(string lastEventId, CancellationToken token)
        {
            request.Resume(lastEventId);
            using var log = new CallLog(operation, _options);
            var answer = await CallAsync(operation, request, log, token).ConfigureAwait(false);
            if (answer.Content is null)
                AnswerReader.Read(operation, answer, _options);
            return answer;
        }
    }

    /// <summary>Makes one call whose answer has declared headers.</summary>
    /// <typeparam name="TBody">Type of the body.</typeparam>
    /// <typeparam name="THeaders">Type that knows the declared headers.</typeparam>
    /// <param name="operation">What is known about the operation.</param>
    /// <param name="request">The values of the call.</param>
    /// <param name="headers">Makes the declared headers of all of them.</param>
    /// <param name="cancellationToken">Ends the call at any point.</param>
    /// <returns>The answer, when it says success.</returns>
    /// <remarks>What it throws is what <see cref="SendAsync{TBody}"/> throws.</remarks>
    public async Task<OperationResponse<TBody, THeaders>> SendAsync<TBody, THeaders>(
        Operation<TBody> operation,
        OperationRequest request,
        Func<ResponseHeaders, THeaders> headers,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var response = await SendAsync(operation, request, cancellationToken).ConfigureAwait(false);
        return new OperationResponse<TBody, THeaders>(response, headers(response.Headers));
    }

    /// <summary>Makes a call whose answer is a sequence of items, when the sequence is enumerated.</summary>
    /// <typeparam name="TItem">Type of an item.</typeparam>
    /// <param name="call">Makes the call.</param>
    /// <param name="cancellationToken">Ends the call, and the sequence, at any point.</param>
    /// <returns>The items as they come. The sequence can be enumerated once, and says so by an <see cref="InvalidOperationException"/>: each time
    /// would be another request.</returns>
    public static IAsyncEnumerable<TItem> Stream<TItem>(
        Func<CancellationToken, Task<OperationResponse<IAsyncEnumerable<TItem>>>> call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return StreamAsync(call, new StrongBox<bool>(), cancellationToken);
    }

    /// <summary>Disposes the <see cref="HttpClient"/> if this connection has made it.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        if (_ownsClient)
            _client.Dispose();
    }

    private static async IAsyncEnumerable<TItem> StreamAsync<TItem>(
        Func<CancellationToken, Task<OperationResponse<IAsyncEnumerable<TItem>>>> call,
        StrongBox<bool> isMade,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (isMade.Value)
            throw new InvalidOperationException("The items of an answer can be enumerated once: each time would be another request.");
        isMade.Value = true;
        var response = await call(cancellationToken).ConfigureAwait(false);
        if (response.IsEmpty)
            yield break;
        await foreach (var item in response.Body.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return item;
    }

    private async Task<Answer> CallAsync(Operation operation, OperationRequest request, CallLog log, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        if (_options.ValidateRequests)
            RequestCheck.Check(operation, request);

        var baseAddress = RequestAddress.Base(_options, _client.BaseAddress, operation.Server ?? _documentBaseAddress);
        var call = new Call(_client, operation, request, _options, baseAddress, log);
        using var deadline = new CancellationTokenSource(_options.Timeout, _options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            var retries = _retries = RetryPipeline.For(_options, _retries);
            return await (retries is null ? call.TryAsync(either.Token) : retries.RunAsync(call, either.Token)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InterruptedException or OperationCanceledException && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(
                TransportFailures.Cancelled(operation, isSent: exception is InterruptedException), exception.InnerException ?? exception, cancellationToken);
        }
        catch (InterruptedException exception)
        {
            throw exception.TimedOut;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && (call.LastFailure ?? (object?)call.LastAnswer) is not null)
        {
            // The time was up between two tries: the last one has said all there is to say.
            return call.LastAnswer ?? throw call.LastFailure!;
        }
        catch (OperationCanceledException exception) when (deadline.IsCancellationRequested)
        {
            throw TransportFailures.NotSentInTime(operation, _options.Timeout, exception);
        }
    }
}
