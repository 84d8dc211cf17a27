using System.Text.Json;
using System.Text.Json.Serialization;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>Generated types inside other data that System.Text.Json reads and writes.</summary>
public sealed class SystemTextJsonTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new ModelConverter<TaskInfo>(), new ModelConverter<VideoTaskStatus>() },
    };

    [Fact]
    public void A_model_is_written_and_read_within_other_data()
    {
        const string Json = """{"note":"n","task":{"task_id":"t","status":"queued","x":1},"history":["pending",null]}""";

        var job = JsonSerializer.Deserialize<Job>(Json, Options)!;

        Assert.Equal(new VideoTaskStatus("queued"), job.Task.Status);
        Assert.Equal([VideoTaskStatus.Pending, null], job.History);
        Assert.Equal(Json, JsonSerializer.Serialize(job, Options));
    }

    [Fact]
    public void A_member_can_name_its_converter()
    {
        var holder = JsonSerializer.Deserialize<Holder>("""{"Request":{"model":"m","input":{"prompt":"p"}}}""")!;

        Assert.Equal("p", holder.Request.Input.Prompt);
        Assert.Equal("""{"Request":{"model":"m","input":{"prompt":"p"}}}""", JsonSerializer.Serialize(holder));
    }

    [Fact]
    public async Task A_model_is_read_from_a_stream_in_pieces()
    {
        string prompt = new('x', 100_000);
        using var stream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new Holder { Request = Api.Request(prompt) }));

        var holder = await JsonSerializer.DeserializeAsync<Holder>(stream, new JsonSerializerOptions { DefaultBufferSize = 64 });

        Assert.Equal(prompt, holder!.Request.Input.Prompt);
    }

    [Fact]
    public void What_does_not_fit_is_named_from_the_model_on()
    {
        var exception = Assert.Throws<JsonModelException>(
            () => JsonSerializer.Deserialize<Job>("""{"note":"n","task":{"task_id":"t","status":"s","result":{"code":"x"}}}""", Options));

        Assert.Equal("/result/code", exception.Pointer);
        Assert.Equal("$.task", exception.Path);
    }

    [Fact]
    public void A_resolver_tells_about_models_without_reflection()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = new ModelTypeInfoResolver().Add<CreatedTask>().AddStruct<VideoTaskStatus>(),
        };

        string json = JsonSerializer.Serialize(new CreatedTask { TaskId = "t" }, options.GetTypeInfo(typeof(CreatedTask)));

        Assert.Equal("""{"task_id":"t"}""", json);
        Assert.Null(JsonSerializer.Deserialize("null", options.GetTypeInfo(typeof(VideoTaskStatus?))));
    }

    private sealed record Job(string Note, TaskInfo Task, List<VideoTaskStatus?> History);

    private sealed class Holder
    {
        [JsonConverter(typeof(ModelConverter<FastReferenceToVideoRequest>))]
        public required FastReferenceToVideoRequest Request { get; init; }
    }
}
