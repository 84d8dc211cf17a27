using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.SeedanceApi;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Tasks;

/// <summary>What a wait bears, and what ends it: asking changes nothing, so it is asked again whatever passes.</summary>
public sealed class TaskPatienceTests
{
    private static readonly ServerAnswer NotFoundInside = ServerAnswer.Json("""{"code":404,"message":"Task not found","data":null}""");

    public static TheoryData<string> Passing => ["lost", "408", "429", "429 inside 200", "500 of another kind", "502", "503", "455", "455 inside 200", "not JSON"];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_passes_is_asked_again(string what)
    {
        ServerAnswer answer = what switch
        {
            "lost" => ServerAnswer.Dropped,
            "429 inside 200" => ServerAnswer.Json("""{"code":429,"message":"slow down"}"""),
            "455 inside 200" => ServerAnswer.Json("""{"code":455,"message":"maintenance"}"""),
            "500 of another kind" => ServerAnswer.Text("<html>oops</html>", "text/html", 500),
            "not JSON" => ServerAnswer.Text("<html>hello</html>", "text/html", 200),
            _ => ServerAnswer.Empty(int.Parse(what)),
        };
        await using TaskServer server = await TaskServer.StartAsync(answer, ServerAnswer.Data(TaskServer.Running), answer, ServerAnswer.Data(TaskServer.Success));
        using SeedanceClient client = server.Client();

        TaskInfo task = await client.CreateTaskAndWaitAsync(Api.Request());

        Assert.Equal(VideoTaskStatus.Success, task.Status);
        Assert.Equal(1, server.CreateRequests);
        Assert.Equal(4, server.Questions.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Not_found_right_after_creation_is_patience(bool isHttp)
    {
        ServerAnswer answer = isHttp ? NotFoundInside with { Status = 404 } : NotFoundInside;
        await using TaskServer server = await TaskServer.StartAsync(answer, answer, ServerAnswer.Data(TaskServer.Success));
        using SeedanceClient client = server.Client();

        Assert.Equal(VideoTaskStatus.Success, (await client.CreateTaskAndWaitAsync(Api.Request())).Status);
    }

    [Fact]
    public async Task A_task_that_is_not_found_for_long_is_not_there()
    {
        await using TaskServer server = await TaskServer.StartAsync(NotFoundInside);
        using SeedanceClient client = server.Client();

        var failure = await Assert.ThrowsAsync<TaskWaitException>(() => client.WaitForTaskAsync("task_of_somebody_else"));

        Assert.Equal(404, Assert.IsAssignableFrom<SeedanceException>(failure.InnerException).Code);
        Assert.InRange(server.Clock.Waits.Sum(static w => w.TotalSeconds), 30, 60);
    }

    [Fact]
    public async Task A_task_that_was_found_and_is_gone_is_gone()
    {
        await using TaskServer server = await TaskServer.StartAsync(ServerAnswer.Data(TaskServer.Running), NotFoundInside);
        using SeedanceClient client = server.Client();

        await Assert.ThrowsAsync<TaskWaitException>(() => client.WaitForTaskAsync(TaskServer.TaskId));

        Assert.Equal(2, server.Questions.Count);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_refused_key_ends_the_wait_and_keeps_the_task_id(int status)
    {
        await using TaskServer server = await TaskServer.StartAsync(ServerAnswer.Json($$"""{"code":{{status}},"message":"API key disabled"}""", status));
        using SeedanceClient client = server.Client();

        var failure = await Assert.ThrowsAsync<TaskWaitException>(() => client.CreateTaskAndWaitAsync(Api.Request()));

        Assert.Equal(TaskServer.TaskId, failure.TaskId);
        Assert.Equal(status, Assert.IsAssignableFrom<SeedanceException>(failure.InnerException).Code);
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task Answers_that_cannot_be_read_end_the_wait_after_a_few()
    {
        await using TaskServer server = await TaskServer.StartAsync("""{"task_id":"t"}""");
        using SeedanceClient client = server.Client();

        var failure = await Assert.ThrowsAsync<TaskWaitException>(() => client.WaitForTaskAsync("t"));

        Assert.IsType<ResponseInvalidException>(failure.InnerException);
        Assert.Equal(3, server.Questions.Count);
    }

    [Fact]
    public async Task Retry_after_is_obeyed_even_where_it_is_longer_than_the_interval()
    {
        ServerAnswer busy = ServerAnswer.Empty(429) with { Headers = [("Retry-After", "42")] };
        await using TaskServer server = await TaskServer.StartAsync(busy, ServerAnswer.Data(TaskServer.Success));
        using SeedanceClient client = server.Client();

        await client.WaitForTaskAsync(TaskServer.TaskId);

        Assert.Equal([42], server.Clock.Waits.Select(static w => w.TotalSeconds));
    }

    [Fact]
    public async Task A_time_out_tells_the_last_failure()
    {
        await using TaskServer server = await TaskServer.StartAsync(ServerAnswer.Empty(503));
        using SeedanceClient client = server.Client();

        var failure = await Assert.ThrowsAsync<TaskWaitTimeoutException>(() => client.WaitForTaskAsync("t"));

        Assert.Equal(503, Assert.IsType<SeedanceException>(failure.InnerException).Status);
        Assert.Equal("", failure.Status);
    }
}
