using Seedance.Generated.Tests.Http;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>The other calls: what they send, and answers as the service really gives them.</summary>
public sealed class AnswerTests
{
    [Fact]
    public async Task A_task_is_asked_for_by_its_id_in_the_query()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Data("""{"task_id":"t","status":"pending"}"""));
        using SeedanceClient client = Api.Client(server);

        await client.GetTaskAsync("task 1&x=ü/+");

        RecordedRequest request = server.Request;
        Assert.Equal("GET", request.Method);
        Assert.Equal("/api/v1/client/job/TaskInfo", request.Path);
        Assert.Equal("task_id=task%201%26x%3D%C3%BC%2F%2B", request.Query);
        Assert.Equal(Api.Key, request.Header("X-API-KEY"));
        Assert.Empty(request.Body);
        Assert.Null(request.Header("Content-Type"));
    }

    [Fact]
    public async Task A_finished_task_has_every_member_typed()
    {
        TaskInfo task = await GetTaskAsync("""
            {
              "task_id": "task_1234567", "provider": "bytedance", "model_version": "seedance-2.0-fast", "status": "success",
              "param": { "model": "m", "callback_url": null, "input": { "prompt": "图" } },
              "create_at": 1715750400,
              "result": { "code": 200, "message": "ok", "media_urls": ["https://e.com/a.mp4", "https://e.com/a_1.png"], "usage": { "total_tokens": 12 } },
              "credits": 132.17, "duration_s": 12, "complete_at": 1715750412, "source": "api"
            }
            """);

        Assert.Equal("task_1234567", task.TaskId);
        Assert.Equal(VideoTaskStatus.Success, task.Status);
        Assert.Equal("m", task.Param!["model"].GetString());
        Assert.Equal("图", task.Param["input"]["prompt"].GetString());
        Assert.Equal(new DateTimeOffset(2024, 5, 15, 5, 20, 0, TimeSpan.Zero), task.CreateAt);
        Assert.Equal(task.CreateAt + TimeSpan.FromSeconds(12), task.CompleteAt);
        Assert.Equal(132.17m, task.Credits);
        Assert.Equal(12, task.DurationSeconds);
        Assert.Equal(TaskSource.Api, task.Source);
        Assert.Equal(["https://e.com/a.mp4", "https://e.com/a_1.png"], task.Result!.MediaUrls!);
        Assert.Equal(12, task.Result.Usage!["total_tokens"].GetInt64());
    }

    [Fact]
    public async Task A_running_task_has_nulls_where_there_is_nothing_yet()
    {
        TaskInfo task = await GetTaskAsync(
            """{"task_id":"t","status":"running","result":null,"credits":null,"duration_s":null,"complete_at":null,"source":null,"param":null}""");

        Assert.Equal(VideoTaskStatus.Running, task.Status);
        Assert.Null(task.Result);
        Assert.Null(task.Credits);
        Assert.Null(task.DurationSeconds);
        Assert.Null(task.CompleteAt);
        Assert.Null(task.Source);
        Assert.Null(task.Param);
    }

    [Fact]
    public async Task A_status_that_nobody_knew_is_kept_and_members_that_nobody_declared_are_too()
    {
        TaskInfo task = await GetTaskAsync("""{"task_id":"t","status":"queued","queue":{"place":3}}""");

        Assert.Equal("queued", task.Status.Value);
        Assert.False(task.Status.IsKnown);
        Assert.Equal(3, task.UnknownMembers()["queue"]["place"].GetInt32());
    }

    [Fact]
    public async Task A_failed_task_is_an_answer_and_not_an_exception()
    {
        TaskInfo task = await GetTaskAsync(
            """{"task_id":"t","status":"failed","result":{"code":451,"message":"moderation","media_urls":[]}}""");

        Assert.Equal(VideoTaskStatus.Failed, task.Status);
        Assert.Equal(451, task.Result!.Code);
        Assert.Equal("moderation", task.Result.Message);
        Assert.Empty(task.Result.MediaUrls!);
    }

    [Fact]
    public async Task An_estimate_takes_any_input_and_gives_fractions_of_credits()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Data("""{"credits":1.5,"estimated":true}"""));
        using SeedanceClient client = Api.Client(server);

        CreditsEstimate estimate = await client.EstimateCreditsAsync(new()
        {
            Model = "z-image",
            Input = new() { ["prompt"] = "图", ["seed"] = 12345678, ["scale"] = 0.5, ["deep"] = JsonValue.Parse("""{"a":[1,null]}""") },
            AdditionalMembers = new() { ["trial"] = true },
        });

        Assert.Equal(1.5m, estimate.Credits);
        Assert.True(estimate.Estimated);
        Assert.Equal("POST", server.Request.Method);
        Assert.Equal("/api/v1/client/job/estimate-credits", server.Request.Target);
        Assert.Equal(
            """{"model":"z-image","input":{"prompt":"图","seed":12345678,"scale":0.5,"deep":{"a":[1,null]}},"trial":true}""",
            server.Request.BodyText);
    }

    [Fact]
    public async Task An_estimate_takes_a_request_for_a_task_as_it_is()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Data("""{"credits":1.5,"estimated":true}"""));
        using SeedanceClient client = Api.Client(server);
        FastReferenceToVideoRequest request = Api.Request();

        await client.EstimateCreditsAsync(request);

        Assert.Equal("/api/v1/client/job/estimate-credits", server.Request.Target);
        Assert.Equal(JsonValue.Parse(request.ToUtf8Json()), JsonValue.Parse(server.Request.Body));
    }

    [Fact]
    public async Task An_estimate_makes_nothing_and_is_asked_for_again()
    {
        int count = 0;
        await using TestServer server = await TestServer.StartAsync(
            _ => Interlocked.Increment(ref count) == 1 ? ServerAnswer.Empty(503) : ServerAnswer.Data("""{"credits":1.5,"estimated":true}"""));
        using SeedanceClient client = Api.Client(server, static options => (options.Retry.MaxRetries, options.Retry.Delay) = (1, TimeSpan.Zero));

        Assert.Equal(1.5m, (await client.EstimateCreditsAsync(new() { Model = "m", Input = [] })).Credits);

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("1000", "1000")]
    [InlineData("137.96", "137.96")]
    [InlineData("1e3", "1000")]
    [InlineData("0.1000000000000000055511151231", "0.1000000000000000055511151231")]
    public async Task A_balance_is_a_decimal_number(string json, string balance)
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Data($$"""{"balance":{{json}}}"""));
        using SeedanceClient client = Api.Client(server);

        AccountBalance answer = await client.GetBalanceAsync();

        Assert.Equal(decimal.Parse(balance, System.Globalization.CultureInfo.InvariantCulture), answer.Balance);
        Assert.Equal("GET", server.Request.Method);
        Assert.Equal("/api/v1/client/account/balance", server.Request.Target);
        Assert.Equal(Api.Key, server.Request.Header("x-api-key"));
    }

    [Fact]
    public async Task An_asset_is_uploaded_by_its_address()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Data("""{"AssetId":"asset-20260420153000-ab12c"}"""));
        using SeedanceClient client = Api.Client(server);

        UploadedAsset asset = await client.UploadAssetAsync(
            new() { Name = "front", AssetType = AssetType.Image, AssetUrl = new Uri("https://example.com/front.png") });

        Assert.Equal("asset-20260420153000-ab12c", asset.AssetId.Value);
        Assert.Equal("/api/v1/client/job/asset-upload", server.Request.Target);
        Assert.Equal("""{"name":"front","asset_type":"Image","asset_url":"https://example.com/front.png"}""", server.Request.BodyText);
    }

    [Theory]
    [InlineData("\"2026-04-21T02:41:43Z\"")]
    [InlineData("\"2026-04-21t10:41:43+08:00\"")]
    [InlineData("1776739303")]
    public async Task An_asset_has_times_in_either_form(string time)
    {
        AssetInfo asset = await GetAssetAsync($$"""{"AssetId":"a","Status":"Active","CreateTime":{{time}},"UpdateTime":{{time}}}""");

        Assert.Equal(new DateTimeOffset(2026, 4, 21, 2, 41, 43, TimeSpan.Zero), asset.CreateTime);
        Assert.Equal(asset.CreateTime, asset.UpdateTime);
    }

    [Fact]
    public async Task An_asset_keeps_what_its_document_leaves_open()
    {
        AssetInfo asset = await GetAssetAsync("""{"AssetId":"a","Status":"Failed","AssetType":"Model3D","Name":null,"Error":"too small"}""");

        Assert.Equal(AssetStatus.Failed, asset.Status);
        Assert.Equal("Model3D", asset.AssetType!.Value.Value);
        Assert.False(asset.AssetType.Value.IsKnown);
        Assert.Null(asset.Name);
        Assert.Equal("too small", asset.AdditionalMembers["Error"].GetString());
    }

    [Fact]
    public async Task A_response_tells_status_headers_and_the_whole_body()
    {
        ServerAnswer answer = Api.Created with { Headers = [("X-Trace", "abc")] };
        await using TestServer server = await TestServer.StartAsync(answer);
        using SeedanceClient client = Api.Client(server);

        OperationResponse<CreateTaskResponse> response = await client.CreateTaskWithResponseAsync(Api.Request());

        Assert.Equal(200, response.Status);
        Assert.Equal(["abc"], response.Headers["x-trace"]);
        Assert.Equal(ApiCode.Success, response.Body.Code);
        Assert.Equal("success", response.Body.Message);
        Assert.Equal("task_12345678", response.Body.Data!.TaskId);
        Assert.Equal(answer.Body, response.RawBody.ToArray());
    }

    private static async Task<TaskInfo> GetTaskAsync(string data)
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Data(data));
        using SeedanceClient client = Api.Client(server);
        return await client.GetTaskAsync("task_1234567");
    }

    private static async Task<AssetInfo> GetAssetAsync(string data)
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Data(data));
        using SeedanceClient client = Api.Client(server);
        AssetInfo asset = await client.GetAssetAsync("asset-1");
        Assert.Equal("/api/v1/client/job/asset-info?asset_id=asset-1", server.Request.Target);
        return asset;
    }
}
