using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net.Http;

namespace Seedance.Runtime;

/// <summary>What is known at build time about an operation, whatever its answer is. Made once, as a static field of the client.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Operation
{
    private protected Operation()
    {
    }

    /// <summary>Name for messages and traces, such as <c>CreateTask</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>The path template with <c>{name}</c> for each path parameter, starting with a slash; appended to the base
    /// address.</summary>
    public required string Path { get; init; }

    /// <summary>The server that the document names for this operation alone, absolute or relative; null when it has the API's.</summary>
    public Uri? Server { get; init; }

    /// <summary>Whether the request may be sent again when its answer is lost. Safe methods (GET, HEAD, OPTIONS, TRACE) may whatever this
    /// says.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>The alternatives of authentication, of which one applies: the first whose credentials are set. Empty when the operation is open
    /// to everyone.</summary>
    public IReadOnlyList<SecurityRequirement> Security { get; init; } = [];

    /// <summary>The shape around every answer, or null when there is none.</summary>
    public Envelope? Envelope { get; init; }

    /// <summary>Makes the exception for a failure for which the document declares no body, or whose body is not what was
    /// declared.</summary>
    public Func<ApiFailure, ApiException> Fail { get; init; } = static failure => new ApiException(failure);

    /// <summary>Whether the request may be sent more than once without a second effect (RFC 9110, 9.2.1 and 9.2.2).</summary>
    internal bool IsRepeatable =>
        IsIdempotent || Method == HttpMethod.Get || Method == HttpMethod.Head || Method == HttpMethod.Options || Method == HttpMethod.Trace;

    /// <summary>The value of the Accept header; null when no answer has a body.</summary>
    internal abstract string? Accept { get; }

    /// <summary>Whether the body of an answer is not read into memory: it is bytes, or a sequence of items.</summary>
    internal abstract bool IsStreamed(int status, string? mediaType);
}
