using System.Net;
using Seedance.Generated.Tests.Http;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>The first program that a newcomer writes.</summary>
[CollectionDefinition(nameof(FirstProgramTests), DisableParallelization = true)]
[Collection(nameof(FirstProgramTests))]
public sealed class FirstProgramTests
{
    [Fact]
    public async Task It_runs_against_a_server()
    {
        await using TestServer server = await TestServer.StartAsync(request => request.Method == "POST"
            ? Api.Created
            : ServerAnswer.Data("""{"task_id":"task_12345678","status":"running"}"""));
        var options = new SeedanceClientOptions { ApiKey = Api.Key, BaseAddress = server.Address };

        TaskInfo task = await RunAsync(new SeedanceClient(options));

        Assert.Equal("task_12345678", task.TaskId);
        Assert.Equal(["/api/v1/client/job/CreateTask", "/api/v1/client/job/TaskInfo?task_id=task_12345678"], server.Requests.Select(request => request.Target));
        Assert.Equal(
            """{"model":"bytedance/seedance2-0-fast-r2v","input":{"prompt":"…","reference_images":["https://example.com/boy.png","asset://asset-20260224185115-jtzz8"],"audio":true,"aspect_ratio":"16:9","duration":8}}""",
            server.Requests[0].BodyText);
    }

    /// <summary>With nothing but a key it talks to the real service. A proxy that opens no tunnel shows where to.</summary>
    [Fact]
    public async Task With_nothing_but_a_key_it_talks_to_the_service_over_https()
    {
        await using TestServer proxy = await TestServer.StartAsync(ServerAnswer.Empty(503));
        IWebProxy before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(proxy.Address, BypassOnLocal: true);
        try
        {
            TransportException failure = await Api.FailsAsync<TransportException>(() => RunAsync(new SeedanceClient(Api.Key)));

            Assert.Equal(RequestOutcome.Refused, failure.Outcome);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }

        // Without a tunnel nothing was sent, so even a task is tried again.
        Assert.Equal(3, proxy.Requests.Count);
        Assert.All(proxy.Requests, static request =>
        {
            Assert.Equal("CONNECT", request.Method);
            Assert.Equal("api.crun.ai:443", request.Target);
            Assert.Null(request.Header("x-api-key"));
        });
    }

    private static async Task<TaskInfo> RunAsync(SeedanceClient client)
    {
        var request = new FastReferenceToVideoRequest
        {
            Input = new() { Prompt = "…", ReferenceImages = ["https://example.com/boy.png", "asset://asset-20260224185115-jtzz8"], AspectRatio = AspectRatio.Ratio16x9, Duration = 8, Audio = true },
        };
        var created = await client.CreateTaskAsync(request);
        var task = await client.GetTaskAsync(created.TaskId);
        return task;
    }
}
