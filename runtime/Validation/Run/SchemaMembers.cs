using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>Goes through the members of an object, as tokens of their names. Meant for <c>foreach</c> in emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct SchemaMembers
{
    private readonly SchemaToken[]? _tokens;
    private readonly int _end;
    private int _next;

    internal SchemaMembers(SchemaToken[] tokens, int obj)
    {
        _tokens = tokens;
        _next = obj + 1;
        _end = tokens[obj].End;
    }

    /// <summary>The token of a member's name; the one after it is the value.</summary>
    public int Current { get; private set; }

    /// <summary>The sequence itself.</summary>
    /// <returns>A copy that stands where this one does.</returns>
    public readonly SchemaMembers GetEnumerator() => this;

    /// <summary>Moves on to the next member.</summary>
    /// <returns>False when there is none.</returns>
    public bool MoveNext()
    {
        if (_next >= _end) return false;
        Current = _next;
        _next = _tokens![_next + 1].End;
        return true;
    }
}
