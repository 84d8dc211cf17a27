using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>Simple questions about the node of a schema.</summary>
internal static class SchemaShape
{
    /// <summary>Keywords that shape a type. A schema without them says nothing about the type: it only annotates, or it only demands.</summary>
    private static readonly string[] Shaping =
    [
        "$ref", "type", "properties", "items", "prefixItems", "additionalProperties", "patternProperties",
        "unevaluatedProperties", "enum", "const", "allOf", "oneOf", "anyOf", "format",
    ];

    /// <summary>Keywords beside <c>type: object</c> that leave it at any object.</summary>
    private static readonly string[] Annotating =
    [
        "type", "nullable", "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "externalDocs", "xml",
        "$comment",
    ];

    /// <summary>References to references are followed so far where only the end of a short chain is of interest.</summary>
    private const int MaxReferences = 100;

    /// <summary>Whether a schema shapes a type.</summary>
    public static bool IsShaping(SpecNode node) =>
        node is SpecObject schema && Shaping.Any(k => schema[k] is { } value && !IsOfRules(k, value));

    /// <summary>Whether a schema says that something is an object and nothing else about it.</summary>
    public static bool IsAnyObject(SpecNode node) =>
        node is SpecObject schema
        && (TypeKeyword.Parse(schema["type"]) & ~JsonTypes.Null) == JsonTypes.Object
        && schema.Members.All(static m => Annotating.Contains(m.Name));

    /// <summary>The reference that a schema is, or null.</summary>
    public static string? Reference(SpecNode node) =>
        node is SpecObject schema && schema["$ref"] is SpecScalar { Kind: SpecScalarKind.String } reference ? reference.Text : null;

    /// <summary>The schema that a place is only a reference to, references to references followed; otherwise the place itself.</summary>
    public static TypeId End(TypeId place, ApiContext context)
    {
        var visited = new HashSet<TypeId>();
        while (visited.Count < MaxReferences
            && visited.Add(place)
            && context.NodeAt(place) is SpecObject schema
            && Reference(schema) is { } reference
            && (context.DialectAt(place).IgnoresReferenceSiblings || !HasShapingSiblings(schema, "$ref"))
            && context.Resolve(reference, schema["$ref"]!, place) is { } target)
        {
            place = target;
        }

        return place;
    }

    /// <summary>Whether a branch of a union only demands (<c>required</c>, limits) and makes no type.</summary>
    public static bool IsRule(SpecNode branch) => branch is SpecObject && !IsShaping(branch);

    /// <summary>Whether null is a value: <c>nullable</c>, a type list with null, or an enum that has it.</summary>
    public static bool AllowsNull(SpecNode node, Dialect dialect)
    {
        if (node is not SpecObject schema)
            return false;
        if (dialect.IsNullable(schema))
            return true;
        return (TypeKeyword.Parse(schema["type"]) & JsonTypes.Null) != 0
            || (schema["enum"] is SpecArray values && schema["type"] is null && values.Items.Any(IsNull));
    }

    public static bool IsNull(SpecNode node) => node is SpecScalar { Kind: SpecScalarKind.Null };

    /// <summary>Whether a schema accepts null and nothing else.</summary>
    public static bool IsOnlyNull(SpecNode node) =>
        node is SpecObject schema
        && (TypeKeyword.Parse(schema["type"]) == JsonTypes.Null
            || (schema["const"] is { } constant && IsNull(constant))
            || (schema["enum"] is SpecArray { Items.Count: 1 } values && IsNull(values.Items[0])));

    /// <summary>Whether a schema says more about its type than one of its members does.</summary>
    public static bool HasShapingSiblings(SpecObject schema, string keyword) =>
        schema.Members.Any(m => m.Name != keyword && (m.Name == "required" || IsShaping(new SpecObject(m.NamePosition, [m]))));

    private static bool IsOfRules(string keyword, SpecNode value) => keyword switch
    {
        "anyOf" or "oneOf" or "allOf" => value is SpecArray branches && branches.Items.All(IsRule),

        // Beside a reference this forbids other members, and the type is still the one that is referred to.
        "unevaluatedProperties" => value is SpecScalar,
        _ => false,
    };
}
