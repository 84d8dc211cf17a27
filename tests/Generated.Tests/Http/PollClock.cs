namespace Seedance.Generated.Tests.Http;

/// <summary>A clock for waits of minutes: a short timer moves the clock and is due at once, a long one (a time-out) is due when the clock
/// gets there.</summary>
internal sealed class PollClock : TimeProvider
{
    /// <summary>Time-outs of calls are longer, waits between questions are shorter.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private TimeSpan _now;

    /// <summary>How long each short timer was to wait, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) + _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            var timer = new Timer(this, () => callback(state)) { Due = dueTime == Timeout.InfiniteTimeSpan ? null : _now + dueTime };
            _timers.Add(timer);
            if (dueTime != Timeout.InfiniteTimeSpan && dueTime < LongestWait)
            {
                Waits.Add(dueTime);
                _now += dueTime;
                foreach (Timer due in _timers.Where(t => t.Due <= _now).ToList())
                {
                    _timers.Remove(due);
                    _ = Task.Run(due.Fire);
                }
            }

            return timer;
        }
    }

    private sealed class Timer(PollClock clock, Action fire) : ITimer
    {
        public TimeSpan? Due { get; init; }

        public Action Fire => fire;

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            lock (clock._gate)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
