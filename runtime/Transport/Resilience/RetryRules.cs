using System;
using System.Globalization;
using System.Net.Http;

namespace Seedance.Runtime;

/// <summary>The rules that say whether a call is tried again, and when.</summary>
internal static class RetryRules
{
    /// <summary>Whether sending the request twice has no second effect.</summary>
    internal static bool IsRepeatable(Operation operation, OperationRequest request, RetryOptions options) =>
        request.CanRepeat
        && (operation.IsRepeatable
            || request.HasIdempotencyKey
            || (options.IncludePutAndDelete && (operation.Method == HttpMethod.Put || operation.Method == HttpMethod.Delete)));

    /// <summary>Whether a try without an answer is followed by another.</summary>
    internal static bool IsWorthAnother(TransportException failure, bool isRepeatable, bool canRepeat) =>
        isRepeatable || (canRepeat && failure is { Outcome: RequestOutcome.Refused, Status: null });

    /// <summary>Whether an answer is followed by another try: the server was asked at a bad time.</summary>
    internal static bool IsWorthAnother(Answer answer, bool isRepeatable) =>
        isRepeatable && answer.Status is 408 or 429 or 500 or 502 or 503 or 504;

    /// <summary>How long the server asks to wait (RFC 9110, 10.2.3): seconds, or a date; null when it does not say.</summary>
    internal static TimeSpan? RetryAfter(Answer answer, TimeProvider clock) =>
        answer.Status is 429 or 503 ? RetryAfter(answer.Headers, clock) : null;

    /// <summary>How long the server asks to wait, whatever the status of its answer.</summary>
    internal static TimeSpan? RetryAfter(ResponseHeaders headers, TimeProvider clock)
    {
        if (!headers.TryGetValue("Retry-After", out string? text))
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds))
            return TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue));
        if (!DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return null;
        var wait = date - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
