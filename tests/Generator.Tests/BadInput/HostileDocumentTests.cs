using System.Text.Json.Nodes;
using Seedance.Generator.Tests.CSharp;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.BadInput;

/// <summary>Documents that want to be code, or too much of it.</summary>
public sealed class HostileDocumentTests
{
    private static readonly string[] Attacks =
    [
        "*/ class Injected { }", "\"); System.IO.File.Delete(\"x\"); (\"", "{0} {1} {{", "</summary><script>", "\n}\npublic class Injected { }\n",
        "\u202E\u2066 right to left", "\u2028\u2029\u0085", "\"\"\"", "#error x", "\r\n#if X", "@class", "", " ", "a\0b", "]]>", "&#10;",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_never_become_code(int index)
    {
        string attack = Attacks[index];
        var root = new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = attack, ["version"] = attack, ["description"] = attack },
            ["x-envelope"] = new JsonObject { ["code"] = "/" + attack, ["success"] = new JsonArray(200), ["data"] = "/" + attack },
            ["paths"] = new JsonObject
            {
                ["/" + attack] = new JsonObject
                {
                    ["post"] = new JsonObject
                    {
                        ["operationId"] = attack,
                        ["x-csharp-name"] = attack,
                        ["summary"] = attack,
                        ["description"] = attack,
                        ["parameters"] = new JsonArray(
                            new JsonObject { ["name"] = attack + "q", ["in"] = "query", ["description"] = attack, ["schema"] = Schema(attack) },
                            new JsonObject { ["name"] = attack + "h", ["in"] = "header", ["schema"] = new JsonObject { ["type"] = "string", ["default"] = attack } }),
                        ["requestBody"] = new JsonObject { ["description"] = attack, ["content"] = Json(Schema(attack)) },
                        ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = attack, ["content"] = Json(Schema(attack)) } },
                    },
                },
            },
            ["security"] = new JsonArray(new JsonObject { [attack] = new JsonArray() }),
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject { [attack] = Schema(attack), [attack + "2"] = new JsonObject { ["enum"] = new JsonArray(attack) } },
                ["securitySchemes"] = new JsonObject
                {
                    [attack] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = attack, ["description"] = attack },
                },
            },
        };

        GeneratorRun run = BadProject.Run(new SpecInput("specs/bad.json", root.ToJsonString()));

        Assert.Null(run.Compilation.GetTypeByMetadataName("Injected"));
        Assert.Null(run.Compilation.GetTypeByMetadataName("Consumer.Bad.Injected"));
    }

    public static TheoryData<int> Texts => new(Enumerable.Range(0, Attacks.Length));

    [Fact]
    public void Random_texts_compile()
    {
        var schemas = new JsonObject();
        foreach ((string text, int i) in HostileText.Texts(150).Where(static t => !t.Any(char.IsSurrogate)).Select(static (t, i) => (t, i)))
            schemas["S" + i] = Schema(text);
        var root = new JsonObject { ["openapi"] = "3.0.3", ["paths"] = new JsonObject(), ["components"] = new JsonObject { ["schemas"] = schemas } };

        BadProject.Run(new SpecInput("specs/bad.json", root.ToJsonString()));
    }

    [Theory]
    [InlineData("{ \"openapi\": \"3.0.3\",\n\"info\": { \"title\": \"\\uD800\" } }")]
    public void Half_a_surrogate_pair_is_told_or_lived_with(string text)
    {
        GeneratorRun run = BadProject.Run(new SpecInput("specs/bad.json", text));
        Assert.All(BadProject.Places(run), static place => Assert.StartsWith("specs/bad.json(2,", place, StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_that_is_too_deep_is_told()
    {
        GeneratorRun run = BadProject.Run(new SpecInput("specs/bad.yaml", Nested(80)));
        Assert.EndsWith("error SDG1004", Assert.Single(BadProject.Places(run)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_120_levels_deep_compiles() =>
        Assert.Empty(BadProject.Run(new SpecInput("specs/bad.yaml", Nested(58))).Diagnostics);

    [Fact]
    public void An_enum_of_1_000_values_compiles()
    {
        string values = string.Join(", ", Enumerable.Range(0, 1_000).Select(static i => "value-" + i));
        GeneratorRun run = BadProject.Run(new SpecInput("specs/bad.yaml", Document("E: { type: string, enum: [" + values + "] }")));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Members_without_a_name_or_with_equal_names_are_told_apart() =>
        Assert.Empty(BadProject.Run(new SpecInput("specs/bad.yaml", Document("""
            A: { type: object, required: ['', ' '], properties: {
            '': { type: string }, ' ': { type: string }, a-b: { type: string }, a_b: { type: string }, a b: { type: string },
            '!': { type: integer }, '?': { type: integer }, __proto__: { type: string }, 1: { type: string }, '01': { type: string },
            é: { type: string }, 中文: { type: string }, 😀: { type: string } } }
            """))).Diagnostics);

    private static string Nested(int levels) => Document(
        "A: " + string.Concat(Enumerable.Repeat("{ type: object, properties: { a: ", levels)) + "{ type: string }" + string.Concat(Enumerable.Repeat(" } }", levels)));

    private static string Document(string schemas) =>
        "openapi: 3.0.3\ninfo: { title: Bad, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    " + schemas.Replace("\n", "\n      ", StringComparison.Ordinal) + "\n";

    private static JsonObject Json(JsonNode schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Schema(string text) => new()
    {
        ["type"] = "object",
        ["title"] = text,
        ["description"] = text,
        ["required"] = new JsonArray(text),
        ["example"] = text,
        ["properties"] = new JsonObject
        {
            [text] = new JsonObject { ["type"] = "string", ["description"] = text, ["default"] = text, ["format"] = text, ["pattern"] = text },
            [text + "e"] = new JsonObject { ["type"] = "string", ["x-csharp-name"] = text, ["enum"] = new JsonArray(text, text + "x", "y"), ["x-enum-varnames"] = new JsonArray(text, text, text) },
            [text + "c"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(text) },
        },
    };
}
