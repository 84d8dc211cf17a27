using System;

namespace Seedance.Runtime;

/// <summary>How often, and for how long, a client asks for the state of a task. What is null is as the API's document says.</summary>
public sealed class PollingOptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    private TimeSpan? _interval;
    private TimeSpan _maxInterval = TimeSpan.FromSeconds(15);
    private TimeSpan? _timeout;
    private TimeSpan _notFoundPatience = TimeSpan.FromSeconds(30);

    /// <summary>The first wait between two questions. Each further one is a tenth longer, and after a failed question twice as long, up to
    /// <see cref="MaxInterval"/>. Null for what the document says, otherwise 5 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or longer than 40 days.</exception>
    public TimeSpan? Interval
    {
        get => _interval;
        set => _interval = value is { } given ? Checked(given) : null;
    }

    /// <summary>The longest wait between two questions, unless <see cref="Interval"/> or the server's <c>Retry-After</c> is longer. 15 seconds
    /// by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or longer than 40 days.</exception>
    public TimeSpan MaxInterval
    {
        get => _maxInterval;
        set => _maxInterval = Checked(value);
    }

    /// <summary>How long to wait for the end of a task; then the wait ends with a <see cref="TaskWaitTimeoutException"/>, and the task goes
    /// on. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. Null for what the document says, otherwise 60
    /// minutes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or longer than 40 days.</exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        set => _timeout = value is { } given && given != System.Threading.Timeout.InfiniteTimeSpan ? Checked(given) : value;
    }

    /// <summary>For how long "not found" (404) is taken for "not yet": a server may not find what it has only just made. 30 seconds from the
    /// beginning of the wait by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or longer than 40 days.</exception>
    public TimeSpan NotFoundPatience
    {
        get => _notFoundPatience;
        set => _notFoundPatience = value == TimeSpan.Zero ? value : Checked(value);
    }

    private static TimeSpan Checked(TimeSpan value) => value > TimeSpan.Zero && value <= Longest
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "The time is positive and at most 40 days.");
}
