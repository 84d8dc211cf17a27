using System.Text;

namespace Seedance.Runtime.Tests.Json;

public sealed class ModelTests
{
    private const string Full =
        """{"prompt":"a 图","reference_images":["https://a/1","b c"],"aspect_ratio":"1:1","status":"paused","duration":5}""";

    [Fact]
    public void A_record_reads_what_it_writes()
    {
        RequestInput input = RequestInput.Parse(Encoding.UTF8.GetBytes(Full));

        Assert.Equal("a 图", input.Prompt);
        Assert.Equal(["https://a/1", "b c"], input.ReferenceImages!);
        Assert.Equal(AspectRatio.Ratio1x1, input.AspectRatio);
        Assert.Equal<VideoTaskStatus?>("paused", input.Status);
        Assert.False(input.Status!.Value.IsKnown);
        Assert.Equal(5, input.Duration);
        Assert.Equal(Full, Encoding.UTF8.GetString(input.ToUtf8Json()));
    }

    [Fact]
    public void Absent_and_null_members_are_not_written()
    {
        RequestInput input = Wire.Read<RequestInput>("""{"prompt":"p","duration":null,"reference_images":null,"status":null}""");

        Assert.Equal("""{"prompt":"p"}""", Wire.Write(input));
    }

    [Fact]
    public void Records_are_equal_by_content()
    {
        RequestInput left = new() { Prompt = "p", ReferenceImages = ["a", "b"], Duration = 3 };

        Assert.Equal(left, Wire.Read<RequestInput>(Wire.Write(left)));
        Assert.NotEqual(left, left with { ReferenceImages = ["b", "a"] });
    }

    [Fact]
    public void White_space_and_a_byte_order_mark_do_not_matter()
    {
        byte[] json = [0xEF, 0xBB, 0xBF, .. " \r\n\t{ \"prompt\" : \"p\" } \n"u8];

        Assert.Equal("p", RequestInput.Parse(json).Prompt);
    }

    [Fact]
    public void Escaped_member_names_are_the_same_names() =>
        Assert.Equal(7, Wire.Read<RequestInput>("""{"\u0070rompt":"p","d\u0075ration":7}""").Duration);

    [Fact]
    public void Of_members_with_the_same_name_the_last_counts()
    {
        RequestInput input = Wire.Read<RequestInput>("""{"prompt":"a","duration":1,"x":1,"prompt":"b","x":[2]}""");

        Assert.Equal("b", input.Prompt);
        Assert.Equal(JsonValue.Parse("[2]"), Assert.Single(input.UnknownMembers()).Value);
    }

    [Fact]
    public void A_value_that_the_closed_enum_lacks_is_an_error()
    {
        JsonModelException failure = Wire.Fails<RequestInput>("""{"prompt":"p","aspect_ratio":"2:1"}""");

        Assert.Equal("""/aspect_ratio: expected a value of AspectRatio, found the text "2:1".""", failure.Message + ".");
    }

    [Fact]
    public void A_default_extensible_enum_refuses_to_be_written()
    {
        RequestInput input = new() { Prompt = "p", Status = default(VideoTaskStatus) };

        Assert.Contains("VideoTaskStatus", Assert.Throws<InvalidOperationException>(() => input.ToUtf8Json()).Message);
        Assert.Equal("""{"prompt":"p"}""", Wire.Write(input with { Status = null }));
    }

    [Fact]
    public void Lists_and_maps_of_nullable_items_round_trip()
    {
        const string Text = """{"rows":[[1,2],[]],"labels~/":{"a":"x","b":null},"weights":[0.5,null]}""";
        Grid grid = Wire.Read<Grid>(Text);

        Assert.Null(grid.Labels!["b"]);
        Assert.Equal([0.5, null], grid.Weights!);
        Assert.Equal(Text, Wire.Write(grid));
        Assert.Equal(new Grid { Rows = [[1, 2], []], Labels = new() { ["b"] = null, ["a"] = "x" }, Weights = [0.5, null] }, grid);
    }

    [Fact]
    public void What_a_model_does_not_know_is_passed_over() =>
        Assert.Empty(Wire.Read<Grid>("""{"x":{"rows":[1]},"y":[[{}]],"rows":[],"z":null}""").Rows);

    [Fact]
    public void A_model_written_while_another_is_written_has_a_buffer_of_its_own()
    {
        string json = Wire.Write(2L, static (writer, value) =>
        {
            writer.WriteStartArray();
            JsonWrite.Int64(writer, value);
            JsonWrite.Json(writer, JsonValue.From("inner"));
            writer.WriteEndArray();
        });

        Assert.Equal("""[2,"inner"]""", json);
    }

    [Fact]
    public void A_failed_write_leaves_nothing_behind()
    {
        RequestInput bad = new() { Prompt = "secret", Status = default(VideoTaskStatus) };
        Assert.Throws<InvalidOperationException>(() => bad.ToUtf8Json());

        Assert.Equal("1", Wire.Write(1L, JsonWrite.Int64));
    }

    [Fact]
    public void A_missing_part_is_refused_when_written()
    {
        ValueList<string> list = [null!];

        Assert.Throws<ArgumentNullException>(() => Wire.Write(list, static (w, v) => JsonWrite.List(w, v, JsonWrite.String)));
        Assert.Throws<ArgumentNullException>(() => JsonWrite.ToUtf8Json<RequestInput>(null!));
    }
}
