using Seedance.Generated.Tests.Http;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>Requests that break the document: refused with place, rule and sentence, and nothing leaves the machine.</summary>
public sealed class RefusedRequestTests
{
    private static readonly FastReferenceToVideoRequestInput Input = Api.Request().Input;

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var request = new FastReferenceToVideoRequest
        {
            CallbackUrl = "not an address",
            Input = new() { Prompt = "", ReferenceAudios = ["no scheme"], Duration = 20 },
        };

        IReadOnlyList<SchemaError> errors = await RefusedAsync(client => client.CreateTaskAsync(request));

        Assert.Equal(
            [
                new("/callback_url", "/properties/callback_url/format", "format", "'not an address' does not have the format uri"),
                new("/input/prompt", "/properties/input/properties/prompt/minLength", "minLength", "the text has 0 characters, fewer than the minimum 1"),
                new("/input/reference_audios/0", "/properties/input/properties/reference_audios/items/format", "format", "'no scheme' does not have the format uri"),
                new("/input/duration", "/properties/input/properties/duration/maximum", "maximum", "20 is more than the maximum 15"),
                new("/input", "/properties/input/anyOf", "anyOf", "'reference_images' or 'reference_videos' must be present"),
            ],
            errors);
    }

    [Fact]
    public async Task The_message_lists_the_errors_and_says_that_nothing_was_sent()
    {
        await using TestServer server = await TestServer.StartAsync(Api.Created);
        using SeedanceClient client = Api.Client(server);

        var refusal = await Assert.ThrowsAsync<RequestInvalidException>(() => client.CreateTaskAsync(Api.Request("")));

        Assert.Equal("CreateTask", refusal.Operation);
        Assert.Contains("nothing was sent", refusal.Message);
        Assert.Contains("/input/prompt: the text has 0 characters", refusal.Message);
        Assert.DoesNotContain(Api.Key, refusal.ToString());
    }

    [Theory]
    [InlineData(3, "minimum")]
    [InlineData(16, "maximum")]
    [InlineData(-4, "minimum")]
    public async Task A_number_beyond_its_limits_is_refused(long duration, string keyword)
    {
        SchemaError error = await OneErrorAsync(Input with { Duration = duration });

        Assert.Equal(new("/input/duration", $"/properties/input/properties/duration/{keyword}", keyword, error.Message), error);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(15)]
    public async Task A_number_at_its_limit_is_sent(long duration) => await SentAsync(Input with { Duration = duration });

    [Fact]
    public async Task Characters_are_counted_and_not_their_parts()
    {
        // A dog is two UTF-16 units and four bytes.
        string longest = string.Concat(Enumerable.Repeat("🐕", 5000));
        await SentAsync(Input with { Prompt = longest });

        SchemaError error = await OneErrorAsync(Input with { Prompt = longest + "x" });

        Assert.Equal(
            new(
                "/input/prompt",
                "/properties/input/properties/prompt/maxLength",
                "maxLength",
                "the text has 5001 characters, more than the maximum 5000"),
            error);
    }

    [Fact]
    public async Task Too_many_items_are_refused()
    {
        ValueList<UriString> nine = ValueList.From(Enumerable.Range(0, 9).Select(i => new UriString($"https://example.com/{i}")));
        await SentAsync(Input with { ReferenceImages = nine });

        SchemaError error = await OneErrorAsync(Input with { ReferenceImages = [.. nine, "https://example.com/9"] });

        Assert.Equal("/input/reference_images", error.InstanceLocation);
        Assert.Equal("/properties/input/properties/reference_images/maxItems", error.KeywordLocation);
        Assert.Equal("the array has 10 items, more than the maximum 9", error.Message);
    }

    [Fact]
    public async Task Too_few_items_are_refused()
    {
        IReadOnlyList<SchemaError> errors = await RefusedAsync(
            client => client.CreateTaskAsync(new ImageToVideoRequest { Input = new() { Prompt = "p", ImgUrls = [] } }));

        Assert.Contains(errors, error => error is { InstanceLocation: "/input/img_urls", Keyword: "minItems" });
    }

    [Theory]
    [InlineData("asset-20260224185115-jtzz8")]
    [InlineData("/relative/path.png")]
    [InlineData("https://example.com/with space.png")]
    [InlineData("")]
    public async Task Text_that_is_no_address_is_refused(string address)
    {
        SchemaError error = await OneErrorAsync(Input with { ReferenceImages = ["https://example.com/a.png", address] });

        Assert.Equal("/input/reference_images/1", error.InstanceLocation);
        Assert.Equal("/properties/input/properties/reference_images/items/format", error.KeywordLocation);
    }

    [Fact]
    public async Task One_of_images_and_videos_has_to_be_there()
    {
        SchemaError error = await OneErrorAsync(new() { Prompt = "p" });

        Assert.Equal(new("/input", "/properties/input/anyOf", "anyOf", error.Message), error);
        await SentAsync(new() { Prompt = "p", ReferenceVideos = ["https://example.com/a.mp4"] });
    }

    [Fact]
    public async Task A_number_that_is_no_value_of_an_enum_is_never_sent()
    {
        await using TestServer server = await TestServer.StartAsync(Api.Created);
        using SeedanceClient client = Api.Client(server, options => options.ValidateRequests = false);
        FastReferenceToVideoRequest request = Api.Request();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => client.CreateTaskAsync(request with { Input = request.Input with { AspectRatio = (AspectRatio)99 } }));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_address_that_was_never_set_is_never_sent()
    {
        await using TestServer server = await TestServer.StartAsync(Api.Created);
        using SeedanceClient client = Api.Client(server, options => options.ValidateRequests = false);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => client.UploadAssetAsync(new() { Name = "n", AssetType = AssetType.Audio, AssetUrl = default }));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_required_member_that_was_forced_to_null_is_never_sent()
    {
        await using TestServer server = await TestServer.StartAsync(Api.Created);
        using SeedanceClient client = Api.Client(server, options => options.ValidateRequests = false);

        await Assert.ThrowsAsync<ArgumentNullException>(() => client.CreateTaskAsync(Api.Request(null!)));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.CreateTaskAsync(new FastReferenceToVideoRequest { Input = null! }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.CreateTaskAsync((FastReferenceToVideoRequest)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.GetTaskAsync(null!));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Without_validation_an_invalid_request_goes_out_and_the_server_decides()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("""{"code":422,"message":"m","errors":["e"]}""", 422));
        using SeedanceClient client = Api.Client(server, options => options.ValidateRequests = false);

        await Api.FailsAsync<SeedanceException<ValidationErrorResponse>>(() => client.CreateTaskAsync(Api.Request("")));

        Assert.Contains("\"prompt\":\"\"", server.Request.BodyText);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_sent()
    {
        await using TestServer server = await TestServer.StartAsync(Api.Created);
        using SeedanceClient client = Api.Client(server, options => options.ApiKey = null);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CreateTaskAsync(Api.Request()));

        Assert.Contains("SeedanceClientOptions.ApiKey", exception.Message);
        Assert.Empty(server.Requests);
    }

    private static async Task<SchemaError> OneErrorAsync(FastReferenceToVideoRequestInput input) =>
        Assert.Single(await RefusedAsync(client => client.CreateTaskAsync(new FastReferenceToVideoRequest { Input = input })));

    private static async Task SentAsync(FastReferenceToVideoRequestInput input)
    {
        await using TestServer server = await TestServer.StartAsync(Api.Created);
        using SeedanceClient client = Api.Client(server);
        await client.CreateTaskAsync(new FastReferenceToVideoRequest { Input = input });
        Assert.Single(server.Requests);
    }

    private static async Task<IReadOnlyList<SchemaError>> RefusedAsync(Func<SeedanceClient, Task> call)
    {
        await using TestServer server = await TestServer.StartAsync(Api.Created);
        using SeedanceClient client = Api.Client(server);
        var refusal = await Assert.ThrowsAsync<RequestInvalidException>(() => call(client));
        Assert.Empty(server.Requests);
        return refusal.Errors;
    }
}
