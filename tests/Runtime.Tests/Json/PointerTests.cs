using System.Text;

namespace Seedance.Runtime.Tests.Json;

public sealed class PointerTests
{
    [Theory]
    [InlineData("""[]""", "")]
    [InlineData("""null""", "")]
    [InlineData("""{"prompt":1}""", "/prompt")]
    [InlineData("""{"prompt":null}""", "/prompt")]
    [InlineData("""{"prompt":"p","duration":"ten"}""", "/duration")]
    [InlineData("""{"prompt":"p","reference_images":{}}""", "/reference_images")]
    [InlineData("""{"prompt":"p","reference_images":["a","b",3]}""", "/reference_images/2")]
    [InlineData("""{"prompt":"p","next":{"prompt":"q","next":{"prompt":"r","duration":[1,2]}}}""", "/next/next/duration")]
    [InlineData("""{"x":[[1],{"y":2}],"prompt":"p","next":{"x":[],"prompt":{}}}""", "/next/prompt")]
    [InlineData("""{}""", "/prompt")]
    [InlineData("""{"duration":1}""", "/prompt")]
    [InlineData("""{"x":[1,{"a":2}],"prompt":"p","next":{"x":{}}}""", "/next/prompt")]
    [InlineData("""{"prompt":"a","duration":1,"duration":"x"}""", "/duration")]
    public void A_wrong_or_missing_value_is_located(string json, string pointer) =>
        Assert.Equal(pointer, Wire.Fails<RequestInput>(json).Pointer);

    [Theory]
    [InlineData("""{"rows":[[1],[2,"x"]]}""", "/rows/1/1")]
    [InlineData("""{"rows":[[],[],5]}""", "/rows/2")]
    [InlineData("""{"rows":[],"labels~/":{"a/b":"x","c~d":1}}""", "/labels~0~1/c~0d")]
    [InlineData("""{"rows":[],"labels~/":{"a/b":1}}""", "/labels~0~1/a~1b")]
    [InlineData("""{"rows":[],"labels~/":{"":1}}""", "/labels~0~1/")]
    [InlineData("""{"rows":[],"labels~/":{"\u00e9\n":1}}""", "/labels~0~1/é\n")]
    [InlineData("""{"rows":[],"labels\u007e/":{"a":{"deep":1}}}""", "/labels~0~1/a")]
    public void Pointers_go_through_arrays_and_are_escaped(string json, string pointer) =>
        Assert.Equal(pointer, Wire.Fails<Grid>(json).Pointer);

    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("{", "")]
    [InlineData("""{"prompt" """, "")]
    [InlineData("""{"prompt":""", "/prompt")]
    [InlineData("""{"prompt":"p""", "/prompt")]
    [InlineData("""{"prompt":"p","next":{"prompt":tru}}""", "/next/prompt")]
    [InlineData("""{"prompt":"p","next":{"prompt":"q" """, "/next")]
    [InlineData("""{"prompt":"p","next":{"prompt":"q"} "x":1}""", "")]
    [InlineData("""{"prompt":"p","x":[1,2""", "/x")]
    [InlineData("""{"prompt":"p","x":[1,{"y":01}]}""", "/x/1/y")]
    [InlineData("""{"prompt":"p",}""", "")]
    [InlineData("""{"prompt":"p"} x""", "")]
    [InlineData("""{"prompt":"p"}{}""", "")]
    [InlineData("""{"prompt":"p" /* c */}""", "")]
    [InlineData("""{'prompt':"p"}""", "")]
    public void Malformed_text_is_located(string json, string pointer)
    {
        JsonModelException failure = Wire.Fails<RequestInput>(json);

        Assert.Equal(pointer, failure.Pointer);
        Assert.Contains("malformed JSON", failure.Message);
        Assert.NotNull(failure.LineNumber);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_located()
    {
        JsonModelException failure = Assert.Throws<JsonModelException>(() => RequestInput.Parse([.. "{\"prompt\":\"a"u8, 0xFF, .. "\"}"u8]));
        Assert.Equal("/prompt: malformed JSON: the byte at 12 is not valid UTF-8", failure.Message);

        JsonModelException skipped = Assert.Throws<JsonModelException>(
            () => JsonRead.Parse<Grid>([.. "{\"rows\":[],\"x\":[1,\""u8, 0xC3, .. "\"]}"u8]));
        Assert.Equal("/x/1", skipped.Pointer);

        JsonModelException name = Assert.Throws<JsonModelException>(() => RequestInput.Parse([.. "{\""u8, 0xC0, 0x80, .. "\":1}"u8]));
        Assert.Equal("/\uFFFD\uFFFD", name.Pointer);
    }

    [Theory]
    [InlineData("""{"prompt":"a\ud800"}""", "/prompt")]
    [InlineData("""{"prompt":"p","\udc00x":1}""", "/\\udc00x")]
    public void Half_a_surrogate_pair_is_an_error_where_a_text_is_needed(string json, string pointer)
    {
        JsonModelException failure = Wire.Fails<RequestInput>(json);

        Assert.Equal(pointer, failure.Pointer);
        Assert.Contains("expected Unicode text", failure.Message);
    }

    [Theory]
    [InlineData("\"ten\"", "the text \"ten\"")]
    [InlineData("1.5", "the number 1.5")]
    [InlineData("true", "true")]
    [InlineData("[1]", "an array")]
    [InlineData("{}", "an object")]
    [InlineData("null", "null")]
    public void The_message_says_what_was_expected_and_found(string json, string found)
    {
        JsonModelException failure = Wire.Fails("{\"input\":[" + json + "]}", static (ref System.Text.Json.Utf8JsonReader r) =>
            JsonRead.Map(ref r, static (ref System.Text.Json.Utf8JsonReader v) => JsonRead.List(ref v, JsonRead.Int64)));

        Assert.Equal("/input/0: expected an integer, found " + found, failure.Message);
    }

    [Fact]
    public void The_root_has_a_name_in_messages() =>
        Assert.Equal("(root): expected an object, found an array", Wire.Fails<RequestInput>("[]").Message);

    [Fact]
    public void A_missing_member_is_said_to_be_missing() =>
        Assert.Equal("/prompt: this required member is missing", Wire.Fails<RequestInput>("{}").Message);

    [Theory]
    [InlineData(64, "")]
    [InlineData(65, "…")]
    [InlineData(1_000_000, "…")]
    public void Of_a_long_value_64_characters_are_shown(int length, string mark)
    {
        string message = Wire.Fails("\"" + new string('é', length) + "\"", JsonRead.Int64).Message;

        Assert.Equal($"(root): expected an integer, found the text \"{new string('é', 64)}{mark}\"", message);
    }

    [Fact]
    public void Messages_stay_on_one_line_and_short()
    {
        string name = "a\\n\u2028\u202e" + new string('b', 10_000);
        JsonModelException failure = Wire.Fails("{\"rows\":[],\"labels~/\":{\"" + name + "\":1}}", JsonRead.Model<Grid>);

        Assert.Contains("a\\u000a\\u2028\\u202ebbb", failure.Message);
        Assert.InRange(failure.Message.Length, 200, 500);
        Assert.EndsWith(new string('b', 10_000), failure.Pointer);
    }

    [Fact]
    public void Surrogate_pairs_are_not_torn_apart_in_messages()
    {
        string message = Wire.Fails("\"a" + string.Concat(Enumerable.Repeat("😀", 40)) + "\"", JsonRead.Int64).Message;

        Assert.Equal(message, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(message)));
    }
}
