using System.Text;
using Seedance.Generator.Tests.Harness;
using Seedance.Runtime;

namespace Seedance.Generator.Tests.Keywords;

/// <summary>The keywords with regular expressions, compiled; each line of errors is one error as <c>ToString</c> has it.</summary>
public sealed class PatternBehaviourTests
{
    private static readonly Lazy<CompiledSchemas> Schemas = new(static () => new CompiledSchemas("3.1.0", """
        {
          Code: { type: string, pattern: '^[A-Z]{3}$' },
          Twice: { type: object, properties: { a: { pattern: '^x"\\' }, b: { type: string, pattern: '^x"\\' } } },
          Letters: { pattern: '^\p{L}+$' },
          Numbers: { patternProperties: { '^n_': { type: integer }, '_s$': { type: string } } },
          Closed: { type: object, properties: { n_one: { minimum: 1 }, name: true }, patternProperties: { '^n_': { type: integer } }, additionalProperties: false },
          Open: { properties: { x: { type: string } }, required: [x, y], patternProperties: { '^n': true }, additionalProperties: { type: boolean, enum: [true] } },
          Never: { patternProperties: { '^b': false, '^a': true } },
          OnlyRest: { patternProperties: { '^a': true }, additionalProperties: false },
          Names: { propertyNames: { maxLength: 3, pattern: '^[a-z]+$' }, additionalProperties: { type: integer } },
          NoNames: { propertyNames: false },
          AnyNames: { propertyNames: true },
          Listed: { propertyNames: { enum: [foo, bar] } },
          Evaluating: { patternProperties: { '^a': { type: integer } }, properties: { b: true }, unevaluatedProperties: false },
          Base: { patternProperties: { '^a': true } },
          Extended: { $ref: '#/components/schemas/Base', unevaluatedProperties: false },
          Unreadable: { type: object, patternProperties: { '(?i)^A': { type: integer }, '^b': { type: integer } }, additionalProperties: false },
          UnreadableToo: { patternProperties: { '\A': true }, unevaluatedProperties: false }
        }
        """));

    [Theory]
    [InlineData("Code", "\"ABC\"")]
    [InlineData("Code", "\"ABC\\n\"", "'ABC\\n' does not match the pattern ^[A-Z]{3}$")]
    [InlineData("Twice", "{\"a\":\"x\\\"\\\\\",\"b\":\"x\\\"\\\\\"}")]
    [InlineData("Twice", "{\"a\":1,\"b\":\"y\"}", "/b: 'y' does not match the pattern ^x\"\\\\")]
    [InlineData("Letters", "\"π𝕏\"")]
    [InlineData("Letters", "\"1\"", "'1' does not match the pattern ^\\p{L}+$")]
    [InlineData("Letters", "1")]
    [InlineData("Numbers", "{\"n_a\":1,\"b_s\":\"x\",\"other\":null}")]
    [InlineData("Numbers", "{\"n_s\":1}", "/n_s: expected a string, found an integer")]
    [InlineData("Numbers", "{\"\\u006e_a\":\"x\"}", "/n_a: expected an integer, found a string")]
    [InlineData("Numbers", "[1]")]
    [InlineData("Closed", "{\"n_one\":1,\"n_two\":0,\"name\":\"x\"}")]
    [InlineData("Closed", "{\"n_one\":0}", "/n_one: 0 is less than the minimum 1")]
    [InlineData("Closed", "{\"n_one\":1.5}", "/n_one: expected an integer, found a number")]
    [InlineData("Closed", "{\"m\":1}", "/m: 'm' is not a member that is allowed here")]
    [InlineData("Open", "{\"x\":\"\",\"y\":true,\"n\":1,\"z\":true}")]
    [InlineData("Open", "{\"x\":\"\",\"y\":false}", "/y: false is not one of true")]
    [InlineData("Open", "{\"x\":\"\",\"n\":1,\"z\":1}", "/z: expected a boolean, found an integer", "/z: 1 is not one of true", "'y' is missing")]
    [InlineData("Never", "{\"a\":1,\"c\":1}")]
    [InlineData("Never", "{\"b\":1}", "/b: no value is allowed here")]
    [InlineData("OnlyRest", "{\"a\":1}")]
    [InlineData("OnlyRest", "{\"b\":1}", "/b: 'b' is not a member that is allowed here")]
    [InlineData("Names", "{\"abc\":1}")]
    [InlineData("Names", "{\"ABCD\":1}", "/ABCD: the text has 4 characters, more than the maximum 3", "/ABCD: 'ABCD' does not match the pattern ^[a-z]+$")]
    [InlineData("Names", "{\"abc\":\"\"}", "/abc: expected an integer, found a string")]
    [InlineData("NoNames", "{}")]
    [InlineData("NoNames", "[1]")]
    [InlineData("NoNames", "{\"a\":1}", "/a: no value is allowed here")]
    [InlineData("AnyNames", "{\"a\":1}")]
    [InlineData("Listed", "{\"foo\":1,\"bar\":2}")]
    [InlineData("Listed", "{\"baz\":1}", "/baz: 'baz' is not one of \"foo\", \"bar\"")]
    [InlineData("Evaluating", "{\"a\":1,\"ab\":2,\"b\":0}")]
    [InlineData("Evaluating", "{\"c\":1}", "/c: 'c' is not a member that is allowed here")]
    [InlineData("Extended", "{\"a\":1}")]
    [InlineData("Extended", "{\"c\":1}", "/c: 'c' is not a member that is allowed here")]
    [InlineData("Unreadable", "{\"a\":1,\"c\":1}")]
    [InlineData("Unreadable", "{\"b\":\"\"}", "/b: expected an integer, found a string")]
    [InlineData("UnreadableToo", "{\"a\":1}")]
    public void Names_and_texts_are_matched(string schema, string json, params string[] errors)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        SchemaValidationResult result = Schemas.Value[schema].Validate(utf8);
        Assert.Equal(errors, result.Errors.Select(static e => e.ToString()));
        Assert.Equal(errors.Length == 0, Schemas.Value[schema].IsValid(utf8));
    }

    [Theory]
    [InlineData(21, "The pattern '(?i)^A' is not checked: '(?' does not begin a group of ECMA-262 (at character 1).")]
    [InlineData(22, @"The pattern '\A' is not checked: '\A' is no escape of ECMA-262 (at character 1).")]
    public void A_pattern_that_cannot_be_checked_is_reported_where_it_stands(int line, string message)
    {
        string problem = Assert.Single(Schemas.Value.Run.Diagnostics, problem => problem.StartsWith($"specs/keywords.yaml({line},", StringComparison.Ordinal));
        Assert.EndsWith("info SDG3004: " + message, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_is_no_text_is_an_invalid_keyword() => Assert.Contains(
        new CompiledSchemas("3.1.0", "{ A: { pattern: 5 } }").Run.Diagnostics,
        static problem => problem.Contains("info SDG3003: 'pattern' is ignored", StringComparison.Ordinal));

    [Fact]
    public void One_pattern_of_a_schema_is_one_field()
    {
        string text = Schemas.Value.Run.Files.Values.Single(static text => text.Contains("SchemaPattern.Of(\"^x", StringComparison.Ordinal));
        Assert.Equal(2, text.Split("SchemaPattern.Of(").Length);
    }

    [Fact]
    public void Documentation_names_the_pattern_of_a_member()
    {
        GeneratorRun run = new CompiledSchemas("3.1.0", "{ A: { type: object, properties: { code: { type: string, pattern: '^<[A-Z]+>$' } } } }").Run;
        Assert.Contains(run.Files.Values, static text => text.Contains("Matches the pattern ^&lt;[A-Z]+&gt;$ (ECMA-262).", StringComparison.Ordinal));
    }
}
