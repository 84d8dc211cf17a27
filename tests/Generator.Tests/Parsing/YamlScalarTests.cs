using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Parsing;

public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    [InlineData("~")]
    [InlineData("")]
    public void Null_has_five_spellings(string text) => Assert.Equal("{\"a\":null}", Texts.ToJson($"a: {text}\n"));

    [Theory]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("false", "false")]
    [InlineData("False", "false")]
    [InlineData("FALSE", "false")]
    public void Booleans_have_three_spellings_each(string text, string json) =>
        Assert.Equal($$"""{"a":{{json}}}""", Texts.ToJson($"a: {text}"));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "-0")]
    [InlineData("+5", "5")]
    [InlineData("-5", "-5")]
    [InlineData("007", "7")]
    [InlineData("00", "0")]
    [InlineData("-007", "-7")]
    [InlineData("0o17", "15")]
    [InlineData("0xFF", "255")]
    [InlineData("0xffffffffffffffffff", "4722366482869645213695")]
    [InlineData("18446744073709551616", "18446744073709551616")]
    [InlineData("1.0", "1.0")]
    [InlineData("1.10", "1.10")]
    [InlineData("1.", "1.0")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("+.5e-3", "0.5e-3")]
    [InlineData("1e3", "1e3")]
    [InlineData("1E+03", "1E+03")]
    [InlineData("1.e3", "1.0e3")]
    [InlineData("01.50", "1.50")]
    public void A_number_keeps_its_digits_in_a_JSON_form(string text, string json)
    {
        var number = Assert.IsType<SpecScalar>(((SpecObject)Texts.Tree($"a: {text}"))["a"]);
        Assert.Equal(SpecScalarKind.Number, number.Kind);
        Assert.Equal(json, number.Text);
        using var parsed = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal(System.Text.Json.JsonValueKind.Number, parsed.RootElement.ValueKind);
    }

    [Theory]
    [InlineData("16:9")]
    [InlineData("yes")]
    [InlineData("on")]
    [InlineData("nULL")]
    [InlineData("tRUE")]
    [InlineData("1_000")]
    [InlineData("2024-01-01")]
    [InlineData("1.2.3")]
    [InlineData(".inf")]
    [InlineData("-.inf")]
    [InlineData(".nan")]
    [InlineData(".")]
    [InlineData("+")]
    [InlineData("e3")]
    [InlineData(".e3")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("0x")]
    [InlineData("0xG")]
    [InlineData("0o8")]
    [InlineData("-0x1")]
    [InlineData("1 2")]
    [InlineData("١")]
    public void Anything_else_is_a_string(string text)
    {
        var scalar = Assert.IsType<SpecScalar>(((SpecObject)Texts.Tree($"a: {text}"))["a"]);
        Assert.Equal(SpecScalarKind.String, scalar.Kind);
        Assert.Equal(text, scalar.Text);
    }

    [Theory]
    [InlineData("'5'", "5")]
    [InlineData("\"true\"", "true")]
    [InlineData("''", "")]
    [InlineData("|-\n  5", "5")]
    [InlineData(">-\n  null", "null")]
    [InlineData("!!str 5", "5")]
    [InlineData("! 5", "5")]
    [InlineData("!!str", "")]
    [InlineData("!local 5", "5")]
    [InlineData("!!binary R0lG", "R0lG")]
    [InlineData("!!float .inf", ".inf")]
    public void Quoted_block_and_tagged_scalars_are_strings(string yaml, string text)
    {
        var scalar = Assert.IsType<SpecScalar>(((SpecObject)Texts.Tree($"a: {yaml}\n"))["a"]);
        Assert.Equal(SpecScalarKind.String, scalar.Kind);
        Assert.Equal(text, scalar.Text);
    }

    [Theory]
    [InlineData("!!int '5'", "5")]
    [InlineData("!!int \"0x10\"", "16")]
    [InlineData("!!float '5'", "5")]
    [InlineData("!!bool 'true'", "true")]
    [InlineData("!!null ''", "null")]
    [InlineData("!<tag:yaml.org,2002:int> '7'", "7")]
    public void A_core_tag_types_a_quoted_scalar(string yaml, string json) =>
        Assert.Equal($$"""{"a":{{json}}}""", Texts.ToJson($"a: {yaml}"));

    [Theory]
    [InlineData("!!int abc")]
    [InlineData("!!int 1.5")]
    [InlineData("!!bool yes")]
    public void A_text_that_does_not_fit_its_tag_is_told(string yaml)
    {
        ParseError error = Texts.Fault($"a: {yaml}");
        Assert.Equal(ParseErrorKind.Malformed, error.Kind);
        Assert.Contains("does not fit its tag", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_hexadecimal_number_is_not_converted() =>
        Assert.IsType<SpecScalar>(((SpecObject)Texts.Tree("a: 0x" + Texts.Repeat("F", 100_000)))["a"]);

    [Fact]
    public void Names_become_their_text() =>
        Assert.Equal("""{"200":1,"true":2,"~":3,"1.0":4,"q":5}""", Texts.ToJson("200: 1\ntrue: 2\n~: 3\n1.0: 4\n'q': 5"));
}
