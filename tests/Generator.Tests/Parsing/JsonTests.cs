using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Parsing;

public sealed class JsonTests
{
    [Theory]
    [InlineData("""{"a":[1,-0,1.0,1e3,18446744073709551616,true,false,null,"x",{}],"":[]}""")]
    [InlineData("""{"b":"\"\\/\n\r\t\u0001é😀"}""")]
    [InlineData("""["x"]""")]
    public void What_is_read_is_written(string json)
    {
        string written = Texts.ToJson(json, "spec.json");
        Assert.True(System.Text.Json.JsonElement.DeepEquals(
            System.Text.Json.JsonDocument.Parse(json).RootElement,
            System.Text.Json.JsonDocument.Parse(written).RootElement));
        Assert.Equal(written, Texts.ToJson(written, "spec.json"));
    }

    [Fact]
    public void Numbers_keep_their_digits() =>
        Assert.Equal(
            """{"a":[1.10,1E+03,18446744073709551616]}""",
            Texts.ToJson("""{"a": [1.10, 1E+03, 18446744073709551616]}""", "spec.json"));

    [Fact]
    public void Comments_and_trailing_commas_are_allowed() =>
        Assert.Equal("""{"a":[1]}""", Texts.ToJson("// x\n/* y */ {\"a\": [1,], /* z */ } // end", "spec.json"));

    [Fact]
    public void A_comment_in_front_does_not_make_it_YAML() =>
        Assert.Equal("""{"a":1}""", Texts.ToJson("// x\n{\"a\":\n\t1}", "spec.txt"));

    [Theory]
    [InlineData("{\n \"é😀\": 1,\r\n \"b\": x}", 2, 6)]
    [InlineData("{} {}", 0, 3)]
    [InlineData("{\"a\": 01}", 0, 7)]
    [InlineData("[1 2]", 0, 3)]
    [InlineData("{\"é\": x}", 0, 6)]
    public void A_fault_is_told_at_its_place(string json, int line, int column)
    {
        ParseError error = Texts.Fault(json, "spec.json");
        Assert.Equal(ParseErrorKind.Malformed, error.Kind);
        Assert.Equal((line, column), (error.Position.Line, error.Position.Column));
        Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
        Assert.False(error.Message.EndsWith('.'));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"a\"")]
    [InlineData("{\"a\": \"x")]
    [InlineData("[1,")]
    [InlineData("{\"a\": \"\\x\"}")]
    [InlineData("{\"a\": \"\\ud800\"}")]
    [InlineData("{\"a\": \"\\udc00\\ud800\"}")]
    [InlineData("{\"\\ud800\": 1}")]
    [InlineData("{\"a\": \"line\nbreak\"}")]
    [InlineData("{\"a\": NaN}")]
    [InlineData("{a: 1}")]
    public void Broken_JSON_is_told(string json) => Assert.Equal(ParseErrorKind.Malformed, Texts.Fault(json, "spec.json").Kind);

    [Fact]
    public void Duplicates_are_told_at_the_second_place()
    {
        ParseResult result = Texts.Json("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}");
        Assert.Equal("""{"a":3,"b":2}""", SpecJson.Write(result.Root!));
        ParseError error = Assert.Single(result.Errors);
        Assert.Equal((ParseErrorKind.DuplicateMember, 2, 1), (error.Kind, error.Position.Line, error.Position.Column));
    }

    [Fact]
    public void Names_that_share_a_slot_of_the_cache_stay_apart()
    {
        string[] names = [.. Enumerable.Range(0, 20_000).Select(i => $"name{i}")];
        var root = (SpecObject)Texts.Tree("{" + string.Join(",", names.Select(n => $"\"{n}\":\"{n}\"")) + "}", "spec.json");
        Assert.Equal(names, root.Members.Select(m => m.Name));
        Assert.Equal(names, root.Members.Select(m => m.Value.AsString()));
    }

    [Fact]
    public void Members_are_read_by_the_kind_that_is_wanted()
    {
        SpecNode root = Texts.Tree("""{"s":"x","b":true,"n":1,"o":{"k":2},"a":[3]}""", "spec.json");
        Assert.Equal("x", root.GetString("s"));
        Assert.True(root.GetBoolean("b"));
        Assert.Equal("1", root.GetNumber("n"));
        Assert.Equal("2", root.GetObject("o").GetNumber("k"));
        Assert.Single(root.GetArray("a")!.Items);
        Assert.Null(root.GetString("n"));
        Assert.Null(root.GetBoolean("s"));
        Assert.Null(root.GetNumber("s"));
        Assert.Null(root.GetObject("a"));
        Assert.Null(root.GetArray("o"));
        Assert.Null(root.GetString("missing"));
        Assert.Null(root.GetArray("a").GetString("x"));
        Assert.Null(((SpecNode?)null).GetString("x"));
    }
}
