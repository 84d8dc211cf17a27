using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Seedance.Conformance.Tests.Suite;

/// <summary>
/// Writes a schema of draft 4 as component schemas of OpenAPI 3.0, whose Schema Object is a part of it (OpenAPI 3.0.3,
/// section 4.7.24): <c>definitions</c> become components, and references follow them. What 3.0 cannot say is left out, by rule.
/// </summary>
internal sealed class OpenApi30Subset
{
    private const string Server = "http://localhost:1234/";

    /// <summary>Keywords of draft 4 that 3.0 does not have.</summary>
    private static readonly string[] Unknown = ["id", "$schema", "definitions", "dependencies", "patternProperties", "additionalItems"];

    private readonly string _name;
    private readonly List<string> _definitions = [];

    private OpenApi30Subset(string name) => _name = name;

    /// <summary>The component schemas that say the same, or why there are none.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="schema">The schema of draft 4.</param>
    /// <param name="components">The members of <c>components/schemas</c>.</param>
    /// <returns>Why 3.0 cannot say it, or null when it can.</returns>
    public static string? Write(string name, JsonElement schema, out IReadOnlyList<KeyValuePair<string, string>> components)
    {
        components = [];
        var subset = new OpenApi30Subset(name);
        if (JsonNode.Parse(schema.GetRawText()) is not JsonObject root)
            return "a schema of 3.0 is an object";
        var schemas = new Dictionary<string, JsonObject> { [name] = root };
        if (root["definitions"] is JsonObject definitions)
        {
            root.Remove("definitions");
            foreach ((string key, JsonNode? definition) in definitions.ToList())
            {
                if (definition is not JsonObject schemaOfDefinition)
                    return "a schema of 3.0 is an object";
                definitions.Remove(key);
                schemas.Add(subset.ComponentOf(subset._definitions.Count), schemaOfDefinition);
                subset._definitions.Add(key);
            }
        }

        if (schemas.Values.Select(subset.Rewrite).FirstOrDefault(static reason => reason is not null) is { } reason)
            return reason;
        components = [.. schemas.Select(static s => KeyValuePair.Create(s.Key, s.Value.ToJsonString()))];
        return null;
    }

    private string ComponentOf(int definition) => _name + "." + definition.ToString(CultureInfo.InvariantCulture);

    /// <summary>Rewrites the references of a schema and of those in it.</summary>
    /// <returns>Why 3.0 cannot say it, or null.</returns>
    private string? Rewrite(JsonObject schema)
    {
        // Beside a reference nothing counts, in draft 4 as in 3.0.
        if (schema["$ref"] is JsonValue reference && reference.GetValueKind() == JsonValueKind.String)
        {
            schema["$ref"] = Target((string)reference!, out string? reason);
            return reason;
        }

        if (Unknown.FirstOrDefault(schema.ContainsKey) is { } unknown)
            return $"3.0 has no {unknown}";
        if (schema["type"] is { } type && (type is not JsonValue || (string)type! == "null"))
            return "type is one name in 3.0, and not null";
        if (schema["items"] is { } items && items is not JsonObject)
            return "items is one schema in 3.0";
        return Subschemas(schema).Select(Rewrite).FirstOrDefault(static reason => reason is not null);
    }

    private static IEnumerable<JsonObject> Subschemas(JsonObject schema)
    {
        foreach (string keyword in new[] { "not", "items", "additionalProperties" })
        {
            if (schema[keyword] is JsonObject one)
                yield return one;
        }

        foreach (string keyword in new[] { "allOf", "anyOf", "oneOf" })
        {
            foreach (JsonObject branch in (schema[keyword] as JsonArray ?? []).OfType<JsonObject>())
                yield return branch;
        }

        foreach ((_, JsonNode? member) in schema["properties"] as JsonObject ?? [])
        {
            if (member is JsonObject one)
                yield return one;
        }
    }

    /// <summary>Where the reference leads in the document, or beside it for what the suite serves.</summary>
    private string Target(string reference, out string? reason)
    {
        reason = null;
        if (reference.StartsWith(Server, StringComparison.Ordinal))
        {
            string file = reference[Server.Length..];
            if (SuiteFolder.ReadRemote(file.Split('#')[0]).Contains("\"id\":", StringComparison.Ordinal))
                reason = "3.0 has no id";
            return "../" + RemoteFiles.Folder + file;
        }

        if (!reference.StartsWith('#'))
        {
            reason = reference.Contains("json-schema.org", StringComparison.Ordinal) ? "the meta-schema of draft 4 uses what 3.0 has not" : "3.0 has no id";
            return reference;
        }

        string[] tokens = [.. reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)];
        if (tokens is not ["definitions", { } named, ..])
            return Pointer(_name, tokens);
        int definition = _definitions.IndexOf(Uri.UnescapeDataString(named).Replace("~1", "/").Replace("~0", "~"));
        if (definition < 0)
            reason = "definitions stand at the root only";
        return Pointer(ComponentOf(definition), tokens[2..]);
    }

    private static string Pointer(string component, string[] tokens) =>
        tokens.Aggregate(new StringBuilder("#/components/schemas/" + component), static (text, token) => text.Append('/').Append(token)).ToString();
}
