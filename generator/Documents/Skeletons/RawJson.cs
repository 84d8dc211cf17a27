using System.Text.Json;
using System.Text.Json.Nodes;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.Skeletons;

/// <summary>Copies nodes to JSON as they are.</summary>
internal static class RawJson
{
    public static JsonNode? Copy(SpecNode node)
    {
        switch (node)
        {
            case SpecObject mapping:
                var members = new JsonObject();
                foreach (SpecMember member in mapping.Members)
                    members[member.Name] = Copy(member.Value);
                return members;
            case SpecArray sequence:
                var items = new JsonArray();
                foreach (SpecNode item in sequence.Items)
                    items.Add(Copy(item));
                return items;
            default:
                return Copy((SpecScalar)node);
        }
    }

    private static JsonNode? Copy(SpecScalar scalar) => scalar.Kind switch
    {
        SpecScalarKind.Null => null,
        SpecScalarKind.Boolean => JsonValue.Create(scalar.Text == "true"),
        SpecScalarKind.Number => CopyNumber(scalar.Text),
        _ => JsonValue.Create(scalar.Text),
    };

    private static JsonNode? CopyNumber(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // YAML has numbers that JSON does not (.inf, .nan).
            return JsonValue.Create(text);
        }
    }
}
