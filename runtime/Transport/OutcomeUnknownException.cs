using System;

namespace Seedance.Runtime;

/// <summary>
/// Whether the server has done what was asked is not known, and asking again could do it twice: make, and charge, a second task. Look at
/// the server before you send the request again. The inner exception says what has happened; what an answer's envelope has said is here too.
/// </summary>
/// <remarks>Only operations that make something to wait for have it. All their other failures are certain refusals: nothing was
/// made.</remarks>
public sealed class OutcomeUnknownException : EnvelopeException
{
    /// <summary>Makes the exception of a failure.</summary>
    /// <param name="failure">What is known about the failure.</param>
    public OutcomeUnknownException(ApiFailure failure)
        : base(failure)
    {
    }

    /// <summary>The exception in the place of another; null where that one tells enough.</summary>
    internal static OutcomeUnknownException? Of(Operation operation, Exception exception)
    {
        if (!operation.CreatesTask || exception is OutcomeUnknownException or not ApiException { Outcome: RequestOutcome.Unknown })
            return null;
        ApiFailure failure = ((ApiException)exception).Details;
        return new OutcomeUnknownException(new ApiFailure
        {
            Operation = failure.Operation,
            Message = $"{failure.Message} It may have been done all the same: look before you send it again.",
            Status = failure.Status,
            Headers = failure.Headers,
            RawBody = failure.RawBody,
            Outcome = RequestOutcome.Unknown,
            Code = failure.Code,
            EnvelopeMessage = failure.EnvelopeMessage,
            Errors = failure.Errors,
            Data = failure.Data,
            InnerException = exception,
        });
    }
}
