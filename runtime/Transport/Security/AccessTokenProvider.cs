using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>What a token is asked for.</summary>
/// <param name="scopes">The scopes that the operation needs, in the order of the document; often none.</param>
/// <param name="rejectedToken">The token that the server has just refused with HTTP 401, so that it is not given out again; null at the
/// first try of a call.</param>
public readonly struct AccessTokenRequest(IReadOnlyList<string> scopes, string? rejectedToken)
{
    /// <summary>The scopes that the operation needs, in the order of the document; often none.</summary>
    public IReadOnlyList<string> Scopes { get; } = scopes;

    /// <summary>The token that the server has just refused, so that it is not given out again; null at the first try of a call.</summary>
    public string? RejectedToken { get; } = rejectedToken;

    /// <summary>The scopes alone: a token must not get into logs.</summary>
    /// <returns>The scopes.</returns>
    public override string ToString() => $"{nameof(AccessTokenRequest)} {{ Scopes = {string.Join(' ', Scopes)} }}";
}

/// <summary>
/// Gives out access tokens for <c>Authorization: Bearer …</c>. Asked for every request, so it should keep a token as long as that is good.
/// </summary>
/// <remarks>Must be safe for concurrent use. <see cref="ClientCredentialsTokenProvider"/> is one; derive from this class for other flows of
/// OAuth 2.0, or wrap a library of an identity provider by <see cref="From"/>.</remarks>
public abstract class AccessTokenProvider
{
    /// <summary>Makes a provider of a function.</summary>
    /// <param name="getToken">Gets the token, without <c>Bearer</c> in front.</param>
    /// <returns>The provider.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="getToken"/> is null.</exception>
    public static AccessTokenProvider From(Func<AccessTokenRequest, CancellationToken, ValueTask<string>> getToken)
    {
        ArgumentNullException.ThrowIfNull(getToken);
        return new FunctionProvider(getToken);
    }

    /// <summary>Gets a token.</summary>
    /// <param name="request">What it is asked for.</param>
    /// <param name="cancellationToken">Ends the wait of this caller.</param>
    /// <returns>The token, without <c>Bearer</c> in front.</returns>
    public abstract ValueTask<string> GetTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken);

    private sealed class FunctionProvider(Func<AccessTokenRequest, CancellationToken, ValueTask<string>> getToken) : AccessTokenProvider
    {
        public override ValueTask<string> GetTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken) =>
            getToken(request, cancellationToken);
    }
}
