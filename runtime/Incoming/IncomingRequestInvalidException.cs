using System;
using System.Collections.Generic;

namespace Seedance.Runtime;

/// <summary>A request that an API has sent (a callback or a webhook), and whose body is not as the API's document describes it.</summary>
public sealed class IncomingRequestInvalidException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="name">Name of the callback or webhook.</param>
    /// <param name="errors">What is wrong; the message lists the first few.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IncomingRequestInvalidException(string name, IReadOnlyList<SchemaError> errors)
        : base(FailureText.InvalidIncoming(
            name ?? throw new ArgumentNullException(nameof(name)), errors ?? throw new ArgumentNullException(nameof(errors))))
    {
        Name = name;
        Errors = errors;
    }

    /// <summary>Name of the callback or webhook.</summary>
    public string Name { get; }

    /// <summary>Everything that is wrong, each with its instance location, keyword location and a sentence.</summary>
    public IReadOnlyList<SchemaError> Errors { get; }
}
