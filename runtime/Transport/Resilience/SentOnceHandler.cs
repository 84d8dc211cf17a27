using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>
/// Lets what must not be repeated through to the server once, whatever the handlers around it do: handlers that try again, that send one
/// request to several servers, that copy a request, or that read its body into memory.
/// </summary>
/// <remarks>
/// Clients that are registered with a container have it. For an <see cref="HttpClient"/> of your own whose handlers may send again, make it
/// the innermost one, around the handler that has the connections. A second request fails with an <see cref="InvalidOperationException"/>
/// before a byte of it is sent, and the call with a <see cref="TransportException"/>. One whose connection could not be made may be sent
/// again.
/// </remarks>
public sealed class SentOnceHandler : DelegatingHandler
{
    /// <summary>What the call that is under way must send only once. It flows through every handler, which a copied message does not.</summary>
    private static readonly AsyncLocal<SentOnceContent?> UnderWay = new();

    /// <summary>Notes that the current call sends a body that must not be repeated.</summary>
    internal static void Begin(SentOnceContent body) => UnderWay.Value = body;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = UnderWay.Value is { } known && known.IsBodyOf(request) ? known : null;
        body?.BeginSending();
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (Outcomes.OfError(exception.HttpRequestError) == RequestOutcome.Refused)
        {
            body?.NothingWasSent();
            throw;
        }
    }
}
