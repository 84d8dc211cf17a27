using System;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>A successful answer: status, headers, body. It holds no connection, unless its body is a stream or a sequence of items: that
/// does, until it is disposed or read to its end.</summary>
/// <typeparam name="TBody">Type of the body; <see cref="NoBody"/> for operations without one.</typeparam>
public class OperationResponse<TBody>
{
    private readonly Answer _answer;
    private readonly TBody? _body;

    internal OperationResponse(Answer answer, bool isEmpty)
    {
        _answer = answer;
        IsEmpty = isEmpty;
    }

    internal OperationResponse(Answer answer, TBody body)
    {
        _answer = answer;
        _body = body;
        HasBody = true;
    }

    private protected OperationResponse(OperationResponse<TBody> other) =>
        (_answer, _body, HasBody, IsEmpty) = (other._answer, other._body, other.HasBody, other.IsEmpty);

    /// <summary>The HTTP status.</summary>
    public int Status => _answer.Status;

    /// <summary>The headers of the answer.</summary>
    public ResponseHeaders Headers => _answer.Headers;

    /// <summary>The body's bytes as they came, after decompression; empty when there were none, or when the body is a stream.</summary>
    public ReadOnlyMemory<byte> RawBody => _answer.Body;

    /// <summary>Whether the answer has the body that the document declares. False for 204, and for a successful status that the document
    /// does not declare.</summary>
    public bool HasBody { get; }

    /// <summary>Whether there is no body by right: the document declares none for the status, or the status (204, 205) allows none. A body
    /// of a status that the document does not declare is in <see cref="RawBody"/>.</summary>
    public bool IsEmpty { get; }

    /// <summary>The body.</summary>
    /// <exception cref="ResponseInvalidException">The answer has none, see <see cref="HasBody"/>.</exception>
    public TBody Body => HasBody
        ? _body!
        : throw _answer.Unusable("", "the document declares no body for this status, or the status allows none");

    /// <summary>Makes the exception for a body without a part that the caller needs.</summary>
    /// <param name="pointer">JSON Pointer to the part.</param>
    /// <returns>The exception, to be thrown.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ResponseInvalidException MissingData(string pointer) => _answer.Unusable(pointer, $"there is nothing at {pointer}");
}
