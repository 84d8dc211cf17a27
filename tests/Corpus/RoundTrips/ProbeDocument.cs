using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Seedance.Corpus.Tests.RoundTrips;

/// <summary>
/// A document, and in it types with one optional member for each schema that has examples: a reference to that schema,
/// wherever it stands. Through them a test reaches the type and the checks of every place without knowing their names.
/// </summary>
internal sealed class ProbeDocument
{
    /// <summary>Members of one type: as many as a large real type has.</summary>
    private const int MembersPerType = 40;

    private const string Path = "/corpus-probe";

    private readonly JsonElement _root;
    private readonly List<string> _schemas;
    private readonly Dictionary<string, int> _indexes;

    /// <param name="root">The document.</param>
    /// <param name="schemas">JSON Pointers of the schemas, each once.</param>
    public ProbeDocument(JsonElement root, IEnumerable<string> schemas)
    {
        _root = root;
        _schemas = [.. schemas];
        _indexes = _schemas.Index().ToDictionary(static s => s.Item, static s => s.Index);
    }

    /// <summary>The type that has a member for the schema.</summary>
    public string TypeOf(string schema) => TypeName(_indexes[schema] / MembersPerType);

    /// <summary>A value of that type: an object with one member, the value.</summary>
    public byte[] Wrap(string schema, JsonElement value) =>
        Encoding.UTF8.GetBytes($"{{\"{MemberName(_indexes[schema])}\":{value.GetRawText()}}}");

    /// <summary>The text of the document with the types in it.</summary>
    public string Text()
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output))
        {
            bool isSwagger = _root.TryGetProperty("swagger", out _);
            Members(writer, _root, new()
            {
                ["paths"] = at => Members(writer, at, new() { [Path] = _ => Operation(writer, isSwagger) }),
                [isSwagger ? "definitions" : "components"] = isSwagger
                    ? at => Types(writer, at)
                    : at => Members(writer, at, new() { ["schemas"] = schemas => Types(writer, schemas) }),
            });
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private int TypeCount => (_schemas.Count + MembersPerType - 1) / MembersPerType;

    private static string TypeName(int index) => "CorpusProbe" + index.ToString(CultureInfo.InvariantCulture);

    private static string MemberName(int index) => "p" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Copies an object; the named members are written by their functions, whether or not they were there.</summary>
    private static void Members(Utf8JsonWriter writer, JsonElement? node, Dictionary<string, Action<JsonElement?>> written)
    {
        writer.WriteStartObject();
        var left = new Dictionary<string, Action<JsonElement?>>(written);
        if (node is { ValueKind: JsonValueKind.Object } existing)
        {
            foreach (JsonProperty member in existing.EnumerateObject())
            {
                writer.WritePropertyName(member.Name);
                if (left.Remove(member.Name, out Action<JsonElement?>? write))
                    write(member.Value);
                else
                    member.Value.WriteTo(writer);
            }
        }

        foreach ((string name, Action<JsonElement?> write) in left)
        {
            writer.WritePropertyName(name);
            write(null);
        }

        writer.WriteEndObject();
    }

    private void Types(Utf8JsonWriter writer, JsonElement? existing)
    {
        var types = new Dictionary<string, Action<JsonElement?>>();
        for (int type = 0; type < TypeCount; type++)
        {
            int first = type * MembersPerType;
            types[TypeName(type)] = _ => References(
                writer,
                Enumerable.Range(first, int.Min(MembersPerType, _schemas.Count - first)).Select(i => (MemberName(i), Fragment(_schemas[i]))));
        }

        Members(writer, existing, types);
    }

    /// <summary>An operation that answers with all of the types: members that nobody declared are kept in what a server sends.</summary>
    private void Operation(Utf8JsonWriter writer, bool isSwagger)
    {
        string prefix = isSwagger ? "#/definitions/" : "#/components/schemas/";
        writer.WriteStartObject();
        writer.WriteStartObject("get");
        if (isSwagger)
        {
            writer.WriteStartArray("produces");
            writer.WriteStringValue("application/json");
            writer.WriteEndArray();
        }

        writer.WriteStartObject("responses");
        writer.WriteStartObject("200");
        writer.WriteString("description", "All probes.");
        if (!isSwagger)
        {
            writer.WriteStartObject("content");
            writer.WriteStartObject("application/json");
        }

        writer.WritePropertyName("schema");
        References(writer, Enumerable.Range(0, TypeCount).Select(i => (MemberName(i), prefix + TypeName(i))));
        for (int depth = isSwagger ? 4 : 6; depth > 0; depth--)
            writer.WriteEndObject();
    }

    /// <summary>An object with members that are references.</summary>
    private static void References(Utf8JsonWriter writer, IEnumerable<(string Member, string Reference)> members)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach ((string member, string reference) in members)
        {
            writer.WriteStartObject(member);
            writer.WriteString("$ref", reference);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>The URI fragment of a JSON Pointer (RFC 6901, section 6).</summary>
    private static string Fragment(string pointer) => "#" + string.Join('/', pointer.Split('/').Select(Uri.EscapeDataString));
}
