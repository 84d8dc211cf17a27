using System;

namespace Seedance.Runtime;

/// <summary>No access token could be had, so the request was not sent. Neither the client's secret nor a token is in it.</summary>
public sealed class AccessTokenException : Exception
{
    /// <summary>Describes the failure.</summary>
    /// <param name="message">What has happened.</param>
    /// <param name="error">The error code of the authorization server (RFC 6749, 5.2), such as <c>invalid_client</c>; null when it sent
    /// none.</param>
    /// <param name="status">The HTTP status of its answer; null when none came.</param>
    /// <param name="innerException">The cause, or null.</param>
    public AccessTokenException(string message, string? error = null, int? status = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Error = error;
        Status = status;
    }

    /// <summary>The error code of the authorization server (RFC 6749, 5.2), such as <c>invalid_client</c>; null when it sent none.</summary>
    public string? Error { get; }

    /// <summary>The HTTP status of its answer; null when none came.</summary>
    public int? Status { get; }
}
