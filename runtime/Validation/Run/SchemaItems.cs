using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>Goes through the items of an array, as tokens. Meant for <c>foreach</c> in emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct SchemaItems
{
    private readonly SchemaToken[]? _tokens;
    private readonly int _end;
    private int _next;

    internal SchemaItems(SchemaToken[] tokens, int array)
    {
        _tokens = tokens;
        _next = array + 1;
        _end = tokens[array].End;
    }

    /// <summary>The token of an item.</summary>
    public int Current { get; private set; }

    /// <summary>The sequence itself.</summary>
    /// <returns>A copy that stands where this one does.</returns>
    public readonly SchemaItems GetEnumerator() => this;

    /// <summary>Moves on to the next item.</summary>
    /// <returns>False when there is none.</returns>
    public bool MoveNext()
    {
        if (_next >= _end) return false;
        Current = _next;
        _next = _tokens![_next].End;
        return true;
    }
}
