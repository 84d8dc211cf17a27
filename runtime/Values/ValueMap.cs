using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Seedance.Runtime;

/// <summary>A map from names to values that never changes, keeps its order, and is equal to every map with the same members in any
/// order.</summary>
/// <remarks>
/// Three ways to write one: <c>new ValueMap&lt;int&gt; { ["a"] = 1, ["b"] = 2 }</c>, where the indexer can be set only in an initializer;
/// <c>ValueMap&lt;int&gt; map = [new("a", 1), new("b", 2)];</c>; or a <see cref="Dictionary{TKey, TValue}"/>, which is copied. Names are
/// compared by their characters. Of values for the same name, the last counts.
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
[CollectionBuilder(typeof(ValueMap), nameof(ValueMap.Create))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    private readonly OrderedMembers<T> _members;

    /// <summary>Whether a reader is still adding members, so that nobody else has seen the map.</summary>
    private readonly bool _isGrowing;

    /// <summary>A map without members; an object initializer gives it some.</summary>
    public ValueMap()
        : this(new OrderedMembers<T>())
    {
    }

    private ValueMap(OrderedMembers<T> members, bool isGrowing = false)
    {
        _members = members;
        _isGrowing = isGrowing;
    }

    /// <summary>The map without members.</summary>
    public static ValueMap<T> Empty { get; } = new();

    /// <summary>How many members there are.</summary>
    public int Count => _members.Count;

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Keys => _members.Names;

    /// <summary>The values, in the order of their names.</summary>
    public IEnumerable<T> Values => _members.Values;

    /// <summary>The value of a name.</summary>
    /// <param name="key">The name.</param>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public T this[string key]
    {
        get => _members.Get(key);
        init => _members.Set(key, value);
    }

    /// <summary>A copy of a dictionary.</summary>
    /// <param name="members">The members; null gives null.</param>
    [return: NotNullIfNotNull(nameof(members))]
    public static implicit operator ValueMap<T>?(Dictionary<string, T>? members) => members is null ? null : ValueMap.From(members);

    /// <summary>Whether both maps have the same members, in any order.</summary>
    /// <param name="left">A map, or null.</param>
    /// <param name="right">A map, or null.</param>
    public static bool operator ==(ValueMap<T>? left, ValueMap<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the maps differ.</summary>
    /// <param name="left">A map, or null.</param>
    /// <param name="right">A map, or null.</param>
    public static bool operator !=(ValueMap<T>? left, ValueMap<T>? right) => !(left == right);

    /// <summary>Whether there is a value for this name.</summary>
    /// <param name="key">The name.</param>
    /// <returns>Whether there is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public bool ContainsKey(string key) => _members.TryGet(key, out _);

    /// <summary>The value of a name, if there is one.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _members.TryGet(key, out value);

    /// <summary>A map with one more member, or with another value for a name.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The new map.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public ValueMap<T> With(string key, T value)
    {
        OrderedMembers<T> members = _members.Copy();
        members.Set(key, value);
        return Own(members);
    }

    /// <summary>A map without a name.</summary>
    /// <param name="key">The name.</param>
    /// <returns>The new map; this one when it has no such name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public ValueMap<T> Without(string key)
    {
        if (!ContainsKey(key))
            return this;

        var members = new OrderedMembers<T>();
        foreach ((string name, T value) in this)
        {
            if (name != key)
                members.Set(name, value);
        }

        return Own(members);
    }

    /// <summary>The members in order.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueMap<T>? other) => other is not null && _members.ContentEquals(other._members);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _members.ContentHash();

    /// <summary>The first members, in short: <c>{a = 1, b = 2}</c>.</summary>
    /// <returns>A text for people, the same in every culture.</returns>
    public override string ToString() => _members.ToString();

    /// <summary>A map over members that nobody else has.</summary>
    internal static ValueMap<T> Own(OrderedMembers<T> members) => new(members);

    /// <summary>Adds a member to a map that a reader is making. A map that anybody else may have is copied first.</summary>
    internal static ValueMap<T> Grow(ValueMap<T>? map, string name, T value)
    {
        if (map is null || !map._isGrowing)
            map = new ValueMap<T>(map?._members.Copy() ?? new OrderedMembers<T>(), isGrowing: true);
        map._members.Set(name, value);
        return map;
    }
}

/// <summary>Makes maps.</summary>
public static class ValueMap
{
    /// <summary>A map of these members; what a collection expression calls. Of members with the same name, the last counts.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="members">The members.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueMap<T> Create<T>(ReadOnlySpan<KeyValuePair<string, T>> members)
    {
        var copy = new OrderedMembers<T>();
        foreach ((string name, T value) in members)
            copy.Set(name, value);
        return ValueMap<T>.Own(copy);
    }

    /// <summary>A map of the members of a sequence, such as a dictionary. Of members with the same name, the last counts.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="members">The members.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> or a name is null.</exception>
    public static ValueMap<T> From<T>(IEnumerable<KeyValuePair<string, T>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (members is ValueMap<T> map)
            return map;

        var copy = new OrderedMembers<T>();
        foreach ((string name, T value) in members)
            copy.Set(name, value);
        return ValueMap<T>.Own(copy);
    }
}
