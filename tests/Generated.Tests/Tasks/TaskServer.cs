using System.Collections.Concurrent;
using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.SeedanceApi;

namespace Seedance.Generated.Tests.Tasks;

/// <summary>A server that makes one task and answers the questions for it one after the other; the last answer stays.</summary>
internal sealed class TaskServer : IAsyncDisposable
{
    public const string TaskId = "task_12345678";
    public const string Pending = """{"task_id":"task_12345678","status":"pending","result":null}""";
    public const string Running = """{"task_id":"task_12345678","status":"running","result":null}""";
    public const string Success =
        """{"task_id":"task_12345678","status":"success","credits":132.17,"result":{"code":200,"media_urls":["https://media.example/a.mp4"]}}""";

    private readonly TestServer _server;

    private TaskServer(TestServer server) => _server = server;

    public PollClock Clock { get; } = new();

    public ConcurrentQueue<string> Reports { get; } = new();

    public int CreateRequests => _server.Requests.Count(static r => r.Method == "POST");

    public IReadOnlyList<RecordedRequest> Questions => [.. _server.Requests.Where(static r => r.Method == "GET")];

    public static Task<TaskServer> StartAsync(params string[] tasks) => StartAsync([.. tasks.Select(ServerAnswer.Data)]);

    public static async Task<TaskServer> StartAsync(params ServerAnswer[] answers)
    {
        int question = -1;
        return new TaskServer(await TestServer.StartAsync(
            request => request.Method == "POST" ? Api.Created : answers[Math.Min(Interlocked.Increment(ref question), answers.Length - 1)]));
    }

    public SeedanceClient Client(Action<SeedanceClientOptions>? configure = null) => Api.Client(_server, options =>
    {
        options.TimeProvider = Clock;
        configure?.Invoke(options);
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
