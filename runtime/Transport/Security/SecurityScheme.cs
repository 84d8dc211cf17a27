using System;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>Where a credential goes in a request (OpenAPI 3.1, 4.8.27 Security Scheme Object).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum SecuritySchemeKind
{
    /// <summary>An API key in a header.</summary>
    ApiKeyInHeader,

    /// <summary>An API key in the query.</summary>
    ApiKeyInQuery,

    /// <summary>An API key in a cookie.</summary>
    ApiKeyInCookie,

    /// <summary>A token in <c>Authorization: Bearer …</c> (RFC 6750, 2.1): HTTP bearer, OAuth 2.0 and OpenID Connect.</summary>
    HttpBearer,

    /// <summary>User name and password in <c>Authorization: Basic …</c> (RFC 7617).</summary>
    HttpBasic,
}

/// <summary>One way in which requests are authenticated. It holds no credential: that comes from
/// <see cref="ApiClientOptions.GetCredential"/> or <see cref="ApiClientOptions.GetTokenProvider"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecurityScheme
{
    /// <summary>Describes a security scheme.</summary>
    /// <param name="name">The scheme's name in the document.</param>
    /// <param name="kind">Where the credential goes.</param>
    /// <param name="parameterName">Name of the header, query parameter or cookie of an API key; not used for others.</param>
    /// <param name="optionName">Name of the option that holds the credential, for messages; null when it is not known.</param>
    /// <exception cref="ArgumentException">A name is missing, or cannot be that of a header or cookie.</exception>
    public SecurityScheme(string name, SecuritySchemeKind kind, string? parameterName = null, string? optionName = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (kind is not (SecuritySchemeKind.HttpBearer or SecuritySchemeKind.HttpBasic))
            ArgumentException.ThrowIfNullOrEmpty(parameterName);
        if (kind is SecuritySchemeKind.ApiKeyInHeader or SecuritySchemeKind.ApiKeyInCookie)
            HeaderText.CheckName(parameterName!, nameof(parameterName));

        Name = name;
        Kind = kind;
        ParameterName = parameterName ?? "";
        OptionName = optionName;
    }

    /// <summary>The scheme's name in the document.</summary>
    public string Name { get; }

    /// <summary>Where the credential goes.</summary>
    public SecuritySchemeKind Kind { get; }

    /// <summary>Name of the header, query parameter or cookie; empty where there is none.</summary>
    public string ParameterName { get; }

    /// <summary>Name of the option that holds the credential, for messages; null when it is not known.</summary>
    public string? OptionName { get; }
}
