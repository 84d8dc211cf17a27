using System.Globalization;
using System.Text.Json;

namespace Seedance.Corpus.Tests.RoundTrips;

/// <summary>Finds every <c>example</c> and <c>examples</c> of a document, of OpenAPI 2.0 and of 3.x.</summary>
/// <remarks>It walks the plain JSON and asks nothing of the generator: what is measured must not choose what is measured.</remarks>
internal sealed class ExampleFinder
{
    /// <summary>Keywords whose value is a schema.</summary>
    private static readonly HashSet<string> OfSchema =
    [
        "items", "additionalItems", "additionalProperties", "not", "contains", "if", "then", "else", "propertyNames",
        "unevaluatedItems", "unevaluatedProperties",
    ];

    /// <summary>Keywords whose value is a list of schemas.</summary>
    private static readonly HashSet<string> OfSchemaList = ["allOf", "anyOf", "oneOf", "prefixItems", "items"];

    /// <summary>Keywords whose value is an object of schemas, by any names.</summary>
    private static readonly HashSet<string> OfSchemaMap = ["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"];

    private readonly JsonElement _root;
    private readonly List<Example> _found = [];

    private ExampleFinder(JsonElement root) => _root = root;

    /// <summary>The examples of a document, in its order.</summary>
    public static IReadOnlyList<Example> Find(JsonElement root)
    {
        var finder = new ExampleFinder(root);
        finder.Walk(root, "");
        return finder._found;
    }

    /// <summary>Anything outside of schemas: paths, operations, bodies.</summary>
    private void Walk(JsonElement node, string pointer)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in node.EnumerateArray())
                Walk(item, At(pointer, (index++).ToString(CultureInfo.InvariantCulture)));
        }

        if (node.ValueKind != JsonValueKind.Object)
            return;
        if (node.TryGetProperty("schema", out JsonElement schema) && schema.ValueKind == JsonValueKind.Object)
            Beside(node, pointer);
        foreach (JsonProperty member in node.EnumerateObject())
        {
            string at = At(pointer, member.Name);
            if (member.Name is "example" or "examples" or "enum" or "default" || member.Name.StartsWith("x-", StringComparison.Ordinal))
                continue;

            // The parts of a multipart body are files as well, which JSON has not.
            if (member.Name.StartsWith("multipart/", StringComparison.Ordinal))
                continue;
            if (member.Name == "schema")
                Schema(member.Value, at);
            else if (member.Name is "schemas" or "definitions" && pointer is "" or "/components")
                Schemas(member.Value, at);
            else
                Walk(member.Value, at);
        }
    }

    /// <summary>The examples beside a <c>schema</c>: of a media type, a parameter, a header, or a response of 2.0.</summary>
    private void Beside(JsonElement node, string pointer)
    {
        string schema = At(pointer, "schema");
        if (node.TryGetProperty("example", out JsonElement example))
            _found.Add(new Example(At(pointer, "example"), schema, example));
        if (!node.TryGetProperty("examples", out JsonElement examples) || examples.ValueKind != JsonValueKind.Object)
            return;
        bool isSwagger = _root.TryGetProperty("swagger", out _);
        foreach (JsonProperty named in examples.EnumerateObject())
        {
            string at = At(At(pointer, "examples"), named.Name);
            if (isSwagger)
                _found.Add(new Example(at, schema, named.Value));
            else if (Target(named.Value) is { ValueKind: JsonValueKind.Object } target && target.TryGetProperty("value", out JsonElement value))
                _found.Add(new Example(at, schema, value));
        }
    }

    private void Schemas(JsonElement map, string pointer)
    {
        if (map.ValueKind != JsonValueKind.Object)
            return;
        foreach (JsonProperty schema in map.EnumerateObject())
            Schema(schema.Value, At(pointer, schema.Name));
    }

    private void Schema(JsonElement schema, string pointer)
    {
        if (schema.ValueKind != JsonValueKind.Object)
            return;
        foreach (JsonProperty member in schema.EnumerateObject())
        {
            string at = At(pointer, member.Name);
            if (member.Name == "example")
                _found.Add(new Example(at, pointer, member.Value));
            else if (member.Name == "examples" && member.Value.ValueKind == JsonValueKind.Array)
                OfList(member.Value, at, (value, place) => _found.Add(new Example(place, pointer, value)));
            else if (OfSchemaMap.Contains(member.Name))
                Schemas(member.Value, at);
            else if (OfSchemaList.Contains(member.Name) && member.Value.ValueKind == JsonValueKind.Array)
                OfList(member.Value, at, Schema);
            else if (OfSchema.Contains(member.Name))
                Schema(member.Value, at);
        }
    }

    private static void OfList(JsonElement list, string pointer, Action<JsonElement, string> visit)
    {
        int index = 0;
        foreach (JsonElement item in list.EnumerateArray())
            visit(item, At(pointer, (index++).ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>A value, or what its reference into the document leads to; null where that is nothing.</summary>
    private JsonElement? Target(JsonElement node)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty("$ref", out JsonElement reference))
            return node;
        if (reference.ValueKind != JsonValueKind.String || reference.GetString() is not ['#', '/', ..] text)
            return null;
        JsonElement at = _root;
        foreach (string token in Uri.UnescapeDataString(text[2..]).Split('/'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal), out at))
                return null;
        }

        return at;
    }

    private static string At(string pointer, string token) =>
        pointer + "/" + token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
