using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>The schemas of an API and which refer to which.</summary>
internal sealed class SchemaGraph
{
    private readonly Dictionary<TypeId, SchemaRules> _rules;
    private readonly Dictionary<TypeId, SchemaFacts?> _facts = [];
    private readonly HashSet<TypeId> _remembered = [];

    public SchemaGraph(EquatableArray<SchemaModel> schemas)
    {
        _rules = schemas.ToDictionary(static s => s.Id, static s => s.Rules);
        var all = new Dictionary<TypeId, HashSet<TypeId>>();
        var onValue = new Dictionary<TypeId, HashSet<TypeId>>();
        foreach (SchemaModel schema in schemas)
        {
            all.Add(schema.Id, []);
            onValue.Add(schema.Id, []);
            AddEdges(schema.Rules, isOnValue: true, all[schema.Id], onValue[schema.Id]);
        }

        foreach (IReadOnlyCollection<TypeId> group in Cycles.Of(onValue))
            _remembered.UnionWith(group);
        foreach (IReadOnlyCollection<TypeId> group in Cycles.Of(all))
        {
            var members = new HashSet<TypeId>(group);
            if (group.Any(id => Leads(_rules[id], members, out bool forks) && forks))
                _remembered.UnionWith(group);
        }
    }

    /// <summary>
    /// Whether a run has to remember what a schema said about a value: where the schema may be asked again while it is being
    /// asked, and where a group of schemas that lead back to themselves may ask it on several ways.
    /// </summary>
    public bool IsRemembered(TypeId schema) => _remembered.Contains(schema);

    /// <summary>The facts of a schema; none of one that is found out by itself.</summary>
    public SchemaFacts Facts(TypeId schema)
    {
        if (_facts.TryGetValue(schema, out SchemaFacts? known))
            return known ?? SchemaFacts.None;
        _facts.Add(schema, null);
        SchemaFacts facts = SchemaFacts.Of(_rules[schema], Facts);
        _facts[schema] = facts;
        return facts;
    }

    private static void AddEdges(SchemaRules rules, bool isOnValue, HashSet<TypeId> all, HashSet<TypeId> onValue)
    {
        foreach (Constraint constraint in rules.Constraints)
        {
            bool stays = isOnValue && KeywordTable.Of(constraint).Application == Application.Value;
            Subschemas below = Subschemas.Of(constraint);
            all.UnionWith(below.Targets);
            if (stays)
                onValue.UnionWith(below.Targets);
            foreach (SchemaRules subschema in below.Inline)
                AddEdges(subschema, stays, all, onValue);
        }
    }

    /// <summary>Whether rules lead to a schema of the group, and whether one value can get there on several ways.</summary>
    private static bool Leads(SchemaRules rules, HashSet<TypeId> group, out bool forks)
    {
        int ways = 0;
        bool parts = false;
        forks = false;
        foreach (Constraint constraint in rules.Constraints)
        {
            Subschemas below = Subschemas.Of(constraint);
            int leading = below.Targets.Count(group.Contains);
            foreach (SchemaRules subschema in below.Inline)
            {
                leading += Leads(subschema, group, out bool inner) ? 1 : 0;
                forks |= inner;
            }

            // Of the members that properties and the like speak of, each meets one subschema.
            if (KeywordTable.Of(constraint).Application == Application.Part)
                parts |= leading > 0;
            else
                ways += leading;
        }

        ways += parts ? 1 : 0;
        forks |= ways > 1;
        return ways > 0;
    }
}
