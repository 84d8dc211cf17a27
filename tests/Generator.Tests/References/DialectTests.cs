using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.References;

/// <summary>Which rules a schema is read by.</summary>
public sealed class DialectTests
{
    private const string OpenApi31 = "https://spec.openapis.org/oas/3.1/dialect/base";

    [Theory]
    [InlineData("2.0 of a document", "swagger: '2.0'\ninfo: { title: t, version: '1' }\npaths: {}\ndefinitions: { A: { minimum: 5, exclusiveMinimum: true } }", false)]
    [InlineData("3.0 of a document", "openapi: 3.0.3\ninfo: { title: t, version: '1' }\npaths: {}\ncomponents: { schemas: { A: { minimum: 5, exclusiveMinimum: true } } }", false)]
    [InlineData("3.1 of a document", "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: {}\ncomponents: { schemas: { A: { minimum: 5, exclusiveMinimum: true } } }", true)]
    [InlineData("3.2 of a document", "openapi: 3.2.0\ninfo: { title: t, version: '1' }\npaths: {}\ncomponents: { schemas: { A: { minimum: 5, exclusiveMinimum: true } } }", true)]
    [InlineData("jsonSchemaDialect", "openapi: 3.1.0\njsonSchemaDialect: 'http://json-schema.org/draft-04/schema#'\ninfo: { title: t, version: '1' }\npaths: {}\ncomponents: { schemas: { A: { minimum: 5, exclusiveMinimum: true } } }", false)]
    [InlineData("base dialect", "openapi: 3.1.0\njsonSchemaDialect: " + OpenApi31 + "\ninfo: { title: t, version: '1' }\npaths: {}\ncomponents: { schemas: { A: { minimum: 5, exclusiveMinimum: true } } }", true)]
    [InlineData("$schema of a resource", "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: {}\ncomponents: { schemas: { A: { $id: a, $schema: 'http://json-schema.org/draft-04/schema#', id: 'urn:a', minimum: 5, exclusiveMinimum: true } } }", false)]
    public void A_boolean_exclusive_limit_counts_where_the_dialect_has_it(string dialect, string document, bool isFiveValid)
    {
        var project = new Project(("test.yaml", document));

        Assert.True(isFiveValid == project.IsValid("Test", "A", "5"), dialect);
        Assert.True(project.IsValid("Test", "A", "6"));
        Assert.False(project.IsValid("Test", "A", "4"));
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#", "id", "$ref", true)]
    [InlineData("http://json-schema.org/draft-06/schema#", "$id", "$ref", true)]
    [InlineData("http://json-schema.org/draft-07/schema#", "$id", "$ref", true)]
    [InlineData("https://json-schema.org/draft/2019-09/schema", "$id", "$ref", false)]
    [InlineData("https://json-schema.org/draft/2020-12/schema", "$id", "$ref", false)]
    public void A_schema_file_is_read_by_its_own_dialect(string dialect, string identifier, string reference, bool isSiblingIgnored)
    {
        string file = $$"""
            {
              "$schema": "{{dialect}}",
              "{{identifier}}": "https://x.example/a",
              "properties": { "text": { "{{reference}}": "b", "maxLength": 3 }, "same": { "$ref": "#/definitions/b" } },
              "definitions": { "b": { "{{identifier}}": "b", "type": "string" } }
            }
            """;
        var project = new Project(("a.json", file), ("test.yaml", Project.Document("{ A: { $ref: 'https://x.example/a' } }")));

        Assert.Empty(project.Run.Diagnostics);
        Assert.False(project.IsValid("Test", "A", """{ "text": 5 }"""));
        Assert.False(project.IsValid("Test", "A", """{ "same": 5 }"""));
        Assert.Equal(isSiblingIgnored, project.IsValid("Test", "A", """{ "text": "four" }"""));
    }

    [Fact]
    public void An_identifier_of_a_fragment_alone_is_an_anchor_before_2019_09()
    {
        var project = new Project(
            ("a.json", """{ "$schema": "http://json-schema.org/draft-07/schema#", "$ref": "#/definitions/c", "definitions": { "b": { "$id": "#b", "type": "string" }, "c": { "items": { "$ref": "#b" } } } }"""),
            ("test.yaml", Project.Document("{ A: { $ref: 'a.json' } }")));

        Assert.Empty(project.Run.Diagnostics);
        Assert.False(project.IsValid("Test", "A", "[ 5 ]"));
        Assert.True(project.IsValid("Test", "A", "[ \"a\" ]"));
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-07/schema#", false)]
    [InlineData("https://json-schema.org/draft/2019-09/schema", false)]
    [InlineData("https://json-schema.org/draft/2020-12/schema", true)]
    public void Keywords_of_later_dialects_say_nothing(string dialect, bool hasItems)
    {
        var project = new Project(
            ("a.json", "{ \"$schema\": \"" + dialect + "\", \"items\": [ { \"type\": \"string\" } ], \"additionalItems\": { \"$ref\": \"#/definitions/b\" }, \"definitions\": { \"b\": { \"type\": \"integer\" } } }"),
            ("b.json", "{ \"$schema\": \"" + dialect + "\", \"items\": { \"type\": \"string\" }, \"additionalItems\": false }"),
            ("test.yaml", Project.Document("{ A: { $ref: a.json }, B: { $ref: b.json } }")));

        Assert.True(hasItems || project.IsValid("Test", "B", "[ \"a\", \"b\" ]"));
        Assert.False(project.IsValid("Test", "B", "[ 5 ]"));
    }

    [Fact]
    public void A_dialect_without_the_validation_vocabulary_checks_no_limits()
    {
        const string Meta = """{ "$id": "https://x.example/meta", "$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/core": true, "https://json-schema.org/draft/2020-12/vocab/applicator": true } }""";
        var project = new Project(
            ("meta.json", Meta),
            ("test.yaml", Project.Document("{ A: { $id: a, $schema: 'https://x.example/meta', properties: { a: false, b: { minimum: 10 } } }, B: { properties: { b: { minimum: 10 } } } }")));

        Assert.Empty(project.Run.Diagnostics);
        Assert.True(project.IsValid("Test", "A", """{ "b": 1 }"""));
        Assert.False(project.IsValid("Test", "A", """{ "a": 1 }"""));
        Assert.False(project.IsValid("Test", "B", """{ "b": 1 }"""));
    }

    [Fact]
    public void A_dialect_with_the_vocabulary_for_it_checks_formats_unasked()
    {
        const string Meta = """{ "$id": "https://x.example/meta", "$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/core": true, "https://json-schema.org/draft/2020-12/vocab/format-assertion": false } }""";
        var project = new Project(
            ("meta.json", Meta),
            ("test.yaml", Project.Document("{ A: { $id: a, $schema: 'https://x.example/meta', format: ipv4 }, B: { format: ipv4 } }")));

        Assert.True(project.IsValid("Test", "A", "\"127.0.0.1\""));
        Assert.False(project.IsValid("Test", "A", "\"here\""));
        Assert.True(project.IsValid("Test", "B", "\"here\""));
    }

    [Fact]
    public void A_dialect_that_nobody_knows_is_named_once_and_read_as_2020_12()
    {
        var project = new Project(("test.yaml", Project.Document(
            "{ A: { $id: a, $schema: 'https://x.example/mine', minimum: 5, exclusiveMinimum: true }, B: { $id: b, $schema: 'https://x.example/mine' } }")));

        string problem = Assert.Single(project.Run.Diagnostics, static d => d.Contains("SDG2010", StringComparison.Ordinal));
        Assert.StartsWith("specs/test.yaml(6,36): info SDG2010: 'https://x.example/mine' names no dialect", problem, StringComparison.Ordinal);
        Assert.True(project.IsValid("Test", "A", "5"));
    }

    [Theory]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    [InlineData("https://json-schema.org/draft/2019-09/schema")]
    [InlineData("http://json-schema.org/draft-07/schema#")]
    [InlineData("http://json-schema.org/draft-06/schema#")]
    [InlineData("http://json-schema.org/draft-04/schema#")]
    [InlineData(OpenApi31)]
    public void A_meta_schema_is_a_schema_as_any_other(string address)
    {
        var project = new Project(("test.yaml", Project.Document("{ A: { $ref: '" + address + "' } }")));

        Assert.DoesNotContain(project.Run.Diagnostics, static d => !d.Contains(": info ", StringComparison.Ordinal));
        Assert.True(project.IsValid("Test", "A", """{ "minLength": 1 }"""));
        Assert.False(project.IsValid("Test", "A", """{ "minLength": -1 }"""));
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-07/schema#")]
    [InlineData("http://json-schema.org/draft-04/schema#")]
    public void A_meta_schema_reaches_the_schemas_inside(string address)
    {
        var project = new Project(("test.yaml", Project.Document("{ A: { $ref: '" + address + "' } }")));

        Assert.True(project.IsValid("Test", "A", """{ "properties": { "a": { "required": [ "b" ] } } }"""));
        Assert.False(project.IsValid("Test", "A", """{ "properties": { "a": { "required": 5 } } }"""));
    }

    [Fact]
    public void Every_meta_schema_can_be_read_and_refers_to_nothing_that_is_not_there()
    {
        const string Core = "https://json-schema.org/draft/2020-12/meta/";
        GeneratorRun run = new Project(("test.yaml", Project.Document(
            "{ A: { $ref: '" + Core + "core' }, B: { $ref: '" + Core + "format-assertion' }, C: { $ref: 'https://spec.openapis.org/oas/3.1/meta/base' } }"))).Run;

        Assert.DoesNotContain(run.Diagnostics, static d => !d.Contains(": info ", StringComparison.Ordinal));
        Assert.Empty(run.CompilerDiagnostics);
    }
}
