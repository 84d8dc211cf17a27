using System;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>The texts of the values of enums: what their <c>ToString</c> gives.</summary>
/// <remarks>The spelling is the one of JSON, without quotes and escapes. It is the same in every culture.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonText
{
    /// <summary>An integer: <c>-5</c>.</summary>
    /// <param name="value">The integer.</param>
    /// <returns>Its text.</returns>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number in the shortest form that is read as the same 64 bits.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its text.</returns>
    public static string Of(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Any value: a text without its quotes, everything else as JSON.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="JsonModelException">The value is a text with half a surrogate pair.</exception>
    public static string Of(JsonValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Kind == JsonValueKind.String ? value.GetString() : value.ToString();
    }
}
