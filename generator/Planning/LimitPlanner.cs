using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;

namespace Seedance.Generator.Planning;

/// <summary>
/// The limits that properties and parameters carry for the analyzer of the consumer's code: a small JSON Schema with what a constant can
/// break. Only what callers write has them.
/// </summary>
internal sealed class LimitPlanner
{
    private readonly Dictionary<TypeId, SchemaRules> _rules;

    public LimitPlanner(ApiModel api) => _rules = api.Schemas.ToDictionary(static s => s.Id, static s => s.Rules);

    /// <summary>The limits of each member of an object that has some, by JSON name.</summary>
    public IReadOnlyDictionary<string, string> OfMembers(ObjectModel model)
    {
        var limits = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!model.IsSent)
            return limits;
        ILookup<string, SchemaRules> rules = Constraints(model.Id)
            .OfType<PropertiesConstraint>()
            .SelectMany(static p => p.Members)
            .ToLookup(static m => m.Name, static m => m.Rules, StringComparer.Ordinal);
        foreach (MemberModel member in model.Members.Where(static m => m.Constant is null))
        {
            if (Of(rules[member.JsonName].SelectMany(r => Constraints(r, [])), member.Type.Type) is { } json)
                limits.Add(member.JsonName, json);
        }

        return limits;
    }

    /// <summary>The limits of a value; null when it has none.</summary>
    /// <param name="schema">Its schema, or null.</param>
    /// <param name="type">Its type.</param>
    public string? OfValue(TypeId? schema, TypeRef type) => schema is null ? null : Of(Constraints(schema), type);

    /// <summary>Which members of an object belong together, by their C# names; null when nothing is said about that.</summary>
    /// <param name="model">The object.</param>
    /// <param name="names">C# names of its members, parallel to them.</param>
    public string? OfObject(ObjectModel model, IReadOnlyList<string> names)
    {
        if (!model.IsSent)
            return null;
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < model.Members.Count; i++)
            byName[model.Members[i].JsonName] = names[i].TrimStart('@');
        return Json(Constraints(model.Id).Select(c => KeywordTable.Of(c).GroupLimit(c, byName)));
    }

    private string? Of(IEnumerable<Constraint> constraints, TypeRef type)
    {
        List<Constraint> all = [.. constraints];
        return type switch
        {
            PrimitiveRef { Kind: not (Primitive.Json or Primitive.File or Primitive.Stream) } or MapRef => Json(all.Select(Limit)),
            ListRef list => Json(all.Select(Limit).Append(OfItems(all, list.Item.Type))),
            _ => null,
        };
    }

    private string? OfItems(List<Constraint> constraints, TypeRef item)
    {
        if (constraints.OfType<PrefixItemsConstraint>().Any())
            return null;
        string? json = Of(constraints.OfType<ItemsConstraint>().SelectMany(c => Constraints(c.Rules, [])), item);
        return json is null ? null : "\"items\":" + json;
    }

    private static string? Limit(Constraint constraint) => KeywordTable.Of(constraint).Limit(constraint);

    /// <summary>Of several limits by one keyword the first stays: a report must be true, it need not be the strictest.</summary>
    private static string? Json(IEnumerable<string?> members)
    {
        List<string> known =
        [
            .. members.OfType<string>().GroupBy(static m => m.Substring(0, m.IndexOf(':')), StringComparer.Ordinal).Select(static g => g.First()),
        ];
        return known.Count == 0 ? null : "{" + string.Join(",", known) + "}";
    }

    private IEnumerable<Constraint> Constraints(TypeId schema) =>
        _rules.TryGetValue(schema, out SchemaRules rules) ? Constraints(rules, [schema]) : [];

    /// <summary>The constraints of a schema, those of references and of <c>allOf</c> among them.</summary>
    private IEnumerable<Constraint> Constraints(SchemaRules rules, HashSet<TypeId> visited)
    {
        foreach (Constraint constraint in rules.Constraints)
        {
            IEnumerable<SchemaRules> inside = constraint switch
            {
                ReferenceConstraint { Target: var target } => visited.Add(target) && _rules.TryGetValue(target, out SchemaRules its) ? [its] : [],
                AllOfConstraint all => all.Branches,
                NullableConstraint nullable => [nullable.Rules],
                _ => [],
            };
            foreach (Constraint inner in inside.SelectMany(i => Constraints(i, visited)))
                yield return inner;
            yield return constraint;
        }
    }
}
