using System.Text.Json;
using Seedance.Runtime.Tests.Json;

namespace Seedance.Runtime.Tests.Values;

public sealed class JsonValueTests
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1e2")]
    [InlineData("0", "-0.00e7")]
    [InlineData("-1.50", "-15e-1")]
    [InlineData("0.001", "1E-3")]
    [InlineData("123456789012345678901234567890", "1234567890123456789012345678.90e2")]
    [InlineData("1e99999999999999999999", "1E+099999999999999999999")]
    [InlineData("\"a/é\"", "\"\\u0061\\/\\u00e9\"")]
    [InlineData("\"😀\"", "\"\\ud83d\\ude00\"")]
    [InlineData("[1,[2]]", " [ 1.0 , [ 2 ] ] ")]
    [InlineData("""{"a":1,"b":{"c":[],"d":null}}""", """{"b":{"d":null,"c":[]},"\u0061":1}""")]
    [InlineData("""{"a":2}""", """{"a":1,"a":2}""")]
    [InlineData("\"\\ud800\"", "\"\\ud800\"")]
    public void Equal_content_is_equal(string left, string right)
    {
        JsonValue a = JsonValue.Parse(left);
        JsonValue b = JsonValue.Parse(right);

        Assert.True(a == b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("1", "-1")]
    [InlineData("1", "10")]
    [InlineData("1", "\"1\"")]
    [InlineData("0", "false")]
    [InlineData("0", "null")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("0.1", "0.10000000000000000000000000000000000001")]
    [InlineData("1e99999999999999999999", "1e99999999999999999998")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[[1],2]", "[[1,2]]")]
    [InlineData("[]", "{}")]
    [InlineData("""{"a":1}""", """{"A":1}""")]
    [InlineData("""{"a":1}""", """{"a":1,"b":1}""")]
    [InlineData("""{"a":{"b":1}}""", """{"a":{},"b":1}""")]
    [InlineData("\"\\ud800\"", "\"\\ud801\"")]
    public void Different_content_differs(string left, string right) => Assert.True(JsonValue.Parse(left) != JsonValue.Parse(right));

    [Fact]
    public void White_space_goes_and_spellings_stay() =>
        Assert.Equal("""{"a":[1.00,"\u0041 b"],"a":-0}""", JsonValue.Parse(" { \"a\" : [ 1.00 , \"\\u0041 b\" ] ,\n\"a\":-0 } ").ToString());

    [Fact]
    public void Members_and_items_are_reached_by_name_and_place()
    {
        JsonValue value = JsonValue.Parse("""{"a":{"b":[1,{"c":"x"},true,null,1.5]},"n":1,"n":2,"\u00e9":3}""");

        Assert.Equal("x", value["a"]["b"][1]["c"].GetString());
        Assert.True(value["a"]["b"][2].GetBoolean());
        Assert.True(value["a"]["b"][3].IsNull);
        Assert.Equal(1.5, value["a"]["b"][4].GetDouble());
        Assert.Equal(1.5m, value["a"]["b"][4].GetDecimal());
        Assert.Equal(2, value["n"].GetInt64());
        Assert.Equal(3, value["é"].GetInt32());
        Assert.Equal(3, value.GetMembers().Count);
        Assert.Equal(5, value["a"]["b"].GetItems().Count);
        Assert.False(value.TryGetMember("x", out _));
        Assert.False(value.TryGetItem(0, out _));
        Assert.False(value["n"].TryGetMember("x", out _));
        Assert.Throws<KeyNotFoundException>(() => value["b"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => value["a"]["b"][5]);
        Assert.Throws<ArgumentOutOfRangeException>(() => value["a"]["b"][-1]);
    }

    [Fact]
    public void A_value_of_another_kind_says_so()
    {
        Assert.Equal("(root): expected a text, found the number 1", Assert.Throws<JsonModelException>(() => JsonValue.From(1).GetString()).Message);
        Assert.Throws<JsonModelException>(() => JsonValue.Null.GetInt64());
        Assert.Throws<JsonModelException>(() => JsonValue.Null.GetItems());
        Assert.Throws<JsonModelException>(() => JsonValue.Parse("[]").GetMembers());
    }

    [Theory]
    [InlineData("{}", JsonValueKind.Object)]
    [InlineData("[]", JsonValueKind.Array)]
    [InlineData("\"\"", JsonValueKind.String)]
    [InlineData("-1", JsonValueKind.Number)]
    [InlineData("true", JsonValueKind.True)]
    [InlineData("false", JsonValueKind.False)]
    [InlineData("null", JsonValueKind.Null)]
    public void Every_value_has_a_kind(string json, JsonValueKind kind) => Assert.Equal(kind, JsonValue.Parse(json).Kind);

    [Fact]
    public void Values_are_made_from_what_there_is()
    {
        JsonValue value = JsonValue.Object([new("a", 1), new("b", "x"), new("c", 1.5), new("d", true), new("e", JsonValue.Array([1, JsonValue.Null]))]);

        Assert.Equal("""{"a":1,"b":"x","c":1.5,"d":true,"e":[1,null]}""", value.ToString());
        Assert.Equal("1.10", JsonValue.From(1.10m).ToString());
        Assert.Equal("\"a\\\"图\"", JsonValue.From("a\"图").ToString());
        Assert.Null((JsonValue?)(string?)null);
        Assert.Throws<ArgumentException>(() => JsonValue.From(double.NaN));
        Assert.Throws<ArgumentNullException>(() => JsonValue.From((string)null!));
    }

    [Fact]
    public void Models_become_values_and_values_become_models()
    {
        RequestInput input = new() { Prompt = "p", Duration = 5 };

        Assert.Equal(5, JsonValue.From(input)["duration"].GetInt64());
        Assert.Equal(input, JsonValue.From(input).To<RequestInput>());
        Assert.Equal("/prompt", Assert.Throws<JsonModelException>(() => JsonValue.Parse("{}").To<RequestInput>()).Pointer);
    }

    [Fact]
    public void Values_go_to_System_Text_Json_and_back()
    {
        JsonElement element = JsonValue.Parse("""{"a":[1.00]}""").ToJsonElement();

        Assert.Equal(1, element.GetProperty("a")[0].GetDouble());
        Assert.Equal("""{"a":[1.00]}""", JsonValue.From(element).ToString());
    }

    [Fact]
    public void A_value_has_bytes_of_its_own()
    {
        byte[] json = "[1,2]"u8.ToArray();
        JsonValue value = JsonValue.Parse(json);
        json[1] = (byte)'9';

        Assert.Equal("[1,2]", value.ToString());
    }

    [Fact]
    public void Null_is_a_value_of_a_free_form_list()
    {
        ValueList<JsonValue> list = Wire.Read("[null,1]", static (ref Utf8JsonReader r) => JsonRead.List(ref r, JsonRead.Json));

        Assert.Equal((ValueList<JsonValue>)[JsonValue.Null, 1], list);
    }

    [Theory]
    [InlineData("[1,]")]
    [InlineData("nul")]
    [InlineData("1 2")]
    [InlineData("")]
    public void Malformed_text_is_no_value(string json) => Assert.Throws<JsonModelException>(() => JsonValue.Parse(json));
}
