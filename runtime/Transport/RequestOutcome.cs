namespace Seedance.Runtime;

/// <summary>What a failed call may have done on the server.</summary>
public enum RequestOutcome
{
    /// <summary>
    /// The server may have done what was asked. Look before asking again. This is the value for everything that is not certainly a refusal:
    /// lost connections, time-outs, server errors, answers that cannot be read.
    /// </summary>
    Unknown,

    /// <summary>The server has not done what was asked: it said so, or the request never reached it.</summary>
    Refused,
}
