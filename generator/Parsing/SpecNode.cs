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
    private readonly Dictionary<string, SpecMember> _byName;

    public SpecObject(SpecPosition position, IReadOnlyList<SpecMember> members)
        : base(position)
    {
        Members = members;
        _byName = new Dictionary<string, SpecMember>(members.Count, System.StringComparer.Ordinal);
        foreach (SpecMember member in members)
            _byName[member.Name] = member;
    }

    public IReadOnlyList<SpecMember> Members { get; }

    /// <summary>The value of a member, or null when there is none of that name.</summary>
    public SpecNode? this[string name] => _byName.TryGetValue(name, out SpecMember member) ? member.Value : null;
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
