using System.Text;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>Enums of both kinds: extensible where a server speaks, closed where only we do.</summary>
public sealed class EnumTests
{
    [Theory]
    [InlineData("success", "done")]
    [InlineData("failed", "done")]
    [InlineData("running", "wait")]
    [InlineData("queued", "?")]
    public void A_switch_goes_over_the_values(string text, string expected)
    {
        VideoTaskStatus status = text;

        string what = status.Value switch
        {
            VideoTaskStatus.Values.Success or VideoTaskStatus.Values.Failed => "done",
            VideoTaskStatus.Values.Pending or VideoTaskStatus.Values.Running => "wait",
            _ => "?",
        };

        Assert.Equal(expected, what);
        Assert.Equal(expected != "?", status.IsKnown);
    }

    [Fact]
    public void An_extensible_enum_is_equal_by_its_value()
    {
        VideoTaskStatus status = "success";

        Assert.Equal(VideoTaskStatus.Success, status);
        Assert.True(status == VideoTaskStatus.Success);
        Assert.True(status != VideoTaskStatus.Failed);
        Assert.Equal(VideoTaskStatus.Success.GetHashCode(), status.GetHashCode());
        Assert.NotEqual(VideoTaskStatus.Success, new VideoTaskStatus("SUCCESS"));
        Assert.Equal("success", status.ToString());
    }

    [Fact]
    public void An_unknown_value_is_written_back()
    {
        var task = TaskInfo.Parse("""{"task_id":"t","status":"SUCCESS","source":"batch"}"""u8);

        Assert.Equal("""{"task_id":"t","status":"SUCCESS","source":"batch"}""", Encoding.UTF8.GetString(task.ToUtf8Json()));
    }

    [Fact]
    public void A_default_value_is_nothing_and_refuses_to_be_written()
    {
        VideoTaskStatus status = default;

        Assert.False(status.IsKnown);
        Assert.Equal("", status.ToString());
        Assert.Throws<InvalidOperationException>(() => status.Value);
        Assert.Throws<InvalidOperationException>(() => new TaskInfo { TaskId = "t", Status = status }.ToUtf8Json());
        Assert.Throws<ArgumentNullException>(() => new VideoTaskStatus(null!));
    }

    [Fact]
    public void A_default_integer_value_is_not_zero()
    {
        Assert.NotEqual(new ApiCode(0), default);
        Assert.Throws<InvalidOperationException>(() => new ApiResponse { Code = default(ApiCode) }.ToUtf8Json());
    }

    [Fact]
    public void An_extensible_integer_enum_knows_its_names_and_takes_others()
    {
        var response = ApiResponse.Parse("""{"code":451}"""u8);

        Assert.Equal(451, response.Code!.Value.Value);
        Assert.False(response.Code.Value.IsKnown);
        Assert.Equal(ApiCode.InsufficientCredits, (ApiCode)402);
        Assert.Equal(455, ApiCode.Values.Maintenance);
        Assert.Equal("505", ApiCode.FeatureDisabled.ToString());
    }

    [Fact]
    public void A_closed_enum_reads_and_writes_every_value()
    {
        string[] texts = ["1:1", "9:16", "16:9", "3:4", "4:3", "21:9", "auto"];

        string[] written = [.. Enum.GetValues<AspectRatio>().Select(ratio => JsonOf(new() { Prompt = "p", AspectRatio = ratio }))];

        Assert.Equal(texts.Select(text => $$"""{"prompt":"p","aspect_ratio":"{{text}}"}"""), written);
        Assert.Equal(written, written.Select(json => JsonOf(FastReferenceToVideoRequestInput.Parse(Encoding.UTF8.GetBytes(json)))));
    }

    [Fact]
    public void A_closed_enum_refuses_other_values_by_pointer()
    {
        var exception = Assert.Throws<JsonModelException>(
            () => FastReferenceToVideoRequestInput.Parse("""{"prompt":"p","aspect_ratio":"Auto"}"""u8));

        Assert.Equal("/aspect_ratio", exception.Pointer);
        Assert.Contains("a value of AspectRatio", exception.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonOf(new() { Prompt = "p", AspectRatio = (AspectRatio)7 }));
    }

    [Fact]
    public void Models_without_full_hd_do_not_offer_it()
    {
        Assert.Equal(["P480", "P720"], Enum.GetNames<Resolution>());
        Assert.Equal(["P480", "P720", "P1080"], Enum.GetNames<FullHdResolution>());
    }

    private static string JsonOf(FastReferenceToVideoRequestInput input) => Encoding.UTF8.GetString(input.ToUtf8Json());
}
