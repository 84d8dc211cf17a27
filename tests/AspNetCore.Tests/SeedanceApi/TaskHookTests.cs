using System.Net;
using System.Text;

namespace Seedance.AspNetCore.Tests.SeedanceApi;

/// <summary>The sample for the callback of a task, against an API that knows the truth.</summary>
public sealed class TaskHookTests
{
    [Fact]
    public async Task A_notice_is_confirmed_by_the_api_and_a_repeated_one_does_nothing_again()
    {
        await using var world = await World.StartAsync(
            """{"task_id":"t1","status":"success","result":{"media_urls":["https://example.com/v.mp4"]}}""");

        Assert.Equal(HttpStatusCode.OK, await world.NotifyAsync("""{"task_id":"t1","status":"success"}"""));
        Assert.Equal(HttpStatusCode.OK, await world.NotifyAsync("""{"code":200,"data":{"task_id":"t1","status":"success"}}"""));

        TaskInfo task = Assert.Single(world.Finished);
        Assert.Equal("https://example.com/v.mp4", Assert.Single(task.Result!.MediaUrls!));
        Assert.Equal(2, world.Questions);
    }

    [Fact]
    public async Task Notices_at_the_same_time_are_one()
    {
        await using var world = await World.StartAsync("""{"task_id":"t1","status":"failed"}""");

        HttpStatusCode[] answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => world.NotifyAsync("""{"task_id":"t1","status":"failed"}""")));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Single(world.Finished);
    }

    [Theory]
    [InlineData("""{"task_id":"t1","status":"running"}""")]
    [InlineData(null)]
    public async Task A_notice_that_the_api_does_not_confirm_is_taken_and_does_nothing(string? truth)
    {
        await using var world = await World.StartAsync(truth);

        Assert.Equal(HttpStatusCode.OK, await world.NotifyAsync("""{"task_id":"t1","status":"success"}"""));

        Assert.Empty(world.Finished);
    }

    [Fact]
    public async Task Work_that_fails_is_done_when_the_notice_comes_again()
    {
        await using var world = await World.StartAsync("""{"task_id":"t1","status":"success"}""");
        world.Fails = true;
        Assert.Equal(HttpStatusCode.InternalServerError, await world.NotifyAsync("""{"task_id":"t1","status":"success"}"""));

        world.Fails = false;
        Assert.Equal(HttpStatusCode.OK, await world.NotifyAsync("""{"task_id":"t1","status":"success"}"""));

        Assert.Single(world.Finished);
    }

    [Fact]
    public async Task A_notice_without_a_task_is_refused_and_the_api_is_not_asked()
    {
        await using var world = await World.StartAsync("""{"task_id":"t1","status":"success"}""");

        Assert.Equal(HttpStatusCode.BadRequest, await world.NotifyAsync("""{"status":"success"}"""));

        Assert.Equal(0, world.Questions);
    }

    /// <summary>The API, and the application that it notifies.</summary>
    private sealed class World : IAsyncDisposable
    {
        private WebServer _api = null!;
        private WebServer _app = null!;
        private SeedanceClient _client = null!;
        private int _questions;

        /// <summary>The tasks that were finished.</summary>
        public List<TaskInfo> Finished { get; } = [];

        /// <summary>How often the API was asked.</summary>
        public int Questions => _questions;

        /// <summary>Whether finishing a task fails.</summary>
        public bool Fails { get; set; }

        /// <param name="truth">The task as the API knows it; null when it knows none.</param>
        public static async Task<World> StartAsync(string? truth)
        {
            var world = new World();
            string answer = truth is null
                ? """{"code":404,"message":"Task not found","data":null}"""
                : $$"""{"code":200,"message":"success","data":{{truth}}}""";
            world._api = await WebServer.StartAsync(app => app.Map("/api/v1/client/job/TaskInfo", async context =>
            {
                Interlocked.Increment(ref world._questions);
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync(answer);
            }));
            world._client = new SeedanceClient(new SeedanceClientOptions { ApiKey = "ak_test", BaseAddress = world._api.Http.BaseAddress });
            world._app = await WebServer.StartAsync(app => TaskHook.Map(app, world._client, task =>
            {
                if (world.Fails)
                    throw new InvalidOperationException("The disk is full.");
                world.Finished.Add(task);
                return Task.CompletedTask;
            }));
            return world;
        }

        public async Task<HttpStatusCode> NotifyAsync(string body)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using HttpResponseMessage answer = await _app.Http.PostAsync("/hooks/seedance", content);
            return answer.StatusCode;
        }

        public async ValueTask DisposeAsync()
        {
            await _app.DisposeAsync();
            _client.Dispose();
            await _api.DisposeAsync();
        }
    }
}
