using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>Schemes that authenticate a request together (OpenAPI 3.1, 4.8.30 Security Requirement Object).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecurityRequirement
{
    /// <summary>Describes one alternative of an operation.</summary>
    /// <param name="schemes">The schemes, all of which apply; none when the operation may be called by anybody.</param>
    /// <param name="scopes">The scopes that a token must have; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="schemes"/> is null.</exception>
    public SecurityRequirement(IReadOnlyList<SecurityScheme> schemes, IReadOnlyList<string>? scopes = null)
    {
        ArgumentNullException.ThrowIfNull(schemes);
        Schemes = schemes;
        Scopes = scopes ?? [];
    }

    /// <summary>The schemes, all of which apply.</summary>
    public IReadOnlyList<SecurityScheme> Schemes { get; }

    /// <summary>The scopes that a token must have.</summary>
    public IReadOnlyList<string> Scopes { get; }
}
