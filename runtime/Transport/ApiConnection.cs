using System;
using System.ComponentModel;
using System.Net;
using System.Net.Http;
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

    /// <summary>Makes a connection with an <see cref="HttpClient"/> of its own: no redirects, no cookies, compressed answers taken,
    /// addresses looked up anew every two minutes.</summary>
    /// <param name="options">What to use; read anew for each request.</param>
    /// <param name="documentBaseAddress">The server that the API's document names, absolute or relative; null when it names none.</param>
    public ApiConnection(ApiClientOptions options, Uri? documentBaseAddress)
        : this(MakeClient(options), options, documentBaseAddress, ownsClient: true)
    {
    }

    /// <summary>Makes a connection over the caller's <see cref="HttpClient"/>, which is neither changed nor disposed.</summary>
    /// <remarks>
    /// Its handlers see every request. Turn off their redirects: headers other than Authorization, such as an API key, go along to the other
    /// server. A handler that sends again what must not be repeated makes the call fail with a <see cref="TransportException"/>; one that
    /// first reads the whole body into memory gets around this, so add none.
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

    /// <summary>Makes one call.</summary>
    /// <param name="operation">What is known about the operation.</param>
    /// <param name="request">The values of the call.</param>
    /// <param name="cancellationToken">Ends the call at any point. A request that was on its way may be processed all the same.</param>
    /// <returns>The answer, when it says success.</returns>
    /// <exception cref="RequestInvalidException">A parameter or the body breaks the rules of the document. Nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">No usable base address or credential. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A path parameter would address another path. Nothing was sent.</exception>
    /// <exception cref="TransportException">No usable answer came.</exception>
    /// <exception cref="ResponseInvalidException">The answer says success and cannot be read.</exception>
    /// <exception cref="ApiException">The answer says failure; the operation decides which exception it is.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled; nothing else leads to this
    /// exception.</exception>
    public async Task<OperationResponse<TBody>> SendAsync<TBody>(
        Operation<TBody> operation, OperationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        using var activity = Tracing.Start(operation);
        try
        {
            var answer = await ExchangeAsync(operation, request, cancellationToken).ConfigureAwait(false);
            Tracing.Answered(activity, answer.Status);
            return AnswerReader.Read(operation, answer, _options.ValidateResponses);
        }
        catch (Exception exception)
        {
            Tracing.Failed(activity, exception);
            throw;
        }
    }

    /// <summary>Disposes the <see cref="HttpClient"/> if this connection has made it.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        if (_ownsClient)
            _client.Dispose();
    }

    private static HttpClient MakeClient(ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Sends a request, exactly once, and reads its answer whatever it says.</summary>
    private async Task<Answer> ExchangeAsync(Operation operation, OperationRequest request, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        if (_options.ValidateRequests)
            RequestCheck.Check(operation, request);

        var secrets = new Secrets();
        var baseAddress = RequestAddress.Base(_options, _client.BaseAddress, operation.Server ?? _documentBaseAddress);
        using var message = RequestMessage.Make(operation, request, _options, baseAddress, _client, secrets);
        var timeout = _options.Timeout;
        long limit = _options.MaxResponseBytes;
        using var deadline = new CancellationTokenSource(timeout, _options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        ResponseHeaders? headers = null;
        int? status = null;
        Answer answer;
        try
        {
            using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token)
                .ConfigureAwait(false);
            status = (int)response.StatusCode;
            headers = ResponseHeaders.Of(response);
            var (body, isCut) = await BoundedBody.ReadAsync(response.Content, limit, either.Token).ConfigureAwait(false);
            answer = new Answer(operation, status.Value, headers, body, isCut, secrets);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (OperationCanceledException exception) when (deadline.IsCancellationRequested)
        {
            throw TransportFailures.TimedOut(operation, timeout, exception, secrets, headers, status);
        }
        catch (OperationCanceledException exception) when (exception.InnerException is TimeoutException)
        {
            throw TransportFailures.TimedOut(operation, timeout: null, exception, secrets, headers, status);
        }
        catch (Exception exception)
        {
            // Handlers of the caller may throw anything. Once the request was handed over, whatever comes means: no answer.
            throw TransportFailures.Lost(operation, exception, message.Content as SentOnceContent, secrets, headers, status);
        }

        return answer.IsCut && Outcomes.IsSuccess(answer.Status) ? throw TransportFailures.TooLong(answer, limit) : answer;
    }
}
