using System;
using System.Collections.Generic;
using System.Linq;

namespace Seedance.Generator.Parsing;

/// <summary>
/// The members that merge keys (<c>&lt;&lt;</c>, YAML 1.1) bring into a mapping. A member of the mapping itself wins,
/// then the first mapping that has the name.
/// </summary>
/// <param name="place">How many members stand in front of the first merge key.</param>
internal sealed class YamlMerge(int place)
{
    private readonly List<SpecObject> _sources = [];

    /// <summary>
    /// Whether a value can be merged. Anything else under the name <c>&lt;&lt;</c> is a plain member, as YAML 1.2 has it.
    /// </summary>
    public static bool CanTake(SpecNode value) =>
        value is SpecObject || (value is SpecArray { Items.Count: > 0 } list && list.Items.All(static item => item is SpecObject));

    public void Take(SpecNode value)
    {
        if (value is SpecArray list)
            _sources.AddRange(list.Items.Cast<SpecObject>());
        else
            _sources.Add((SpecObject)value);
    }

    /// <summary>The members of the mapping, the merged ones at the place of the merge key.</summary>
    public SpecMember[] Into(SpecMember[] members, SpecPosition position, SpecBudget budget)
    {
        var names = new HashSet<string>(members.Select(static member => member.Name), StringComparer.Ordinal);
        var merged = new List<SpecMember>();
        foreach (SpecObject source in _sources)
        {
            budget.Count(position, source.Members.Count, characters: 0);
            merged.AddRange(source.Members.Where(member => names.Add(member.Name)));
        }

        // A duplicate that was united may have left fewer members in front of the merge key.
        int front = Math.Min(place, members.Length);
        return [.. members.Take(front), .. merged, .. members.Skip(front)];
    }
}
