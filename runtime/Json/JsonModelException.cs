using System;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>JSON that is malformed, or that does not fit the type it was read as.</summary>
/// <remarks>
/// <para>The message names the place and the problem: <c>/input/duration: expected an integer, found the text "ten"</c>. Of a value that
/// it shows, it shows at most 64 characters.</para>
/// <para>Nothing is tracked while reading. The place is found afterwards, by a second pass over the same bytes.</para>
/// </remarks>
public sealed class JsonModelException : JsonException
{
    private readonly string _problem;
    private string? _pointer;

    /// <summary>A problem at a byte of the text; <see cref="Locate"/> adds the pointer.</summary>
    /// <param name="problem">What is wrong, without the place.</param>
    /// <param name="offset">A byte of the token that is wrong, counted as <see cref="Utf8JsonReader.TokenStartIndex"/> counts.</param>
    /// <param name="missing">The member that is missing in the object that ends at <paramref name="offset"/>.</param>
    /// <param name="inner">What was thrown first.</param>
    internal JsonModelException(string problem, long offset, string? missing = null, Exception? inner = null)
        : base(problem, inner)
    {
        _problem = problem;
        Offset = offset;
        Missing = missing;
    }

    /// <summary>Malformed JSON, as the reader of System.Text.Json reported it.</summary>
    internal JsonModelException(string problem, string pointer, JsonException malformed)
        : base(problem, null, malformed.LineNumber, malformed.BytePositionInLine, malformed)
    {
        _problem = problem;
        _pointer = pointer;
    }

    /// <summary>Where the problem is, as a JSON Pointer (RFC 6901) into the text that was read; empty for the whole text.</summary>
    /// <remarks>
    /// A missing member is named by the pointer that it would have. In malformed JSON, the pointer names the innermost member whose
    /// value had begun, or the innermost array or object that had not ended. When System.Text.Json does the reading through
    /// <see cref="ModelConverter{T}"/>, the pointer starts at the model; <see cref="JsonException.Path"/> then says where the model is.
    /// </remarks>
    public string Pointer => _pointer ?? "";

    /// <summary>The place and the problem, in one line.</summary>
    public override string Message => _pointer switch
    {
        null => _problem,
        "" => $"(root): {_problem}",
        _ => $"{JsonExcerpt.Cut(_pointer, JsonExcerpt.MaxPointer)}: {_problem}",
    };

    /// <summary>The same problem, without what it shows of the value and without what was thrown first.</summary>
    internal JsonModelException WithoutValue() => new("the value, which is a secret, does not fit its type", Offset, Missing) { _pointer = _pointer };

    /// <summary>The problem as an error of a check; no keyword causes it.</summary>
    internal SchemaError ToError() => new(Pointer, "", "read", _problem);

    internal long Offset { get; }

    internal string? Missing { get; }

    /// <summary>Whether the pointer is known. The innermost call that has the bytes finds it.</summary>
    internal bool IsLocated => _pointer is not null;

    /// <summary>Sets the pointer.</summary>
    /// <param name="reader">A reader that has not passed the value yet: before its first token, or on it.</param>
    internal void Locate(Utf8JsonReader reader)
    {
        string place = JsonModelLocator.Find(reader, Offset);
        _pointer = Missing is null ? place : place + "/" + JsonPointerText.Escape(Missing);
    }
}
