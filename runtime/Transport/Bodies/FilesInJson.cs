using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>
/// The files of a multipart body. Its record is written as JSON like any other, wherever in it a file may be: the text that stands for the
/// file is empty, and its place is kept here.
/// </summary>
internal sealed class FilesInJson : IDisposable
{
    /// <summary>The body that this thread is writing. Writing a model never leaves its thread.</summary>
    [ThreadStatic]
    private static FilesInJson? Current;

    private readonly List<(long Offset, FileContent File)> _files = [];
    private readonly FilesInJson? _outer = Current;
    private readonly Utf8JsonWriter _writer;

    /// <summary>Keeps the files that are written until it is disposed.</summary>
    /// <param name="writer">The writer of the body.</param>
    internal FilesInJson(Utf8JsonWriter writer)
    {
        _writer = writer;
        Current = this;
    }

    /// <summary>The file that a text stands for, or null.</summary>
    /// <param name="offset">Where the text starts.</param>
    internal FileContent? At(long offset)
    {
        // A comma in front of an item is written together with the item.
        foreach ((long start, FileContent file) in _files)
        {
            if (offset == start || offset == start + 1)
                return file;
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => Current = _outer;

    /// <summary>Keeps a file that is about to be written.</summary>
    internal static void Keep(Utf8JsonWriter writer, FileContent file)
    {
        if (Current is { } current && ReferenceEquals(current._writer, writer))
            current._files.Add((writer.BytesCommitted + writer.BytesPending, file));
    }
}
