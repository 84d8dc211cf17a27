using Microsoft.OpenApi;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;

namespace Seedance.Generator.Tests.Documents;

/// <summary>References between the parts of a document other than schemas.</summary>
public class OpenApiReferenceTests
{
    [Fact]
    public void References_to_reusable_objects_keep_the_stubs_of_what_they_lead_to()
    {
        OpenApiReading reading = Read("""
            paths:
              /a:
                post:
                  parameters: [ { $ref: '#/components/parameters/P' } ]
                  requestBody: { $ref: '#/components/requestBodies/B' }
                  responses: { '200': { $ref: '#/components/responses/R' } }
            components:
              parameters: { P: { name: p, in: query, schema: { type: string } } }
              requestBodies: { B: { content: { text/plain: { schema: { type: string } } } } }
              responses: { R: { description: d, content: { text/plain: { schema: { type: string } } }, headers: { H: { $ref: '#/components/headers/H' } } } }
              headers: { H: { schema: { type: string } } }
            """);

        Assert.Empty(reading.Problems);
        OpenApiOperation operation = reading.Document!.Paths["/a"].Operations![HttpMethod.Post];
        Assert.Equal("p", operation.Parameters![0].Name);
        AssertPointer("/components/parameters/P", operation.Parameters[0]);
        AssertPointer("/components/parameters/P/schema", operation.Parameters[0].Schema);
        AssertPointer("/components/requestBodies/B/content/text~1plain/schema", operation.RequestBody!.Content!["text/plain"].Schema);
        AssertPointer("/components/responses/R/content/text~1plain/schema", operation.Responses!["200"].Content!["text/plain"].Schema);
        AssertPointer("/components/headers/H/schema", operation.Responses["200"].Headers!["H"].Schema);
    }

    [Fact]
    public void References_into_any_other_place_are_replaced_by_what_stands_there()
    {
        OpenApiReading reading = Read("""
            paths:
              /a:
                get:
                  operationId: a
                  parameters: [ { name: p, in: query, schema: { type: string } } ]
                  responses: { '200': { description: first } }
              /b:
                get:
                  operationId: b
                  parameters: [ { $ref: '#/paths/~1a/get/parameters/0' } ]
                  responses: { '200': { $ref: '#/paths/~1a/get/responses/200' } }
              /c: { $ref: '#/paths/~1a' }
            """);

        Assert.Empty(reading.Problems);
        OpenApiOperation b = reading.Document!.Paths["/b"].Operations![HttpMethod.Get];
        AssertPointer("/paths/~1a/get/parameters/0/schema", b.Parameters![0].Schema);
        Assert.Equal("first", b.Responses!["200"].Description);
        Assert.True(SchemaStub.TryGetPointer(reading.Document.Paths["/c"].Operations![HttpMethod.Get], out string? pointer));
        Assert.Equal("/paths/~1a/get", pointer);
    }

    [Fact]
    public void A_chain_of_references_is_followed_to_its_end()
    {
        OpenApiReading reading = Read("""
            paths: { /a: { get: { parameters: [ { $ref: '#/components/parameters/One' } ], responses: {} } } }
            components:
              parameters:
                One: { $ref: '#/components/parameters/Two' }
                Two: { $ref: '#/components/parameters/Three' }
                Three: { name: p, in: query, schema: { type: string } }
            """);

        Assert.Empty(reading.Problems);
        AssertPointer("/components/parameters/Three/schema", reading.Document!.Paths["/a"].Operations![HttpMethod.Get].Parameters![0].Schema);
    }

    [Theory]
    [InlineData("#/components/parameters/Nobody", "nothing stands there")]
    [InlineData("#/components/schemas/S", "no parameter")]
    [InlineData("#/components/responses/R", "no parameter")]
    [InlineData("#/info/title", "no parameter")]
    [InlineData("other.yaml#/p", "is no OpenApiSpec item")]
    [InlineData("#anchor", "only schemas have anchors")]
    [InlineData("", "it is empty")]
    [InlineData("#/components/parameters/Circle", "back to itself")]
    [InlineData("#/components/parameters/Long", "back to itself")]
    public void A_reference_that_leads_nowhere_is_reported_where_it_stands_and_left_out(string reference, string reason)
    {
        OpenApiReading reading = Read($$"""
            paths:
              /a:
                get:
                  parameters:
                    - $ref: '{{reference}}'
                    - { name: good, in: query, schema: {} }
                  responses: {}
            components:
              schemas: { S: {} }
              responses: { R: { description: d } }
              parameters:
                Circle: { $ref: '#/components/parameters/Circle' }
                Long: { $ref: '#/components/parameters/Longer' }
                Longer: { $ref: '#/components/parameters/Long' }
            """);

        Problem problem = reading.Problems[0];
        Assert.Equal(DiagnosticTable.UnresolvedReference, problem.Id);
        Assert.Equal(6, problem.Position!.Value.Line);
        Assert.Equal(reference, problem.Arguments[0]);
        Assert.Contains(reason, problem.Arguments[1], StringComparison.Ordinal);
        Assert.Equal(["good"], reading.Document!.Paths["/a"].Operations![HttpMethod.Get].Parameters!.Select(parameter => parameter.Name));
    }

    [Fact]
    public void An_answer_whose_reference_leads_nowhere_keeps_its_status()
    {
        OpenApiReading reading = Read("paths: { /a: { get: { responses: { '404': { $ref: '#/components/responses/Nobody' } } } } }");

        Assert.Equal(DiagnosticTable.UnresolvedReference, Assert.Single(reading.Problems).Id);
        Assert.Equal(["404"], reading.Document!.Paths["/a"].Operations![HttpMethod.Get].Responses!.Keys);
    }

    [Fact]
    public void A_callback_that_contains_itself_comes_to_an_end()
    {
        OpenApiReading reading = Read("""
            paths:
              /a:
                post:
                  operationId: a
                  responses: {}
                  callbacks: { again: { '{$request.body#/url}': { $ref: '#/paths/~1a' } } }
            """);

        Assert.Contains(reading.Problems, problem => problem.Id == DiagnosticTable.UnresolvedReference);
        Assert.Equal("a", reading.Document!.Paths["/a"].Operations![HttpMethod.Post].OperationId);
    }

    [Fact]
    public void References_that_multiply_come_to_an_end()
    {
        string paths = string.Concat(Enumerable.Range(0, 40).Select(i =>
            $"  /p{i}: {{ post: {{ responses: {{}}, callbacks: {{ a: {{ '{{$url}}': {{ $ref: '#/paths/~1p{i + 1}' }} }}, "
            + $"b: {{ '{{$url}}': {{ $ref: '#/paths/~1p{i + 1}' }} }} }} }} }}\n"));

        OpenApiReading reading = Read("paths:\n" + paths + "  /p40: { get: { responses: {} } }");

        Assert.Contains(reading.Problems, problem => problem.Arguments.Contains("the document nests too many references"));
    }

    private static void AssertPointer(string expected, IOpenApiReadOnlyExtensible? element)
    {
        Assert.True(SchemaStub.TryGetPointer(element, out string? pointer));
        Assert.Equal(expected, pointer);
    }

    private static OpenApiReading Read(string text) =>
        OpenApiReader.Read(SpecTexts.Parse("openapi: 3.0.0\ninfo: { title: t, version: '1' }\n" + text));
}
