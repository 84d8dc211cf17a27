using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>What a fake knows about an operation: made from the document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FakeOperation
{
    /// <summary>Name of the operation's method, without <c>Async</c>. Overloads share one.</summary>
    public required string Name { get; init; }

    /// <summary>The HTTP method in capital letters.</summary>
    public required string Method { get; init; }

    /// <summary>The path template.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the validator of a JSON body; null where there is none.</summary>
    public Func<SchemaValidator>? Body { get; init; }

    /// <summary>The answers of the document with an example of each: status, and the JSON of the body or an empty text. A success comes
    /// first.</summary>
    public IReadOnlyList<(int Status, string Json)> Answers { get; init; } = [];

    /// <summary>The shape around its answers, or null.</summary>
    public Envelope? Envelope { get; init; }

    /// <summary>Of an operation that makes a task, JSON Pointer to its id in the answer; else null.</summary>
    public string? TaskId { get; init; }

    /// <summary>How it tells the state of a task; null where it does not.</summary>
    public TaskPoll? Poll { get; init; }

    /// <summary>The parameter that names the task, in the path or in the query.</summary>
    public string? TaskParameter { get; init; }
}
