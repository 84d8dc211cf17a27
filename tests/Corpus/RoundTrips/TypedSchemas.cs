using System.Text.Json;
using System.Text.Json.Nodes;

namespace Seedance.Corpus.Tests.RoundTrips;

/// <summary>A document whose schemas say the type that they describe.</summary>
internal static class TypedSchemas
{
    /// <summary>Keywords whose value is an object of schemas, by any names: such an object is no schema itself.</summary>
    private static readonly HashSet<string> Maps = ["properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas"];

    /// <summary>What holds values, not schemas.</summary>
    private static readonly HashSet<string> Values = ["example", "examples", "enum", "const", "default"];

    /// <summary>The text of a document in which <c>properties</c> and <c>additionalProperties</c> stand beside <c>type: object</c>, and <c>items</c> beside <c>type: array</c>.</summary>
    public static string In(string document)
    {
        JsonNode root = JsonNode.Parse(document, documentOptions: new JsonDocumentOptions { MaxDepth = 1000 })!;
        Mend(root, isMap: false);
        return root.ToJsonString(new JsonSerializerOptions { MaxDepth = 1000 });
    }

    private static void Mend(JsonNode? node, bool isMap)
    {
        if (node is JsonArray list)
        {
            foreach (JsonNode? item in list)
                Mend(item, isMap: false);
        }

        if (node is not JsonObject map)
            return;
        foreach ((string name, JsonNode? value) in map)
        {
            if (isMap || !Values.Contains(name))
                Mend(value, isMap: !isMap && Maps.Contains(name));
        }

        if (isMap || map.ContainsKey("type") || map.ContainsKey("$ref"))
            return;
        if (map["properties"] is JsonObject || map["additionalProperties"] is JsonObject)
            map["type"] = "object";
        else if (map["items"] is JsonObject)
            map["type"] = "array";
    }
}
