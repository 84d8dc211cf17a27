using System.Buffers;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>Goes through some members or items of a value, as tokens. Meant for <c>foreach</c> in emitted code, which disposes of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct SchemaParts
{
    private readonly int _count;
    private int[]? _parts;
    private int _next;

    internal SchemaParts(int[] parts, int count)
    {
        _parts = parts;
        _count = count;
    }

    /// <summary>The token of a member's name, or of an item.</summary>
    public int Current { get; private set; }

    /// <summary>The sequence itself.</summary>
    /// <returns>A copy that stands where this one does.</returns>
    public readonly SchemaParts GetEnumerator() => this;

    /// <summary>Moves on to the next part.</summary>
    /// <returns>False when there is none.</returns>
    public bool MoveNext()
    {
        if (_parts is null || _next >= _count) return false;
        Current = _parts[_next++];
        return true;
    }

    /// <summary>Gives back what was taken from a pool.</summary>
    public void Dispose()
    {
        if (_parts is not null) ArrayPool<int>.Shared.Return(_parts);
        _parts = null;
    }
}
