using System;
using System.ComponentModel;
using System.Threading;

namespace Seedance.Runtime;

/// <summary>Checks UTF-8 JSON against one schema, by code that was compiled from it. Safe for concurrent use.</summary>
/// <remarks>
/// Text that is not JSON is invalid, never an exception: malformed or truncated text, data after the value, invalid
/// UTF-8, half a surrogate pair written as an escape. So is a value that is nested deeper than 256 levels, and one
/// that takes more than 1,000,000 steps and 1,000 for each of its tokens and 8 for each of its bytes: where branches
/// of a schema multiply, the work stays proportional to the size of the value. Of members that share a name each is checked.
/// </remarks>
public sealed class SchemaValidator
{
    private static int LastId;

    private readonly SchemaCheck _check;

    /// <summary>Makes the validator of a schema. Meant for emitted code.</summary>
    /// <param name="name">The schema's name, as the generated type has it.</param>
    /// <param name="check">The code that checks a value.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SchemaValidator(string name, SchemaCheck check)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(check);
        Name = name;
        _check = check;
        Id = Interlocked.Increment(ref LastId);
    }

    /// <summary>The schema's name, as the generated type has it.</summary>
    public string Name { get; }

    /// <summary>A number, from 1 on, that no other validator of the process has.</summary>
    internal int Id { get; }

    /// <summary>Checks a value as part of another check.</summary>
    internal bool Runs(ref SchemaRun run, int token) => _check(ref run, token);

    /// <summary>Whether the value fits. Stops at the first error and allocates nothing for a valid value.</summary>
    /// <param name="utf8Json">One JSON value in UTF-8.</param>
    /// <returns>True when the value fits the schema.</returns>
    public bool IsValid(ReadOnlySpan<byte> utf8Json) => IsValid(utf8Json, SchemaValidationOptions.Default);

    /// <summary>Whether the value fits. Stops at the first error and allocates nothing for a valid value.</summary>
    /// <param name="utf8Json">One JSON value in UTF-8.</param>
    /// <param name="options">How to check; <see cref="SchemaValidationOptions.MaxErrors"/> plays no part.</param>
    /// <returns>True when the value fits the schema.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public bool IsValid(ReadOnlySpan<byte> utf8Json, SchemaValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!TokenReader.TryRead(utf8Json, out TokenIndex index, out _)) return false;
        var run = new SchemaRun(index, options);
        try
        {
            return run.Accepts(_check);
        }
        finally
        {
            run.Return();
            index.Return();
        }
    }

    /// <summary>Finds every error, up to 100.</summary>
    /// <param name="utf8Json">One JSON value in UTF-8.</param>
    /// <returns>Whether the value fits, and what is wrong with it.</returns>
    public SchemaValidationResult Validate(ReadOnlySpan<byte> utf8Json) => Validate(utf8Json, SchemaValidationOptions.Default);

    /// <summary>Finds every error, up to <see cref="SchemaValidationOptions.MaxErrors"/>.</summary>
    /// <param name="utf8Json">One JSON value in UTF-8.</param>
    /// <param name="options">How to check.</param>
    /// <returns>Whether the value fits, and what is wrong with it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public SchemaValidationResult Validate(ReadOnlySpan<byte> utf8Json, SchemaValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!TokenReader.TryRead(utf8Json, out TokenIndex index, out TokenFault fault))
        {
            return SchemaValidationResult.Invalid(fault.ToError());
        }

        var run = new SchemaRun(index, options);
        try
        {
            // Nearly every value is valid, and a valid one costs no more than IsValid this way.
            if (run.Accepts(_check)) return SchemaValidationResult.Valid;
            if (run.IsHalted) return SchemaValidationResult.Invalid(run.HaltError());

            run.Collect(_check);
            return SchemaValidationResult.Invalid(run.Errors());
        }
        finally
        {
            run.Return();
            index.Return();
        }
    }
}
