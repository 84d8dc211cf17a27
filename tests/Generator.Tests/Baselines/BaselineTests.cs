using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Baselines;

/// <summary>What a build says about a document that has changed since its baseline: <c>path(line,column): severity id: message</c>.</summary>
public sealed class BaselineTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Shop, version: '1' }
        paths:
          /orders:
            get:
              operationId: listOrders
              parameters:
                - { name: limit, in: query, schema: { type: integer, maximum: 100 } }
              responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
            post:
              operationId: createOrder
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
              responses: { '204': { description: Done } }
        components:
          schemas:
            Order:
              type: object
              required: [id]
              properties:
                id: { type: string, pattern: '^a;b%20$(x)*/' }
                size: { type: integer, minimum: 1, maximum: 15 }
                tags: { type: array, maxItems: 3, items: { type: string, maxLength: 9 } }
                color: { $ref: '#/components/schemas/Color' }
            Color: { type: string, enum: [red, blue, green] }
        """;

    [Fact]
    public void The_same_document_says_nothing() => Assert.Empty(Changes(Document));

    [Fact]
    public void Without_a_baseline_nothing_is_said() => Assert.Empty(new GeneratorHost().Run(new SpecInput("specs/shop.yaml", Document)).Diagnostics);

    [Fact]
    public void A_blank_line_or_a_description_is_no_change() =>
        Assert.Empty(Changes(Document.Replace("paths:", "\n# words\npaths:", StringComparison.Ordinal).Replace("title: Shop", "title: Store", StringComparison.Ordinal)));

    [Theory]
    [InlineData("maximum: 15", "maximum: 10", "specs/shop.yaml(21,9): warning SDG7001: 'maximum' of the member 'size' of 'Order' is 10, which was 15")]
    [InlineData("minimum: 1,", "minimum: 2,", "specs/shop.yaml(21,9): warning SDG7001: 'minimum' of the member 'size' of 'Order' is 2, which was 1")]
    [InlineData("maxLength: 9", "maxLength: 8", "specs/shop.yaml(22,9): warning SDG7001: 'maxLength' of the member 'tags' of 'Order' is 8, which was 9")]
    [InlineData("maxItems: 3", "maxItems: 3, minItems: 1", "specs/shop.yaml(22,9): warning SDG7001: The member 'tags' of 'Order' has the limit 'minItems' 1 now")]
    [InlineData("required: [id]", "required: [id, size]", "specs/shop.yaml(21,9): warning SDG7001: The member 'size' of 'Order' is required now")]
    [InlineData("required: [id]", "required: []", "specs/shop.yaml(20,9): warning SDG7001: The member 'id' of 'Order' may be left out of answers now")]
    [InlineData("size: { type: integer", "size: { type: number", "specs/shop.yaml(21,9): warning SDG7001: The type of the member 'size' of 'Order' is \"Double\", which was \"Int64\"")]
    [InlineData("enum: [red, blue, green]", "enum: [red, green]", "specs/shop.yaml(24,28): warning SDG7001: The value 'blue' of 'Color' is gone")]
    [InlineData("maximum: 100", "maximum: 50", "specs/shop.yaml(7,7): warning SDG7001: 'maximum' of the parameter 'limit' of 'ListOrders' is 50, which was 100")]
    [InlineData("operationId: createOrder", "operationId: makeOrder", "specs/shop.yaml(10,5): warning SDG7001: The operation 'CreateOrder' is gone")]
    public void What_breaks_callers_is_a_warning_at_its_line(string before, string after, string expected) =>
        Assert.Contains(expected + ": code written for the baseline may break. Where that is meant, write the baseline anew: dotnet build -p:OpenApiWriteBaseline=true.", Changes(Document.Replace(before, after, StringComparison.Ordinal)));

    [Theory]
    [InlineData("maximum: 15", "maximum: 20")]
    [InlineData("size: { type: integer, minimum: 1, maximum: 15 }", "size: { type: integer }")]
    public void What_becomes_wider_is_no_change(string before, string after) =>
        Assert.Empty(Changes(Document.Replace(before, after, StringComparison.Ordinal)));

    [Fact]
    public void An_addition_is_information() =>
        Assert.Equal(
            ["specs/shop.yaml(21,9): info SDG7002: The member 'note' of 'Order' is new since the baseline."],
            Changes(Document.Replace("        size:", "        note: { type: string }\n        size:", StringComparison.Ordinal)));

    [Fact]
    public void A_new_member_that_must_be_given_breaks_callers() =>
        Assert.StartsWith(
            "specs/shop.yaml(21,9): warning SDG7001: The member 'note' of 'Order' is new, and required",
            Assert.Single(Changes(Document
                .Replace("required: [id]", "required: [id, note]", StringComparison.Ordinal)
                .Replace("        size:", "        note: { type: string }\n        size:", StringComparison.Ordinal))),
            StringComparison.Ordinal);

    [Fact]
    public void A_baseline_of_no_api_says_so()
    {
        GeneratorRun run = new GeneratorHost().Run(
            new SpecInput("specs/shop.yaml", Document),
            new SpecInput("specs/old.baseline.json", """{ "namespace": "Consumer.Old", "entries": {} }"""));
        Assert.Equal(
            ["specs/old.baseline.json(1,1): warning SDG7004: There is no API with the namespace 'Consumer.Old', so nothing is compared with this baseline. Write it anew (dotnet build -p:OpenApiWriteBaseline=true), or delete it."],
            run.Diagnostics);
    }

    [Fact]
    public void The_bundled_documents_are_what_their_baseline_says()
    {
        string now = Baseline(SpecInput.Bundled(), "Seedance.Baseline.g.cs");
        ExpectedFiles.Check(Path.Combine(Repository.Specs, "Seedance.baseline.json"), now);
    }

    [Fact]
    public void A_page_that_changes_the_bundled_api_is_information()
    {
        SpecInput page = SpecInput.Bundled().First(static s => !s.ProjectPath.EndsWith(".overlay.yaml", StringComparison.Ordinal) && s.Text.Contains("maximum: 15", StringComparison.Ordinal));
        GeneratorRun run = new GeneratorHost().Run(
        [
            .. SpecInput.Bundled(),
            new SpecInput("Seedance.baseline.json", Baseline(SpecInput.Bundled(), "Seedance.Baseline.g.cs")) { IsBundled = true },
            new SpecInput("specs/newer.yaml", page.Text.Replace("maximum: 15", "maximum: 12", StringComparison.Ordinal)),
        ]);
        Assert.Contains(run.Diagnostics, static d => d.Contains("info SDG7003: 'maximum' of the member 'duration'", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Diagnostics, static d => d.Contains("warning", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Changes(string document) => new GeneratorHost().Run(
        new SpecInput("specs/shop.yaml", document),
        new SpecInput("specs/Consumer.Shop.baseline.json", Baseline([new SpecInput("specs/shop.yaml", Document)], "Consumer.Shop.Baseline.g.cs"))).Diagnostics;

    /// <summary>The baseline of documents, taken out of its comment as the package's targets do it.</summary>
    private static string Baseline(IEnumerable<SpecInput> documents, string file)
    {
        var host = new GeneratorHost { Properties = new Dictionary<string, string> { ["OpenApiWriteBaseline"] = "true" } };
        string text = host.Run(documents).Files[file];
        return text[text.IndexOf('{', StringComparison.Ordinal)..].Replace("*/", "", StringComparison.Ordinal).Trim() + "\n";
    }
}
