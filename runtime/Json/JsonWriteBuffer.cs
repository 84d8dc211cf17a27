using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>A writer over memory that each thread keeps and uses again, so that writing a model allocates nothing but the result.</summary>
internal sealed class JsonWriteBuffer : IDisposable
{
    /// <summary>A buffer that has grown beyond this many bytes is not kept.</summary>
    private const int MaxKept = 256 * 1024;

    /// <summary>How everything is written.</summary>
    /// <remarks>
    /// The relaxed encoder leaves texts readable: 图 and <c>&lt;</c> stay as they are. What it relaxes matters only where JSON is put into
    /// an HTML page or a script. These bytes are sent as <c>application/json</c> and read by a JSON parser; quotes, backslashes and control
    /// characters, the ones that JSON itself is about, are escaped all the same.
    /// </remarks>
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = JsonRead.MaxDepth,
    };

    [ThreadStatic]
    private static JsonWriteBuffer? Kept;

    private readonly ArrayBufferWriter<byte> _output = new();

    private JsonWriteBuffer() => Writer = new Utf8JsonWriter(_output, Options);

    internal Utf8JsonWriter Writer { get; }

    /// <summary>The bytes so far; valid until the buffer is disposed.</summary>
    internal ReadOnlyMemory<byte> Written
    {
        get
        {
            Writer.Flush();
            return _output.WrittenMemory;
        }
    }

    /// <summary>An empty buffer. Models that write others inside their own <c>WriteTo</c> get one each.</summary>
    internal static JsonWriteBuffer Rent()
    {
        JsonWriteBuffer buffer = Kept ?? new JsonWriteBuffer();
        Kept = null;
        return buffer;
    }

    /// <summary>Gives the buffer back, without what was written.</summary>
    public void Dispose()
    {
        if (_output.Capacity > MaxKept)
            return;

        // Clears the bytes as well: a key or a prompt does not stay behind.
        _output.Clear();
        Writer.Reset();
        Kept = this;
    }
}
