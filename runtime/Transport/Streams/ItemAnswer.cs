using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>Declares successful answers whose body is a sequence of items, which are read as they come.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ItemAnswer
{
    private const byte LineFeed = 0x0A;
    private const byte RecordSeparator = 0x1E;

    /// <summary>Declares server-sent events (<c>text/event-stream</c>). Data of <c>[DONE]</c> ends them.</summary>
    /// <typeparam name="TItem">Type of an item.</typeparam>
    /// <param name="status">A status (<c>200</c>), a range (<c>2XX</c>) or <c>default</c>.</param>
    /// <param name="read">Reads an item.</param>
    /// <param name="schema">Gets the validator of an item; null when it is not checked.</param>
    /// <param name="content">What an item is made of.</param>
    /// <returns>The answer.</returns>
    public static OperationAnswer<IAsyncEnumerable<TItem>> Events<TItem>(
        string status, JsonReadFunc<TItem> read, Func<SchemaValidator>? schema = null, EventContent content = EventContent.Json)
    {
        ArgumentNullException.ThrowIfNull(read);
        return OperationAnswer<IAsyncEnumerable<TItem>>.Items(
            status, "text/event-stream", isExact: true, stream => new EventSource(stream, content).ReadAsync(read, schema));
    }

    /// <summary>Declares JSON texts one behind the other: JSON Lines, or JSON text sequences (RFC 7464) where the media type ends in
    /// <c>json-seq</c>.</summary>
    /// <typeparam name="TItem">Type of an item.</typeparam>
    /// <param name="status">A status (<c>200</c>), a range (<c>2XX</c>) or <c>default</c>.</param>
    /// <param name="mediaType">The media type that is asked for.</param>
    /// <param name="read">Reads an item.</param>
    /// <param name="schema">Gets the validator of an item; null when it is not checked.</param>
    /// <returns>The answer.</returns>
    public static OperationAnswer<IAsyncEnumerable<TItem>> Lines<TItem>(
        string status, string mediaType, JsonReadFunc<TItem> read, Func<SchemaValidator>? schema = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        bool isSequence = MediaTypeText.Essence(mediaType).EndsWith("json-seq", StringComparison.OrdinalIgnoreCase);
        byte separator = isSequence ? RecordSeparator : LineFeed;
        return OperationAnswer<IAsyncEnumerable<TItem>>.Items(
            status, mediaType, isExact: false, stream => new LineSource(stream, separator).ReadAsync(read, schema));
    }
}
