using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Seedance.Conformance.Tests.Differential;

/// <summary>Random instances that nearly fit a schema, as JSON text: built after it, then often changed in one place.</summary>
internal static class InstanceSource
{
    private static readonly string[] InPlace = ["allOf", "anyOf", "oneOf", "then", "else", "if", "$ref", "dependentSchemas"];

    /// <param name="root">The schema.</param>
    public static Gen<string> For(JsonObject root) => Gen.Frequency(
        (1, SchemaSource.Value(2)),
        (6, Fit(root, root, 3)));

    private static Gen<string> Fit(JsonNode? node, JsonObject root, int depth)
    {
        if (node is not JsonObject schema || depth == 0)
            return SchemaSource.Value(1);
        Gen<string>[] ways = [.. Ways(schema, root, depth)];
        return Gen.Frequency((1, SchemaSource.Value(1)), (7, ways.Length == 0 ? SchemaSource.Value(1) : Gen.OneOf(ways)));
    }

    /// <summary>What the keywords of a schema suggest.</summary>
    private static IEnumerable<Gen<string>> Ways(JsonObject schema, JsonObject root, int depth)
    {
        if (schema["enum"] is JsonArray values)
            yield return Gen.Elements(values.Select(Text));
        if (schema.ContainsKey("const"))
            yield return Gen.Constant(Text(schema["const"]));
        if (schema["type"] is { } type)
            yield return OfType(type is JsonArray list ? (string)list[0]! : (string)type!, schema, root, depth);
        if (Has(schema, "properties", "required", "patternProperties", "additionalProperties", "propertyNames", "unevaluatedProperties", "dependentRequired", "minProperties", "maxProperties", "dependentSchemas"))
            yield return ObjectLike(schema, root, depth);
        if (Has(schema, "items", "prefixItems", "contains", "unevaluatedItems", "uniqueItems", "minItems", "maxItems"))
            yield return ArrayLike(schema, root, depth);
        if (Has(schema, "minLength", "maxLength", "pattern"))
            yield return Gen.Elements(SchemaSource.Texts).Select(SchemaSource.Quote);
        if (Has(schema, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"))
            yield return Gen.Elements(SchemaSource.Numbers);
        foreach (JsonNode? branch in InPlace.SelectMany(keyword => Branches(schema[keyword], root)))
            yield return Fit(branch, root, depth - 1);
    }

    private static IEnumerable<JsonNode?> Branches(JsonNode? value, JsonObject root) => value switch
    {
        JsonArray list => list,
        JsonObject one when one.Parent is JsonObject { } parent && parent["dependentSchemas"] == one => one.Select(static m => m.Value),
        JsonObject one => [one],
        JsonValue reference when reference.TryGetValue(out string? text) && text.StartsWith("#/$defs/", StringComparison.Ordinal) => [root["$defs"]![text[8..]]],
        _ => [],
    };

    private static Gen<string> OfType(string type, JsonObject schema, JsonObject root, int depth) => type switch
    {
        "object" => ObjectLike(schema, root, depth),
        "array" => ArrayLike(schema, root, depth),
        "string" => Gen.Elements(SchemaSource.Texts).Select(SchemaSource.Quote),
        "integer" or "number" => Gen.Elements(SchemaSource.Numbers),
        "boolean" => Gen.Elements("true", "false"),
        _ => Gen.Constant("null"),
    };

    /// <summary>The members that are required or declared, some of them, and sometimes one that is neither.</summary>
    private static Gen<string> ObjectLike(JsonObject schema, JsonObject root, int depth)
    {
        var declared = schema["properties"] as JsonObject ?? [];
        JsonNode? other = schema["additionalProperties"] ?? schema["unevaluatedProperties"] ?? (schema["patternProperties"] as JsonObject)?.FirstOrDefault().Value;
        string[] wanted = [.. (schema["required"] as JsonArray ?? []).Select(static n => (string)n!).Concat(declared.Select(static m => m.Key)).Distinct()];
        return
            from names in Gen.SubListOf(wanted)
            from all in Gen.Elements(true, true, false)
            from more in SchemaSource.List(Gen.Elements(SchemaSource.Names), 0, 2)
            let chosen = (all ? wanted : names.AsEnumerable()).Concat(more).Distinct().ToList()
            from values in Gen.CollectToList(chosen.Select(name => Fit(declared[name] ?? other, root, depth - 1)))
            select "{" + string.Join(",", chosen.Zip(values, static (name, value) => SchemaSource.Quote(name) + ":" + value)) + "}";
    }

    private static Gen<string> ArrayLike(JsonObject schema, JsonObject root, int depth)
    {
        JsonArray first = schema["prefixItems"] as JsonArray ?? [];
        JsonNode? other = schema["items"] ?? schema["contains"] ?? schema["unevaluatedItems"];
        return
            from count in Gen.Choose(0, 4)
            from values in Gen.CollectToList(Enumerable.Range(0, count).Select(i => Fit(i < first.Count ? first[i] : other, root, depth - 1)))
            select SchemaSource.Array(values);
    }

    private static bool Has(JsonObject schema, params string[] keywords) => keywords.Any(schema.ContainsKey);

    private static string Text(JsonNode? value) => value?.ToJsonString() ?? "null";
}
