using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>An example of a body as JSON text: the document's own, otherwise one put together of its schema's parts.</summary>
internal static class ExampleReader
{
    /// <summary>Schemas inside of schemas are looked into down to here; recursion ends there.</summary>
    private const int MaxDepth = 12;

    /// <summary>An example is made of so many schemas at most: with recursion, depth alone would allow too many.</summary>
    private const int MaxSchemas = 2000;

    /// <summary>What a text of a format looks like.</summary>
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["date-time"] = "2026-01-01T00:00:00Z",
        ["date"] = "2026-01-01",
        ["time"] = "00:00:00Z",
        ["duration"] = "PT1S",
        ["uuid"] = "00000000-0000-4000-8000-000000000000",
        ["uri"] = "https://example.com/",
        ["url"] = "https://example.com/",
        ["email"] = "someone@example.com",
        ["byte"] = "AA==",
    };

    /// <param name="schema">Where the schema of the body stands: inside of its media type.</param>
    /// <param name="context">The document.</param>
    public static string Read(TypeId schema, ApiContext context)
    {
        if (schema.Pointer.EndsWith("/schema", System.StringComparison.Ordinal))
        {
            var mediaType = schema with { Pointer = schema.Pointer.Substring(0, schema.Pointer.Length - "/schema".Length) };
            if (context.HasNode(mediaType) && Given(context.NodeAt(mediaType)) is { } given)
                return given;
        }

        int budget = MaxSchemas;
        return Compose(schema, context, 0, ref budget) ?? "null";
    }

    private static string? Given(SpecNode element) =>
        element.Get("example") is { } one ? SpecJson.Write(one)
        : (element.Get("examples") as SpecObject)?.Members.Select(static m => m.Value.Get("value")).FirstOrDefault() is { } value
            ? SpecJson.Write(value)
        : element.GetArray("examples") is { Items.Count: > 0 } list ? SpecJson.Write(list.Items[0])
        : null;

    /// <summary>The example of a schema; null when nothing says what a value looks like.</summary>
    private static string? Compose(TypeId place, ApiContext context, int depth, ref int budget)
    {
        if (depth > MaxDepth || --budget < 0 || !context.HasNode(place) || context.NodeAt(place) is not SpecObject schema)
            return null;
        if (schema.GetString("$ref") is { } reference)
            return context.Resolve(reference, schema["$ref"]!, place) is { } target ? Compose(target, context, depth + 1, ref budget) : null;
        if (Given(schema) is { } given)
            return given;
        if (schema["const"] is { } constant)
            return SpecJson.Write(constant);
        if (schema.GetArray("enum") is { Items.Count: > 0 } values)
            return SpecJson.Write(values.Items[0]);
        foreach (string union in new[] { "oneOf", "anyOf" })
        {
            if (schema.GetArray(union) is { Items.Count: > 0 } && schema["properties"] is null)
                return Compose(place.Below(union).Below("0"), context, depth + 1, ref budget);
        }

        var members = new Dictionary<string, string>();
        bool isObject = Collect(place, schema, context, depth, members, ref budget);
        if (isObject)
            return "{" + string.Join(",", members.Select(static m => SpecJson.Quote(m.Key) + ":" + m.Value)) + "}";
        JsonTypes types = TypeKeyword.Parse(schema["type"]);
        if ((types & JsonTypes.Array) != 0)
            return "[" + (Compose(place.Below("items"), context, depth + 1, ref budget) ?? "") + "]";
        if ((types & JsonTypes.String) != 0)
            return SpecJson.Quote(Texts.TryGetValue(schema.GetString("format") ?? "", out string text) ? text : "text");
        if ((types & (JsonTypes.Integer | JsonTypes.Number)) != 0)
            return schema.GetNumber("minimum") ?? "1";
        return (types & JsonTypes.Boolean) != 0 ? "true" : null;
    }

    /// <summary>Members of a schema and of the parts that it is joined of; what nothing is known about and need not be there is left out.</summary>
    private static bool Collect(
        TypeId place, SpecObject schema, ApiContext context, int depth, Dictionary<string, string> members, ref int budget)
    {
        bool isObject = (TypeKeyword.Parse(schema["type"]) & JsonTypes.Object) != 0 || schema["properties"] is not null;
        for (int i = 0; i < (schema.GetArray("allOf")?.Items.Count ?? 0); i++)
        {
            TypeId? part = place.Below("allOf").Below(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            for (int hops = 0; part is not null && hops < MaxDepth && context.NodeAt(part).GetString("$ref") is { } reference; hops++)
                part = context.Resolve(reference, context.NodeAt(part).Get("$ref")!, part);
            if (part is not null && depth < MaxDepth && context.NodeAt(part) is SpecObject node)
                isObject |= Collect(part, node, context, depth + 1, members, ref budget);
        }

        HashSet<string> required = [.. (schema.GetArray("required")?.Items ?? []).Select(static r => r.AsString()).OfType<string>()];
        foreach (SpecMember member in schema.GetObject("properties")?.Members ?? [])
        {
            string? value = Compose(place.Below("properties").Below(member.Name), context, depth + 1, ref budget);
            if (value is not null || required.Contains(member.Name))
                members[member.Name] = value ?? "{}";
        }

        return isObject;
    }
}
