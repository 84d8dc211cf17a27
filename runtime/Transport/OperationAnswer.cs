using System;
using System.ComponentModel;

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
    private OperationAnswer(string status, bool isSuccess)
    {
        Status = StatusPattern.Parse(status);
        IsSuccess = isSuccess;
    }

    /// <summary>The statuses that the answer is for.</summary>
    internal StatusPattern Status { get; }

    /// <summary>Whether the answer is one of success.</summary>
    internal bool IsSuccess { get; }

    /// <summary>The media type of a successful answer's body, for the Accept header.</summary>
    internal string? MediaType { get; private init; }

    /// <summary>Reads the body of a successful answer; null when it has none.</summary>
    internal JsonReadFunc<TBody>? Read { get; private init; }

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
        HeaderText.CheckValue(mediaType, nameof(mediaType), "The media type");
        return new OperationAnswer<TBody>(status, isSuccess: true) { Read = read, Schema = schema, MediaType = mediaType };
    }

    /// <summary>Declares a successful answer without a body.</summary>
    /// <param name="status">A status (<c>204</c>), a range (<c>2XX</c>) or <c>default</c>.</param>
    public static OperationAnswer<TBody> Success(string status) => new(status, isSuccess: true);

    /// <summary>Declares a failure with a JSON body.</summary>
    /// <param name="status">A status (<c>422</c>), a range (<c>4XX</c>) or <c>default</c>.</param>
    /// <param name="read">Reads the body and makes the exception.</param>
    public static OperationAnswer<TBody> Error(string status, ErrorReader read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new OperationAnswer<TBody>(status, isSuccess: false) { ReadError = read };
    }

    /// <summary>Declares a failure without a body: it is <see cref="Operation.Fail"/>'s, whatever <c>default</c> says.</summary>
    /// <param name="status">A status (<c>404</c>), a range (<c>4XX</c>) or <c>default</c>.</param>
    public static OperationAnswer<TBody> Error(string status) => new(status, isSuccess: false);
}
