using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>One call of an operation while it is made: each try of it sends the request once and reads the answer whatever it says.</summary>
internal sealed class Call(
    HttpClient client, Operation operation, OperationRequest request, ApiClientOptions options, Uri baseAddress, CallLog log)
{
    private const int MaxRedirects = 10;

    public ApiClientOptions Options => options;

    /// <summary>Whether the request may be sent again after it may have been processed.</summary>
    public bool IsRepeatable { get; } = RetryRules.IsRepeatable(operation, request, options.Retry);

    /// <summary>Whether the body can be sent again at all.</summary>
    public bool CanRepeat => request.CanRepeat;

    /// <summary>What the last try has brought, for a call whose time is up while it waits for the next.</summary>
    public Answer? LastAnswer { get; private set; }

    /// <summary>How the last try has failed.</summary>
    public TransportException? LastFailure { get; private set; }

    /// <summary>Notes that another try follows.</summary>
    public void Retrying(int number, TimeSpan delay, int? status) => log.Retrying(number, delay, status);

    /// <summary>Sends the request once.</summary>
    /// <param name="cancellationToken">The caller's token, or the end of the time for the whole call.</param>
    /// <exception cref="TransportException">There is no usable answer.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled before anything was sent.</exception>
    public async Task<Answer> TryAsync(CancellationToken cancellationToken)
    {
        (LastAnswer, LastFailure) = (null, null);
        try
        {
            var credentials = await CredentialPicker.PickAsync(operation, options, rejectedToken: null, cancellationToken).ConfigureAwait(false);
            var answer = await SendAsync(credentials, cancellationToken).ConfigureAwait(false);
            if (answer.Status == 401 && request.CanRepeat && credentials.FirstOrDefault(static c => c.IsFromProvider).Value is { } rejected)
                answer = await WithNewTokenAsync(answer, rejected, cancellationToken).ConfigureAwait(false);
            return LastAnswer = answer;
        }
        catch (TransportException failure)
        {
            LastFailure = failure;
            throw;
        }
    }

    /// <summary>A token can be withdrawn before its time. The server has not done what it answers with 401 (RFC 9110, 15.5.2), so the same
    /// request may go out with another token, once.</summary>
    private async Task<Answer> WithNewTokenAsync(Answer refused, string rejected, CancellationToken cancellationToken)
    {
        var credentials = await CredentialPicker.PickAsync(operation, options, rejected, cancellationToken).ConfigureAwait(false);
        return credentials.Any(c => c.IsFromProvider && c.Value != rejected)
            ? await SendAsync(credentials, cancellationToken).ConfigureAwait(false)
            : refused;
    }

    private async Task<Answer> SendAsync(IReadOnlyList<Credential> credentials, CancellationToken cancellationToken)
    {
        var secrets = new Secrets();
        foreach (var credential in credentials)
            secrets.Add(credential.Value);
        var message = RequestMessage.Make(operation, request, options, baseAddress, client, credentials);
        try
        {
            using var deadline = new CancellationTokenSource(options.TryTimeout, options.TimeProvider);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
            var exchange = new Exchange(client, operation, options, secrets, deadline.Token, cancellationToken);
            for (int redirects = 0; ; redirects++)
            {
                var answer = await exchange.SendAsync(message, either.Token).ConfigureAwait(false);
                if (redirects == MaxRedirects || Redirect.Next(message, answer) is not { } next)
                    return answer;
                message.Dispose();
                message = next;
            }
        }
        finally
        {
            message.Dispose();
        }
    }
}
