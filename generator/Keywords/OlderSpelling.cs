using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <summary>
/// Schemas of older dialects in the words of 2020-12 (2020-12 Core and Validation, "Changelog"): a list under <c>items</c> is
/// <c>prefixItems</c> and <c>additionalItems</c> is <c>items</c>; <c>dependencies</c> is <c>dependentRequired</c> and
/// <c>dependentSchemas</c>; <c>$recursiveRef</c> is <c>$ref</c>, which leads to the same place where nobody extends the schema.
/// </summary>
internal static class OlderSpelling
{
    /// <summary>The schema in today's words; the same object where its dialect has no others.</summary>
    public static SpecObject Modern(SpecObject schema, Dialect dialect)
    {
        bool isOlder = (dialect.HasItemLists && (schema["items"] ?? schema["additionalItems"] ?? schema["prefixItems"] ?? schema["$recursiveRef"]) is not null)
            || (dialect.HasDependencies && schema["dependencies"] is SpecObject);
        return isOlder ? new SpecObject(schema.Position, [.. schema.Members.SelectMany(m => Modern(m, schema, dialect))]) : schema;
    }

    /// <summary>The keyword of the schema itself that stands behind a keyword of today.</summary>
    /// <param name="keyword">The keyword of today.</param>
    /// <param name="schema">The schema as it was written.</param>
    /// <param name="dialect">How it was written.</param>
    public static string Original(string keyword, SpecObject schema, Dialect dialect) => keyword switch
    {
        "prefixItems" when dialect.HasItemLists => "items",
        "items" when dialect.HasItemLists && schema["items"] is SpecArray => "additionalItems",
        "dependentRequired" or "dependentSchemas" when dialect.HasDependencies && schema[keyword] is null => "dependencies",
        _ => keyword,
    };

    private static IEnumerable<SpecMember> Modern(SpecMember member, SpecObject schema, Dialect dialect)
    {
        bool isList = schema["items"] is SpecArray;
        switch (member.Name)
        {
            case "prefixItems" when dialect.HasItemLists:
            case "additionalItems" when dialect.HasItemLists && !isList:
                return [];
            case "items" when dialect.HasItemLists && isList:
                return [member with { Name = "prefixItems" }];
            case "additionalItems" when dialect.HasItemLists:
                return [member with { Name = "items" }];
            case "$recursiveRef" when dialect.HasItemLists && schema["$ref"] is null:
                return [member with { Name = "$ref" }];
            case "dependencies" when dialect.HasDependencies && member.Value is SpecObject dependencies:
                return
                [
                    .. Part(member, dependencies, "dependentRequired", schema, static value => value is SpecArray),
                    .. Part(member, dependencies, "dependentSchemas", schema, static value => value is not SpecArray),
                ];
            default:
                return [member];
        }
    }

    private static IEnumerable<SpecMember> Part(
        SpecMember member, SpecObject dependencies, string keyword, SpecObject schema, Func<SpecNode, bool> belongs)
    {
        List<SpecMember> members = [.. dependencies.Members.Where(m => belongs(m.Value))];
        return members.Count == 0 || schema[keyword] is not null
            ? []
            : [member with { Name = keyword, Value = new SpecObject(dependencies.Position, members) }];
    }
}
