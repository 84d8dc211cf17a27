using System.Collections.Generic;

namespace Seedance.Patterns;

// What a pattern is made of (ECMA-262, section 22.2.1). Only what decides whether a text matches is kept.

/// <summary>A part of a pattern.</summary>
internal abstract class PatternNode;

/// <summary>One of several, with <c>|</c> between them.</summary>
internal sealed class AlternativesNode(IReadOnlyList<PatternNode> options) : PatternNode
{
    internal IReadOnlyList<PatternNode> Options { get; } = options;
}

/// <summary>One after the other.</summary>
internal sealed class SequenceNode(IReadOnlyList<PatternNode> terms) : PatternNode
{
    internal IReadOnlyList<PatternNode> Terms { get; } = terms;
}

/// <summary>A quantified part.</summary>
internal sealed class RepeatNode(PatternNode body, int least, int? most, bool isLazy) : PatternNode
{
    internal PatternNode Body { get; } = body;

    internal int Least { get; } = least;

    /// <summary>Null for any number.</summary>
    internal int? Most { get; } = most;

    internal bool IsLazy { get; } = isLazy;
}

/// <summary>A character: a single one, a class, a class escape or <c>.</c>.</summary>
internal sealed class CharacterNode(IReadOnlyList<CharacterItem> items, bool isNegated) : PatternNode
{
    internal IReadOnlyList<CharacterItem> Items { get; } = items;

    internal bool IsNegated { get; } = isNegated;
}

/// <summary><c>^</c>, <c>$</c>, <c>\b</c> or <c>\B</c>.</summary>
internal sealed class AssertionNode(char kind) : PatternNode
{
    /// <summary><c>^</c>, <c>$</c>, <c>b</c> or <c>B</c>.</summary>
    internal char Kind { get; } = kind;
}

/// <summary>A lookahead or lookbehind.</summary>
internal sealed class LookNode(PatternNode body, bool isBehind, bool isNegated) : PatternNode
{
    internal PatternNode Body { get; } = body;

    internal bool IsBehind { get; } = isBehind;

    internal bool IsNegated { get; } = isNegated;
}

/// <summary>A group that a back reference may speak of.</summary>
internal sealed class GroupNode(PatternNode body, int number) : PatternNode
{
    internal PatternNode Body { get; } = body;

    internal int Number { get; } = number;
}

/// <summary>What a group has matched, once more; nothing, where it has not.</summary>
internal sealed class BackReferenceNode(int number) : PatternNode
{
    internal int Number { get; } = number;
}
