using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.SeedanceApi;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Tasks;

/// <summary>One call from a request to a finished task, and its ends.</summary>
public sealed class TaskTests
{
    [Fact]
    public async Task A_request_becomes_a_finished_task_in_one_call()
    {
        await using TaskServer server = await TaskServer.StartAsync(TaskServer.Pending, TaskServer.Running, TaskServer.Success);
        using SeedanceClient client = server.Client();
        var progress = new Reports<TaskInfo>();

        TaskInfo task = await client.CreateTaskAndWaitAsync(Api.Request(), progress);

        Assert.Equal("https://media.example/a.mp4", Assert.Single(task.Result!.MediaUrls!).ToString());
        Assert.Equal(132.17m, task.Credits);
        Assert.Equal(1, server.CreateRequests);
        Assert.All(server.Questions, static q => Assert.Equal("task_id=task_12345678", q.Query));
        Assert.Equal([TaskState.Pending, TaskState.Pending, TaskState.Running, TaskState.Success], progress.All.Select(static p => p.State));
        Assert.Equal(["", "pending", "running", "success"], progress.All.Select(static p => p.Status));
        Assert.Equal(task, progress.All[^1].Task);
    }

    [Fact]
    public async Task The_first_report_has_the_task_id_before_anything_is_asked()
    {
        await using TaskServer server = await TaskServer.StartAsync(TaskServer.Success);
        using SeedanceClient client = server.Client();
        int questions = -1;
        string? id = null;
        var progress = new Reports<TaskInfo>(report =>
        {
            id ??= report.TaskId;
            questions = questions < 0 ? server.Questions.Count : questions;
        });

        await client.CreateTaskAndWaitAsync(Api.Request(), progress);

        Assert.Equal(TaskServer.TaskId, id);
        Assert.Equal(0, questions);
    }

    [Fact]
    public async Task A_failed_task_is_an_exception_with_message_code_and_task()
    {
        await using TaskServer server = await TaskServer.StartAsync(
            """{"task_id":"task_12345678","status":"failed","credits":0.5,"result":{"code":451,"message":"The input was refused."}}""");
        using SeedanceClient client = server.Client();

        var failure = await Assert.ThrowsAsync<TaskFailedException<TaskInfo>>(() => client.CreateTaskAndWaitAsync(Api.Request()));

        Assert.Equal(TaskServer.TaskId, failure.TaskId);
        Assert.Equal(451, failure.Code);
        Assert.Equal("The input was refused.", failure.Reason);
        Assert.Equal("Task 'task_12345678' has failed (code 451): The input was refused.", failure.Message);
        Assert.Equal(0.5m, failure.Task.Credits);
    }

    [Theory]
    [InlineData("""{"task_id":"t","status":"failed","message":"second choice","result":{"code":501}}""", "second choice")]
    [InlineData("""{"task_id":"t","status":"failed","reason":"input_moderation"}""", "input_moderation")]
    [InlineData("""{"task_id":"t","status":"failed","result":null}""", null)]
    public async Task The_reason_of_a_failure_is_where_programs_have_seen_it(string task, string? reason)
    {
        await using TaskServer server = await TaskServer.StartAsync(task);
        using SeedanceClient client = server.Client();

        var failure = await Assert.ThrowsAsync<TaskFailedException<TaskInfo>>(() => client.WaitForTaskAsync("t"));

        Assert.Equal(reason, failure.Reason);
    }

    [Fact]
    public async Task The_state_decides_and_not_the_code_of_the_result()
    {
        await using TaskServer server = await TaskServer.StartAsync(
            """{"task_id":"t","status":"failed","result":{"code":200,"media_urls":["https://media.example/a.mp4"]}}""");
        using SeedanceClient client = server.Client();

        await Assert.ThrowsAsync<TaskFailedException<TaskInfo>>(() => client.WaitForTaskAsync("t"));
    }

    [Fact]
    public async Task A_state_in_capital_letters_counts()
    {
        await using TaskServer server = await TaskServer.StartAsync(TaskServer.Success.Replace("\"success\"", "\"SUCCESS\""));
        using SeedanceClient client = server.Client();

        TaskInfo task = await client.WaitForTaskAsync(TaskServer.TaskId);

        Assert.Equal("SUCCESS", task.Status.Value);
    }

    [Fact]
    public async Task A_state_that_nobody_knows_is_waited_out()
    {
        await using TaskServer server = await TaskServer.StartAsync(TaskServer.Pending.Replace("pending", "queued_again"), TaskServer.Success);
        using SeedanceClient client = server.Client();
        var progress = new Reports<TaskInfo>();

        await client.WaitForTaskAsync(TaskServer.TaskId, progress);

        Assert.Equal((TaskState.Running, "queued_again"), (progress.All[1].State, progress.All[1].Status));
    }

    [Theory]
    [InlineData("""{"task_id":"t","status":"success","result":{"code":200,"media_urls":[]}}""")]
    [InlineData("""{"task_id":"t","status":"success","result":{"code":200,"media_urls":[""]}}""")]
    [InlineData("""{"task_id":"t","status":"success","result":null}""")]
    public async Task A_success_without_a_media_url_is_an_error(string task)
    {
        await using TaskServer server = await TaskServer.StartAsync(task);
        using SeedanceClient client = server.Client();

        var failure = await Assert.ThrowsAsync<TaskWaitException>(() => client.WaitForTaskAsync("t"));

        Assert.Equal("t", failure.TaskId);
        Assert.Equal("/data/result/media_urls", Assert.IsType<ResponseInvalidException>(failure.InnerException).Pointer);
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task A_local_time_out_is_no_failed_task_and_the_wait_can_be_taken_up_again()
    {
        await using TaskServer server = await TaskServer.StartAsync(
            [.. Enumerable.Repeat(ServerAnswer.Data(TaskServer.Running), 10), ServerAnswer.Data(TaskServer.Success)]);
        using SeedanceClient client = server.Client(static options => options.Polling.Timeout = TimeSpan.FromSeconds(61));

        var failure = await Assert.ThrowsAsync<TaskWaitTimeoutException>(() => client.CreateTaskAndWaitAsync(Api.Request()));
        TaskInfo task = await client.WaitForTaskAsync(failure.TaskId);

        Assert.Equal("running", failure.Status);
        Assert.Contains("61 s", failure.Message);
        Assert.Equal(VideoTaskStatus.Success, task.Status);
        Assert.Equal(1, server.CreateRequests);
    }

    [Fact]
    public async Task Cancelling_keeps_the_task_id()
    {
        await using TaskServer server = await TaskServer.StartAsync(TaskServer.Running);
        using SeedanceClient client = server.Client();
        using var stop = new CancellationTokenSource();
        var progress = new Reports<TaskInfo>(report =>
        {
            if (report.State == TaskState.Running)
                stop.Cancel();
        });

        var cancelled = await Assert.ThrowsAsync<TaskWaitCanceledException>(
            () => client.CreateTaskAndWaitAsync(Api.Request(), progress, stop.Token));

        Assert.Equal(TaskServer.TaskId, cancelled.TaskId);
        Assert.Equal(stop.Token, cancelled.CancellationToken);
        Assert.IsAssignableFrom<OperationCanceledException>(cancelled);
    }

    [Fact]
    public async Task Waits_begin_with_the_interval_of_the_document_and_grow()
    {
        await using TaskServer server = await TaskServer.StartAsync(
            [.. Enumerable.Repeat(ServerAnswer.Data(TaskServer.Running), 20), ServerAnswer.Data(TaskServer.Success)]);
        using SeedanceClient client = server.Client();

        await client.WaitForTaskAsync(TaskServer.TaskId);

        Assert.Equal(20, server.Clock.Waits.Count);
        Assert.Equal([5, 5.5, 6.05], server.Clock.Waits.Take(3).Select(static w => Math.Round(w.TotalSeconds, 3)));
        Assert.Equal(15, server.Clock.Waits[^1].TotalSeconds);
    }

    [Fact]
    public async Task Waits_are_an_option()
    {
        await using TaskServer server = await TaskServer.StartAsync(TaskServer.Running, TaskServer.Running, TaskServer.Success);
        using SeedanceClient client = server.Client(static options =>
            (options.Polling.Interval, options.Polling.MaxInterval) = (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2)));

        await client.WaitForTaskAsync(TaskServer.TaskId);

        Assert.Equal([2, 2], server.Clock.Waits.Select(static w => w.TotalSeconds));
    }

    [Fact]
    public async Task The_client_can_be_stood_in_for()
    {
        await using TaskServer server = await TaskServer.StartAsync(TaskServer.Success);
        using SeedanceClient client = server.Client();
        ISeedanceClient stand = client;

        Assert.Equal(TaskServer.TaskId, (await stand.WaitForTaskAsync(TaskServer.TaskId)).TaskId);
    }
}
