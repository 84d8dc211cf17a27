using System.Text;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>Records are values: equal by content, changed by <c>with</c>, written as they were read.</summary>
public sealed class RecordTests
{
    [Fact]
    public void Records_with_the_same_content_are_equal()
    {
        FastReferenceToVideoRequest one = Api.Request();
        FastReferenceToVideoRequest other = Api.Request();

        Assert.NotSame(one.Input.ReferenceImages, other.Input.ReferenceImages);
        Assert.Equal(one, other);
        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Single(new HashSet<FastReferenceToVideoRequest> { one, other });
    }

    [Fact]
    public void With_changes_a_copy()
    {
        FastReferenceToVideoRequest one = Api.Request();

        FastReferenceToVideoRequest other = one with { Input = one.Input with { Duration = 8 } };

        Assert.Null(one.Input.Duration);
        Assert.Equal(8, other.Input.Duration);
        Assert.NotEqual(one, other);
        Assert.Equal(one.Input.ReferenceImages, other.Input.ReferenceImages);
    }

    [Fact]
    public void A_list_is_made_of_arrays_and_lists_and_compared_by_content()
    {
        UriString[] array = ["https://example.com/a"];
        List<UriString> list = ["https://example.com/a"];
        var fromArray = new FastReferenceToVideoRequestInput { Prompt = "p", ReferenceImages = array };
        var fromList = new FastReferenceToVideoRequestInput { Prompt = "p", ReferenceImages = list };

        array[0] = "https://example.com/b";
        list.Clear();

        Assert.Equal(fromArray, fromList);
        Assert.Equal("https://example.com/a", Assert.Single(fromArray.ReferenceImages!).Value);
        Assert.NotEqual(fromArray, fromArray with { ReferenceImages = [] });
        Assert.NotEqual(fromArray, fromArray with { ReferenceImages = null });
    }

    [Fact]
    public void An_empty_list_is_written_and_no_list_is_not()
    {
        var input = new FastReferenceToVideoRequestInput { Prompt = "p", ReferenceImages = [] };

        Assert.Equal("""{"prompt":"p","reference_images":[]}""", Text(input.ToUtf8Json()));
        Assert.Equal("""{"prompt":"p"}""", Text((input with { ReferenceImages = null }).ToUtf8Json()));
    }

    [Fact]
    public void Members_that_nobody_declared_are_part_of_the_content_and_survive_with()
    {
        var one = TaskInfo.Parse("""{"task_id":"t","status":"pending","a":1,"b":[null]}"""u8);
        var swapped = TaskInfo.Parse("""{"b":[null],"a":1,"status":"pending","task_id":"t"}"""u8);
        var other = TaskInfo.Parse("""{"task_id":"t","status":"pending","a":2,"b":[null]}"""u8);

        Assert.Equal(one, swapped);
        Assert.Equal(one.GetHashCode(), swapped.GetHashCode());
        Assert.NotEqual(one, other);
        Assert.Equal("""{"task_id":"t","status":"running","a":1,"b":[null]}""", Text((one with { Status = VideoTaskStatus.Running }).ToUtf8Json()));
    }

    [Fact]
    public void Unknown_members_of_a_request_are_not_kept()
    {
        var request = FastReferenceToVideoRequest.Parse("""{"model":"bytedance/seedance2-0-fast-r2v","extra":[{}],"input":{"prompt":"p","extra":1}}"""u8);

        Assert.Equal("""{"model":"bytedance/seedance2-0-fast-r2v","input":{"prompt":"p"}}""", Text(request.ToUtf8Json()));
    }

    [Fact]
    public void Additional_members_never_write_a_declared_member_twice()
    {
        var request = new EstimateCreditsRequest { Model = "m", Input = [], AdditionalMembers = new() { ["model"] = "other", ["x"] = 1 } };

        Assert.Equal("""{"model":"m","input":{},"x":1}""", Text(request.ToUtf8Json()));
    }

    [Theory]
    [InlineData("""{"task_id":"t"}""", "/status")]
    [InlineData("""{"status":"pending"}""", "/task_id")]
    [InlineData("""{"task_id":null,"status":"pending"}""", "/task_id")]
    [InlineData("""{"task_id":"t","status":7}""", "/status")]
    [InlineData("""{"task_id":"t","status":"pending","create_at":"yesterday"}""", "/create_at")]
    [InlineData("""{"task_id":"t","status":"pending","create_at":1715750400.5}""", "/create_at")]
    [InlineData("""{"task_id":"t","status":"pending","create_at":99999999999999}""", "/create_at")]
    [InlineData("""{"task_id":"t","status":"pending","result":[]}""", "/result")]
    [InlineData("""{"task_id":"t","status":"pending","result":{"media_urls":["a",1]}}""", "/result/media_urls/1")]
    [InlineData("""{"task_id":"t","status":"pending","result":{"code":9223372036854775808}}""", "/result/code")]
    [InlineData("""{"task_id":"t","status":"pending","credits":"1.5"}""", "/credits")]
    [InlineData("""{"task_id":"t","status":"pending","credits":1e40}""", "/credits")]
    [InlineData("""{"task_id":"t","status":"pending","param":"text"}""", "/param")]
    [InlineData("""[]""", "")]
    [InlineData("""null""", "")]
    [InlineData("", "")]
    [InlineData("""{"task_id":"t","status":"pending"} x""", "")]
    public void What_does_not_fit_is_named_by_its_pointer(string json, string pointer)
    {
        var exception = Assert.Throws<JsonModelException>(() => TaskInfo.Parse(Encoding.UTF8.GetBytes(json)));

        Assert.Equal(pointer, exception.Pointer);
    }

    [Fact]
    public void The_message_says_what_was_expected_and_what_was_found()
    {
        var exception = Assert.Throws<JsonModelException>(
            () => FastReferenceToVideoRequest.Parse("""{"model":"m","input":{"prompt":"p","duration":"ten"}}"""u8));

        Assert.Equal("/input/duration: expected an integer, found the text \"ten\"", exception.Message);
    }

    [Theory]
    [InlineData("8")]
    [InlineData("8.0")]
    [InlineData("0.8e1")]
    public void An_integer_may_be_spelled_in_any_way(string json)
    {
        var input = FastReferenceToVideoRequestInput.Parse(Encoding.UTF8.GetBytes($$"""{"prompt":"p","duration":{{json}}}"""));

        Assert.Equal(8, input.Duration);
    }

    [Fact]
    public void Of_two_members_with_one_name_the_last_counts()
    {
        var task = TaskInfo.Parse("""{"task_id":"a","status":"pending","task_\u0069d":"b"}"""u8);

        Assert.Equal("b", task.TaskId);
    }

    [Fact]
    public void A_record_prints_its_members()
    {
        string text = Api.Request().ToString();

        Assert.Contains("Prompt = A corgi on a lawn", text);
        Assert.Contains("https://example.com/corgi.png", text);
    }

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);
}
