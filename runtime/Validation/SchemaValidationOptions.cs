using System;

namespace Seedance.Runtime;

/// <summary>How a value is checked against its schema.</summary>
public sealed class SchemaValidationOptions
{
    /// <summary>What counts where no options are given.</summary>
    internal static readonly SchemaValidationOptions Default = new();

    /// <summary>Which way the value travels; <see cref="SchemaDirection.None"/> unless set.</summary>
    public SchemaDirection Direction { get; init; }

    /// <summary>Whether <c>format</c> is checked; false unless set: <c>format</c> is then an annotation only.</summary>
    /// <remarks>JSON Schema 2020-12 Validation, section 7.2.</remarks>
    public bool AssertFormats { get; init; }

    /// <summary>After how many errors <c>Validate</c> stops; at least 1, and 100 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxErrors
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxErrors is at least 1.");
    } = 100;
}
