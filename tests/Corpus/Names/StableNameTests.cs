using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Corpus.Tests.Names;

/// <summary>An update that adds a schema or an operation renames nothing that was there before.</summary>
public sealed class StableNameTests
{
    /// <summary>Larger documents take too long to be generated again and again.</summary>
    private const int MaxBytes = 150_000;

    public static TheoryData<string> Documents => new(Corpus.Listed().Where(static d => d.EndsWith(".json", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_is_added_renames_nothing(string document)
    {
        if (!Corpus.IsFetched)
            Assert.Skip(Corpus.IsMissing);
        (string file, string text) = Corpus.Read(document);
        if (text.Length > MaxBytes)
            return;

        string[][] removable = [.. Removable(JsonNode.Parse(text)!).Where(path => path is not [.., "schemas" or "definitions", _] || !IsReferredTo(text, path[^1]))];
        if (removable.Length == 0)
            return;
        HashSet<string> after = Names(file, text);
        Property.Holds(Gen.Elements(removable), path => Assert.Empty(Names(file, Without(text, path)).Except(after)), count: 2);
    }

    /// <summary>The paths of the schemas and the operations.</summary>
    private static IEnumerable<string[]> Removable(JsonNode root)
    {
        foreach (string name in Members(root["components"]?["schemas"]))
            yield return ["components", "schemas", name];
        foreach (string name in Members(root["definitions"]))
            yield return ["definitions", name];
        foreach (string path in Members(root["paths"]))
        {
            foreach (string method in Members(root["paths"]![path]).Where(static m => m is "get" or "put" or "post" or "delete" or "patch"))
                yield return ["paths", path, method];
        }
    }

    /// <summary>Without a schema that others refer to, what refers to it is something else, with a name of its own.</summary>
    private static bool IsReferredTo(string text, string schema) => text.Contains($"/{schema}\"", StringComparison.Ordinal);

    private static IEnumerable<string> Members(JsonNode? node) => node is JsonObject map ? map.Select(static m => m.Key) : [];

    private static string Without(string text, string[] path)
    {
        JsonNode root = JsonNode.Parse(text)!;
        ((JsonObject)path[..^1].Aggregate(root, static (node, name) => node[name]!)).Remove(path[^1]);
        return root.ToJsonString();
    }

    /// <summary>The emitted files: each is called after its type.</summary>
    private static HashSet<string> Names(string file, string text) =>
        [.. new GeneratorHost().Run(new SpecInput("specs/" + file, text) { IsNamed = true }).Files.Keys];
}
