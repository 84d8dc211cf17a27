using System.Globalization;
using System.Text.Json.Nodes;
using Seedance.Generator.Tests.Harness;
using YamlDotNet.RepresentationModel;

namespace Seedance.Benchmarks.Validating;

/// <summary>The schema of the seed's request as JSON: the very one that the generated validator is made from.</summary>
internal static class DocumentSchema
{
    public static string Request { get; } = ToJson(Find(
        "seedance/2-0-fast/reference-to-video.yaml",
        "paths", "/api/v1/client/job/CreateTask", "post", "requestBody", "content", "application/json", "schema")).ToJsonString();

    private static YamlNode Find(string file, params string[] names)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Repository.Specs, file))));
        return names.Aggregate(yaml.Documents[0].RootNode, static (node, name) => node[name]);
    }

    private static JsonNode ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Select(static m => KeyValuePair.Create(m.Key.ToString(), (JsonNode?)ToJson(m.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(ToJson)]),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } plain => Scalar(plain.Value!),
        _ => JsonValue.Create(node.ToString())!,
    };

    private static JsonValue Scalar(string text) =>
        text is "true" or "false" ? JsonValue.Create(text == "true")
        : long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? JsonValue.Create(number)
        : JsonValue.Create(text)!;
}
