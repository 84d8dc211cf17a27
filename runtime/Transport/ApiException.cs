using System;
using System.Text;

namespace Seedance.Runtime;

/// <summary>A call that has failed. Derived types say more: <see cref="EnvelopeException"/>, <see cref="ResponseInvalidException"/>,
/// <see cref="TransportException"/>.</summary>
public class ApiException : Exception
{
    /// <summary>Makes the exception of a failure.</summary>
    /// <param name="failure">What is known about the failure.</param>
    /// <exception cref="ArgumentNullException"><paramref name="failure"/> is null.</exception>
    public ApiException(ApiFailure failure)
        : base((failure ?? throw new ArgumentNullException(nameof(failure))).Message, failure.InnerException) => Failure = failure;

    /// <summary>Name of the operation.</summary>
    public string Operation => Failure.Operation;

    /// <summary>The HTTP status, or null when no answer came.</summary>
    public int? Status => Failure.Status;

    /// <summary>The headers of the answer; empty when none came.</summary>
    public ResponseHeaders Headers => Failure.Headers;

    /// <summary>The first 64 KiB of the answer's body, whatever its media type; empty when there is none.</summary>
    public ReadOnlyMemory<byte> RawBody => Failure.RawBody;

    /// <summary><see cref="RawBody"/> read as UTF-8; bytes that are none become U+FFFD.</summary>
    public string RawText => Encoding.UTF8.GetString(RawBody.Span);

    /// <summary>What the body says, where it is of the media type <c>application/problem+json</c> (RFC 9457); else null.</summary>
    public ApiProblem? Problem => Failure.Problem;

    /// <summary>Whether the server surely has not done what was asked, or may have.</summary>
    public RequestOutcome Outcome => Failure.Outcome;

    /// <summary>All that is known about the failure.</summary>
    protected ApiFailure Failure { get; }
}
