using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Seedance.Generator.Analysis;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Analysis;

/// <summary>What the analyzer says about C# code that uses generated types: <c>line: id: message</c>.</summary>
public sealed class LimitAnalyzerTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Shop, version: '1' }
        paths:
          /orders:
            get:
              operationId: listOrders
              parameters:
                - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 100 } }
              responses: { '204': { description: Done } }
            post:
              operationId: createOrder
              requestBody:
                required: true
                content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
              responses: { '200': { description: Done, content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } } }
        components:
          schemas:
            Duration: { type: integer, minimum: 4, maximum: 15 }
            Order:
              type: object
              properties:
                duration: { $ref: '#/components/schemas/Duration' }
                code: { type: string, pattern: '^[A-Z]{2}$', maxLength: 2 }
                price: { type: number, exclusiveMinimum: true, minimum: 0, multipleOf: 0.01 }
                images: { type: array, maxItems: 3, uniqueItems: true, items: { type: string, minLength: 2 } }
                prompt: { type: string }
                kind: { type: string, enum: [small, large], maxLength: 5 }
                first: { type: string }
                last: { type: string }
              anyOf: [ { required: [prompt] }, { required: [images] } ]
            Answer: { type: object, properties: { size: { type: integer, maximum: 5 } } }
        """;

    [Theory]
    [InlineData("Duration = 20", "'Duration' breaks a limit of its schema: 20 is more than the maximum 15. The request would not be sent.")]
    [InlineData("Duration = -1", "'Duration' breaks a limit of its schema: -1 is less than the minimum 4. The request would not be sent.")]
    [InlineData("Duration = Most + 1", "'Duration' breaks a limit of its schema: 16 is more than the maximum 15. The request would not be sent.")]
    [InlineData("Code = \"abc\"", "'Code' breaks a limit of its schema: the text has 3 characters, more than the maximum 2. The request would not be sent.")]
    [InlineData("Code = \"ab\"", "'Code' breaks a limit of its schema: 'ab' does not match the pattern ^[A-Z]{2}$. The request would not be sent.")]
    [InlineData("Price = 0", "'Price' breaks a limit of its schema: 0 is not more than 0. The request would not be sent.")]
    [InlineData("Price = 0.125", "'Price' breaks a limit of its schema: 0.125 is not a multiple of 0.01. The request would not be sent.")]
    [InlineData("Images = [\"ab\", Text, \"cd\", \"ef\"]", "'Images' breaks a limit of its schema: the array has 4 items, more than the maximum 3. The request would not be sent.")]
    [InlineData("Images = new[] { \"ab\", \"ab\" }", "'Images' breaks a limit of its schema: the items 0 and 1 are equal; no two may be. The request would not be sent.")]
    [InlineData("Images = [\"a\"]", "'Images' breaks a limit of its schema: the text has 1 character, fewer than the minimum 2. The request would not be sent.")]
    public async Task A_constant_that_breaks_a_limit_is_reported(string member, string expected) =>
        Assert.Equal(["SDG6001: " + expected], await Analyze($"new Order {{ Prompt = \"x\", {member} }}"));

    [Theory]
    [InlineData("Duration = 15")]
    [InlineData("Duration = null")]
    [InlineData("Duration = Number")]
    [InlineData("Code = \"AB\"")]
    [InlineData("Code = Text")]
    [InlineData("Price = 19.99")]
    [InlineData("Images = [\"ab\", Text, Text]")]
    [InlineData("Images = [.. Many, \"ab\", \"cd\", \"ef\"]")]
    [InlineData("Kind = OrderKind.Small")]
    public async Task What_may_be_valid_is_not_reported(string member) =>
        Assert.Empty(await Analyze($"new Order {{ Prompt = \"x\", {member} }}"));

    [Fact]
    public async Task A_group_that_is_left_out_is_reported() =>
        Assert.Equal(
            ["SDG6002: 'Order' is not valid as it is set here: At least one of these must be given: 'Prompt', 'Images'. The request would not be sent."],
            await Analyze("new Order { Duration = 8 }"));

    [Theory]
    [InlineData("new Order { Prompt = Text }")]
    [InlineData("new Order { Images = [] }")]
    [InlineData("new Order()")]
    [InlineData("new Order { Prompt = \"x\" } with { Duration = 8 }")]
    public async Task A_group_that_may_be_complete_is_not_reported(string expression) => Assert.Empty(await Analyze(expression));

    [Fact]
    public async Task A_member_of_the_group_that_is_null_is_left_out() =>
        Assert.Single(await Analyze("new Order { Prompt = null }"));

    [Fact]
    public async Task With_is_looked_at_as_well() =>
        Assert.Single(await Analyze("new Order { Prompt = \"x\" } with { Duration = 20 }"));

    [Fact]
    public async Task An_argument_of_the_client_is_looked_at()
    {
        Assert.Equal(
            ["SDG6001: 'limit' breaks a limit of its schema: 101 is more than the maximum 100. The request would not be sent."],
            await Analyze("Client.ListOrdersAsync(101)"));
        Assert.Single(await Analyze("((IShopClient)Client).ListOrdersWithResponseAsync(limit: 0)"));
        Assert.Empty(await Analyze("Client.ListOrdersAsync(100)"));
    }

    [Fact]
    public async Task Types_of_a_referenced_library_are_known_by_their_attributes()
    {
        Compilation library = new GeneratorHost().Run(new SpecInput("specs/shop.yaml", Document)).Compilation;
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var consumer = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(Program("new Order { Prompt = \"x\", Duration = 20 }"), cancellationToken: TestContext.Current.CancellationToken)],
            [.. library.References, MetadataReference.CreateFromImage(image.ToArray())],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Single(await Analyze(consumer));
    }

    [Fact]
    public void What_only_servers_send_carries_no_limits()
    {
        GeneratorRun run = new GeneratorHost().Run(new SpecInput("specs/shop.yaml", Document));
        Assert.Contains("SchemaLimits", run.Files["Consumer.Shop.Order.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("SchemaLimits", run.Files["Consumer.Shop.Answer.g.cs"], StringComparison.Ordinal);
    }

    private static string Program(string expression) => $$"""
        using Consumer.Shop;
        static class Program
        {
            const long Most = 15;
            static readonly ShopClient Client = new(new ShopClientOptions());
            static string Text => "";
            static long Number => 20;
            static string[] Many => [];
            static object Make() => {{expression}};
        }
        """;

    private static Task<string[]> Analyze(string expression) =>
        Analyze(new GeneratorHost { Source = Program(expression) }.Run(new SpecInput("specs/shop.yaml", Document)).Compilation);

    private static async Task<string[]> Analyze(Compilation compilation)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(static d => d.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers([new LimitAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(cancellation);
        return [.. found.OrderBy(static d => d.Location.SourceSpan.Start).Select(static d => d.Id + ": " + d.GetMessage(CultureInfo.InvariantCulture))];
    }
}
