namespace Seedance.Runtime;

/// <summary>
/// No usable answer came: the connection could not be made or was lost, the time was up, or the body was longer than allowed. The cause is
/// the inner exception. <see cref="ApiException.Outcome"/> is <see cref="RequestOutcome.Refused"/> only when the request surely was never
/// sent.
/// </summary>
public sealed class TransportException : ApiException
{
    /// <summary>Makes the exception of a failure.</summary>
    /// <param name="failure">What is known about the failure.</param>
    public TransportException(ApiFailure failure)
        : base(failure)
    {
    }
}
