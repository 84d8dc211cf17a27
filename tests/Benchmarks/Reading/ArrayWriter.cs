using System.Buffers;
using System.Text.Json;

namespace Seedance.Benchmarks.Reading;

/// <summary>A writer that is used again and again, so that only the writing is measured.</summary>
internal sealed class ArrayWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 20);
    private readonly Utf8JsonWriter _writer;

    public ArrayWriter() => _writer = new Utf8JsonWriter(_buffer);

    /// <summary>Writes one value.</summary>
    /// <returns>Its bytes.</returns>
    public int Write(Action<Utf8JsonWriter> write)
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        write(_writer);
        _writer.Flush();
        return _buffer.WrittenCount;
    }
}
