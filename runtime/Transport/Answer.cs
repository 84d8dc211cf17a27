using System;
using System.Collections.Generic;

namespace Seedance.Runtime;

/// <summary>An answer as it came, with its body in memory.</summary>
internal sealed record Answer(Operation Operation, int Status, ResponseHeaders Headers, byte[] Body, bool IsCut, Secrets Secrets)
{
    /// <summary>The address that has answered, at the end of all redirects.</summary>
    internal required Uri Address { get; init; }

    /// <summary>The body as JSON text: without the byte order mark that some servers put there (RFC 8259, 8.1 lets a reader ignore
    /// it).</summary>
    internal ReadOnlySpan<byte> Json => Body.AsSpan().StartsWith("\uFEFF"u8) ? Body.AsSpan(3) : Body;

    /// <summary>The exception for an answer that says success and cannot be used: what was asked for may have been done.</summary>
    internal ResponseInvalidException Unusable(
        string pointer, string problem, Exception? cause = null, IReadOnlyList<SchemaError>? validationErrors = null) =>
        new(
            new ApiFailure
            {
                Operation = Operation.Name,
                Message = FailureText.Unusable(this, problem),
                Status = Status,
                Headers = Headers,
                RawBody = Body,
                Outcome = RequestOutcome.Unknown,
                InnerException = cause is null ? null : Secrets.Keep(cause),
            },
            pointer,
            validationErrors);
}
