using System;
using System.Collections.Generic;

namespace Seedance.Generator.Parsing;

/// <summary>
/// The anchors of a document. An alias shares the node of its anchor, and is charged with all that the node holds, so
/// that a few lines cannot stand for a billion values.
/// </summary>
internal sealed class YamlAnchors(SpecBudget budget)
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Starts the node of an anchor. A later anchor of one name replaces an earlier one.</summary>
    public Entry Begin(string name) => _entries[name] = new Entry(budget.Nodes, budget.Characters);

    /// <summary>Ends the node of an anchor.</summary>
    /// <param name="entry">What <see cref="Begin"/> gave.</param>
    /// <param name="node">The node.</param>
    /// <param name="height">How many mappings and sequences stand in each other inside it.</param>
    public void End(Entry entry, SpecNode node, int height)
    {
        entry.Node = node;
        entry.Height = height;
        entry.Nodes = Math.Max(1, budget.Nodes - entry.Nodes);
        entry.Characters = budget.Characters - entry.Characters;
    }

    /// <summary>The node that an alias stands for.</summary>
    public SpecNode Expand(string name, SpecPosition position, int depth, out int height)
    {
        if (!_entries.TryGetValue(name, out Entry entry))
            throw SpecTextException.Malformed(position, $"The alias {Quotation.Of("*" + name)} refers to no anchor before it; a text that starts with '*' needs quotation marks");
        if (entry.Node is null)
            throw SpecTextException.Malformed(position, $"The alias {Quotation.Of("*" + name)} stands inside its own anchor");
        height = entry.Height;
        SpecBudget.CheckDepth(position, depth + height);
        budget.Count(position, entry.Nodes, entry.Characters);
        return entry.Node;
    }

    /// <summary>The node of an anchor; until it has ended, the counts are those of the budget at its start.</summary>
    internal sealed class Entry(long nodes, long characters)
    {
        public SpecNode? Node { get; set; }

        public int Height { get; set; }

        public long Nodes { get; set; } = nodes;

        public long Characters { get; set; } = characters;
    }
}
