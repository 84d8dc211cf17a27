using System.Text.Json;

namespace Seedance.Corpus.Tests.RoundTrips;

/// <summary>
/// The names of a document's members that are files: <c>format: binary</c>. Such a member belongs to a form; in JSON it has no form,
/// and an example that gives one in JSON is written back as an empty text.
/// </summary>
internal static class FileMembers
{
    public static HashSet<string> In(JsonElement root)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Walk(root, names);
        return names;
    }

    private static void Walk(JsonElement node, HashSet<string> names)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in node.EnumerateArray())
                Walk(item, names);
        }

        if (node.ValueKind != JsonValueKind.Object)
            return;
        if (node.TryGetProperty("properties", out JsonElement properties) && properties.ValueKind == JsonValueKind.Object)
            names.UnionWith(properties.EnumerateObject().Where(static p => IsFile(p.Value)).Select(static p => p.Name));
        foreach (JsonProperty member in node.EnumerateObject())
            Walk(member.Value, names);
    }

    private static bool IsFile(JsonElement schema) => schema.ValueKind == JsonValueKind.Object
        && schema.TryGetProperty("format", out JsonElement format) && format.ValueKind == JsonValueKind.String && format.ValueEquals("binary"u8);
}
