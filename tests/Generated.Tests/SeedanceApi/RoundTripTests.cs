using System.Text;
using System.Text.Json.Nodes;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>Every record of the bundled documents, read and written again: nothing is lost, nothing is added.</summary>
public sealed class RoundTripTests
{
    private const string Fast = "seedance/2-0-fast/reference-to-video.yaml";
    private const string AssetInfoDocument = "seedance/asset-info.yaml";

    private const string Task = """
        {
          "task_id": "t", "provider": "bytedance", "model_version": "v", "status": "success", "param": { "model": "m", "n": null },
          "create_at": 1715750400, "result": { "code": 200, "message": "ok", "media_urls": ["u"], "usage": { "total_tokens": 1 }, "media_info": {} },
          "credits": 1.50, "duration_s": 12, "complete_at": 1715750412, "source": "api", "reason": "new"
        }
        """;

    [Fact]
    public void The_documents_own_requests_survive()
    {
        Survives<FastReferenceToVideoRequest>(SpecExamples.Body(Fast, "requestBody"));
        Survives<ReferenceToVideoRequest>(SpecExamples.Body("seedance/2-0/reference-to-video.yaml", "requestBody"));
        Survives<ImageToVideoRequest>(SpecExamples.Body("seedance/2-0/image-to-video.yaml", "requestBody"));
        Survives<ProTextToVideoRequest>(SpecExamples.Body("seedance/1-0-pro/text-to-video.yaml", "requestBody"));
        Survives<EstimateCreditsRequest>(SpecExamples.Body("common/estimate-credits.yaml", "requestBody"));
        Survives<UploadAssetRequest>(SpecExamples.Body("seedance/asset-upload.yaml", "requestBody"));
    }

    [Fact]
    public void The_documents_own_requests_are_valid()
    {
        Assert.Empty(FastReferenceToVideoRequest.Parse(Utf8(SpecExamples.Body(Fast, "requestBody"))).Validate().Errors);
        Assert.Empty(ReferenceToVideoRequest.Parse(Utf8(SpecExamples.Body("seedance/2-0/reference-to-video.yaml", "requestBody"))).Validate().Errors);
        Assert.Empty(ImageToVideoRequest.Parse(Utf8(SpecExamples.Body("seedance/2-0/image-to-video.yaml", "requestBody"))).Validate().Errors);
        Assert.Empty(ProTextToVideoRequest.Parse(Utf8(SpecExamples.Body("seedance/1-0-pro/text-to-video.yaml", "requestBody"))).Validate().Errors);
        Assert.Empty(EstimateCreditsRequest.Parse(Utf8(SpecExamples.Body("common/estimate-credits.yaml", "requestBody"))).Validate().Errors);
        Assert.Empty(UploadAssetRequest.Parse(Utf8(SpecExamples.Body("seedance/asset-upload.yaml", "requestBody"))).Validate().Errors);
    }

    [Fact]
    public void The_documents_own_answers_survive()
    {
        Survives<CreateTaskResponse>(SpecExamples.Body(Fast, "responses", "200"));
        Survives<ValidationErrorResponse>(SpecExamples.Body(Fast, "responses", "422"));
        Survives<EstimateCreditsResponse>(SpecExamples.Body("common/estimate-credits.yaml", "responses", "200"));
        Survives<GetBalanceResponse>(SpecExamples.Body("common/get-account-credits.yaml", "responses", "200"));
        Survives<UploadAssetResponse>(SpecExamples.Body("seedance/asset-upload.yaml", "responses", "200"));
        Survives<GetAssetResponse>(SpecExamples.Body(AssetInfoDocument, "responses", "200"));
        Survives<ValidationErrorResponse>(SpecExamples.Body(AssetInfoDocument, "responses", "422"));
    }

    [Fact]
    public void Tasks_survive_with_members_that_nobody_declared()
    {
        Survives<TaskInfo>(Task);
        Survives<GetTaskResponse>($$"""{"code":200,"message":"success","data":{{Task}},"trace":"x"}""");
        Survives<TaskResult>("""{"code":200,"message":"m","media_urls":[],"usage":{},"suno_data":[1,{"a":null}]}""");
    }

    [Fact]
    public void The_other_records_survive()
    {
        Survives<ApiResponse>("""{"code":451,"message":"moderation","x":1}""");
        Survives<GetAccountCreditsApiResponse>("""{"code":200,"message":"success","x":1}""");
        Survives<GetTaskInfoApiResponse>("""{"code":404,"message":"Task not found","data":{"x":[1]}}""");
        Survives<AccountBalance>("""{"balance":137.96,"x":1}""");
        Survives<CreatedTask>("""{"task_id":"t","x":1}""");
        Survives<CreditsEstimate>("""{"credits":1.5,"estimated":false,"x":1}""");
        Survives<UploadedAsset>("""{"AssetId":"a","x":1}""");
        Survives<UploadUrl>("""{"presigned_url":"https://e.com/a?s=1","file_url":"https://e.com/a","x":1}""");
        Survives<GetUploadUrlResponse>("""{"code":200,"data":{"presigned_url":"https://e.com/a?s=1","file_url":"https://e.com/a"},"x":1}""");
        Survives<AssetInfo>("""{"AssetId":"a","Name":"n","AssetType":"Image","Status":"Active","CreateTime":"2026-04-21T02:41:43Z","Error":"e"}""");
        Survives<FastReferenceToVideoRequestInput>("""{"prompt":"p","reference_images":["https://e.com/a"],"resolution":"480p"}""");
        Survives<ReferenceToVideoRequestInput>("""{"prompt":"p","reference_videos":[],"resolution":"1080p","return_last_frame":true}""");
        Survives<ImageToVideoRequestInput>("""{"prompt":"p","img_urls":["https://e.com/a"],"duration":4}""");
        Survives<ProTextToVideoRequestInput>("""{"prompt":"p","camera_fixed":true}""");
    }

    [Fact]
    public void No_record_is_forgotten_here()
    {
        string[] records =
        [
            .. typeof(SeedanceClient).Assembly.GetTypes()
                .Where(type => type is { Namespace: "Seedance", IsClass: true } && type.GetMethod("<Clone>$") is not null)
                .Select(type => type.Name).Order(StringComparer.Ordinal),
        ];

        Assert.Equal(
            [
                "AccountBalance", "ApiResponse", "AssetInfo", "CreateTaskResponse", "CreatedTask", "CreditsEstimate",
                "EstimateCreditsRequest", "EstimateCreditsResponse", "FastReferenceToVideoRequest", "FastReferenceToVideoRequestInput",
                "GetAccountCreditsApiResponse", "GetAssetResponse", "GetBalanceResponse", "GetTaskInfoApiResponse", "GetTaskResponse",
                "GetUploadUrlResponse", "ImageToVideoRequest", "ImageToVideoRequestInput", "ProTextToVideoRequest", "ProTextToVideoRequestInput",
                "ReferenceToVideoRequest", "ReferenceToVideoRequestInput", "TaskInfo", "TaskResult", "UploadAssetRequest",
                "UploadAssetResponse", "UploadUrl", "UploadedAsset", "ValidationErrorResponse",
            ],
            records);
    }

    [Fact]
    public void A_time_that_came_as_a_number_is_written_as_text()
    {
        var asset = AssetInfo.Parse("""{"AssetId":"a","Status":"Active","CreateTime":1776739303}"""u8);

        Assert.Equal("""{"AssetId":"a","Status":"Active","CreateTime":"2026-04-21T02:41:43Z"}""", Encoding.UTF8.GetString(asset.ToUtf8Json()));
    }

    /// <summary>The JSON that is written is the JSON that was read, and reading it again gives an equal value.</summary>
    private static void Survives<T>(string json)
        where T : class, IJsonModel<T>
    {
        T model = JsonRead.Parse<T>(Utf8(json));
        byte[] written = JsonWrite.ToUtf8Json(model);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), $"{typeof(T).Name}: {Encoding.UTF8.GetString(written)}");
        T again = JsonRead.Parse<T>(written);
        Assert.Equal(model, again);
        Assert.Equal(model.GetHashCode(), again.GetHashCode());
        Assert.Equal(written, JsonWrite.ToUtf8Json(again));
    }

    private static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);
}
