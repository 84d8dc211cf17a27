namespace Seedance.Runtime.Tests.Transport;

/// <summary>A clock on which waits take no time: each timer is due at once, and moves the clock by what it was to wait.</summary>
internal sealed class WaitlessClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How long each timer was to wait, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer();
        if (dueTime == Timeout.InfiniteTimeSpan)
            return timer;
        Waits.Add(dueTime);
        _now += dueTime;
        _ = Task.Run(() => callback(state));
        return timer;
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
