using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Seedance.Runtime.Tests.Json;

public sealed class SystemTextJsonTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters =
        {
            new ModelConverter<RequestInput>(), new ModelConverter<VideoTaskStatus>(), new ModelConverter<JsonValue>(),
            new ModelConverter<UriString>(),
        },
    };

    private sealed record Outer(RequestInput? Input, VideoTaskStatus Status, VideoTaskStatus? Other, JsonValue Free, UriString[] Links);

    [Fact]
    public void Models_are_read_and_written_inside_other_data()
    {
        const string Text = """{"input":{"prompt":"p","x":[1.0]},"status":"odd","other":null,"free":null,"links":["a"]}""";
        Outer outer = JsonSerializer.Deserialize<Outer>(Text, Options)!;

        Assert.Equal("p", outer.Input!.Prompt);
        Assert.Equal("odd", outer.Status.Value);
        Assert.Null(outer.Other);
        Assert.True(outer.Free.IsNull);
        Assert.Equal(Text, JsonSerializer.Serialize(outer, Options));
        Assert.Null(JsonSerializer.Deserialize<Outer>("""{"input":null,"status":"odd","free":1,"links":[]}""", Options)!.Input);
    }

    [Fact]
    public void Failures_have_the_path_to_the_model_and_the_pointer_in_it()
    {
        JsonModelException failure = Assert.Throws<JsonModelException>(() => JsonSerializer.Deserialize<Outer>(
            """{"status":"s","input":{"prompt":"p","reference_images":["a",2]}}""", Options));

        Assert.Equal("/reference_images/1", failure.Pointer);
        Assert.Equal("$.input", failure.Path);
        Assert.Equal("/reference_images/1: expected a URI, found the number 2", failure.Message);
    }

    [Fact]
    public async Task Models_are_read_from_a_stream_in_small_pieces()
    {
        string many = string.Join(',', Enumerable.Range(0, 300).Select(i => $$"""{"prompt":"{{i}}","x":{"y":[{{i}}]},"reference_images":["a","b"]}"""));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("[" + many + "]"));

        var options = new JsonSerializerOptions(Options) { DefaultBufferSize = 16 };
        RequestInput[] inputs = (await JsonSerializer.DeserializeAsync<RequestInput[]>(stream, options, TestContext.Current.CancellationToken))!;

        Assert.Equal(300, inputs.Length);
        Assert.Equal(299, inputs[299].UnknownMembers()["x"]["y"][0].GetInt64());
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_here_as_well()
    {
        byte[] json = [.. "{\"prompt\":\"p\",\"x\":[\""u8, 0xFF, .. "\"]}"u8];

        JsonModelException failure = Assert.Throws<JsonModelException>(() => JsonSerializer.Deserialize<RequestInput>(json, Options));
        Assert.Equal("/x", failure.Pointer);
    }

    [Fact]
    public void The_resolver_needs_no_reflection()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = new ModelTypeInfoResolver().Add<RequestInput>().AddStruct<VideoTaskStatus>(),
        };
        var info = (JsonTypeInfo<RequestInput>)options.GetTypeInfo(typeof(RequestInput));
        var status = (JsonTypeInfo<VideoTaskStatus?>)options.GetTypeInfo(typeof(VideoTaskStatus?));

        RequestInput input = JsonSerializer.Deserialize("""{"prompt":"p","duration":1e0}""", info)!;
        Assert.Equal(1, input.Duration);
        Assert.Equal("""{"prompt":"p","duration":1}""", JsonSerializer.Serialize(input, info));
        Assert.Equal("null", JsonSerializer.Serialize(null, status));
        Assert.Equal("\"running\"", JsonSerializer.Serialize(VideoTaskStatus.Running, status));
        Assert.Null(new ModelTypeInfoResolver().GetTypeInfo(typeof(Grid), options));
    }
}
