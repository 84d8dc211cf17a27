using System;
using System.Globalization;
using System.Net.Http;

namespace Seedance.Runtime;

/// <summary>Makes the exceptions for calls without a usable answer.</summary>
internal static class TransportFailures
{
    private const string MayBeDone = "the request may have been processed";
    private const string NotSent = "the request was not sent";

    /// <summary>The time was up. Nobody knows how far the request got.</summary>
    internal static TransportException TimedOut(
        Operation operation, TimeSpan? timeout, Exception cause, Secrets secrets, ResponseHeaders? headers, int? status)
    {
        string limit = timeout is { } known
            ? $"the time-out of {known.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s"
            : "the time-out of the HttpClient";
        return Make(operation, $"took longer than {limit}; {MayBeDone}.", RequestOutcome.Unknown, cause, secrets, headers, status);
    }

    /// <summary>The time was up before anything was sent: a token took too long.</summary>
    internal static TransportException NotSentInTime(Operation operation, TimeSpan timeout, Exception cause) =>
        Make(
            operation,
            $"took longer than the time-out of {timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s; {NotSent}.",
            RequestOutcome.Refused,
            cause,
            new Secrets(),
            headers: null,
            status: null);

    /// <summary>The words for a call that its caller has cancelled.</summary>
    internal static string Cancelled(Operation operation, bool isSent) =>
        $"{FailureText.Call(operation)} was cancelled{(isSent ? "; " + MayBeDone : "")}.";

    /// <summary>The connection could not be made, or was lost.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="cause">What was thrown.</param>
    /// <param name="body">The body, if it must not be repeated. It knows of the tries before the last one, which the cause does
    /// not.</param>
    /// <param name="secrets">The credentials of the request.</param>
    /// <param name="headers">The headers of the answer, if it had begun.</param>
    /// <param name="status">The status of the answer, if it had begun.</param>
    internal static TransportException Lost(
        Operation operation, Exception cause, SentOnceContent? body, Secrets secrets, ResponseHeaders? headers, int? status)
    {
        // With a status the answer had begun, and an error status says more about the request than the end of the connection.
        var outcome = (cause, status) switch
        {
            (_, { } known) => Outcomes.OfAnswer(known, code: null),
            (HttpRequestException exception, _) when body is not { IsStarted: true } => Outcomes.OfError(exception.HttpRequestError),
            _ => RequestOutcome.Unknown,
        };
        string reason = body is { IsRepeated: true } ? SentOnceContent.Problem : FailureText.Clean(cause.Message, secrets).TrimEnd('.');
        string consequence = outcome == RequestOutcome.Unknown ? MayBeDone : status is null ? NotSent : "the request was refused";
        string text = status is null
            ? $"got no answer: {reason}; {consequence}."
            : $"lost the connection during the body of HTTP {status}: {reason}; {consequence}.";
        return Make(operation, text, outcome, cause, secrets, headers, status);
    }

    /// <summary>The body of a successful answer is longer than allowed.</summary>
    internal static TransportException TooLong(Answer answer, long limit) => new(new ApiFailure
    {
        Operation = answer.Operation.Name,
        Message = $"{FailureText.Call(answer.Operation)} was answered with HTTP {answer.Status} and a body of more than {limit} bytes "
            + $"({nameof(ApiClientOptions)}.{nameof(ApiClientOptions.MaxResponseBytes)}); {MayBeDone}.",
        Status = answer.Status,
        Headers = answer.Headers,
        RawBody = answer.Body,
        Outcome = RequestOutcome.Unknown,
    });

    private static TransportException Make(
        Operation operation,
        string text,
        RequestOutcome outcome,
        Exception cause,
        Secrets secrets,
        ResponseHeaders? headers,
        int? status) =>
        new(new ApiFailure
        {
            Operation = operation.Name,
            Message = $"{FailureText.Call(operation)} {text}",
            Status = status,
            Headers = headers ?? ResponseHeaders.Empty,
            Outcome = outcome,
            InnerException = secrets.Keep(cause),
        });
}
