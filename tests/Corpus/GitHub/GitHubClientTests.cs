using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Seedance.Generated.Tests.Http;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Corpus.Tests.GitHub;

/// <summary>
/// The client that comes of GitHub's document, used as its users would use it, against a server that answers with the document's examples.
/// </summary>
public sealed class GitHubClientTests
{
    private const string Document = "@octokit/openapi/generated/api.github.com.json";

    /// <summary>All that a consumer writes.</summary>
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using GitHub;

        public static class Program
        {
            public static async Task<List<string>> RunAsync(Uri address)
            {
                using var client = new GitHubClient(new GitHubClientOptions { BaseAddress = address });
                var lines = new List<string>();
                foreach (Issue issue in await client.Issues.ListForRepoAsync("octo org", "hello", labels: "bug", perPage: 2))
                    lines.Add($"listed {issue.Number} {issue.Title}");
                await foreach (Issue issue in client.Issues.ListForRepoAllAsync("octo org", "hello", labels: "bug", perPage: 2))
                    lines.Add($"paged {issue.Number}");
                await foreach (var page in client.Actions.ListRepoWorkflowsPagesAsync("octo org", "hello"))
                    lines.Add($"workflows {page.Workflows.Count} of {page.TotalCount}");
                Issue created = await client.Issues.CreateAsync("octo org", "hello", new() { Title = "It is broken", Labels = ["bug"] });
                lines.Add($"created {created.Number} by {created.User?.Login}");
                return lines;
            }
        }
        """;

    [Fact]
    public async Task It_lists_pages_and_creates_without_code_by_hand()
    {
        if (!Corpus.IsFetched)
            Assert.Skip(Corpus.IsMissing);
        (string file, string text) = Corpus.Read(Document);
        using var json = JsonDocument.Parse(text);
        JsonElement examples = json.RootElement.GetProperty("components").GetProperty("examples");
        string Example(string name) => examples.GetProperty(name).GetProperty("value").GetRawText();
        await using TestServer server = await TestServer.StartAsync(request => (request.Method, request.Path) switch
        {
            ("GET", "/repos/octo%20org/hello/issues") => ServerAnswer.Json(Example("issue-items")) with
            {
                Headers = request.Query.Contains("&page=", StringComparison.Ordinal)
                    ? []
                    : [("Link", $"<{request.Target}&page=2>; rel=\"next\", <{request.Target}&page=2>; rel=\"last\"")],
            },
            ("GET", "/repos/octo%20org/hello/actions/workflows") => ServerAnswer.Json(Example("workflow-paginated")),
            ("POST", "/repos/octo%20org/hello/issues") => ServerAnswer.Json(Example("issue"), 201),
            _ => ServerAnswer.Empty(404),
        });

        List<string> lines = await RunAsync(file, text, server.Address);

        Assert.Equal(
            [
                "listed 1347 Found a bug",
                "paged 1347",
                "paged 1347",
                "workflows 2 of 2",
                "created 1347 by octocat",
            ],
            lines);
        Assert.Equal(
            [
                "GET /repos/octo%20org/hello/issues?labels=bug&per_page=2",
                "GET /repos/octo%20org/hello/issues?labels=bug&per_page=2",
                "GET /repos/octo%20org/hello/issues?labels=bug&per_page=2&page=2",
                "GET /repos/octo%20org/hello/actions/workflows",
                "POST /repos/octo%20org/hello/issues",
            ],
            server.Requests.Select(static r => $"{r.Method} {r.Target}"));
        Assert.Equal("""{"title":"It is broken","labels":["bug"]}""", server.Requests[^1].BodyText);
    }

    /// <summary>Generates three of the 1,200 operations, compiles and runs.</summary>
    private static async Task<List<string>> RunAsync(string file, string text, Uri address)
    {
        GeneratorRun run = new GeneratorHost { Source = Program }.Run(new SpecInput("specs/" + file, text)
        {
            IsNamed = true,
            Metadata = new Dictionary<string, string>
            {
                ["OpenApiNamespace"] = "GitHub",
                ["OpenApiClientName"] = "GitHubClient",
                ["OpenApiOperations"] = "issues/list-for-repo,issues/create,actions/list-repo-workflows",
            },
        });
        Assert.DoesNotContain(run.Diagnostics, static d => !d.Contains(": info ", StringComparison.Ordinal));
        using var image = new MemoryStream();
        EmitResult result = run.Compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        image.Position = 0;
        var context = new AssemblyLoadContext("github", isCollectible: true);
        try
        {
            MethodInfo method = context.LoadFromStream(image).GetType("Program", throwOnError: true)!.GetMethod("RunAsync")!;
            return await method.CreateDelegate<Func<Uri, Task<List<string>>>>()(address);
        }
        finally
        {
            context.Unload();
        }
    }
}
