using System.Text.Json;
using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.SeedanceApi;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Tasks;

/// <summary>Material of one's own: handed in by address, waited for, used by id; and local files.</summary>
public sealed class AssetTests
{
    private static readonly UploadAssetRequest Request = new()
    {
        Name = "front",
        AssetType = AssetType.Image,
        AssetUrl = "https://example.com/front.jpg",
    };

    [Fact]
    public async Task An_asset_is_handed_in_and_waited_for_in_one_call()
    {
        int questions = 0;
        await using TestServer server = await TestServer.StartAsync(request => ServerAnswer.Data(request.Method == "POST"
            ? """{"AssetId":"asset-1"}"""
            : Interlocked.Increment(ref questions) < 3 ? """{"AssetId":"asset-1","Status":"Processing"}""" : """{"AssetId":"asset-1","Status":"Active"}"""));
        using SeedanceClient client = Api.Client(server, static options => options.TimeProvider = new PollClock());
        var progress = new Reports<AssetInfo>();

        AssetInfo asset = await client.UploadAssetAndWaitAsync(Request, progress);

        Assert.Equal(AssetStatus.Active, asset.Status);
        Assert.Equal("asset_id=asset-1", server.Requests[^1].Query);
        Assert.Equal([TaskState.Pending, TaskState.Running, TaskState.Running, TaskState.Success], progress.All.Select(static p => p.State));
        Assert.Single(server.Requests, static r => r.Method == "POST");
    }

    [Fact]
    public async Task A_failed_asset_is_an_exception_that_keeps_members_nobody_declared()
    {
        await using TestServer server = await TestServer.StartAsync(
            ServerAnswer.Data("""{"AssetId":"asset-1","Status":"Failed","SomeReason":"a face that is not allowed"}"""));
        using SeedanceClient client = Api.Client(server);

        var failure = await Assert.ThrowsAsync<TaskFailedException<AssetInfo>>(() => client.WaitForAssetAsync("asset-1"));

        Assert.Equal("asset-1", failure.TaskId);
        Assert.Contains("a face that is not allowed", System.Text.Encoding.UTF8.GetString(failure.Task.ToUtf8Json()));
    }

    [Theory]
    [InlineData("asset-1")]
    [InlineData("asset://asset-1")]
    public async Task An_asset_id_formats_itself(string text)
    {
        await using TestServer server = await TestServer.StartAsync(Api.Created);
        using SeedanceClient client = Api.Client(server);
        AssetId id = text;

        await client.CreateTaskAsync(new FastReferenceToVideoRequest { Input = new() { Prompt = "a", ReferenceImages = [id, "https://example.com/b.png"] } });

        JsonElement images = JsonDocument.Parse(server.Request.Body).RootElement.GetProperty("input").GetProperty("reference_images");
        Assert.Equal("asset://asset-1", images[0].GetString());
        Assert.Equal(text, id.ToString());
    }

    [Fact]
    public async Task A_local_file_is_put_to_the_address_that_the_service_gives_out_and_no_key_goes_there()
    {
        Uri? address = null;
        await using TestServer server = await TestServer.StartAsync(request => request.Method == "PUT"
            ? ServerAnswer.Empty(204)
            : ServerAnswer.Data($$"""{"presigned_url":"{{address}}put/1?signature=a%2Fb","file_url":"https://files.example/1.png"}"""));
        address = server.Address;
        using SeedanceClient client = Api.Client(server);

        UriString file = await client.UploadFileAsync(new FileContent(new byte[] { 1, 2, 3 }, "Front.PNG"));

        Assert.Equal("https://files.example/1.png", file.ToString());
        RecordedRequest question = server.Requests[0];
        Assert.Equal("content_type=image%2Fpng&ext=.png", question.Query.Replace("image/png", "image%2Fpng"));
        RecordedRequest put = server.Requests[1];
        Assert.Equal(("PUT", "/put/1?signature=a%2Fb"), (put.Method, put.Target));
        Assert.Equal([1, 2, 3], put.Body);
        Assert.Equal("image/png", put.Header("Content-Type"));
        Assert.Null(put.Header("x-api-key"));
    }

    [Fact]
    public async Task A_file_in_memory_is_put_again_where_the_line_fails_and_a_stream_is_not()
    {
        Uri? address = null;
        int puts = 0;
        await using TestServer server = await TestServer.StartAsync(request => request.Method == "PUT"
            ? Interlocked.Increment(ref puts) is 1 or 3 ? ServerAnswer.Empty(503) : ServerAnswer.Empty(200)
            : ServerAnswer.Data($$"""{"presigned_url":"{{address}}put/1","file_url":"https://files.example/1.png"}"""));
        address = server.Address;
        using SeedanceClient client = Api.Client(server, static options => (options.Retry.MaxRetries, options.Retry.Delay) = (2, TimeSpan.Zero));

        await client.UploadFileAsync(new FileContent(new byte[] { 1, 2, 3 }, "a.png"));
        Assert.Equal(2, puts);

        using var stream = new MemoryStream([1, 2, 3]);
        var failure = await Assert.ThrowsAsync<FileTransferException>(() => client.UploadFileAsync(new FileContent(stream, "a.png")));
        Assert.Equal(503, failure.Status);
        Assert.Equal(3, puts);
    }

    [Fact]
    public async Task The_mainland_address_is_an_option()
    {
        var options = new SeedanceClientOptions { ApiKey = Api.Key, BaseAddress = new Uri("https://api.crunai.com") };
        var handler = new Recorder();
        using var http = new HttpClient(handler);
        using var client = new SeedanceClient(http, options);

        await client.GetBalanceAsync();

        Assert.Equal("https://api.crunai.com/api/v1/client/account/balance", handler.Address?.AbsoluteUri);
    }

    [Fact]
    public async Task Credits_are_decimal_throughout()
    {
        await using TestServer server = await TestServer.StartAsync(request => ServerAnswer.Data(request.Path switch
        {
            "/api/v1/client/account/balance" => """{"balance":137.96}""",
            "/api/v1/client/job/TaskInfo" => """{"task_id":"t","status":"running","credits":0.1}""",
            _ => """{"credits":1.5,"estimated":true}""",
        }));
        using SeedanceClient client = Api.Client(server);

        decimal balance = (await client.GetBalanceAsync()).Balance;
        decimal credits = (await client.EstimateCreditsAsync(new() { Model = "m", Input = [] })).Credits;
        decimal? used = (await client.GetTaskAsync("t")).Credits;

        Assert.Equal((137.96m, 1.5m, 0.1m), (balance, credits, used));
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public Uri? Address { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"code":200,"data":{"balance":1}}""") });
        }
    }
}
