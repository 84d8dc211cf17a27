using System.Text;

namespace Seedance.Runtime.Tests.Validation;

public sealed class HostileInputTests
{
    [Theory]
    [InlineData("", "the text is not JSON: line 1, byte 1")]
    [InlineData("   ", "the text is not JSON: line 1, byte 4")]
    [InlineData("{\"a\":1", "the text is not JSON: line 1, byte 7")]
    [InlineData("[1,]", "the text is not JSON: line 1, byte 4")]
    [InlineData("{}\n{}", "the text is not JSON: line 2, byte 1")]
    [InlineData("1 2", "the text is not JSON: line 1, byte 3")]
    [InlineData("[1]]", "the text is not JSON: line 1, byte 4")]
    [InlineData("'a'", "the text is not JSON: line 1, byte 1")]
    [InlineData("01", "the text is not JSON: line 1, byte 2")]
    [InlineData("// c\n1", "the text is not JSON: line 1, byte 1")]
    [InlineData("\ufeff1", "the text is not JSON: line 1, byte 1")]
    [InlineData("\"\\ud800\"", "a string has half of a surrogate pair: byte 2")]
    [InlineData("\"a\\udc00\"", "a string has half of a surrogate pair: byte 3")]
    [InlineData("\"\\n\\ud800\\ud800\"", "a string has half of a surrogate pair: byte 4")]
    [InlineData("\"\\ud800x\\udc00\"", "a string has half of a surrogate pair: byte 2")]
    [InlineData("\"\\ud83d\\ude00\\ud83d\\n\"", "a string has half of a surrogate pair: byte 14")]
    [InlineData("{\"\\ud83d\":1}", "a string has half of a surrogate pair: byte 3")]
    public void Text_that_is_not_JSON_is_an_invalid_result(string json, string message) =>
        Check.Fails(Anything, json, new SchemaError("", "", "json", message));

    [Theory]
    [InlineData("\"\\\\ud800\"")]
    [InlineData("\"\\ud83d\\ude00\\u0061\\\\\"")]
    public void Escapes_that_only_look_like_half_a_surrogate_pair_are_text(string json) => Check.Fits(Anything, json);

    [Theory]
    [InlineData(new byte[] { 0x22, 0xFF, 0x22 }, 2)]
    [InlineData(new byte[] { 0x22, 0xC3, 0x22 }, 2)]
    [InlineData(new byte[] { 0x22, 0x61, 0xED, 0xA0, 0x80, 0x22 }, 3)]
    [InlineData(new byte[] { 0x22, 0xC0, 0xAF, 0x22 }, 2)]
    [InlineData(new byte[] { 0x22, 0xF4, 0x90, 0x80, 0x80, 0x22 }, 2)]
    [InlineData(new byte[] { 0x7B, 0x22, 0x80, 0x22, 0x3A, 0x31, 0x7D }, 3)]
    public void Invalid_UTF_8_is_an_invalid_result_even_inside_strings(byte[] json, int at) =>
        Assert.Equal([new SchemaError("", "", "json", $"the text is not UTF-8: byte {at}")], Check.Errors(Anything, json));

    [Fact]
    public void Every_truncation_of_a_document_is_an_invalid_result()
    {
        byte[] json = Check.Utf8("{\"a\":[1.5e3,\"\\u00e9é😀\\ud83d\\ude00\",true,null,{\"b\":{}}],\"c\":-0.1}");
        Check.Fits(Anything, Encoding.UTF8.GetString(json));
        for (int length = 0; length < json.Length; length++) Check.Errors(Anything, json[..length]);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Nesting_is_bounded(string open, string close)
    {
        Check.Fits(Anything, Nested(255));
        Check.Fails(Anything, Nested(256), new SchemaError("", "", "depth", "arrays and objects stand in each other more than 256 levels deep"));
        Check.Fails(Anything, Nested(100_000), new SchemaError("", "", "depth", "arrays and objects stand in each other more than 256 levels deep"));

        string Nested(int levels) => string.Concat(Enumerable.Repeat(open, levels)) + "[]" + string.Concat(Enumerable.Repeat(close, levels));
    }

    [Fact]
    public void A_value_at_the_deepest_level_is_located()
    {
        string json = string.Concat(Enumerable.Repeat("[", 256)) + "1" + string.Concat(Enumerable.Repeat("]", 256));
        Check.Fails(Deepest, json, new SchemaError(string.Concat(Enumerable.Repeat("/0", 256)), "/type", "type", "expected null, found an integer"));
    }

    [Fact]
    public void Many_more_tokens_than_bytes_suggest_are_read()
    {
        string json = $"[{string.Join(',', Enumerable.Repeat("[]", 50_000))},{{}},7]";
        Check.Fails(
            (ref SchemaRun run, int token) =>
            {
                int last = 0;
                foreach (int item in run.Items(token)) last = item;
                return run.Type(last, JsonTypes.Null, "/type");
            },
            json,
            new SchemaError("/50001", "/type", "type", "expected null, found an integer"));
    }

    [Fact]
    public void Large_objects_are_compared_in_any_order_of_their_members()
    {
        string forward = string.Join(',', Enumerable.Range(0, 20_000).Select(at => $"\"{at}\":1"));
        string backward = string.Join(',', Enumerable.Range(0, 20_000).Reverse().Select(at => $"\"{at}\":1.0"));
        SchemaCheck check = (ref SchemaRun run, int token) => run.UniqueItems(token, "/uniqueItems");
        Check.Fails(check, $"[{{{forward}}},{{{backward}}}]", "uniqueItems", "the items 0 and 1 are equal; no two may be");
        Check.Fits(check, $"[{{\"x\":1,{forward}}},{{{backward},\"y\":1}}]");
    }

    [Fact]
    public void Values_that_are_compared_again_and_again_use_up_the_budget()
    {
        string large = $"[{string.Join(',', Enumerable.Range(0, 1000))}]";
        Check.Fails(
            (ref SchemaRun run, int token) =>
            {
                int equal = 0;
                for (int round = 0; round < 10_000; round++)
                {
                    if (run.IsJson(token, Check.Utf8(large))) equal++;
                }

                return run.Const(equal > 0, token, large, "/const");
            },
            large,
            new SchemaError("", "", "budget", "checking this value takes more steps than a value of its size may take"));
    }

    private static bool Anything(ref SchemaRun run, int token) => true;

    private static bool Deepest(ref SchemaRun run, int token)
    {
        foreach (int item in run.Items(token))
        {
            if (!Deepest(ref run, item)) return false;
        }

        return run.IsArray(token) || run.Type(token, JsonTypes.Null, "/type");
    }
}
