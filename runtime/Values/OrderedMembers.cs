using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Seedance.Runtime;

/// <summary>Names and values in the order of their first appearance. Small ones are searched, larger ones are indexed.</summary>
/// <remarks>It grows only while its owner is made; after that, any number of threads may read it.</remarks>
internal sealed class OrderedMembers<T>
{
    /// <summary>Above this many members, an index is cheaper than a search. It also bounds what a hostile object costs.</summary>
    private const int MaxSearched = 8;

    private readonly List<KeyValuePair<string, T>> _items = [];
    private Dictionary<string, int>? _index;

    internal int Count => _items.Count;

    internal IEnumerable<string> Names => _items.Select(static item => item.Key);

    internal IEnumerable<T> Values => _items.Select(static item => item.Value);

    /// <summary>Adds a member, or replaces the value of the one of the same name.</summary>
    internal void Set(string name, T value)
    {
        ArgumentNullException.ThrowIfNull(name);
        int position = Find(name);
        if (position >= 0)
        {
            _items[position] = new(name, value);
            return;
        }

        _items.Add(new(name, value));
        if (_index is not null)
            _index.Add(name, _items.Count - 1);
        else if (_items.Count > MaxSearched)
            _index = Enumerable.Range(0, _items.Count).ToDictionary(i => _items[i].Key, StringComparer.Ordinal);
    }

    internal bool TryGet(string name, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(name);
        int position = Find(name);
        value = position >= 0 ? _items[position].Value : default;
        return position >= 0;
    }

    internal T Get(string name) => TryGet(name, out T? value)
        ? value
        : throw new KeyNotFoundException($"There is no member \"{JsonExcerpt.Cut(name, JsonExcerpt.MaxValue)}\".");

    internal IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _items.GetEnumerator();

    /// <summary>A copy with room to grow on its own.</summary>
    internal OrderedMembers<T> Copy()
    {
        var copy = new OrderedMembers<T>();
        foreach ((string name, T value) in _items)
            copy.Set(name, value);
        return copy;
    }

    /// <summary>Whether both have the same names with equal values, in whatever order.</summary>
    internal bool ContentEquals(OrderedMembers<T> other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (Count != other.Count)
            return false;

        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        foreach ((string name, T value) in _items)
        {
            if (!other.TryGet(name, out T? otherValue) || !comparer.Equals(value, otherValue))
                return false;
        }

        return true;
    }

    /// <summary>A hash of the content that the order does not change.</summary>
    internal int ContentHash()
    {
        int hash = Count;
        foreach ((string name, T value) in _items)
            hash = unchecked(hash + HashCode.Combine(name, value));
        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        ContentText.Of(_items, '{', '}', static item => $"{item.Key} = {ContentText.Of(item.Value)}");

    private int Find(string name)
    {
        if (_index is not null)
            return _index.TryGetValue(name, out int position) ? position : -1;

        for (int i = 0; i < _items.Count; i++)
        {
            if (_items[i].Key == name)
                return i;
        }

        return -1;
    }
}
