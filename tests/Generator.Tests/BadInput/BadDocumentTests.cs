using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.BadInput;

/// <summary>What is wrong with a document is told at its line and column, and the other documents are generated as ever.</summary>
public sealed class BadDocumentTests
{
    /// <summary>Two lines; the documents below begin in line 3.</summary>
    private const string Head = "openapi: 3.0.3\ninfo: { title: Bad, version: '1' }\n";

    /// <summary>Six lines: the first schema stands in line 6, column 5.</summary>
    private const string Schemas = Head + "paths: {}\ncomponents:\n  schemas:\n";

    /// <summary>The operation stands in line 5.</summary>
    private const string Get = Head + "paths:\n  /a:\n    get:\n      operationId: getA\n";

    private const string Done = "      responses: { '204': { description: Done } }\n";

    [Theory]
    [InlineData("paths: {}\n  components: [\n", "(4,3): error SDG1001")]
    [InlineData("paths:\n\t/a: {}\n", "(4,1): error SDG1001")]
    [InlineData("paths: {}\npaths: {}\n", "(4,1): info SDG1003")]
    [InlineData("paths: []\n", "(3,1): info SDG2004")]
    [InlineData("paths: {}\ncomponents: text\n", "(4,13): info SDG2004")]
    [InlineData("paths: {}\ncomponents:\n  schemas: []\n", "(5,3): info SDG2004")]
    [InlineData("paths: {}\nservers: text\n", "(4,10): info SDG2004")]
    [InlineData("x-envelope: text\npaths: {}\n", "(3,13): info SDG2004")]
    [InlineData("x-envelope: { code: code, success: ok }\npaths: {}\n", "(3,13): info SDG2004")]
    [InlineData("paths:\n  /a:\n    get: 5\n", "(5,10): info SDG2004")]
    [InlineData("paths:\n  /a: { $ref: '#/components/pathItems/Gone' }\n", "(4,15): warning SDG2003")]
    [InlineData("paths: {}\ncomponents: { securitySchemes: { Odd: 5 } }\n", "(4,34): info SDG2006")]
    public void Of_documents(string text, string place) => At(Head + text, place);

    [Theory]
    [InlineData("    A: { type: object, properties: { b: { $ref: '#/components/schemas/B' } } }\n", "(6,49): warning SDG2003")]
    [InlineData("    A: { type: object, properties: { b: { $ref: './other.yaml#/B' } } }\n", "(6,49): warning SDG2003")]
    [InlineData("    A: { type: object, properties: { b: { $ref: 5 } } }\n", "(6,49): info SDG3003")]
    [InlineData("    A: { type: object, not: { $ref: '#/components/schemas/B' } }\n", "(6,37): warning SDG2003")]
    [InlineData("    A: { allOf: [{ type: object }, { $ref: '#/components/schemas/B' }] }\n", "(6,44): warning SDG2003")]
    [InlineData("    A: { $ref: '#/components/schemas/A' }\n", "(6,16): warning SDG2003")]
    [InlineData("    A: { allOf: [{ $ref: '#/components/schemas/A' }] }\n", "(6,8): info SDG3001")]
    [InlineData("    A: { type: array, items: { $ref: '#/components/schemas/A' } }\n", "(6,8): info SDG3001")]
    [InlineData("    A: 5\n", "(6,8): info SDG3003")]
    [InlineData("    A: { type: object, properties: [] }\n", "(6,36): info SDG3003")]
    [InlineData("    A: { type: object, required: yes }\n", "(6,34): info SDG3003")]
    [InlineData("    A: { type: string, minLength: -1 }\n", "(6,35): info SDG3003")]
    [InlineData("    A: { type: string, maxLength: 99999999999999999999999 }\n", "(6,35): info SDG3003")]
    [InlineData("    A: { type: integer, maximum: text }\n", "(6,34): info SDG3003")]
    [InlineData("    A: { type: string, enum: text }\n", "(6,30): info SDG3003")]
    [InlineData("    A: { type: float }\n", "(6,16): info SDG3003")]
    [InlineData("    A: { allOf: 5 }\n", "(6,17): info SDG3003")]
    public void Of_schemas(string text, string place) => At(Schemas + text, place);

    [Theory]
    [InlineData("      responses: { '200': { $ref: '#/components/responses/Gone' } }\n", "(7,35): warning SDG2003")]
    [InlineData("      parameters: [{ $ref: '#/components/parameters/Gone' }]\n" + Done, "(7,28): warning SDG2003")]
    [InlineData("      requestBody: { $ref: '#/components/requestBodies/Gone' }\n" + Done, "(7,28): warning SDG2003")]
    [InlineData("      x-envelope: { success: [200] }\n" + Done, "(7,19): info SDG2004")]
    public void Of_operations(string text, string place) => At(Get + text, place);

    [Fact]
    public void A_path_parameter_that_nobody_declares_is_told_at_its_operation() =>
        At(Head + "paths:\n  /a/{id}:\n    get:\n      operationId: getA\n" + Done, "(6,7): info SDG2005");

    [Theory]
    [InlineData("openapi: 4.0.0\npaths: {}\n", "(1,10): error SDG2002")]
    [InlineData("info: {}\nswagger: '1.2'\n", "(2,10): error SDG2002")]
    [InlineData("", "(1,1): error SDG1002")]
    [InlineData("\n\n  \n", "(1,1): error SDG1002")]
    [InlineData("# nothing\n# here\n", "(1,1): error SDG1002")]
    public void Of_whole_files(string text, string place) => At(text, place);

    [Fact]
    public void Of_json() => Assert.Equal(
        ["specs/bad.json(3,13): error SDG1001"],
        BadProject.Places(BadProject.Run(new SpecInput("specs/bad.json", "{\n  \"openapi\": \"3.0.3\",\n  \"paths\": {,}\n}\n"))));

    [Theory]
    [InlineData("hello: world\n")]
    [InlineData("- openapi: 3.0.3\n")]
    [InlineData("just text")]
    public void A_file_that_is_no_document_is_an_error_only_where_the_project_names_it(string text)
    {
        var found = new SpecInput("specs/bad.yaml", text);

        Assert.Empty(BadProject.Run(found).Diagnostics);
        Assert.Equal(["specs/bad.yaml(1,1): error SDG2001"], BadProject.Places(BadProject.Run(found with { IsNamed = true })));
    }

    [Theory]
    [InlineData(Get)]
    [InlineData(Head + "paths:\n  /a: { get: { operationId: same, responses: {} } }\n  /b: { get: { operationId: same, responses: {} } }\n")]
    [InlineData(Schemas + "    A: { allOf: [{ $ref: '#/components/schemas/B' }], properties: { a: { type: string } } }\n    B: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { b: { type: string } } }\n")]
    [InlineData(Schemas + "    A: { type: number, minimum: 1e999, maximum: -1e999, default: 1e400, multipleOf: 1e-400 }\n    B: { type: object, properties: { a: { type: integer, maximum: 99999999999999999999999999 } } }\n")]
    public void What_can_be_lived_with_is_generated_without_a_word(string text) => At(text);

    [Fact]
    public void One_operation_in_two_documents_of_one_api_is_an_error_at_both_places()
    {
        string text = Get + Done;
        GeneratorRun run = BadProject.Run(
            new SpecInput("specs/bad/one.yaml", text), new SpecInput("specs/bad/two.yaml", text.Replace("Done", "Other", StringComparison.Ordinal)));

        Assert.Equal(["specs/bad/one.yaml(5,5): error SDG5001", "specs/bad/two.yaml(5,5): error SDG5001"], BadProject.Places(run));
    }

    [Theory]
    [InlineData("overlay: 1.0.0\ninfo: { title: t, version: '1' }\nactions:\n  - target: $.paths.nothing\n    update: { a: 1 }\n", "warning SDG4002", "(4,")]
    [InlineData("overlay: 1.0.0\ninfo: { title: t, version: '1' }\nactions:\n  - target: $.[[\n    update: { a: 1 }\n", "error SDG4001", "(4,")]
    [InlineData("overlay: 1.0.0\nactions: text\n", "error SDG4001", "(2,")]
    [InlineData("hello: world\n", "error SDG4001", "(1,")]
    public void Of_overlays(string text, string diagnostic, string line)
    {
        GeneratorRun run = BadProject.Run(new SpecInput("specs/bad.yaml", Get + Done), new SpecInput("specs/bad.overlay.yaml", text));

        string place = Assert.Single(BadProject.Places(run));
        Assert.StartsWith("specs/bad.overlay.yaml" + line, place, StringComparison.Ordinal);
        Assert.EndsWith(diagnostic, place, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_without_a_document_is_an_error() => Assert.Equal(
        ["specs/lost.overlay.yaml(1,1): error SDG4001"],
        BadProject.Places(BadProject.Run(new SpecInput("specs/lost.overlay.yaml", "overlay: 1.0.0\nactions: []\n"))));

    [Fact]
    public void A_project_without_documents_is_told() =>
        Assert.Equal(["warning SDG8001"], BadProject.Places(new GeneratorHost().Run()));

    [Fact]
    public void A_project_of_an_older_csharp_is_told_and_gets_no_code()
    {
        var host = new GeneratorHost { ParseOptions = new CSharpParseOptions(LanguageVersion.CSharp11, DocumentationMode.Diagnose) };
        GeneratorRun run = host.Run(BadProject.Good);

        Assert.Equal(["error SDG8002"], BadProject.Places(run));
        Assert.Contains("C# 11", run.Diagnostics[0], StringComparison.Ordinal);
        Assert.Empty(run.Files);
        Assert.Empty(run.CompilerDiagnostics);
    }

    private static void At(string text, params string[] places) => Assert.Equal(
        places.Select(static place => "specs/bad.yaml" + place),
        BadProject.Places(BadProject.Run(new SpecInput("specs/bad.yaml", text))));
}
