using System;
using System.ComponentModel;
using System.Linq;

namespace Seedance.Runtime;

/// <summary>Makes the address of a server whose document has variables in it (OpenAPI 3.2.0, 4.6 Server Object).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ServerAddress
{
    /// <summary>Puts values in the place of variables.</summary>
    /// <param name="template">The address, with <c>{name}</c> for each variable.</param>
    /// <param name="variables">The variables.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentNullException">A value is null.</exception>
    /// <exception cref="ArgumentException">A value is none that the document allows, or makes no address.</exception>
    public static Uri Of(string template, params ServerVariable[] variables)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(variables);
        string address = template;
        foreach (ServerVariable variable in variables)
        {
            ArgumentNullException.ThrowIfNull(variable.Value, variable.Name);
            if (variable.Allowed.Length > 0 && !variable.Allowed.Contains(variable.Value))
            {
                throw new ArgumentException(
                    $"'{variable.Value}' is no value of the server variable '{variable.Name}': {string.Join(", ", variable.Allowed)}.", variable.Name);
            }

            address = address.Replace($"{{{variable.Name}}}", variable.Value, StringComparison.Ordinal);
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? uri
            : throw new ArgumentException($"'{address}' is no address.", nameof(template));
    }
}

/// <summary>A variable in the address of a server.</summary>
/// <param name="name">Its name.</param>
/// <param name="value">Its value.</param>
/// <param name="allowed">The values that it may have; none where any will do.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ServerVariable(string name, string value, string[] allowed)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its value.</summary>
    public string Value { get; } = value;

    /// <summary>The values that it may have; none where any will do.</summary>
    public string[] Allowed { get; } = allowed;
}
