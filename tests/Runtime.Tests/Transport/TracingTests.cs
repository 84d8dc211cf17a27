using System.Diagnostics;

namespace Seedance.Runtime.Tests.Transport;

/// <summary>One span per call, with nothing secret in it.</summary>
public sealed class TracingTests
{
    [Fact]
    public async Task A_call_is_a_span_with_method_template_and_status()
    {
        var spans = new System.Collections.Concurrent.ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Seedance.Runtime",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var client = new HttpClient(new FakeHandler(_ => FakeHandler.Reply(200, """{"code":402}""")));
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = new Uri("https://h") }, null);
        var operation = new Operation<Created>
        {
            Name = "TracedTask",
            Method = HttpMethod.Post,
            Path = "/traced/{id}",
            Envelope = TestApi.Envelope,
            Security = [new([new SecurityScheme("ApiKeyAuth", SecuritySchemeKind.ApiKeyInQuery, "key")])],
        };
        var request = new OperationRequest();
        request.Path("id", "value-of-the-caller");

        await Assert.ThrowsAsync<ApiException>(() => connection.SendAsync(operation, request));

        var span = Assert.Single(spans, span => span.OperationName == "POST /traced/{id}");
        Assert.Equal(
            [
                new("openapi.operation.name", "TracedTask"),
                new("http.request.method", "POST"),
                new("url.template", "/traced/{id}"),
                new("http.response.status_code", 200),
                new("error.type", "Seedance.Runtime.ApiException"),
            ],
            span.TagObjects);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
    }
}
