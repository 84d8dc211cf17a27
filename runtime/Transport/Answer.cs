using System;
using System.Collections.Generic;
using System.IO;

namespace Seedance.Runtime;

/// <summary>An answer as it came, with its body in memory, or with a body that is still to be read.</summary>
internal sealed class Answer(Operation operation, int status, ResponseHeaders headers, byte[] body, bool isCut, Secrets secrets)
{
    internal Operation Operation { get; } = operation;

    internal int Status { get; } = status;

    internal ResponseHeaders Headers { get; } = headers;

    internal byte[] Body { get; } = body;

    internal bool IsCut { get; } = isCut;

    internal Secrets Secrets { get; } = secrets;

    /// <summary>The body where it is a stream, which holds the connection; null where it is in memory.</summary>
    internal Stream? Content { get; init; }

    /// <summary>The address that has answered, at the end of all redirects.</summary>
    internal required Uri Address { get; init; }

    /// <summary>The body as JSON text: without the byte order mark that some servers put there (RFC 8259, 8.1 lets a reader ignore
    /// it).</summary>
    internal ReadOnlySpan<byte> Json => Body.AsSpan().StartsWith("\uFEFF"u8) ? Body.AsSpan(3) : Body;

    /// <summary>The same answer with another body.</summary>
    internal Answer With(byte[] body) => new(Operation, Status, Headers, body, IsCut, Secrets) { Address = Address };

    /// <summary>The media type of the body as the server names it; null when it does not.</summary>
    internal string? MediaType => Headers.TryGetValue("Content-Type", out string? mediaType) ? mediaType : null;

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

    /// <summary>Checks JSON of the body; what breaks the rules makes the answer unusable.</summary>
    internal void Check(SchemaValidator validator, ReadOnlySpan<byte> json)
    {
        var result = validator.Validate(json, AnswerReader.ResponseOptions);
        if (!result.IsValid)
        {
            string problem = FailureText.Join(result.Errors).TrimEnd('.');
            throw Unusable(result.Errors[0].InstanceLocation, problem, validationErrors: result.Errors);
        }
    }

    /// <summary>Reads JSON of the body; what does not fit makes the answer unusable.</summary>
    internal T Parse<T>(ReadOnlySpan<byte> json, JsonReadFunc<T> read)
    {
        try
        {
            return JsonRead.Parse(json, read);
        }
        catch (Exception exception)
        {
            // A hand-written model may throw what it likes; the caller still gets the body.
            throw Unusable((exception as JsonModelException)?.Pointer ?? "", exception.Message, exception);
        }
    }
}
