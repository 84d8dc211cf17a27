using System.Text.Json;

namespace Seedance.Runtime.Tests.Transport;

/// <summary>The options of the API that the tests call. Nothing is tried again unless a test says so: most of them count requests.</summary>
internal sealed class TestOptions : ApiClientOptions
{
    public TestOptions() => Retry.MaxRetries = 0;

    public string? ApiKey { get; set; } = TestApi.Key;

    /// <summary>Credentials of further schemes, by their names.</summary>
    public Dictionary<string, string> Others { get; } = [];

    public AccessTokenProvider? Tokens { get; set; }

    protected internal override string? GetCredential(string scheme) => scheme == "ApiKeyAuth" ? ApiKey : Others.GetValueOrDefault(scheme);

    protected internal override AccessTokenProvider? GetTokenProvider(string scheme) => scheme == "OAuth" ? Tokens : null;

    protected internal override string? MissingCredential() => ApiKey is null ? nameof(ApiKey) : null;
}

/// <summary>A body to send: <c>{"prompt":"…","duration":8}</c>.</summary>
internal sealed record Job : IJsonModel<Job>
{
    /// <summary>The prompt is at least one character long, the duration is 4 to 15.</summary>
    public static readonly SchemaValidator Validator = new("Job", Check);

    public required string Prompt { get; init; }

    public long Duration { get; init; } = 8;

    public int WrittenTimes { get; private set; }

    static Job IJsonModel<Job>.Read(ref Utf8JsonReader reader) => throw new NotSupportedException("Jobs are only sent.");

    public void WriteTo(Utf8JsonWriter writer)
    {
        WrittenTimes++;
        writer.WriteStartObject();
        writer.WriteString("prompt"u8, Prompt);
        writer.WriteNumber("duration"u8, Duration);
        writer.WriteEndObject();
    }

    private static bool Check(ref SchemaRun run, int token)
    {
        foreach (int name in run.Members(token))
        {
            bool goesOn = run.NameIs(name, "duration"u8) ? run.Maximum(name + 1, 15, "/properties/duration/maximum") : run.MinLength(name + 1, 1, "/properties/prompt/minLength");
            if (!goesOn)
                return false;
        }

        return true;
    }
}

/// <summary>A body to receive: <c>{"code":200,"data":{"task_id":"…"}}</c>.</summary>
internal sealed record Created : IJsonModel<Created>
{
    /// <summary>An object whose member data is an object.</summary>
    public static readonly SchemaValidator Validator = new("Created", Check);

    private static readonly MemberNames Names = new(["data"]);

    private static readonly MemberNames DataNames = new(["task_id"]);

    public string? TaskId { get; init; }

    static Created IJsonModel<Created>.Read(ref Utf8JsonReader reader)
    {
        string? taskId = null;
        JsonRead.StartObject(ref reader);
        while (JsonRead.NextMember(ref reader))
        {
            if (JsonRead.Member(ref reader, Names) != 0)
                JsonRead.Skip(ref reader);
            else if (!JsonRead.IsNull(ref reader))
                taskId = ReadData(ref reader);
        }

        return new Created { TaskId = taskId };
    }

    public void WriteTo(Utf8JsonWriter writer) => throw new NotSupportedException("Answers are only received.");

    private static string? ReadData(ref Utf8JsonReader reader)
    {
        string? taskId = null;
        JsonRead.StartObject(ref reader);
        while (JsonRead.NextMember(ref reader))
        {
            if (JsonRead.Member(ref reader, DataNames) == 0)
                taskId = JsonRead.String(ref reader);
            else
                JsonRead.Skip(ref reader);
        }

        return taskId;
    }

    private static bool Check(ref SchemaRun run, int token)
    {
        foreach (int name in run.Members(token))
        {
            if (run.NameIs(name, "data"u8) && !run.Type(name + 1, JsonTypes.Object, "/properties/data/type"))
                return false;
        }

        return true;
    }
}

/// <summary>The exception of the API that the tests call.</summary>
internal class TestException(ApiFailure failure) : EnvelopeException(failure);

/// <summary>The exception with a typed error body.</summary>
internal sealed class TestException<TError>(ApiFailure failure, TError error) : TestException(failure)
{
    public TError Error { get; } = error;
}

/// <summary>Operations as a generated client has them.</summary>
internal static class TestApi
{
    public const string Key = "ak_0123456789abcdef0123456789abcdef";

    public static readonly Envelope Envelope = new() { Code = "/code", Success = [200], Message = "/message", Errors = "/errors", Data = "/data" };

    public static readonly SecurityScheme HeaderKey = new("ApiKeyAuth", SecuritySchemeKind.ApiKeyInHeader, "x-api-key", "ApiKey");

    public static readonly Operation<Created> CreateTask = new()
    {
        Name = "CreateTask",
        Method = HttpMethod.Post,
        Path = "/api/v1/client/job/CreateTask",
        IsIdempotent = false,
        Security = [new([HeaderKey])],
        Envelope = Envelope,
        Responses =
        [
            OperationAnswer<Created>.Success("200", static (ref Utf8JsonReader reader) => JsonRead.Model<Created>(ref reader), schema: static () => Created.Validator),
            OperationAnswer<Created>.Error("422", static (failure, utf8) => new TestException<Created>(failure, JsonRead.Parse<Created>(utf8))),
        ],
        Fail = static failure => new TestException(failure),
    };

    /// <summary>An operation with the body of <see cref="Created"/> and everything else as told.</summary>
    public static Operation<Created> Get(
        string path = "/pets", HttpMethod? method = null, bool isIdempotent = false, Envelope? envelope = null, SecurityScheme? security = null) => new()
        {
            Name = "GetPet",
            Method = method ?? HttpMethod.Get,
            Path = path,
            IsIdempotent = isIdempotent,
            Envelope = envelope,
            Security = security is null ? [] : [new([security])],
            Responses = [OperationAnswer<Created>.Success("200", JsonRead.Model<Created>), OperationAnswer<Created>.Success("204")],
        };

    public static OperationRequest Request(string prompt = "a boy", long duration = 8)
    {
        var request = new OperationRequest();
        request.JsonBody(new Job { Prompt = prompt, Duration = duration }, static () => Job.Validator);
        return request;
    }

    /// <summary>Calls CreateTask on a server that gives one answer.</summary>
    public static async Task<OperationResponse<Created>> CreateAsync(int status, string body, string mediaType = "application/json", Action<TestOptions>? configure = null)
    {
        var options = new TestOptions { BaseAddress = new Uri("https://example.com") };
        configure?.Invoke(options);
        using var client = new HttpClient(new FakeHandler(_ => FakeHandler.Reply(status, body, mediaType)));
        using var connection = new ApiConnection(client, options, documentBaseAddress: null);
        return await connection.SendAsync(CreateTask, Request(), CancellationToken.None);
    }
}
