using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.SeedanceApi;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Tasks;

/// <summary>The fake server that the generator makes of the documents.</summary>
public sealed class FakeTests
{
    private readonly PollClock _clock = new();
    private readonly SeedanceFake _fake;

    public FakeTests() => _fake = new SeedanceFake(_clock);

    [Fact]
    public async Task A_task_moves_through_its_states_on_the_clock()
    {
        using SeedanceClient client = Client();
        var progress = new Reports<TaskInfo>();

        TaskInfo task = await client.CreateTaskAndWaitAsync(Api.Request(), progress);

        Assert.Equal(["", "pending", "running", "success"], progress.All.Select(static p => p.Status).Distinct());
        Assert.Equal("task_00000001", task.TaskId);
        Assert.InRange(_clock.GetUtcNow() - new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30));
        Assert.Equal("CreateTask", _fake.Requests[0].Operation);
        Assert.Contains("A corgi on a lawn", Encoding.UTF8.GetString(_fake.Requests[0].Body.Span));
    }

    [Fact]
    public async Task What_a_task_has_made_can_be_downloaded()
    {
        using SeedanceClient client = Client();
        _fake.Media = new byte[] { 1, 2, 3 };
        TaskInfo task = await client.CreateTaskAndWaitAsync(Api.Request());
        using var target = new MemoryStream();

        // A clock that jumps would find the download stalled.
        using SeedanceClient downloads = Client(static options => options.TimeProvider = TimeProvider.System);
        await downloads.DownloadAsync(task.Result!.MediaUrls![0], target);

        Assert.Equal([1, 2, 3], target.ToArray());
    }

    [Fact]
    public async Task A_task_fails_when_it_is_told_to()
    {
        using SeedanceClient client = Client();
        _fake.FailNextTask(451, "input moderation");

        var failure = await Assert.ThrowsAsync<TaskFailedException<TaskInfo>>(() => client.CreateTaskAndWaitAsync(Api.Request()));

        Assert.Equal((451, "input moderation"), (failure.Code, failure.Reason));
        Assert.Equal(VideoTaskStatus.Success, (await client.CreateTaskAndWaitAsync(Api.Request())).Status);
    }

    [Fact]
    public async Task Requests_are_refused_lost_and_answered_as_told_and_in_order()
    {
        using SeedanceClient client = Client();
        _fake.RefuseNext("CreateTask", 402, "Insufficient Credits");
        _fake.LoseNext("CreateTask");
        _fake.AnswerNext("CreateTask", 422);
        _fake.AnswerNext("CreateTask", 502, "<html>");

        var refused = await Assert.ThrowsAsync<SeedanceException>(() => client.CreateTaskAsync(Api.Request()));
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.CreateTaskAsync(Api.Request()));
        var invalid = await Assert.ThrowsAsync<SeedanceException<ValidationErrorResponse>>(() => client.CreateTaskAsync(Api.Request()));
        var broken = await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.CreateTaskAsync(Api.Request()));
        CreatedTask created = await client.CreateTaskAsync(Api.Request());

        Assert.Equal((200, 402L, "Insufficient Credits"), (refused.Status, refused.Code, refused.EnvelopeMessage));
        Assert.Equal(["specific error field message"], invalid.Errors);
        Assert.Equal(502, broken.Status);

        // The request whose answer was lost has made a task all the same.
        Assert.Equal("task_00000002", created.TaskId);
        Assert.Throws<ArgumentException>(() => _fake.LoseNext("Unheard"));
    }

    [Fact]
    public async Task An_invalid_request_is_refused_as_the_document_says()
    {
        using SeedanceClient client = Client(static options => options.ValidateRequests = false);

        var failure = await Assert.ThrowsAsync<SeedanceException<ValidationErrorResponse>>(() => client.CreateTaskAsync(Api.Request("")));

        Assert.Equal(422, failure.Status);
    }

    [Fact]
    public async Task Every_operation_answers_with_an_example_that_its_document_allows()
    {
        using SeedanceClient client = Client(static options => options.ValidateResponses = true);

        Assert.Equal(1000m, (await client.GetBalanceAsync()).Balance);
        Assert.Equal(1.5m, (await client.EstimateCreditsAsync(new() { Model = "m", Input = [] })).Credits);
        AssetInfo asset = await client.UploadAssetAndWaitAsync(new() { Name = "a", AssetType = AssetType.Image, AssetUrl = "https://example.com/a.png" });
        Assert.Equal(AssetStatus.Active, asset.Status);
        Assert.NotEmpty((await client.UploadFileAsync(new FileContent(new byte[] { 1 }, "a.png"))).ToString());
        await client.CreateTaskAndWaitAsync(Api.Request());
    }

    [Fact]
    public async Task It_stands_in_for_the_connections_of_a_registered_client()
    {
        var services = new ServiceCollection();
        services.AddSeedanceClient(options => (options.ApiKey, options.TimeProvider) = ("ak_test", _clock)).ConfigurePrimaryHttpMessageHandler(() => _fake);
        await using ServiceProvider provider = services.BuildServiceProvider();

        TaskInfo task = await provider.GetRequiredService<ISeedanceClient>().CreateTaskAndWaitAsync(Api.Request());

        Assert.Equal(VideoTaskStatus.Success, task.Status);
    }

    [Fact]
    public async Task Files_are_where_it_is_told()
    {
        using SeedanceClient client = Client();
        _fake.MediaAddress = new Uri("https://localhost:5001/files/");

        TaskInfo task = await client.CreateTaskAndWaitAsync(Api.Request());

        Assert.Equal(["https://localhost:5001/files/task_00000001.mp4"], task.Result!.MediaUrls!);
    }

    [Fact]
    public async Task A_task_that_nobody_made_is_not_found()
    {
        using SeedanceClient client = Client();

        var failure = await Assert.ThrowsAnyAsync<SeedanceException>(() => client.GetTaskAsync("task_of_nobody"));

        Assert.Equal((404, 404L), (failure.Status, failure.Code));
    }

    private SeedanceClient Client(Action<SeedanceClientOptions>? configure = null) => _fake.CreateClient(options =>
    {
        options.Retry.MaxRetries = 0;
        configure?.Invoke(options);
    });
}
