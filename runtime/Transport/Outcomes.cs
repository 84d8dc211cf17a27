using System.Net.Http;

namespace Seedance.Runtime;

/// <summary>The rules that say what a failed call may have done.</summary>
internal static class Outcomes
{
    /// <summary>
    /// The outcome of an answer. An envelope's code decides when the HTTP status is a success (the envelope is then all there is) and when
    /// the code is itself an error of HTTP (400 to 599); else the HTTP status decides. Either is looked up in the same table.
    /// </summary>
    internal static RequestOutcome OfAnswer(int status, long? code) =>
        code is { } known && (IsSuccess(status) || IsErrorStatus(known)) ? OfStatus(known) : OfStatus(status);

    /// <summary>
    /// The table. 4xx: the request was not carried out, but for 408 (RFC 9110, 15.5.9), where a server or a gateway grew tired of waiting.
    /// 505: the server refuses the version of HTTP of the request (RFC 9110, 15.6.6). All else may come after the work was done.
    /// </summary>
    internal static RequestOutcome OfStatus(long status) =>
        status is (>= 400 and <= 499 and not 408) or 505 ? RequestOutcome.Refused : RequestOutcome.Unknown;

    /// <summary>
    /// The outcome of a request without an answer. These errors of <see cref="HttpClient"/> happen before the first byte of a request is
    /// written: no address for the name, no connection, no TLS session, no tunnel through the proxy.
    /// </summary>
    internal static RequestOutcome OfError(HttpRequestError error) => error is
        HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError
        ? RequestOutcome.Refused
        : RequestOutcome.Unknown;

    /// <summary>Whether an HTTP status is one of success.</summary>
    internal static bool IsSuccess(int status) => status is >= 200 and <= 299;

    /// <summary>Whether a number is an error status of HTTP.</summary>
    internal static bool IsErrorStatus(long number) => number is >= 400 and <= 599;
}
