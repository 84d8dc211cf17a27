using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Emission;

/// <summary>Tasks in an API whose methods are grouped: what goes from one operation to the other stands on the client itself.</summary>
public sealed class GroupedTaskTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Films, version: '1' }
        servers: [{ url: https://films.example }]
        paths:
          /films:
            post:
              operationId: films/create
              tags: [films]
              requestBody: { content: { application/json: { schema: { type: object, properties: { text: { type: string } } } } } }
              responses:
                '200':
                  description: ok
                  content: { application/json: { schema: { type: object, required: [id], properties: { id: { type: string } } } } }
                  links: { state: { operationId: jobs/get, parameters: { id: $response.body#/id } } }
          /jobs/{id}:
            get:
              operationId: jobs/get
              tags: [jobs]
              x-poll: { status: /state, success: [done], failure: [failed], result: /url }
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses:
                '200':
                  description: ok
                  content: { application/json: { schema: { type: object, required: [state], properties: { state: { type: string }, url: { type: string } } } } }
          /jobs:
            get:
              operationId: jobs/list
              tags: [jobs]
              responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: string } } } } } }
        """;

    [Fact]
    public void Operations_of_tasks_stand_on_the_client_and_the_others_in_their_group()
    {
        GeneratorRun run = new GeneratorHost { Properties = new Dictionary<string, string> { ["OpenApiGrouping"] = "Tags" } }
            .Run(new SpecInput("specs/films.yaml", Document));

        Assert.Empty(run.CompilerDiagnostics);
        string all = string.Join('\n', run.Files.Values);
        Assert.Contains("WaitForJobsGetAsync(", all, StringComparison.Ordinal);
        Assert.Contains("FilmsCreateAndWaitAsync(", all, StringComparison.Ordinal);
        Assert.Contains("public partial interface IJobsClient", all, StringComparison.Ordinal);
        Assert.DoesNotContain("IFilmsClient Films", all, StringComparison.Ordinal);
    }
}
