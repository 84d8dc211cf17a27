using System.Text;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>The validators that <c>Schemas</c> offers, on JSON from anywhere.</summary>
public sealed class SchemasTests
{
    [Fact]
    public void There_is_a_validator_for_each_component_and_each_named_body()
    {
        string[] names = [.. typeof(Schemas).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal)];

        Assert.Equal(
            [
                "ApiResponse", "CreateTaskResponse", "CreditsEstimate", "EstimateCreditsRequest", "EstimateCreditsResponse",
                "FastReferenceToVideoRequest", "GetAccountCreditsApiResponse", "GetAssetResponse", "GetBalanceResponse",
                "GetTaskInfoApiResponse", "GetTaskResponse", "GetUploadUrlResponse", "ImageToVideoRequest", "ProTextToVideoRequest", "ReferenceToVideoRequest",
                "TaskInfo", "UploadAssetRequest", "UploadAssetResponse", "ValidationErrorResponse",
            ],
            names);
        Assert.Equal("TaskInfo", Schemas.TaskInfo.Name);
    }

    [Theory]
    [InlineData("""{"model":"bytedance/seedance2-0-fast-r2v","input":{"prompt":"p","reference_videos":[]}}""", true)]
    [InlineData("""{"model":"bytedance/seedance2-0-fast-r2v","input":{"prompt":"p","reference_videos":[]},"other":1}""", true)]
    [InlineData("""{"model":"bytedance/seedance2-0-fast-r2v","input":{"prompt":"p"}}""", false)]
    [InlineData("""{"model":"bytedance/seedance2-0-r2v","input":{"prompt":"p","reference_videos":[]}}""", false)]
    [InlineData("""{"input":{"prompt":"p","reference_videos":[]}}""", false)]
    [InlineData("""{"model":"bytedance/seedance2-0-fast-r2v","input":{"prompt":"p","reference_videos":[],"duration":4.5}}""", false)]
    [InlineData("""{"model":"bytedance/seedance2-0-fast-r2v","input":{"prompt":"p","reference_videos":[],"duration":4.0}}""", true)]
    [InlineData("""{"model":"bytedance/seedance2-0-fast-r2v","input":{"prompt":"p","reference_videos":[],"audio":null}}""", false)]
    [InlineData("""{"model":"bytedance/seedance2-0-fast-r2v","input":{"prompt":"p","reference_videos":[],"aspect_ratio":"16:10"}}""", false)]
    [InlineData("[]", false)]
    [InlineData("{", false)]
    [InlineData("", false)]
    public void The_flag_and_the_list_say_the_same(string json, bool isValid)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);

        SchemaValidationResult result = Schemas.FastReferenceToVideoRequest.Validate(utf8);

        Assert.Equal(isValid, Schemas.FastReferenceToVideoRequest.IsValid(utf8));
        Assert.Equal(isValid, result.IsValid);
        Assert.Equal(isValid, result.Errors.Count == 0);
    }

    [Fact]
    public void Each_error_has_place_rule_and_sentence()
    {
        SchemaValidationResult result = Schemas.FastReferenceToVideoRequest.Validate(
            """{"input":{"prompt":7,"resolution":"1080p","reference_images":"x"}}"""u8);

        Assert.Equal(
            [
                new("/input/prompt", "/properties/input/properties/prompt/type", "type", "expected a string, found an integer"),
                new("/input/resolution", "/properties/input/properties/resolution/enum", "enum", "'1080p' is not one of \"480p\", \"720p\""),
                new("/input/reference_images", "/properties/input/properties/reference_images/type", "type", "expected an array, found a string"),
                new("", "/required", "required", "'model' is missing"),
            ],
            result.Errors);
    }

    [Fact]
    public void Formats_are_checked_when_asked_for()
    {
        byte[] json = """{"name":"n","asset_type":"Image","asset_url":"no address"}"""u8.ToArray();

        Assert.True(Schemas.UploadAssetRequest.IsValid(json));
        Assert.False(Schemas.UploadAssetRequest.IsValid(json, new SchemaValidationOptions { AssertFormats = true }));
    }

    [Fact]
    public void The_number_of_errors_has_a_limit()
    {
        byte[] json = Encoding.UTF8.GetBytes(
            $$$"""{"task_id":"t","status":"success","result":{"media_urls":[{{{string.Join(",", Enumerable.Repeat("1", 500))}}}]}}""");

        Assert.Equal(100, Schemas.TaskInfo.Validate(json).Errors.Count);
        Assert.Equal(3, Schemas.TaskInfo.Validate(json, new SchemaValidationOptions { MaxErrors = 3 }).Errors.Count);
    }

    [Fact]
    public void References_are_part_of_the_keyword_location()
    {
        SchemaError error = Assert.Single(Schemas.GetTaskResponse.Validate(
            """{"code":200,"message":"m","data":{"task_id":"t","status":"success","credits":"1"}}"""u8).Errors);

        Assert.Equal("/data/credits", error.InstanceLocation);
        Assert.Equal("/allOf/1/properties/data/$ref/properties/credits/type", error.KeywordLocation);
    }

    [Fact]
    public void A_record_validates_as_its_json_does()
    {
        var asserted = new SchemaValidationOptions { AssertFormats = true };
        FastReferenceToVideoRequest valid = Api.Request();
        FastReferenceToVideoRequest invalid = valid with { CallbackUrl = "x y", Input = valid.Input with { Prompt = "", Duration = 99 } };

        Assert.True(valid.Validate().IsValid);
        Assert.Equal(Schemas.FastReferenceToVideoRequest.Validate(invalid.ToUtf8Json(), asserted).Errors, invalid.Validate().Errors);
        Assert.Equal(3, invalid.Validate().Errors.Count);
        Assert.Equal(["/prompt", "/duration"], invalid.Input.Validate().Errors.Select(error => error.InstanceLocation));
    }

    [Fact]
    public void An_answer_can_be_checked_with_the_same_code()
    {
        Assert.True(Schemas.CreateTaskResponse.IsValid("""{"code":200,"message":"success","data":{"task_id":"t"}}"""u8));
        Assert.False(Schemas.CreateTaskResponse.IsValid("""{"code":200,"message":"success","data":{}}"""u8));
        Assert.True(Schemas.TaskInfo.IsValid("""{"task_id":"t","status":"pending","result":null}"""u8));
        Assert.False(Schemas.TaskInfo.IsValid("""{"task_id":"t","status":"queued"}"""u8));
    }
}
