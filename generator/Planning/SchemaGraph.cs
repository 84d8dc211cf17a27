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
    /// <summary>Through more schemas that refer to one another than this, nothing is worked out beforehand.</summary>
    private const int MaxDepth = 64;

    private readonly Dictionary<TypeId, SchemaRules> _rules;
    private readonly Dictionary<TypeId, SchemaFacts?> _facts = [];
    private readonly Dictionary<TypeId, Evaluation?> _evaluations = [];
    private readonly HashSet<TypeId> _remembered = [];
    private readonly HashSet<TypeId> _marking = [];
    private readonly Dictionary<TypeId, SortedDictionary<string, TypeId>> _anchors = [];
    private int _depth;

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

        var asked = new Queue<SchemaRules>();
        foreach (SchemaModel schema in schemas)
            AddMarking(schema.Rules, marks: false, asked);
        while (asked.Count > 0)
            AddMarking(asked.Dequeue(), marks: true, asked);
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

    /// <summary>The dynamic anchors of a schema resource that dynamic references look for.</summary>
    public IReadOnlyDictionary<string, TypeId>? Anchors(TypeId resource) =>
        _anchors.TryGetValue(resource, out SortedDictionary<string, TypeId> anchors) ? anchors : null;

    /// <summary>Whether schemas that refer to it ask, at run time, which members and items it evaluates.</summary>
    public bool Marks(TypeId schema) => _marking.Contains(schema);

    /// <summary>What a schema evaluates; of one that is found out by itself nothing is known.</summary>
    public Evaluation Evaluation(TypeId schema)
    {
        if (_evaluations.TryGetValue(schema, out Evaluation? known))
            return known ?? Keywords.Evaluation.Unknown;
        if (_depth == MaxDepth)
            return Keywords.Evaluation.Unknown;
        _depth++;
        _evaluations.Add(schema, null);
        Evaluation evaluation = Keywords.Evaluation.Of(_rules[schema], Evaluation);
        _evaluations[schema] = evaluation;
        _depth--;
        return evaluation;
    }

    /// <summary>The facts of a schema; none of one that is found out by itself.</summary>
    public SchemaFacts Facts(TypeId schema)
    {
        if (_facts.TryGetValue(schema, out SchemaFacts? known))
            return known ?? SchemaFacts.None;
        if (_depth == MaxDepth)
            return SchemaFacts.None;
        _depth++;
        _facts.Add(schema, null);
        SchemaFacts facts = SchemaFacts.Of(_rules[schema], Facts);
        _facts[schema] = facts;
        _depth--;
        return facts;
    }

    /// <summary>Finds the schemas that others refer to, on the same value, while they keep track of what is evaluated.</summary>
    private void AddMarking(SchemaRules rules, bool marks, Queue<SchemaRules> asked)
    {
        marks |= rules.Constraints.Any(c => KeywordTable.Of(c).AsksForEvaluation
            && KeywordTable.Of(c).TracksEvaluation(c, Keywords.Evaluation.Beside(rules, Evaluation)));
        foreach (Constraint constraint in rules.Constraints)
        {
            bool below = marks && KeywordTable.Of(constraint).Application == Application.Value;
            Subschemas subschemas = Subschemas.Of(constraint);
            foreach (SchemaRules subschema in subschemas.Inline)
                AddMarking(subschema, below, asked);
            foreach (TypeId target in subschemas.Targets)
            {
                if (below && _marking.Add(target))
                    asked.Enqueue(_rules[target]);
            }
        }
    }

    private void AddEdges(SchemaRules rules, bool isOnValue, HashSet<TypeId> all, HashSet<TypeId> onValue)
    {
        foreach (Constraint constraint in rules.Constraints)
        {
            if (constraint is DynamicReferenceConstraint { Anchor: { } anchor } dynamic)
                AddAnchors(anchor, dynamic);
            bool stays = isOnValue && KeywordTable.Of(constraint).Application == Application.Value;
            Subschemas below = Subschemas.Of(constraint);
            all.UnionWith(below.Targets);
            if (stays)
                onValue.UnionWith(below.Targets);
            foreach (SchemaRules subschema in below.Inline)
                AddEdges(subschema, stays, all, onValue);
        }
    }

    private void AddAnchors(string name, DynamicReferenceConstraint reference)
    {
        foreach (DynamicAnchor candidate in reference.Candidates)
        {
            if (!_anchors.TryGetValue(candidate.Resource, out SortedDictionary<string, TypeId> anchors))
                _anchors.Add(candidate.Resource, anchors = new SortedDictionary<string, TypeId>(StringComparer.Ordinal));
            anchors[name] = candidate.Target;
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
                ways += KeywordTable.Of(constraint).ChoosesOne ? Math.Min(leading, 1) : leading;
        }

        ways += parts ? 1 : 0;
        forks |= ways > 1;
        return ways > 0;
    }
}
