using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Seedance.Runtime;

/// <summary>JSON texts with a byte between them: the line feed of JSON Lines, the record separator of JSON text sequences (RFC 7464).</summary>
internal sealed class LineSource(AnswerStream stream, byte separator) : ItemSource(stream)
{
    private byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <inheritdoc/>
    protected override async ValueTask<byte[]?> NextAsync(CancellationToken cancellationToken)
    {
        int seen = 0;
        while (true)
        {
            int length = _buffer.AsSpan(_start + seen, _end - _start - seen).IndexOf(separator);
            if (length >= 0 || _isAtEnd)
            {
                length = length < 0 ? _end - _start : seen + length;
                byte[] item = Trimmed(_buffer.AsSpan(_start, length)).ToArray();
                bool isLast = _start + length >= _end;
                _start = Math.Min(_start + length + 1, _end);
                seen = 0;
                if (item.Length > 0)
                    return item;
                if (isLast && _isAtEnd)
                    return null;
                continue;
            }

            seen = _end - _start;
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads some more behind what is there.</summary>
    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        int length = _end - _start;
        if (length > Options.MaxResponseBytes)
            throw Lost(new InvalidDataException(), cancellationToken);
        if (_end == _buffer.Length)
        {
            byte[] target = length > _buffer.Length / 2 ? new byte[(int)Math.Min(_buffer.Length * 2L, Array.MaxLength)] : _buffer;
            _buffer.AsSpan(_start, length).CopyTo(target);
            (_buffer, _start, _end) = (target, 0, length);
        }

        try
        {
            int read = await Answer.Content!.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _end += read;
            _isAtEnd = read == 0;
        }
        catch (Exception exception)
        {
            throw Lost(exception, cancellationToken);
        }
    }

    /// <summary>Without the white space of JSON around it, and without a byte order mark.</summary>
    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> item) =>
        (item.StartsWith("\uFEFF"u8) ? item[3..] : item).Trim(" \t\r\n"u8);
}
