using System.Collections.Generic;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>
/// Which members hold a secret (<c>format: password</c>, <c>writeOnly</c>): what printing an object must not show. References
/// are followed, and so are items and values of maps. Records print themselves, so their members are not looked at.
/// </summary>
internal static class SecretValues
{
    /// <summary>Whether a schema, or one that makes a part of its value, is of a secret.</summary>
    public static bool IsIn(IEnumerable<SchemaSource> sources, DocumentContext context)
    {
        var visited = new HashSet<TypeId>();
        var open = new Stack<SchemaSource>(sources);
        while (open.Count > 0)
        {
            SchemaSource source = open.Pop();
            if (source.Node is not SpecObject schema || !visited.Add(source.Place))
                continue;
            if (schema.GetString("format") == "password" || schema.GetBoolean("writeOnly") == true)
                return true;
            if (schema["properties"] is not null)
                continue;
            foreach (SchemaSource part in Parts(source, schema, context))
                open.Push(part);
        }

        return false;
    }

    private static IEnumerable<SchemaSource> Parts(SchemaSource source, SpecObject schema, DocumentContext context)
    {
        if (SchemaShape.Reference(schema) is { } reference && context.Resolve(reference, schema["$ref"]!, source.Place) is { } target)
            yield return new SchemaSource(context.NodeAt(target), target, target);
        foreach (string keyword in new[] { "items", "additionalProperties" })
        {
            if (schema[keyword] is SpecObject child)
                yield return new SchemaSource(child, source.Place.Below(keyword), source.Owner);
        }

        foreach (string keyword in new[] { "allOf", "oneOf", "anyOf", "prefixItems" })
        {
            if (schema[keyword] is not SpecArray branches)
                continue;
            for (int i = 0; i < branches.Items.Count; i++)
                yield return new SchemaSource(branches.Items[i], source.Place.Below(keyword).Below(i), source.Owner);
        }

        foreach (SpecMember pattern in schema.GetObject("patternProperties")?.Members ?? [])
            yield return new SchemaSource(pattern.Value, source.Place.Below("patternProperties").Below(pattern.Name), source.Owner);
    }
}
