using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.BadInput;

/// <summary>What lies in the folder of documents by mistake: the file says what it is, and the other documents are generated as ever.</summary>
public sealed class ForeignFileTests
{
    private const string Rest = "info: { title: Bad, version: '1' }\npaths: { /a: { get: { operationId: getA, responses: { '204': { description: Done } } } } }\n";

    [Theory]
    [InlineData("OpenAPI: 3.0.3\n" + Rest, "it has 'OpenAPI' at its root where 'openapi' is meant")]
    [InlineData("opneapi: 3.0.3\n" + Rest, "it has 'opneapi' at its root where 'openapi' is meant")]
    [InlineData(Rest, "it has no 'openapi' or 'swagger' member at its root; begin it with 'openapi: 3.1.0'")]
    [InlineData("swaggerVersion: '1.2'\napis: []\n", "it is of an older Swagger")]
    [InlineData("overlay: 1.0.0\nactions: []\n", "give it a name that ends with '.overlay.yaml'")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", "run 'git lfs pull'")]
    [InlineData("404: Not Found", "download the document anew")]
    public void What_is_surely_meant_to_be_a_document_is_a_warning(string text, string part)
    {
        string line = Assert.Single(BadProject.Run(new SpecInput("specs/bad.yaml", text)).Diagnostics);

        Assert.StartsWith("specs/bad.yaml(1,1): warning SDG2013: ", line, StringComparison.Ordinal);
        Assert.Contains(part, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asyncapi: 2.6.0\nchannels: {}\n", "AsyncAPI")]
    [InlineData("arazzo: 1.0.0\n", "Arazzo")]
    [InlineData("{ \"info\": { \"schema\": \"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\" }, \"item\": [] }", "Postman")]
    public void A_file_of_another_kind_is_information(string text, string kind)
    {
        string line = Assert.Single(BadProject.Run(new SpecInput("specs/bad.yaml", text)).Diagnostics);

        Assert.StartsWith("specs/bad.yaml(1,1): info SDG2012: ", line, StringComparison.Ordinal);
        Assert.Contains(kind, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello: world\n")]
    [InlineData("$schema: https://json-schema.org/draft/2020-12/schema\ntype: object\n")]
    [InlineData("[1, 2]")]
    [InlineData("just text")]
    public void What_may_be_anything_is_told_of_only_where_there_is_no_document(string text)
    {
        var file = new SpecInput("specs/bad.yaml", text);

        Assert.Empty(BadProject.Run(file).Diagnostics);
        Assert.Equal(["specs/bad.yaml(1,1): info SDG2012", "warning SDG8001"], BadProject.Places(new GeneratorHost().Run(file)));
        Assert.Contains("'specs/bad.yaml' ", new GeneratorHost().Run(file).Diagnostics[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("specs/bad.yaml", "<!DOCTYPE html>\n<html><head><title>404: Not Found</title></head></html>\n")]
    [InlineData("specs/bad.json", "\n  <html><body>Sign in</body></html>")]
    [InlineData("specs/bad.yaml", "<?xml version=\"1.0\"?>\n<definitions/>\n")]
    public void A_web_page_in_the_place_of_a_document_is_an_error(string path, string text)
    {
        string line = Assert.Single(BadProject.Run(new SpecInput(path, text)).Diagnostics);

        Assert.Contains(": error SDG1001: This is HTML or XML", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_page_without_a_document_is_an_error_that_says_what_is_missing()
    {
        string line = Assert.Single(BadProject.Run(new SpecInput("specs/bad.md", "# Words\n") { IsNamed = true }).Diagnostics);

        Assert.StartsWith("specs/bad.md(1,1): error SDG2001: The file is a page without a block of code", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("specs/bad.yaml", "openapi: 3.0.3\n<<<<<<< HEAD\npaths: {}\n=======\npaths: { /a: {} }\n>>>>>>> theirs\n")]
    [InlineData("specs/bad.json", "{ \"openapi\": \"3.0.3\",\n<<<<<<< HEAD\n\"paths\": {} }\n=======\n\"paths\": {}, }\n>>>>>>> theirs\n")]
    public void A_conflict_of_a_merge_is_told_where_it_begins(string path, string text)
    {
        string line = Assert.Single(BadProject.Run(new SpecInput(path, text)).Diagnostics);

        Assert.StartsWith(path + "(2,1): error SDG1001: A merge has left a conflict here", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_documents_in_one_file_the_first_is_read_and_the_next_is_told()
    {
        string text = "openapi: 3.0.3\n" + Rest;

        Assert.Equal(
            ["specs/bad.yaml(4,1): info SDG1005"],
            BadProject.Places(BadProject.Run(new SpecInput("specs/bad.yaml", text + "---\n" + text.Replace("getA", "getB", StringComparison.Ordinal)))));
        Assert.Empty(BadProject.Run(new SpecInput("specs/bad.yaml", "---\n" + text + "---\n")).Diagnostics);
        Assert.Equal(["specs/bad.yaml(4,1): info SDG1005"], BadProject.Places(BadProject.Run(new SpecInput("specs/bad.yaml", text + "---\n\ta: `\n"))));
    }

    [Theory]
    [InlineData("#/components/schema/Pet", "#/components/schemas/Pet")]
    [InlineData("#/components/schemas/pet", "#/components/schemas/Pet")]
    [InlineData("#components/schemas/Pet", "#/components/schemas/Pet")]
    [InlineData("#/definitions/Pet", "#/components/schemas/Pet")]
    [InlineData("Pet", "#/components/schemas/Pet")]
    [InlineData("#/components/schemas/Order", null)]
    public void A_reference_that_leads_nowhere_names_what_is_likely_meant(string reference, string? meant)
    {
        string text = "openapi: 3.0.3\ninfo: { title: Bad, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n"
            + "    Pet: { type: object, properties: { name: { type: string } } }\n    A: { type: object, properties: { pet: { $ref: '" + reference + "' } } }\n";

        string line = Assert.Single(BadProject.Run(new SpecInput("specs/bad.yaml", text)).Diagnostics);

        Assert.StartsWith("specs/bad.yaml(7,51): warning SDG2003: ", line, StringComparison.Ordinal);
        Assert.Equal(meant is not null, line.Contains($"; perhaps '{meant}' is meant. ", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_thousands_of_findings_in_a_file_a_hundred_are_told_and_the_rest_is_counted()
    {
        string schemas = string.Concat(Enumerable.Range(0, 1_234).Select(static i => $"    A{i}: {{ type: integer, minimum: 5, example: 1 }}\n"));
        string text = "openapi: 3.0.3\ninfo: { title: Bad, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n" + schemas;

        IReadOnlyList<string> lines = BadProject.Run(new SpecInput("specs/bad.yaml", text)).Diagnostics;

        Assert.Equal(101, lines.Count);
        Assert.All(lines, static line => Assert.Contains(": info SDG3008: ", line, StringComparison.Ordinal));
        string rest = Assert.Single(lines, static line => line.Contains("1,134 more of these in this document", StringComparison.Ordinal));
        Assert.StartsWith("specs/bad.yaml(106,", rest, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_in_a_file_that_two_APIs_refer_to_is_told_once()
    {
        const string Uses = "openapi: 3.1.0\ninfo: { title: Uses, version: '1' }\npaths: {}\ncomponents: { schemas: { A: { $ref: 'parts/all.yaml#/Part' } } }\n";
        GeneratorRun run = BadProject.Run(
            new SpecInput("specs/one.yaml", Uses),
            new SpecInput("specs/two.yaml", Uses),
            new SpecInput("specs/parts/all.yaml", "Part: { type: object, properties: { a: { $ref: '#/Gone' }, b: { type: string, minLength: 2, maxLength: 1 } } }\n"));

        Assert.Equal(["specs/parts/all.yaml(1,104): info SDG3005", "specs/parts/all.yaml(1,48): warning SDG2003"], BadProject.Places(run));
    }
}
