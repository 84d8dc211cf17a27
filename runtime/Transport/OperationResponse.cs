using System;
using System.ComponentModel;
using System.Text.Json;

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

    /// <summary>The answer itself.</summary>
    internal Answer Answer => _answer;

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
        : throw Unusable("", "the document declares no body for this status, or the status allows none");

    /// <summary>Makes the exception for a body without a part that the caller needs.</summary>
    /// <param name="pointer">JSON Pointer to the part.</param>
    /// <returns>The exception, to be thrown.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ApiException MissingData(string pointer) => Unusable(pointer, $"there is nothing at {pointer}");

    /// <summary>Reads a part of the body that another operation wants to have (OpenAPI 3.0.3, section 4.7.20: links).</summary>
    /// <typeparam name="T">Type of the part.</typeparam>
    /// <param name="pointer">JSON Pointer to the part.</param>
    /// <param name="read">Reads the part.</param>
    /// <exception cref="ApiException">The part is missing, or it is not what <paramref name="read"/> reads.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T Linked<T>(string pointer, JsonReadFunc<T> read)
    {
        try
        {
            return JsonLocation.TryFind(_answer.Json, pointer, out var json) ? JsonRead.Parse(json, read) : throw MissingData(pointer);
        }
        catch (JsonException exception)
        {
            throw Unusable(pointer, exception.Message, exception);
        }
    }

    private ApiException Unusable(string pointer, string problem, Exception? cause = null)
    {
        ResponseInvalidException exception = _answer.Unusable(pointer, problem, cause);
        return OutcomeUnknownException.Of(_answer.Operation, exception) ?? (ApiException)exception;
    }
}
