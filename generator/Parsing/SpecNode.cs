using System;
using System.Collections.Generic;

namespace Seedance.Generator.Parsing;

/// <summary>
/// A value of a document, with the place where it stands. Immutable, and equal by identity: nodes never leave the step
/// that reads them.
/// </summary>
/// <param name="position">Where the value starts.</param>
internal abstract class SpecNode(SpecPosition position)
{
    public SpecPosition Position { get; } = position;
}

/// <summary>A place in a file.</summary>
/// <param name="Path">Path of the file as the compiler knows it.</param>
/// <param name="Line">Zero-based line.</param>
/// <param name="Column">Zero-based column, in UTF-16 code units.</param>
internal readonly record struct SpecPosition(string Path, int Line, int Column);

/// <summary>A mapping: member names are unique and keep their order.</summary>
internal sealed class SpecObject : SpecNode
{
    /// <summary>Most mappings are small: up to here, comparing with each name is faster than an index.</summary>
    private const int SmallCount = 8;

    private readonly Dictionary<string, int>? _byName;

    public SpecObject(SpecPosition position, IReadOnlyList<SpecMember> members)
        : base(position)
    {
        Members = members;
        if (members.Count <= SmallCount)
            return;
        _byName = new Dictionary<string, int>(members.Count, StringComparer.Ordinal);
        for (int i = 0; i < members.Count; i++)
            _byName[members[i].Name] = i;
    }

    public IReadOnlyList<SpecMember> Members { get; }

    /// <summary>The value of a member, or null when there is none of that name.</summary>
    public SpecNode? this[string name] => TryGetMember(name, out SpecMember member) ? member.Value : null;

    /// <summary>Finds a member together with the place of its name.</summary>
    public bool TryGetMember(string name, out SpecMember member)
    {
        int index = IndexOf(name);
        member = index < 0 ? default : Members[index];
        return index >= 0;
    }

    private int IndexOf(string name)
    {
        if (_byName is not null)
            return _byName.TryGetValue(name, out int found) ? found : -1;
        for (int i = 0; i < Members.Count; i++)
        {
            if (string.Equals(Members[i].Name, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}

/// <summary>A member of a mapping.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NamePosition">Where the name stands.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct SpecMember(string Name, SpecPosition NamePosition, SpecNode Value);

/// <summary>A sequence.</summary>
internal sealed class SpecArray(SpecPosition position, IReadOnlyList<SpecNode> items) : SpecNode(position)
{
    public IReadOnlyList<SpecNode> Items { get; } = items;
}

/// <summary>A scalar, typed by the YAML 1.2 core schema (YAML 1.2.2, section 10.3) or by JSON.</summary>
internal sealed class SpecScalar(SpecPosition position, SpecScalarKind kind, string text) : SpecNode(position)
{
    public SpecScalarKind Kind { get; } = kind;

    /// <summary>
    /// The text of a string; the JSON form of any other scalar: <c>null</c>, <c>true</c>, <c>false</c>, or a number with
    /// all digits as they were written.
    /// </summary>
    public string Text { get; } = text;
}

internal enum SpecScalarKind
{
    Null,
    Boolean,
    Number,
    String,
}
