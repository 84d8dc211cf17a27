using System;
using System.Collections.Generic;

namespace Seedance.Generator.Documents.JsonPath;

/// <summary>
/// Where a node stands, as the way from the root by child numbers. A node itself does not say where it stands: an alias
/// puts one node into several places.
/// </summary>
internal sealed class NodeLocation : IEquatable<NodeLocation>
{
    public static readonly NodeLocation Root = new();

    private readonly int _hash;

    private NodeLocation() => _hash = 17;

    private NodeLocation(NodeLocation parent, int child)
    {
        Parent = parent;
        Child = child;
        Depth = parent.Depth + 1;
        _hash = unchecked((parent._hash * 31) + child);
    }

    public NodeLocation? Parent { get; }

    /// <summary>Number of the node among its parent's members or items.</summary>
    public int Child { get; }

    public int Depth { get; }

    public NodeLocation Append(int child) => new(this, child);

    /// <summary>The child numbers from the root on.</summary>
    public IReadOnlyList<int> Way()
    {
        int[] way = new int[Depth];
        for (NodeLocation location = this; location.Parent is { } parent; location = parent)
            way[location.Depth - 1] = location.Child;
        return way;
    }

    public bool Equals(NodeLocation? other)
    {
        NodeLocation? left = this;
        NodeLocation? right = other;
        if (right is null || left._hash != right._hash || left.Depth != right.Depth)
            return false;
        for (; !ReferenceEquals(left, right); left = left.Parent, right = right.Parent)
        {
            if (left is null || right is null || left.Child != right.Child)
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as NodeLocation);

    public override int GetHashCode() => _hash;
}

/// <summary>Document order of ways: a node comes before what is in it.</summary>
internal sealed class DocumentOrder : IComparer<IReadOnlyList<int>>
{
    public static readonly DocumentOrder Comparer = new();

    public int Compare(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        for (int i = 0; i < left.Count && i < right.Count; i++)
        {
            if (left[i] != right[i])
                return left[i].CompareTo(right[i]);
        }

        return left.Count.CompareTo(right.Count);
    }
}
