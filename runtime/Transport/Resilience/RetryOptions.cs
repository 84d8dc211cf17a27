using System;

namespace Seedance.Runtime;

/// <summary>
/// Whether and when a call is tried again. A request that may have been processed is never sent twice: only requests that cannot repeat an
/// effect are, and those that surely were not sent.
/// </summary>
/// <remarks>
/// Tried again are, when nothing usable came back or the answer is 408, 429, 500, 502, 503 or 504: safe methods (GET, HEAD, OPTIONS, TRACE),
/// operations that their document marks with <c>x-idempotent</c>, and requests with an <c>Idempotency-Key</c>. All other requests are tried
/// again only when no connection could be made, so that not a byte of them was sent.
/// </remarks>
public sealed class RetryOptions
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(24);

    private int _maxRetries = 2;
    private TimeSpan _delay = TimeSpan.FromSeconds(1);
    private TimeSpan _maxDelay = TimeSpan.FromSeconds(60);

    /// <summary>How often a call is tried again after the first time. 2 by default; 0 turns retries off.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 100.</exception>
    public int MaxRetries
    {
        get => _maxRetries;
        set => _maxRetries = value is >= 0 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Between 0 and 100.");
    }

    /// <summary>Whether PUT and DELETE, which HTTP defines as idempotent (RFC 9110, 9.2.2), are tried again like safe methods. False by
    /// default: servers do not always keep to it.</summary>
    public bool IncludePutAndDelete { get; set; }

    /// <summary>About how long the first wait is, where the server does not say. 1 second by default. Each further wait is about twice as
    /// long, with some chance in it, so that many clients do not come back together.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than a day.</exception>
    public TimeSpan Delay
    {
        get => _delay;
        set => _delay = InRange(value);
    }

    /// <summary>The longest wait, and the longest that a <c>Retry-After</c> of the server is obeyed: one that asks for more ends the call.
    /// 60 seconds by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than a day.</exception>
    public TimeSpan MaxDelay
    {
        get => _maxDelay;
        set => _maxDelay = InRange(value);
    }

    private static TimeSpan InRange(TimeSpan value) => value >= TimeSpan.Zero && value <= LongestDelay
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A wait is between zero and a day.");
}
