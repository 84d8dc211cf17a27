using Microsoft.CodeAnalysis;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Bundled;

/// <summary>A consumer's documents that speak of the bundled API's server extend its client.</summary>
public sealed class JoiningDocumentTests
{
    [Fact]
    public void A_page_for_another_model_adds_an_overload()
    {
        GeneratorRun run = Run(new SpecInput("specs/mini.yaml", Page("bytedance/seedance2-0-mini-t2v", "bytedance/seedance2-0-mini-t2v")));

        Assert.Equal(
            [
                "FastReferenceToVideoRequest", "ImageToVideoRequest", "MiniTextToVideoRequest", "ProTextToVideoRequest",
                "ReferenceToVideoRequest",
            ],
            Overloads(run));
        Assert.DoesNotContain(run.Files.Keys, static name => name.StartsWith("Consumer.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bytedance/seedance2-5-t2v")]
    [InlineData("bytedance/seedance1-5-pro-i2v")]
    [InlineData("kling/v2-5-turbo-pro-t2v")]
    public void A_page_for_another_model_gets_the_same_comfort_with_no_further_line(string model)
    {
        GeneratorRun run = Run(new SpecInput("specs/page.yaml", Page(model, model)));

        string request = Overloads(run).Except(["FastReferenceToVideoRequest", "ImageToVideoRequest", "ProTextToVideoRequest", "ReferenceToVideoRequest"]).Single();
        IMethodSymbol added = Methods(run, "CreateTaskAndWaitAsync").Single(m => m.Parameters[0].Type.Name == request);
        Assert.Equal("Task<TaskInfo>", added.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        Assert.Contains(run.Files.Values, text => text.Contains("CreatesTask = true,") && text.Contains(request));
    }

    [Fact]
    public void A_document_of_ones_own_for_the_state_of_a_task_takes_the_bundled_ones_place()
    {
        GeneratorRun run = Run(new SpecInput("specs/state.yaml", """
            openapi: 3.0.0
            info: { title: State, version: 1.0.0 }
            servers: [{ url: https://api.crun.ai }]
            paths:
              /api/v1/client/job/TaskInfo:
                get:
                  operationId: my-own-id
                  parameters: [{ name: task_id, in: query, required: true, schema: { type: string } }]
                  responses:
                    '200':
                      description: State
                      content:
                        application/json:
                          schema:
                            type: object
                            properties: { code: { type: integer }, data: { type: object, properties: { status: { type: string }, more: { type: string } } } }
            """));

        Assert.Equal(4, Methods(run, "CreateTaskAndWaitAsync").Count());
        Assert.Single(Methods(run, "WaitForTaskAsync"));
    }

    [Fact]
    public void Its_answers_are_the_bundled_types()
    {
        GeneratorRun run = Run(new SpecInput("specs/mini.yaml", Page("bytedance/seedance2-0-mini-t2v", "bytedance/seedance2-0-mini-t2v")));

        IMethodSymbol added = Methods(run, "CreateTaskAsync").Single(static m => m.Parameters[0].Type.Name == "MiniTextToVideoRequest");
        Assert.Equal("Task<CreatedTask>", added.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        Assert.Single(PublicApi.Types(run.Compilation, "Seedance"), static t => t.Name.EndsWith("CreatedTask", StringComparison.Ordinal));
        Assert.Single(PublicApi.Types(run.Compilation, "Seedance").Single(static t => t.Name == "SeedanceClientOptions").GetMembers().OfType<IPropertySymbol>());
    }

    [Theory]
    [InlineData("bytedance/seedance2-0-mini-t2v")]
    [InlineData("bytedance/seedance2-0-fast-r2v")]
    public void Its_callback_is_the_bundled_one(string model)
    {
        GeneratorRun run = Run(new SpecInput("specs/newer.yaml", Page(model, model)));

        INamedTypeSymbol callbacks = PublicApi.Types(run.Compilation, "Seedance").Single(static t => t.Name == "Callbacks");
        IPropertySymbol callback = Assert.Single(callbacks.GetMembers().OfType<IPropertySymbol>());
        Assert.Equal("TaskChanged", callback.Name);
        Assert.Equal("IncomingRequest<TaskInfo>", callback.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
    }

    [Theory]
    [InlineData("bytedance/seedance2-0-fast-r2v", "any/other")]
    [InlineData("my-own-id", "bytedance/seedance2-0-fast-r2v")]
    public void The_same_operation_takes_the_bundled_ones_place(string operationId, string model)
    {
        GeneratorRun run = Run(new SpecInput("specs/newer.yaml", Page(operationId, model)));

        string[] overloads = [.. Overloads(run)];
        Assert.Equal(4, overloads.Length);
        Assert.Single(overloads, static name => name is not ("ImageToVideoRequest" or "ProTextToVideoRequest" or "ReferenceToVideoRequest"));
        INamedTypeSymbol request = (INamedTypeSymbol)Methods(run, "CreateTaskAsync").Select(static m => m.Parameters[0].Type)
            .Single(static t => t.Name is not ("ImageToVideoRequest" or "ProTextToVideoRequest" or "ReferenceToVideoRequest"));
        Assert.Contains(((INamedTypeSymbol)request.GetMembers("Input").OfType<IPropertySymbol>().Single().Type).GetMembers(), static m => m.Name == "OnlyHere");
    }

    [Fact]
    public void The_client_says_what_it_comes_from_and_what_was_replaced()
    {
        GeneratorRun run = Run(new SpecInput("specs/newer.yaml", Page("bytedance/seedance2-0-fast-r2v", "any/other")));

        string client = run.Files["Seedance.SeedanceClient.g.cs"];
        Assert.Contains("specs/newer.yaml", client, StringComparison.Ordinal);
        Assert.Contains("Others of these take the place of bytedance/seedance2-0-fast-r2v of Seedance.Generator/", client, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_breaks_leaves_the_bundled_api_as_it_is()
    {
        GeneratorRun run = new GeneratorHost().Run([.. SpecInput.Bundled(), new SpecInput("specs/broken.yaml", "openapi: [\n")]);

        Assert.Equal(new GeneratorHost().Run(SpecInput.Bundled()).Files, run.Files);
        string error = Assert.Single(run.Diagnostics, static d => !d.Contains(": info ", StringComparison.Ordinal));
        Assert.StartsWith("specs/broken.yaml(2,1): error SDG1001: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1-5-pro/image-to-video")]
    [InlineData("2-0-mini/reference-to-video")]
    public void Another_server_makes_another_api(string name)
    {
        string page = Page("other", "other").Replace("https://api.crun.ai", "https://other.example", StringComparison.Ordinal);
        GeneratorRun run = Run(new SpecInput($"specs/{name}.yaml", page));

        Assert.Equal(4, Overloads(run).Count());
        Assert.Contains(run.Files.Keys, static file => file.StartsWith("Consumer.", StringComparison.Ordinal));
    }

    private static GeneratorRun Run(SpecInput added)
    {
        GeneratorRun run = new GeneratorHost().Run([.. SpecInput.Bundled(), added]);
        Assert.All(run.Diagnostics, static d => Assert.Contains(": info ", d, StringComparison.Ordinal));
        Assert.Empty(run.CompilerDiagnostics);
        return run;
    }

    private static IEnumerable<IMethodSymbol> Methods(GeneratorRun run, string name) =>
        run.Compilation.GetTypeByMetadataName("Seedance.ISeedanceClient")!.GetMembers(name).OfType<IMethodSymbol>();

    private static IEnumerable<string> Overloads(GeneratorRun run) =>
        Methods(run, "CreateTaskAsync").Select(static m => m.Parameters[0].Type.Name).Order(StringComparer.Ordinal);

    private static string Page(string operationId, string model) => $$"""
        openapi: 3.0.0
        info: { title: Another page, version: 1.0.0 }
        servers: [{ url: https://api.crun.ai }]
        security: [{ ApiKeyAuth: [] }]
        paths:
          /api/v1/client/job/CreateTask:
            post:
              operationId: {{operationId}}
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [model, input]
                      properties:
                        model: { type: string, enum: [{{model}}] }
                        input:
                          type: object
                          required: [prompt]
                          properties:
                            prompt: { type: string, maxLength: 100 }
                            only_here: { type: string }
                            resolution: { type: string, enum: [480p, 720p] }
              responses:
                '200':
                  description: The task
                  content:
                    application/json:
                      schema:
                        allOf:
                          - $ref: '#/components/schemas/ApiResponse'
                          - type: object
                            properties:
                              data: { type: object, properties: { task_id: { type: string } } }
        components:
          securitySchemes:
            ApiKeyAuth: { type: apiKey, in: header, name: x-api-key }
          schemas:
            ApiResponse:
              type: object
              required: [code, message]
              properties: { code: { type: integer }, message: { type: string }, data: { nullable: true } }
        """;
}
