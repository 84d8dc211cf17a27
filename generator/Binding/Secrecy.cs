using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>Which values nobody may see: those of a schema with <c>format: password</c> or <c>writeOnly</c>.</summary>
internal static class Secrecy
{
    /// <summary>Schemas of which a value is made: the value is as secret as they are.</summary>
    private static readonly string[] Lists = ["allOf", "oneOf", "anyOf", "prefixItems"];

    private static readonly string[] Items = ["items", "additionalProperties"];

    /// <summary>Whether a value of a schema is a secret or is made of secrets: a list of them, a map, a union with such a case. A member
    /// of an object is a secret of that object.</summary>
    public static bool IsSecret(SchemaSource source, DocumentContext context) => IsSecret(source.Node, source.Place, context, []);

    private static bool IsSecret(SpecNode? node, TypeId place, DocumentContext context, HashSet<TypeId> visited)
    {
        if (node is not SpecObject schema || visited.Count > MaxSchemas || !visited.Add(place))
            return false;
        if (schema.GetString("format") == "password" || schema.GetBoolean("writeOnly") == true)
            return true;
        if (SchemaShape.Reference(schema) is { } reference
            && context.Resolve(reference, schema["$ref"]!, place) is { } target
            && IsSecret(context.NodeAt(target), target, context, visited))
        {
            return true;
        }

        return Items.Any(k => IsSecret(schema[k], place.Below(k), context, visited))
            || Lists.Any(k => schema[k] is SpecArray list
                && list.Items.Select((item, i) => IsSecret(item, place.Below(k).Below(i), context, visited)).Any(static isSecret => isSecret));
    }

    /// <summary>No honest value is made of more schemas.</summary>
    private const int MaxSchemas = 100;
}
