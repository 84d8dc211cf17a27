using System;

namespace Seedance.Runtime;

// The keyword format.
public ref partial struct SchemaRun
{
    /// <summary>Checks <c>format</c>, when formats are asserted.</summary>
    /// <param name="token">The value.</param>
    /// <param name="format">The format, one of <see cref="SchemaFormats"/>.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is null.</exception>
    /// <remarks>JSON Schema 2020-12 Validation, section 7.</remarks>
    public bool Format(int token, SchemaFormat format, string location)
    {
        ArgumentNullException.ThrowIfNull(format);
        return !_options.AssertFormats || AssertedFormat(token, format, location);
    }

    /// <summary>Checks <c>format</c>, whether or not formats are asserted: the schema's dialect demands it.</summary>
    /// <param name="token">The value.</param>
    /// <param name="format">The format, one of <see cref="SchemaFormats"/>.</param>
    /// <param name="location">Location of the keyword.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is null.</exception>
    /// <remarks>JSON Schema 2020-12 Validation, section 7.2.2: the format-assertion vocabulary.</remarks>
    public bool AssertedFormat(int token, SchemaFormat format, string location)
    {
        ArgumentNullException.ThrowIfNull(format);
        Take(_index.Tokens[token].Length);
        return format.Accepts(_index, token)
            || (Records && Record(token, "format", location, SchemaMessages.Format(_index, token, format.Name)));
    }
}
