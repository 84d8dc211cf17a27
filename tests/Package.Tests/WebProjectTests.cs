namespace Seedance.Package.Tests;

/// <summary>The package in a web application: what an API sends can be mapped to endpoints there, and nowhere else.</summary>
public sealed class WebProjectTests(PackageFeed feed)
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: 1.0.0 }
        webhooks:
          orderChanged:
            post:
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Order' }
              responses:
                '204': { description: Taken. }
        components:
          schemas:
            Order:
              type: object
              required: [id]
              properties:
                id: { type: string, minLength: 1 }
        """;

    private const string Program = """
        using System.Net;
        using System.Text;
        using Consumer.Shop;
        using Seedance;

        var builder = WebApplication.CreateSlimBuilder(args);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapOrderChanged("/orders", (order, context) =>
        {
            Console.WriteLine("order " + order.Id);
            return Task.CompletedTask;
        });
        app.MapTaskChanged("/tasks", (task, context) =>
        {
            Console.WriteLine("task " + task.TaskId);
            return Task.CompletedTask;
        });
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        await Post("/orders", "{\"id\":\"o1\"}");
        await Post("/orders", "{\"id\":\"\"}");
        await Post("/tasks", "{\"task_id\":\"t1\",\"status\":\"success\"}");

        async Task Post(string path, string json)
        {
            var answer = await http.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));
            Console.WriteLine($"{path} {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
        """;

    [Fact]
    public async Task A_web_project_maps_callbacks_and_webhooks_without_reflection_and_without_a_warning()
    {
        // The analyzers of trimming and AOT look into generated code as well, and warnings are errors here.
        const string Properties = """
            <IsAotCompatible>true</IsAotCompatible>
            <JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>
            """;
        using ConsumerProject consumer = new ConsumerProject(feed, Properties, sdk: "Microsoft.NET.Sdk.Web")
            .With("specs/shop.yaml", Document)
            .With("Program.cs", Program);

        string[] lines = (await consumer.RunAsync()).Split('\n', StringSplitOptions.TrimEntries);

        Assert.Contains("order o1", lines);
        Assert.Contains("/orders 204", lines);
        string refused = Assert.Single(lines, line => line.StartsWith("/orders 400 ", StringComparison.Ordinal));
        Assert.Contains("\"/id\"", refused, StringComparison.Ordinal);
        Assert.Contains("task t1", lines);
        Assert.Contains("/tasks 200", lines);
    }

    [Fact]
    public async Task Any_other_project_has_the_requests_and_no_endpoints()
    {
        using ConsumerProject consumer = new ConsumerProject(feed)
            .With("specs/shop.yaml", Document)
            .With("Program.cs", """
                using Consumer.Shop;
                Console.WriteLine(Webhooks.OrderChanged.Parse("{\"id\":\"o1\"}"u8).Id);
                Console.WriteLine($"endpoints: {typeof(Webhooks).Assembly.GetTypes().Any(t => t.Name.Contains("Endpoint"))}");
                """);

        string[] lines = (await consumer.RunAsync()).Split('\n', StringSplitOptions.TrimEntries);

        Assert.Contains("o1", lines);
        Assert.Contains("endpoints: False", lines);
    }
}
