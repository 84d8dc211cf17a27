using System;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>Checks models against their schemas: what the <c>Validate</c> of generated types calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelValidation
{
    private static readonly SchemaValidationOptions[] Options =
    [
        .. Array.ConvertAll(
            Enum.GetValues<SchemaDirection>(),
            static direction => new SchemaValidationOptions { Direction = direction, AssertFormats = true }),
    ];

    /// <summary>Checks the value against its schema, formats included. It is written as JSON for that.</summary>
    /// <typeparam name="T">The model's type.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="validator">Checks it.</param>
    /// <param name="direction">Which way it goes: a sender need not give what only the server writes (<c>readOnly</c>).</param>
    /// <returns>Whether it fits, and what is wrong with it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">A value in it has no JSON form, such as an enum that was never set.</exception>
    public static SchemaValidationResult Validate<T>(T model, SchemaValidator validator, SchemaDirection direction = SchemaDirection.None)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(validator);
        return validator.Validate(JsonWrite.ToUtf8Json(model), Options[(int)direction]);
    }
}
