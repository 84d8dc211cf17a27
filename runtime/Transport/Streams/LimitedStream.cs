using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>A stream for a parser that keeps all that it reads until an event is complete: of one event it lets through so many bytes and
/// no more.</summary>
internal sealed class LimitedStream(Stream inner, long limit) : Stream
{
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Notes that an event was complete.</summary>
    internal void Restart() => _count = 0;

    /// <exception cref="InvalidDataException">The event is too long.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_count > limit)
            throw new InvalidDataException();
        int read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _count += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
