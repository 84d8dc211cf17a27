using System;
using System.Collections.Generic;

namespace Seedance.Runtime;

/// <summary>A request that breaks the rules of the API's document. Nothing was sent.</summary>
public sealed class RequestInvalidException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="operation">Name of the operation.</param>
    /// <param name="errors">What validation has found; the message lists the first few.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RequestInvalidException(string operation, IReadOnlyList<SchemaError> errors)
        : base(FailureText.InvalidRequest(
            operation ?? throw new ArgumentNullException(nameof(operation)), errors ?? throw new ArgumentNullException(nameof(errors))))
    {
        Operation = operation;
        Errors = errors;
    }

    /// <summary>Name of the operation.</summary>
    public string Operation { get; }

    /// <summary>Everything that validation has found, each with its instance location, keyword location and a sentence.</summary>
    public IReadOnlyList<SchemaError> Errors { get; }
}
