using System.Collections.Generic;

namespace Seedance.Runtime;

/// <summary>What a check of a value against its schema found.</summary>
/// <remarks>The "basic" output of JSON Schema 2020-12 Core, section 12.4.2: a flat list.</remarks>
public sealed class SchemaValidationResult
{
    /// <summary>The result of every check that finds nothing.</summary>
    internal static readonly SchemaValidationResult Valid = new(true, []);

    private SchemaValidationResult(bool isValid, IReadOnlyList<SchemaError> errors)
    {
        IsValid = isValid;
        Errors = errors;
    }

    /// <summary>Whether the value fits its schema.</summary>
    public bool IsValid { get; }

    /// <summary>What is wrong, in the order in which it was found; empty when the value is valid.</summary>
    public IReadOnlyList<SchemaError> Errors { get; }

    /// <summary>Every error on a line of its own, or <c>valid</c>.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => IsValid ? "valid" : string.Join('\n', Errors);

    internal static SchemaValidationResult Invalid(params SchemaError[] errors) => new(false, errors);
}
