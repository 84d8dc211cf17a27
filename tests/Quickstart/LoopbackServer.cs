using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace Quickstart;

/// <summary>
/// The Seedance service in small, on a free port of this machine: an envelope around every answer, refusals inside HTTP 200, a task that
/// is pending, then running, then done, and a file to download.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    /// <summary>The one key that the server knows.</summary>
    public const string ApiKey = "ak_quickstart";

    /// <summary>A prompt that the account cannot pay for.</summary>
    public const string UnaffordablePrompt = "A film of three hours";

    /// <summary>A prompt whose task moderation refuses at its end.</summary>
    public const string ImproperPrompt = "Something that nobody should see";

    private static readonly string[] StatusByPoll = ["pending", "running", "running", "success"];

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, VideoTask> _tasks = new(StringComparer.Ordinal);
    private int _taskRequests;

    private LoopbackServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        _app = builder.Build();

        RouteGroupBuilder api = _app.MapGroup("/api/v1/client");
        api.AddEndpointFilter(CheckKeyAsync);
        api.MapPost("/job/CreateTask", CreateTask);
        api.MapGet("/job/TaskInfo", TaskInfo);
        api.MapPost("/job/estimate-credits", () => Success(new { credits = 70.4, estimated = true }));
        api.MapGet("/account/balance", () => Success(new { balance = 137.96 }));
        _app.MapGet("/files/{taskId}.mp4", (string taskId) => Results.Bytes(SmallVideo(), "video/mp4"));
    }

    /// <summary>Where the server listens.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>How many requests for a task have arrived.</summary>
    public int TaskRequests => Volatile.Read(ref _taskRequests);

    public static async Task<LoopbackServer> StartAsync(CancellationToken cancellationToken)
    {
        var server = new LoopbackServer();
        await server._app.StartAsync(cancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async ValueTask<object?> CheckKeyAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers["x-api-key"].ToString() switch
        {
            ApiKey => await next(context),
            "" => Answer(401, "API key missing", httpStatus: 401),
            _ => Answer(401, "API key invalid", httpStatus: 401),
        };

    private IResult CreateTask(JsonElement body)
    {
        Interlocked.Increment(ref _taskRequests);
        if (PromptOf(body) is not { Length: > 0 } prompt)
        {
            string[] errors = ["prompt: Field required"];
            return Results.Json(new { code = 422, message = "Missing Params or Type Error", errors }, statusCode: 422);
        }

        if (prompt == UnaffordablePrompt)
            return Answer(402, "Insufficient Credits", new { balance = 137.96 });

        var task = new VideoTask(Guid.NewGuid().ToString(), body.Clone(), DateTimeOffset.UtcNow.ToUnixTimeSeconds(), prompt == ImproperPrompt);
        _tasks[task.Id] = task;
        return Success(new { task_id = task.Id });
    }

    private IResult TaskInfo(string task_id)
    {
        if (!_tasks.TryGetValue(task_id, out VideoTask? task))
            return Answer(404, "Task not found");

        string status = StatusByPoll[task.NextPoll(StatusByPoll.Length)];
        bool done = status == "success";
        object result = task.IsImproper
            ? new { code = 451, message = "The generated video was refused by moderation." }
            : new { code = 200, message = "success", media_urls = new[] { $"{Address}files/{task.Id}.mp4" } };
        return Success(new
        {
            task_id = task.Id,
            provider = "bytedance",
            model_version = "seedance-2.0-fast",
            status = done && task.IsImproper ? "failed" : status,
            param = task.Request,
            create_at = task.CreatedAt,
            result = done ? result : null,
            credits = done && task.IsImproper ? 0 : 70.4,
            duration_s = done ? 1 : (int?)null,
            complete_at = done ? DateTimeOffset.UtcNow.ToUnixTimeSeconds() : (long?)null,
            source = "api",
        });
    }

    private static string? PromptOf(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("input", out JsonElement input) && input.ValueKind == JsonValueKind.Object
        && input.TryGetProperty("prompt", out JsonElement prompt) && prompt.ValueKind == JsonValueKind.String
            ? prompt.GetString()
            : null;

    private static IResult Success(object data) => Answer(200, "success", data);

    private static IResult Answer(int code, string message, object? data = null, int httpStatus = 200) =>
        Results.Json(new { code, message, data }, statusCode: httpStatus);

    /// <summary>An MP4 file of two boxes: its type, and four kilobytes of nothing.</summary>
    private static byte[] SmallVideo() =>
        [0, 0, 0, 16, .. "ftypisom"u8, 0, 0, 2, 0, 0, 0, 16, 8, .. "mdat"u8, .. new byte[4096]];

    /// <summary>A task that moves on whenever somebody asks for it.</summary>
    private sealed class VideoTask(string id, JsonElement request, long createdAt, bool isImproper)
    {
        private int _polls = -1;

        public string Id { get; } = id;

        public JsonElement Request { get; } = request;

        public long CreatedAt { get; } = createdAt;

        public bool IsImproper { get; } = isImproper;

        public int NextPoll(int count) => Math.Min(Interlocked.Increment(ref _polls), count - 1);
    }
}
