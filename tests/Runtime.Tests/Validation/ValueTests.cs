namespace Seedance.Runtime.Tests.Validation;

public sealed class ValueTests
{
    [Fact]
    public void A_value_out_of_the_list_fails()
    {
        Check.Fits(Ratio, "\"auto\"");
        Check.Fails(Ratio, "\"x\"", "enum", "'x' is not one of \"1:1\", \"auto\"");
        Check.Fails(Ratio, "{ \"a\":\n[1] }", "enum", "{ \"a\": [1] } is not one of \"1:1\", \"auto\"");
    }

    [Fact]
    public void A_value_other_than_the_constant_fails()
    {
        SchemaCheck check = (ref SchemaRun run, int token) => run.Const(run.IsNumber(token, 200L), token, "200", "/const");
        Check.Fits(check, "2e2");
        Check.Fits(check, "200.00");
        Check.Fails(check, "\"200\"", "const", "'200' is not 200");
        Check.Fails(check, "201", "const", "201 is not 200");
    }

    [Fact]
    public void A_long_value_is_cut_in_the_message_without_splitting_a_character()
    {
        Check.Fails(Ratio, $"\"{new string('x', 65)}\"", "enum", $"'{new string('x', 64)}…' is not one of \"1:1\", \"auto\"");
        Check.Fails(Ratio, $"\"{new string('x', 63)}😀\"", "enum", $"'{new string('x', 63)}…' is not one of \"1:1\", \"auto\"");
    }

    [Fact]
    public void Escapes_stay_in_messages_so_that_no_line_breaks_get_into_a_log() =>
        Check.Fails(Ratio, "\"a\\nb\u0085c\"", "enum", "'a\\nb\\u0085c' is not one of \"1:1\", \"auto\"");

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1e2")]
    [InlineData("-0", "0")]
    [InlineData("18446744073709551616", "18446744073709551616.0")]
    [InlineData("\"\\u0061\"", "\"a\"")]
    [InlineData("\"a\"", "\"\\u0061\"")]
    [InlineData("null", " null ")]
    [InlineData("[]", "[]")]
    [InlineData("{\"a\":1,\"b\":[true,{\"c\":null}]}", "{ \"b\": [ true, { \"c\": null } ], \"a\": 1.0 }")]
    [InlineData("{\"b\":0,\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2,\"b\":0}")]
    public void Equal_values_are_equal_json(string json, string other) => Assert.True(IsJson(json, other));

    [Theory]
    [InlineData("1", "2")]
    [InlineData("1", "\"1\"")]
    [InlineData("1", "true")]
    [InlineData("0", "false")]
    [InlineData("0", "null")]
    [InlineData("[]", "{}")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[1]", "[1,1]")]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":1}")]
    [InlineData("{\"a\":1,\"b\":2}", "{\"a\":2,\"b\":1}")]
    [InlineData("{\"a\":1,\"b\":2}", "{\"a\":1,\"a\":1}")]
    [InlineData("{\"a\":1,\"a\":1}", "{\"b\":2,\"a\":1}")]
    [InlineData("18446744073709551616", "18446744073709551617")]
    [InlineData("0.1", "0.10000000000000000000000001")]
    [InlineData("{\"b\":0,\"a\":1,\"a\":2}", "{\"a\":2,\"a\":1,\"b\":0}")]
    [InlineData("{\"a\":1,\"b\":2,\"c\":3}", "{\"c\":3,\"b\":1,\"a\":1}")]
    public void Different_values_are_not_equal_json(string json, string other) => Assert.False(IsJson(json, other));

    private static bool Ratio(ref SchemaRun run, int token) =>
        run.Enum(run.IsString(token, "1:1"u8) || run.IsString(token, "auto"u8), token, "\"1:1\", \"auto\"", "/enum");

    private static bool IsJson(string json, string other) =>
        new SchemaValidator("Test", (ref SchemaRun run, int token) => run.Const(run.IsJson(token, Check.Utf8(other)), token, other, "/const")).IsValid(Check.Utf8(json));
}
