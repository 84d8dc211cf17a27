using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Seedance.Runtime;

/// <summary>What a request that an API sent says, or the answer that refuses it.</summary>
/// <typeparam name="T">Type of the request's body.</typeparam>
public sealed class IncomingResult<T>
{
    private readonly IncomingProblem? _problem;

    internal IncomingResult(T value)
    {
        Value = value;
        Errors = [];
    }

    internal IncomingResult(IncomingProblem problem, IReadOnlyList<SchemaError> errors)
    {
        _problem = problem;
        Errors = errors;
    }

    /// <summary>Whether the request is as the document wants it.</summary>
    [MemberNotNullWhen(false, nameof(ProblemJson))]
    public bool IsValid => _problem is null;

    /// <summary>What the body says; null when the request is refused, or has no body.</summary>
    public T? Value { get; }

    /// <summary>What is wrong with the body, each with the JSON Pointer of its place; empty when nothing is.</summary>
    public IReadOnlyList<SchemaError> Errors { get; }

    /// <summary>The HTTP status of the refusal: 400 for a body that breaks the rules, 413 for one that is too large, 415 for a media type
    /// that the document does not have; 0 when the request is valid.</summary>
    public int Status => _problem?.Status ?? 0;

    /// <summary>The body of the refusal, a problem of <c>application/problem+json</c> (RFC 9457), whose <c>errors</c> has the messages by
    /// the JSON Pointers of their places; null when the request is valid.</summary>
    public ReadOnlyMemory<byte>? ProblemJson => _problem is null ? default(ReadOnlyMemory<byte>?) : _problem.Json;
}
