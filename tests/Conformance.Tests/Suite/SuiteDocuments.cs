using System.Text.Json;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Conformance.Tests.Suite;

/// <summary>The suite as two documents: draft 2020-12 is what OpenAPI 3.1 says schemas are, draft 4 nearly what 3.0 does.</summary>
internal sealed class SuiteDocuments
{
    private readonly List<KeyValuePair<string, string>> _schemas31 = [];
    private readonly List<KeyValuePair<string, string>> _schemas30 = [];
    private readonly Dictionary<SuiteGroup, string> _leftOut = [];

    public SuiteDocuments(IEnumerable<SuiteGroup> groups)
    {
        foreach (SuiteGroup group in groups)
        {
            if (!group.IsDraft4)
                _schemas31.Add(KeyValuePair.Create(group.Name, WithId(group)));
            else if (OpenApi30Subset.Write(group.Name, group.Schema, out IReadOnlyList<KeyValuePair<string, string>> components) is { } reason)
                _leftOut.Add(group, reason);
            else
                _schemas30.AddRange(components);
        }
    }

    /// <summary>The groups that no document can say, and why.</summary>
    public IReadOnlyDictionary<SuiteGroup, string> LeftOut => _leftOut;

    public IEnumerable<SpecInput> Inputs() =>
    [
        new SpecInput("specs/suite31.json", Document("3.1.0", _schemas31)),
        new SpecInput("specs/suite30.json", Document("3.0.3", _schemas30)),
        .. RemoteFiles.Read(),
    ];

    /// <summary>The namespace that a group's validator is in.</summary>
    public static string NamespaceOf(SuiteGroup group) => group.IsDraft4 ? "Consumer.Suite30" : "Consumer.Suite31";

    /// <summary>
    /// In the suite each schema is a document, so <c>#</c> is its root. In a document of many that takes an <c>$id</c>
    /// (2020-12 Core, section 8.2.1); those that have one keep it.
    /// </summary>
    private static string WithId(SuiteGroup group)
    {
        string text = group.Schema.GetRawText();
        if (group.Schema.ValueKind != JsonValueKind.Object || group.Schema.TryGetProperty("$id", out _))
            return text;
        string comma = group.Schema.EnumerateObject().Any() ? "," : "";
        return $$"""{"$id":"https://suite.example/{{group.Name}}"{{comma}}{{text[(text.IndexOf('{') + 1)..]}}""";
    }

    private static string Document(string version, IEnumerable<KeyValuePair<string, string>> schemas) => $$"""
        {
          "openapi": "{{version}}",
          "info": { "title": "Suite", "version": "1" },
          "paths": {},
          "components": { "schemas": {
        {{string.Join(",\n", schemas.Select(static s => $"\"{s.Key}\": {s.Value}"))}}
          } }
        }
        """;
}
