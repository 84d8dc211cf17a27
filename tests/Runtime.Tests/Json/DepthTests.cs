using System.Text;
using System.Text.Json;

namespace Seedance.Runtime.Tests.Json;

public sealed class DepthTests
{
    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    [Fact]
    public void Depth_has_a_limit_in_free_form_values()
    {
        Assert.Equal(Nested(256), JsonValue.Parse(Nested(256)).ToString());
        Assert.Contains("malformed JSON", Assert.Throws<JsonModelException>(() => JsonValue.Parse(Nested(257))).Message);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public void Deep_input_is_an_error_and_not_the_end_of_the_process(int depth)
    {
        Assert.Throws<JsonModelException>(() => JsonValue.Parse(Nested(depth)));
        Assert.Throws<JsonModelException>(() => JsonValue.Parse(new string('[', depth)));
        Wire.Fails<RequestInput>("{\"prompt\":\"p\",\"x\":" + Nested(depth) + "}");
        Wire.Fails<Grid>("{\"x\":" + Nested(depth) + "}");
    }

    [Fact]
    public void A_model_that_holds_itself_is_read_to_the_limit_and_no_deeper()
    {
        static string Chain(int depth) =>
            string.Concat(Enumerable.Repeat("{\"prompt\":\"p\",\"next\":", depth - 1)) + "{\"prompt\":\"p\"" + new string('}', depth);

        Assert.Equal(Chain(256), Wire.Write(Wire.Read<RequestInput>(Chain(256))));
        Wire.Fails<RequestInput>(Chain(257));
    }

    [Fact]
    public void A_model_beyond_the_limit_is_not_written()
    {
        RequestInput input = new() { Prompt = "p" };
        for (int i = 0; i < 256; i++)
            input = new() { Prompt = "p", Next = input };

        Assert.Throws<InvalidOperationException>(() => input.ToUtf8Json());
    }

    [Fact]
    public void A_reader_without_a_limit_does_not_lift_the_one_of_values()
    {
        byte[] json = Encoding.UTF8.GetBytes(Nested(2_000));
        Assert.Throws<JsonModelException>(() =>
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 5_000 });
            reader.Read();
            JsonRead.Json(ref reader);
        });
    }

    [Fact]
    public void Many_unknown_members_do_not_take_quadratic_time()
    {
        var json = new StringBuilder("{\"prompt\":\"p\"");
        for (int i = 0; i < 200_000; i++)
            json.Append(",\"m").Append(i).Append("\":").Append(i);

        RequestInput input = Wire.Read<RequestInput>(json.Append('}').ToString());

        Assert.Equal(199_999, input.UnknownMembers()["m199999"].GetInt64());
    }
}
