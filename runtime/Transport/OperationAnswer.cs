using System;
using System.ComponentModel;
using System.IO;

namespace Seedance.Runtime;

/// <summary>Reads the body of a failure and makes the exception for it.</summary>
/// <param name="failure">What is known about the failure.</param>
/// <param name="utf8Json">The whole body, without a byte order mark.</param>
/// <returns>The exception to throw. Whatever the reader throws itself leads to <see cref="Operation.Fail"/> instead.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ApiException ErrorReader(ApiFailure failure, ReadOnlySpan<byte> utf8Json);

/// <summary>An answer that the document declares for an operation.</summary>
/// <typeparam name="TBody">Type of the body of the operation's successful answers.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationAnswer<TBody>
{
    private OperationAnswer(string status, bool isSuccess, string? mediaType = null)
    {
        if (mediaType is not null)
            HeaderText.CheckValue(mediaType, nameof(mediaType), "The media type");
        Status = StatusPattern.Parse(status);
        IsSuccess = isSuccess;
        MediaType = mediaType;
    }

    /// <summary>The statuses that the answer is for.</summary>
    internal StatusPattern Status { get; }

    /// <summary>Whether the answer is one of success.</summary>
    internal bool IsSuccess { get; }

    /// <summary>The media types of the body, for the Accept header.</summary>
    internal string? MediaType { get; }

    /// <summary>Reads the JSON of a successful answer; null when it has none.</summary>
    internal JsonReadFunc<TBody>? Read { get; private init; }

    /// <summary>Makes the body of a text.</summary>
    internal Func<string, TBody>? ReadText { get; private init; }

    /// <summary>Makes the body of a stream, which holds the connection.</summary>
    internal Func<AnswerStream, TBody>? Open { get; private init; }

    /// <summary>Makes the body of an answer without one.</summary>
    internal Func<TBody>? Empty { get; private init; }

    /// <summary>Whether only answers of the media type can be read as a stream: others say something else.</summary>
    internal bool IsExact { get; private init; }

    /// <summary>Gets the validator of a successful answer's body.</summary>
    internal Func<SchemaValidator>? Schema { get; private init; }

    /// <summary>Makes the exception of a failed answer.</summary>
    internal ErrorReader? ReadError { get; private init; }

    /// <summary>Declares a successful answer with a JSON body.</summary>
    /// <param name="status">A status (<c>200</c>), a range (<c>2XX</c>) or <c>default</c>.</param>
    /// <param name="read">Reads the body.</param>
    /// <param name="schema">Gets the validator of the body; null when it is not checked.</param>
    /// <param name="mediaType">The media type that is asked for.</param>
    public static OperationAnswer<TBody> Success(
        string status, JsonReadFunc<TBody> read, Func<SchemaValidator>? schema = null, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(read);
        return new OperationAnswer<TBody>(status, isSuccess: true, mediaType) { Read = read, Schema = schema };
    }

    /// <summary>Declares a successful answer without a body.</summary>
    /// <param name="status">A status (<c>204</c>), a range (<c>2XX</c>) or <c>default</c>.</param>
    /// <param name="make">Makes what stands for it among answers that have one; null where nothing does.</param>
    public static OperationAnswer<TBody> Success(string status, Func<TBody>? make = null) => new(status, isSuccess: true) { Empty = make };

    /// <summary>Declares a successful answer whose body is a text.</summary>
    /// <param name="status">A status (<c>200</c>), a range (<c>2XX</c>) or <c>default</c>.</param>
    /// <param name="mediaType">The media types that are asked for, with commas between them.</param>
    /// <param name="read">Makes the body of the text.</param>
    /// <param name="schema">Gets the validator of the text, as a JSON string; null when it is not checked.</param>
    public static OperationAnswer<TBody> Text(string status, string mediaType, Func<string, TBody> read, Func<SchemaValidator>? schema = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new OperationAnswer<TBody>(status, isSuccess: true, mediaType) { ReadText = read, Schema = schema };
    }

    /// <summary>Declares a successful answer whose body is bytes. They are not read before the caller does; the stream holds the connection
    /// until it is disposed.</summary>
    /// <param name="status">A status (<c>200</c>), a range (<c>2XX</c>) or <c>default</c>.</param>
    /// <param name="mediaType">The media types that are asked for, with commas between them.</param>
    /// <param name="read">Makes the body of the stream.</param>
    public static OperationAnswer<TBody> Binary(string status, string mediaType, Func<Stream, TBody> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new OperationAnswer<TBody>(status, isSuccess: true, mediaType) { Open = stream => read(stream.Content) };
    }

    /// <summary>Declares a failure with a JSON body.</summary>
    /// <param name="status">A status (<c>422</c>), a range (<c>4XX</c>) or <c>default</c>.</param>
    /// <param name="read">Reads the body and makes the exception.</param>
    /// <param name="mediaType">The media type that is asked for.</param>
    public static OperationAnswer<TBody> Error(string status, ErrorReader read, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(read);
        return new OperationAnswer<TBody>(status, isSuccess: false, mediaType) { ReadError = read };
    }

    /// <summary>Declares a failure without a body: it is <see cref="Operation.Fail"/>'s, whatever <c>default</c> says.</summary>
    /// <param name="status">A status (<c>404</c>), a range (<c>4XX</c>) or <c>default</c>.</param>
    public static OperationAnswer<TBody> Error(string status) => new(status, isSuccess: false);

    /// <summary>Declares a successful answer whose body is a sequence of items.</summary>
    internal static OperationAnswer<TBody> Items(string status, string mediaType, bool isExact, Func<AnswerStream, TBody> open) =>
        new(status, isSuccess: true, mediaType) { Open = open, IsExact = isExact };
}
