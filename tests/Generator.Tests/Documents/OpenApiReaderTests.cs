using Microsoft.OpenApi;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Documents;

public class OpenApiReaderTests
{
    private const string Head = "openapi: 3.0.0\ninfo: { title: t, version: '1' }\n";

    [Fact]
    public void Each_bundled_document_is_read_with_all_its_schemas_as_stubs() => Assert.All(BundledFiles.Documents, name =>
    {
        SpecNode root = BundledFiles.Parse(name);

        OpenApiReading reading = OpenApiReader.Read(root);

        Assert.Empty(reading.Problems);
        Assert.Equal(OpenApiVersion.V30, reading.Version);
        OpenApiOperation operation = Assert.Single(Assert.Single(reading.Document!.Paths).Value.Operations!).Value;
        Assert.True(SchemaStub.TryGetPointer(operation, out string? at));
        Assert.Equal(((SpecScalar)root.At(at).At("/operationId")).Text, operation.OperationId);
        IOpenApiResponse answer = operation.Responses!["200"];
        Assert.True(SchemaStub.TryGetPointer(answer.Content!["application/json"].Schema, out string? pointer));
        Assert.Equal(at + "/responses/200/content/application~1json/schema", pointer);
        Assert.NotNull(root.At(pointer).At("/allOf"));
        Assert.Equal("Server Error", operation.Responses["500"].Description);
        Assert.Equal("x-api-key", Assert.Single(reading.Document.Components!.SecuritySchemes!).Value.Name);
        foreach ((string schemaName, IOpenApiSchema schema) in reading.Document.Components.Schemas!)
        {
            Assert.True(SchemaStub.TryGetPointer(schema, out string? component));
            Assert.Equal("/components/schemas/" + schemaName, component);
        }
    });

    [Theory]
    [InlineData("swagger: '2.0'", OpenApiVersion.V20)]
    [InlineData("swagger: 2.0", OpenApiVersion.V20)]
    [InlineData("openapi: 3.0.4", OpenApiVersion.V30)]
    [InlineData("openapi: 3.1.0", OpenApiVersion.V31)]
    [InlineData("openapi: 3.1", OpenApiVersion.V31)]
    [InlineData("openapi: 3.2.0", OpenApiVersion.V32)]
    [InlineData("openapi: 3.1.9-rc1", OpenApiVersion.V31)]
    public void Versions_are_recognised(string declaration, object version)
    {
        OpenApiReading reading = OpenApiReader.Read(SpecTexts.Parse(declaration + "\npaths: { /a: { get: { operationId: a, responses: {} } } }"));

        Assert.Equal((OpenApiVersion)version, reading.Version);
        Assert.Equal("a", Assert.Single(reading.Document!.Paths["/a"].Operations!).Value.OperationId);
    }

    [Theory]
    [InlineData("info: {}\nopenapi: 4.0.0", "4.0.0", 1)]
    [InlineData("openapi: 3.10.0", "3.10.0", 0)]
    [InlineData("swagger: '1.2'", "1.2", 0)]
    public void An_unknown_version_is_reported_where_it_stands(string text, string shown, int line)
    {
        OpenApiReading reading = OpenApiReader.Read(SpecTexts.Parse(text));

        Problem problem = Assert.Single(reading.Problems);
        Assert.Null(reading.Document);
        Assert.Equal(DiagnosticTable.UnknownVersion, problem.Id);
        Assert.Equal(shown, problem.Arguments[0]);
        Assert.Equal(line, problem.Position!.Value.Line);
        Assert.Equal(9, problem.Position.Value.Column);
    }

    [Fact]
    public void A_file_of_another_kind_is_no_document()
    {
        Assert.Equal(DiagnosticTable.NotOpenApi, Assert.Single(OpenApiReader.Read(SpecTexts.Parse("a: 1")).Problems).Id);
        Assert.Equal(DiagnosticTable.NotOpenApi, Assert.Single(OpenApiReader.Read(SpecTexts.Parse("[1]")).Problems).Id);
    }

    [Fact]
    public void Schemas_reach_the_reader_as_pointers_whatever_is_in_them()
    {
        OpenApiReading reading = Read("""
            paths:
              /a:
                post:
                  parameters:
                    - { name: odd, in: query, schema: { minLength: abc, properties: { x: true } }, examples: { schema: { value: { schema: 1 } } } }
                  requestBody: { content: { text/plain: { schema: { $ref: '#/$defs/nowhere' }, example: { schema: { type: 5 } } } } }
                  responses:
                    '200': { description: d, headers: { x-limit: { schema: { type: float } } } }
                  x-note: { schema: { type: 7 } }
            components: { schemas: { x-odd: false, Deep: { const: 5 } } }
            """);

        Assert.Empty(reading.Problems);
        OpenApiOperation operation = reading.Document!.Paths["/a"].Operations![HttpMethod.Post];
        Assert.Equal("/paths/~1a/post/parameters/0/schema", PointerOf(operation.Parameters![0].Schema));
        Assert.Equal("/paths/~1a/post/parameters/0", PointerOf(operation.Parameters[0]));
        Assert.Equal("/paths/~1a/post/requestBody/content/text~1plain/schema", PointerOf(operation.RequestBody!.Content!["text/plain"].Schema));
        Assert.Equal("/paths/~1a/post/responses/200/headers/x-limit/schema", PointerOf(operation.Responses!["200"].Headers!["x-limit"].Schema));
        Assert.Equal("{\"schema\":{\"type\":7}}", ((JsonNodeExtension)operation.Extensions!["x-note"]).Node.ToJsonString());
        Assert.Equal(["/components/schemas/x-odd", "/components/schemas/Deep"], reading.Document.Components!.Schemas!.Values.Select(PointerOf));
    }

    [Fact]
    public void Version_3_2_has_item_schemas_reusable_media_types_and_the_query_method()
    {
        OpenApiReading reading = OpenApiReader.Read(SpecTexts.Parse("""
            openapi: 3.2.0
            info: { title: t, version: '1' }
            paths:
              /a:
                query:
                  responses:
                    '200':
                      description: d
                      content:
                        text/event-stream: { itemSchema: { type: string } }
                        application/json: { $ref: '#/components/mediaTypes/M' }
            components: { mediaTypes: { M: { schema: { type: string } } } }
            """));

        Assert.Empty(reading.Problems);
        IDictionary<string, IOpenApiMediaType> content = Assert.Single(reading.Document!.Paths["/a"].Operations!).Value.Responses!["200"].Content!;
        Assert.Equal("/paths/~1a/query/responses/200/content/text~1event-stream/itemSchema", PointerOf(content["text/event-stream"].ItemSchema));
        Assert.Equal("/components/mediaTypes/M/schema", PointerOf(content["application/json"].Schema));
    }

    [Fact]
    public void A_parameter_of_version_2_is_its_own_schema()
    {
        OpenApiReading reading = OpenApiReader.Read(SpecTexts.Parse("""
            swagger: '2.0'
            info: { title: t, version: '1' }
            consumes: [application/json]
            produces: [application/json]
            paths:
              /a:
                post:
                  parameters:
                    - { name: q, in: query, type: string, minLength: abc }
                    - { name: b, in: body, schema: { $ref: '#/definitions/D' } }
                    - $ref: '#/parameters/P'
                  responses: { '200': { $ref: '#/responses/R' } }
            parameters: { P: { name: p, in: header, type: array, items: { type: integer, minimum: x } } }
            responses: { R: { description: d, schema: { type: string }, headers: { H: { type: integer } } } }
            definitions: { D: { minLength: abc } }
            """));

        Assert.Empty(reading.Problems);
        OpenApiOperation operation = reading.Document!.Paths["/a"].Operations![HttpMethod.Post];
        Assert.Equal(["/paths/~1a/post/parameters/0", "/parameters/P"], operation.Parameters!.Select(SchemaPointerOf));
        Assert.Equal("/paths/~1a/post/parameters/1/schema", PointerOf(operation.RequestBody!.Content!["application/json"].Schema));
        Assert.Equal("/responses/R/schema", PointerOf(operation.Responses!["200"].Content!["application/json"].Schema));
        Assert.True(SchemaStub.TryGetSchemaPointer(operation.Responses["200"].Headers!["H"], out string? header));
        Assert.Equal("/responses/R/headers/H", header);
        Assert.Equal("/definitions/D", PointerOf(reading.Document.Components!.Schemas!["D"]));
    }

    [Fact]
    public void One_bad_operation_does_not_lose_the_rest()
    {
        OpenApiReading reading = Read("""
            paths:
              /a:
                get: { operationId: good, responses: {} }
                post:
                  deprecated: maybe
                  responses: {}
              /b:
                get: { operationId: other, responses: { '200': { $ref: '#/components/responses/Bad' } } }
            components:
              responses:
                Bad: { description: d, headers: { H: { required: perhaps } } }
            """);

        Assert.Equal(["get:good", "get:other"], reading.Document!.Paths.SelectMany(path => path.Value.Operations!)
            .Select(operation => operation.Key.Method.ToLowerInvariant() + ":" + operation.Value.OperationId));
        Assert.Equal(["200"], reading.Document.Paths["/b"].Operations![HttpMethod.Get].Responses!.Keys);
        Assert.Equal([DiagnosticTable.InvalidDocument, DiagnosticTable.InvalidDocument], reading.Problems.Select(problem => problem.Id));
        Assert.Equal([5, 12], reading.Problems.Select(problem => problem.Position!.Value.Line));
        Assert.Contains("'maybe'", reading.Problems[0].Arguments[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_operation_behind_a_reference_is_left_out_as_well()
    {
        OpenApiReading reading = Read("""
            paths:
              /a: { $ref: '#/x-shared' }
            x-shared:
              get: { deprecated: maybe, responses: {} }
              put: { operationId: good, responses: {} }
            """);

        Assert.Equal("good", Assert.Single(reading.Document!.Paths["/a"].Operations!).Value.OperationId);
        Assert.Equal(DiagnosticTable.InvalidDocument, Assert.Single(reading.Problems).Id);
    }

    [Theory]
    [InlineData("paths: []", "Paths must be", 2)]
    [InlineData("paths:\n  /a:\n    get: no", "Operation must be", 4)]
    [InlineData("paths:\n  nope:\n    get: {}", "'nope' is no path", 3)]
    [InlineData("paths: {}\nservers: 5", "", 3)]
    public void What_the_library_says_gets_a_place(string text, string message, int line)
    {
        OpenApiReading reading = Read(text);

        Problem problem = Assert.Single(reading.Problems);
        Assert.Equal(DiagnosticTable.InvalidDocument, problem.Id);
        Assert.Contains(message, problem.Arguments[0], StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Arguments[0], StringComparison.Ordinal);
        Assert.Equal(line, problem.Position!.Value.Line);
    }

    private static OpenApiReading Read(string text) => OpenApiReader.Read(SpecTexts.Parse(Head + text));

    private static string? PointerOf(IOpenApiReadOnlyExtensible? element) => SchemaStub.TryGetPointer(element, out string? pointer) ? pointer : null;

    private static string? SchemaPointerOf(IOpenApiParameter parameter) =>
        SchemaStub.TryGetSchemaPointer(parameter, out string? pointer) ? pointer : null;
}
