using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>A credential for one request.</summary>
/// <param name="scheme">Where it goes.</param>
/// <param name="value">The credential itself.</param>
/// <param name="isFromProvider">Whether a token provider gave it, and could give another.</param>
internal readonly struct Credential(SecurityScheme scheme, string value, bool isFromProvider)
{
    internal SecurityScheme Scheme { get; } = scheme;

    internal string Value { get; } = value;

    internal bool IsFromProvider { get; } = isFromProvider;
}

/// <summary>Picks the credentials of a request: the first alternative of the operation for which all are there.</summary>
internal static class CredentialPicker
{
    /// <param name="operation">The operation.</param>
    /// <param name="options">Has the credentials.</param>
    /// <param name="rejectedToken">The token that the server has just refused; null at the first try.</param>
    /// <param name="cancellationToken">Ends the wait for a token.</param>
    /// <returns>The credentials; none when the operation is open to everyone.</returns>
    /// <exception cref="InvalidOperationException">A credential is missing or cannot be sent.</exception>
    internal static async ValueTask<IReadOnlyList<Credential>> PickAsync(
        Operation operation, ApiClientOptions options, string? rejectedToken, CancellationToken cancellationToken)
    {
        foreach (var alternative in operation.Security)
        {
            if (alternative.Schemes.Count > 0 && alternative.Schemes.All(scheme => IsSet(scheme, options)))
                return await CredentialsAsync(operation, alternative, options, rejectedToken, cancellationToken).ConfigureAwait(false);
        }

        return operation.Security.Count == 0 || operation.Security.Any(static alternative => alternative.Schemes.Count == 0)
            ? []
            : throw Missing(operation, options);
    }

    private static bool IsSet(SecurityScheme scheme, ApiClientOptions options) =>
        options.GetTokenProvider(scheme.Name) is not null || !string.IsNullOrWhiteSpace(options.GetCredential(scheme.Name));

    private static async ValueTask<IReadOnlyList<Credential>> CredentialsAsync(
        Operation operation, SecurityRequirement alternative, ApiClientOptions options, string? rejectedToken, CancellationToken cancellationToken)
    {
        var credentials = new List<Credential>(alternative.Schemes.Count);
        foreach (var scheme in alternative.Schemes)
        {
            var provider = options.GetTokenProvider(scheme.Name);
            string? value = provider is null
                ? options.GetCredential(scheme.Name)
                : await provider.GetTokenAsync(new AccessTokenRequest(alternative.Scopes, rejectedToken), cancellationToken).ConfigureAwait(false);
            if (string.IsNullOrWhiteSpace(value))
                throw new InvalidOperationException($"The token provider of {Option(scheme, options)} gave no token. Nothing was sent.");
            if (!Fits(scheme, value))
            {
                throw new InvalidOperationException(
                    $"{Option(scheme, options)} has a character that cannot be sent in a header, perhaps a line break at its end. Nothing was sent.");
            }

            credentials.Add(new Credential(scheme, value, provider is not null));
        }

        return credentials;
    }

    private static bool Fits(SecurityScheme scheme, string credential) => scheme.Kind switch
    {
        SecuritySchemeKind.ApiKeyInQuery => true,
        SecuritySchemeKind.ApiKeyInCookie => HeaderText.IsCookieValue(credential),
        _ => HeaderText.IsValue(credential),
    };

    private static InvalidOperationException Missing(Operation operation, ApiClientOptions options)
    {
        var ways = operation.Security.Select(alternative => string.Join(" and ", alternative.Schemes.Select(scheme => Option(scheme, options))));
        string names = string.Join("' or '", operation.Security.Select(static alternative => string.Join("' with '", alternative.Schemes.Select(static s => s.Name))));
        return new InvalidOperationException(
            $"{operation.Name} needs a credential for the security scheme '{names}': set {string.Join(", or ", ways)}. Nothing was sent.");
    }

    private static string Option(SecurityScheme scheme, ApiClientOptions options) => $"{options.GetType().Name}.{scheme.OptionName ?? scheme.Name}";
}
