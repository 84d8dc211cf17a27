using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>The members of an object that no schema declares, in their order: kept when they are read, and written back.</summary>
/// <remarks>Equal by content, without regard to order. Nothing changes it once the object has been read.</remarks>
public sealed class UnknownMembers : IReadOnlyDictionary<string, JsonValue>, IEquatable<UnknownMembers>
{
    private readonly OrderedMembers<JsonValue> _members = new();

    internal UnknownMembers()
    {
    }

    /// <summary>How many members there are.</summary>
    public int Count => _members.Count;

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Keys => _members.Names;

    /// <summary>The values, in the order of their names.</summary>
    public IEnumerable<JsonValue> Values => _members.Values;

    /// <summary>The value of a member.</summary>
    /// <param name="key">The member's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    public JsonValue this[string key] => _members.Get(key);

    /// <summary>Whether there is a member of this name.</summary>
    /// <param name="key">The name.</param>
    /// <returns>Whether there is.</returns>
    public bool ContainsKey(string key) => _members.TryGet(key, out _);

    /// <summary>The value of a member, if there is one.</summary>
    /// <param name="key">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonValue value) => _members.TryGet(key, out value);

    /// <summary>Writes the members into the object that is being written.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach ((string name, JsonValue value) in this)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    /// <summary>The members in order.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<KeyValuePair<string, JsonValue>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(UnknownMembers? other) => other is not null && _members.ContentEquals(other._members);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnknownMembers);

    /// <inheritdoc/>
    public override int GetHashCode() => _members.ContentHash();

    /// <summary>The members, in short.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => _members.ToString();

    /// <summary>Adds a member, or replaces the one of the same name. Only while the object is being read.</summary>
    internal void Set(string name, JsonValue value) => _members.Set(name, value);
}
