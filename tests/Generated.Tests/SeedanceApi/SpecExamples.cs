using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>The examples that the bundled documents give for whole bodies, as JSON.</summary>
internal static class SpecExamples
{
    /// <summary>The example of a body.</summary>
    /// <param name="document">The document, relative to the folder of the bundled documents.</param>
    /// <param name="path">The way from the operation to the media type's holder: <c>requestBody</c>, or <c>responses</c> and a
    /// status.</param>
    public static string Body(string document, params string[] path)
    {
        using StreamReader text = File.OpenText(Path.Combine(AppContext.BaseDirectory, "bundled", document));
        var yaml = new YamlStream();
        yaml.Load(text);
        YamlNode operation = Only(Only(yaml.Documents[0].RootNode["paths"]));
        YamlNode body = path.Aggregate(operation, (node, name) => node[name]);
        return ToJson(Only(body["content"])["example"])!.ToJsonString();
    }

    private static YamlNode Only(YamlNode node) => Assert.Single(((YamlMappingNode)node).Children).Value;

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(member => KeyValuePair.Create(((YamlScalarNode)member.Key).Value!, ToJson(member.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value!),
        YamlScalarNode text => JsonValue.Create(text.Value),
        _ => throw new NotSupportedException(node.NodeType.ToString()),
    };

    /// <summary>What is JSON as it stands is that; everything else is text.</summary>
    private static JsonNode? Plain(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
