using System.Collections.Generic;

namespace Seedance.Runtime;

/// <summary>An answer that says success and cannot be used as it is: not JSON, not of the declared type, or without the part that was
/// asked for.</summary>
public sealed class ResponseInvalidException : ApiException
{
    /// <summary>Makes the exception of a failure.</summary>
    /// <param name="failure">What is known about the failure.</param>
    /// <param name="pointer">JSON Pointer to the place in the body; empty for the whole body.</param>
    /// <param name="validationErrors">What validation has found; null for nothing.</param>
    public ResponseInvalidException(ApiFailure failure, string pointer, IReadOnlyList<SchemaError>? validationErrors = null)
        : base(failure)
    {
        Pointer = pointer;
        ValidationErrors = validationErrors ?? [];
    }

    /// <summary>JSON Pointer (RFC 6901) to the place in the body that cannot be used; empty for the whole body.</summary>
    public string Pointer { get; }

    /// <summary>What validation has found, where <see cref="ApiClientOptions.ValidateResponses"/> is on; else empty.</summary>
    public IReadOnlyList<SchemaError> ValidationErrors { get; }
}
