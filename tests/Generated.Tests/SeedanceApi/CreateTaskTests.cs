using Seedance.Generated.Tests.Http;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>What CreateTask sends for each model: the bytes, not just something like them.</summary>
public sealed class CreateTaskTests
{
    [Fact]
    public async Task A_request_goes_to_its_address_with_the_key_and_as_json()
    {
        await using TestServer server = await TestServer.StartAsync(Api.Created);
        using SeedanceClient client = Api.Client(server);

        CreatedTask created = await client.CreateTaskAsync(Api.Request());

        Assert.Equal("task_12345678", created.TaskId);
        RecordedRequest request = server.Request;
        Assert.Equal("POST", request.Method);
        Assert.Equal("/api/v1/client/job/CreateTask", request.Target);
        Assert.Equal(Api.Key, request.Header("x-api-key"));
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.Null(request.Header("Authorization"));
    }

    [Fact]
    public async Task Members_that_are_not_set_are_not_written_and_the_model_fills_itself_in()
    {
        string body = await BodyOfAsync(client => client.CreateTaskAsync(Api.Request()));

        Assert.Equal(
            """{"model":"bytedance/seedance2-0-fast-r2v","input":{"prompt":"A corgi on a lawn","reference_images":["https://example.com/corgi.png"]}}""",
            body);
    }

    [Fact]
    public async Task Every_member_of_a_fast_reference_to_video_request_is_written()
    {
#pragma warning disable SDG9001 // return_last_frame is deprecated and still sent
        string body = await BodyOfAsync(client => client.CreateTaskAsync(new FastReferenceToVideoRequest
        {
            CallbackUrl = "https://example.com/callback?secret=1&x=%20",
            Input = new()
            {
                Prompt = "p",
                ReferenceImages = ["https://example.com/a.png"],
                ReferenceVideos = ["https://example.com/b.mp4"],
                ReferenceAudios = ["https://example.com/c.mp3"],
                ReturnLastFrame = false,
                Audio = true,
                Resolution = Resolution.P480,
                AspectRatio = AspectRatio.Ratio21x9,
                Duration = 15,
            },
        }));
#pragma warning restore SDG9001

        Assert.Equal(
            """{"model":"bytedance/seedance2-0-fast-r2v","callback_url":"https://example.com/callback?secret=1&x=%20","input":{"prompt":"p","reference_images":["https://example.com/a.png"],"reference_videos":["https://example.com/b.mp4"],"reference_audios":["https://example.com/c.mp3"],"return_last_frame":false,"audio":true,"resolution":"480p","aspect_ratio":"21:9","duration":15}}""",
            body);
    }

    [Fact]
    public async Task A_reference_to_video_request_knows_full_hd()
    {
        string body = await BodyOfAsync(client => client.CreateTaskAsync(new ReferenceToVideoRequest
        {
            Input = new() { Prompt = "p", ReferenceVideos = ["https://example.com/b.mp4"], Resolution = FullHdResolution.P1080 },
        }));

        Assert.Equal(
            """{"model":"bytedance/seedance2-0-r2v","input":{"prompt":"p","reference_videos":["https://example.com/b.mp4"],"resolution":"1080p"}}""",
            body);
    }

    [Fact]
    public async Task An_image_to_video_request_has_its_own_members()
    {
        string body = await BodyOfAsync(client => client.CreateTaskAsync(new ImageToVideoRequest
        {
            Input = new() { Prompt = "p", ImgUrls = ["https://example.com/first.png", "https://example.com/last.png"], AspectRatio = AspectRatio.Auto },
        }));

        Assert.Equal(
            """{"model":"bytedance/seedance2-0-i2v","input":{"prompt":"p","img_urls":["https://example.com/first.png","https://example.com/last.png"],"aspect_ratio":"auto"}}""",
            body);
    }

    [Fact]
    public async Task A_text_to_video_request_needs_nothing_but_a_prompt()
    {
        string body = await BodyOfAsync(client => client.CreateTaskAsync(new ProTextToVideoRequest
        {
            Input = new() { Prompt = "p", CameraFixed = false, AspectRatio = "16:9", Duration = 8 },
        }));

        Assert.Equal(
            """{"model":"bytedance/seedance1-0-pro-t2v","input":{"prompt":"p","aspect_ratio":"16:9","duration":8,"camera_fixed":false}}""",
            body);
    }

    [Theory]
    [InlineData("asset://asset-20260224185115-jtzz8")]
    [InlineData("https://EXAMPLE.com:443/A/../b%2fc.png")]
    [InlineData("https://example.com/x.png?a=1&b=2+3#top")]
    public async Task An_address_is_sent_as_it_was_written(string address)
    {
        FastReferenceToVideoRequest request = Api.Request();

        string body = await BodyOfAsync(client => client.CreateTaskAsync(request with { Input = request.Input with { ReferenceImages = [address] } }));

        Assert.Contains($"\"{address}\"", body);
    }

    [Theory]
    [InlineData("[图1] 走路 – Größe é")]
    [InlineData("a corgi 🐕 with \"quotes\", a \\ and a line\nbreak\u2028\u0001")]
    public async Task Text_in_any_script_arrives_as_it_is(string prompt)
    {
        await using TestServer server = await TestServer.StartAsync(Api.Created);
        using SeedanceClient client = Api.Client(server);

        await client.CreateTaskAsync(Api.Request(prompt));

        FastReferenceToVideoRequest received = FastReferenceToVideoRequest.Parse(server.Request.Body);
        Assert.Equal(prompt, received.Input.Prompt);
        using var body = System.Text.Json.JsonDocument.Parse(server.Request.Body);
        Assert.Equal(prompt, body.RootElement.GetProperty("input").GetProperty("prompt").GetString());
    }

    [Fact]
    public async Task Chinese_text_is_sent_unescaped()
    {
        string body = await BodyOfAsync(client => client.CreateTaskAsync(Api.Request("[图1] é")));

        Assert.Contains("\"prompt\":\"[图1] é\"", body);
    }

    [Fact]
    public async Task A_model_that_the_caller_sets_is_refused_when_it_is_another_one()
    {
        await using TestServer server = await TestServer.StartAsync(Api.Created);
        using SeedanceClient client = Api.Client(server);

        var exception = await Assert.ThrowsAsync<Runtime.RequestInvalidException>(
            () => client.CreateTaskAsync(Api.Request() with { Model = "bytedance/seedance9" }));

        Assert.Equal("/model", Assert.Single(exception.Errors).InstanceLocation);
        Assert.Empty(server.Requests);
    }

    private static async Task<string> BodyOfAsync(Func<SeedanceClient, Task> call)
    {
        await using TestServer server = await TestServer.StartAsync(Api.Created);
        using SeedanceClient client = Api.Client(server);
        await call(client);
        return server.Request.BodyText;
    }
}
