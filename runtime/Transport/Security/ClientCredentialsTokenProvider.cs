using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>
/// Gets tokens by OAuth 2.0's client credentials grant (RFC 6749, 4.4): one token for each set of scopes, kept until shortly before it
/// expires. Many callers wait for one request. Safe for concurrent use.
/// </summary>
public sealed class ClientCredentialsTokenProvider : AccessTokenProvider, IDisposable
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Grant> _grants = new(StringComparer.Ordinal);
    private readonly TokenEndpoint _endpoint;
    private readonly HttpClient _client;
    private readonly bool _ownsClient;
    private TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>Makes a provider.</summary>
    /// <param name="tokenAddress">The token endpoint: absolute, and https unless it is on this machine (RFC 6749, 3.2).</param>
    /// <param name="clientId">The client's identifier.</param>
    /// <param name="clientSecret">The client's secret.</param>
    /// <param name="httpClient">Sends the requests for tokens, and is not disposed; null for one of the provider's own.</param>
    /// <exception cref="ArgumentException">The address is not absolute or not secure, or the identifier is empty.</exception>
    public ClientCredentialsTokenProvider(Uri tokenAddress, string clientId, string clientSecret, HttpClient? httpClient = null)
    {
        ArgumentNullException.ThrowIfNull(tokenAddress);
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentNullException.ThrowIfNull(clientSecret);
        if (!tokenAddress.IsAbsoluteUri || (tokenAddress.Scheme != Uri.UriSchemeHttps && !(tokenAddress.Scheme == Uri.UriSchemeHttp && tokenAddress.IsLoopback)))
            throw new ArgumentException("The address of the token endpoint must be absolute and https.", nameof(tokenAddress));
        _endpoint = new TokenEndpoint(tokenAddress, clientId, clientSecret);
        _ownsClient = httpClient is null;
        _client = httpClient ?? HttpConnections.MakeClient();
    }

    /// <summary>The scopes to ask for; null for those that the document demands of each operation.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>The resource that the token is for, in the parameter <c>audience</c> that some servers want; null for none.</summary>
    public string? Audience { get; init; }

    /// <summary>Whether the client's identifier and secret go into the body instead of <c>Authorization: Basic</c> (RFC 6749, 2.3.1). False by
    /// default.</summary>
    public bool SendsSecretInBody { get; init; }

    /// <summary>How long before its end a token is no longer given out. One minute by default; of tokens that live shortly, at most a tenth
    /// of their life.</summary>
    public TimeSpan RefreshBefore { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The clock that tokens expire on; <see cref="TimeProvider.System"/> by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        init => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <inheritdoc/>
    /// <exception cref="AccessTokenException">The authorization server gave no token.</exception>
    public override async ValueTask<string> GetTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken)
    {
        string scope = string.Join(' ', Scopes ?? request.Scopes);
        var grant = Current(scope, request.RejectedToken);

        // The request goes on when this caller gives up: others wait for it too.
        return (await grant.Token.WaitAsync(cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>Disposes the HttpClient if the provider has made it.</summary>
    public void Dispose()
    {
        if (_ownsClient)
            _client.Dispose();
    }

    /// <summary>The grant that is under way or still good; else a new one, also after one that has failed.</summary>
    private Grant Current(string scope, string? rejected)
    {
        lock (_gate)
        {
            if (_grants.TryGetValue(scope, out var known) && known.IsGood(_timeProvider.GetUtcNow(), rejected))
                return known;
            var grant = new Grant(_endpoint.RequestAsync(_client, scope, Audience, SendsSecretInBody, _timeProvider, RefreshBefore));
            _grants[scope] = grant;
            return grant;
        }
    }

    /// <summary>A token, or the request for it.</summary>
    private sealed class Grant(Task<AccessToken> token)
    {
        public Task<AccessToken> Token => token;

        public bool IsGood(DateTimeOffset now, string? rejected) =>
            !token.IsCompleted || (token.IsCompletedSuccessfully && now < token.Result.UsableUntil && token.Result.Value != rejected);
    }
}
