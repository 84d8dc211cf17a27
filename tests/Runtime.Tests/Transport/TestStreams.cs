namespace Seedance.Runtime.Tests.Transport;

/// <summary>A stream for one behaviour of reading.</summary>
internal abstract class ReadOnlyStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Never ends.</summary>
internal sealed class EndlessStream : ReadOnlyStream
{
    public override int Read(byte[] buffer, int offset, int count)
    {
        buffer.AsSpan(offset, count).Fill((byte)' ');
        return count;
    }
}

/// <summary>Fails as a lost connection does.</summary>
internal sealed class BrokenStream : ReadOnlyStream
{
    public override int Read(byte[] buffer, int offset, int count) => throw new IOException("Connection reset by peer");
}

/// <summary>A clock whose timers go off when told.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Action> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _timers.Add(() => callback(state));
        return new Handle();
    }

    public void FireAll() => _timers.ForEach(fire => fire());

    private sealed class Handle : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
