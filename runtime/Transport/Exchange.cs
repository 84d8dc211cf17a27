using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>Sends a message and reads its answer, or says what has become of it.</summary>
/// <param name="client">Sends the message.</param>
/// <param name="operation">The operation, for messages.</param>
/// <param name="options">Has the limits.</param>
/// <param name="secrets">The credentials of the request.</param>
/// <param name="deadline">The end of the time of one try.</param>
/// <param name="outer">The end of the whole call: cancelled by the caller, or out of time.</param>
internal sealed class Exchange(
    HttpClient client, Operation operation, ApiClientOptions options, Secrets secrets, CancellationToken deadline, CancellationToken outer)
{
    /// <param name="message">The message.</param>
    /// <param name="either">Both ends at once.</param>
    /// <exception cref="TransportException">There is no usable answer.</exception>
    /// <exception cref="InterruptedException">The whole call has ended.</exception>
    internal async Task<Answer> SendAsync(HttpRequestMessage message, CancellationToken either)
    {
        ResponseHeaders? headers = null;
        int? status = null;
        Answer answer;
        long limit = options.MaxResponseBytes;
        if (message.Content is SentOnceContent once)
            SentOnceHandler.Begin(once);
        try
        {
            var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either).ConfigureAwait(false);
            status = (int)response.StatusCode;
            headers = ResponseHeaders.Of(response);
            if (operation.IsStreamed(status.Value, response.Content.Headers.ContentType?.ToString()))
            {
                // Whoever reads the stream disposes it, and with it goes the connection; nothing else of the response has to be let go.
                var content = await response.Content.ReadAsStreamAsync(either).ConfigureAwait(false);
                return new Answer(operation, status.Value, headers, [], isCut: false, secrets) { Address = message.RequestUri!, Content = content };
            }

            using (response)
            {
                var (body, isCut) = await BoundedBody.ReadAsync(response.Content, limit, either).ConfigureAwait(false);
                answer = new Answer(operation, status.Value, headers, body, isCut, secrets) { Address = message.RequestUri! };
            }
        }
        catch (OperationCanceledException exception) when (outer.IsCancellationRequested)
        {
            throw new InterruptedException(
                TransportFailures.TimedOut(operation, options.Timeout, exception, secrets, headers, status), exception);
        }
        catch (OperationCanceledException exception) when (deadline.IsCancellationRequested)
        {
            throw TransportFailures.TimedOut(operation, options.TryTimeout, exception, secrets, headers, status);
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

/// <summary>The whole call has ended while a request was under way: never tried again. The caller's own token decides what it becomes.</summary>
internal sealed class InterruptedException(TransportException timedOut, OperationCanceledException cancellation)
    : Exception(timedOut.Message, cancellation)
{
    /// <summary>What it is when the time was up.</summary>
    internal TransportException TimedOut => timedOut;
}
