using System;
using System.Collections.Generic;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.References;

/// <summary>
/// Where schemas stand inside of a schema. What stands anywhere else (an example, an <c>enum</c>, a keyword that nobody
/// knows) is somebody's data, and an <c>$id</c> in it is none.
/// </summary>
internal static class ChildSchemas
{
    private static readonly HashSet<string> Single = new(StringComparer.Ordinal)
    {
        "additionalItems", "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not", "propertyNames",
        "then", "unevaluatedItems", "unevaluatedProperties",
    };

    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "allOf", "anyOf", "items", "oneOf", "prefixItems" };

    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties",
    };

    /// <summary>The schemas right inside of a schema, each with its place.</summary>
    public static IEnumerable<KeyValuePair<TypeId, SpecNode>> Of(SpecObject schema, TypeId place)
    {
        foreach (SpecMember member in schema.Members)
        {
            TypeId at = place.Below(member.Name);
            if (member.Value is SpecObject && Single.Contains(member.Name))
            {
                yield return new KeyValuePair<TypeId, SpecNode>(at, member.Value);
            }
            else if (member.Value is SpecArray list && Lists.Contains(member.Name))
            {
                for (int i = 0; i < list.Items.Count; i++)
                    yield return new KeyValuePair<TypeId, SpecNode>(at.Below(i), list.Items[i]);
            }
            else if (member.Value is SpecObject map && Maps.Contains(member.Name))
            {
                foreach (SpecMember entry in map.Members)
                    yield return new KeyValuePair<TypeId, SpecNode>(at.Below(entry.Name), entry.Value);
            }
        }
    }
}
