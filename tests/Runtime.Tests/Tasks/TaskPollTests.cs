using Seedance.Runtime.Tests.Transport;

namespace Seedance.Runtime.Tests.Tasks;

/// <summary>Waits for tasks of APIs that are not like the bundled one.</summary>
public sealed class TaskPollTests
{
    private static readonly TaskPoll Poll = new() { Status = "/state", Success = ["done"], Failure = ["failed"], Interval = TimeSpan.FromMilliseconds(1) };

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"state":null}""")]
    public async Task An_answer_that_tells_no_state_is_no_news(int status, string body)
    {
        int asked = 0;
        using var client = new HttpClient(new FakeHandler(
            _ => ++asked < 3 ? FakeHandler.Reply(status, body) : FakeHandler.Reply(200, """{"state":"done","data":{"task_id":"t"}}""")));
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = new Uri("https://example.com") }, null);
        var progress = new States();

        Created task = await Poll.WaitAsync<Created, Created>(
            connection,
            "t",
            token => connection.SendAsync(TestApi.Get(), new OperationRequest(), token),
            static response => response.IsEmpty ? null : response.Body,
            progress,
            TestContext.Current.CancellationToken);

        Assert.Equal("t", task.TaskId);
        Assert.Equal(3, asked);
        Assert.Equal(["", "done"], progress.All);
    }

    private sealed class States : IProgress<TaskProgress<Created>>
    {
        public List<string> All { get; } = [];

        public void Report(TaskProgress<Created> value) => All.Add(value.Status);
    }
}
