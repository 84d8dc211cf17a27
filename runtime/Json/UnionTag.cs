using System;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>A member whose value tells a case of a union apart from the others. Emitted code makes it.</summary>
/// <param name="name">Name of the member.</param>
/// <param name="json">JSON texts of the values that it may have.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionTag(string name, params string[] json)
{
    private JsonValue[]? _values;

    /// <summary>Name of the member.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the member may have a value.</summary>
    internal bool Allows(JsonValue value) => Array.IndexOf(_values ??= Array.ConvertAll(json, JsonValue.Parse), value) >= 0;
}
