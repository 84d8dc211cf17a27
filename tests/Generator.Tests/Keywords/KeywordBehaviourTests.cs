using System.Text;
using Seedance.Runtime;

namespace Seedance.Generator.Tests.Keywords;

/// <summary>
/// Each keyword on its own: an instance, and the errors that it must give, each as
/// <c>instance location|keyword location|keyword|message</c>.
/// </summary>
public sealed class KeywordBehaviourTests
{
    private static readonly SchemaValidationOptions WithFormats = new() { AssertFormats = true };

    private static readonly Lazy<CompiledSchemas> Version30 = new(static () => new CompiledSchemas("3.0.3", """
        {
          Text: { type: string, minLength: 2, maxLength: 3 },
          Number: { type: number, minimum: 0.5, maximum: 10, multipleOf: 0.5 },
          Open: { type: integer, minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: true },
          List: { type: array, items: { type: integer }, minItems: 1, maxItems: 2, uniqueItems: true },
          Closed: { type: object, properties: { a: { type: integer } }, additionalProperties: false, minProperties: 1, maxProperties: 1 },
          Typed: { type: object, additionalProperties: { type: integer } },
          OrNull: { type: string, nullable: true, enum: [x, y] },
          Mixed: { enum: [1, '1', null, true, 1.5, [1], { a: 1 }] },
          Either: { type: object, required: [c], anyOf: [ { required: [a] }, { required: [b, d] } ] },
          Referring: { type: object, properties: { child: { $ref: '#/components/schemas/Text', minLength: 9 }, deep: { type: array, items: { $ref: '#/components/schemas/Referring' } } } },
          Joined: { allOf: [ { $ref: '#/components/schemas/Text' }, { type: string, enum: [abc] } ] },
          One: { oneOf: [ { type: integer }, { type: number, minimum: 5 } ] },
          Any: { anyOf: [ { type: integer, minimum: 5 }, { type: string, maxLength: 1 } ] },
          Not: { not: { type: integer } },
          Directed: { type: object, required: [id, secret, name], properties: { id: { type: integer, readOnly: true }, secret: { type: string, writeOnly: true }, name: { type: string } } },
          Address: { type: string, format: uri },
          'odd/na~me': { type: object, properties: { 'a/b~c"d': { type: integer } } }
        }
        """));

    private static readonly Lazy<CompiledSchemas> Version31 = new(static () => new CompiledSchemas("3.1.0", """
        {
          Open: { type: [integer, 'null'], exclusiveMinimum: 1, exclusiveMaximum: 5 },
          Constant: { const: { a: [1, 2.0] } },
          Never: false,
          Always: true,
          Huge: { type: integer, maximum: 123456789012345678901234567890 },
          Sibling: { $ref: '#/components/schemas/Open', maximum: 3 },
          Precise: { minimum: 0.1000000000000000000000001, multipleOf: 1e-26 },
          Exponent: { const: 1e400 },
          Listed: { enum: [12345678901234567890.5, -0.0] },
          Apart: { uniqueItems: true },
          None: { enum: [] }
        }
        """));

    [Theory]
    [InlineData("Text", "\"ab\"")]
    [InlineData("Text", "\"\\ud83d\\ude00b\"")]
    [InlineData("Text", "\"a\"", "|/minLength|minLength|the text has 1 character, fewer than the minimum 2")]
    [InlineData("Text", "\"abcd\"", "|/maxLength|maxLength|the text has 4 characters, more than the maximum 3")]
    [InlineData("Text", "5", "|/type|type|expected a string, found an integer")]
    [InlineData("Number", "10")]
    [InlineData("Number", "0.4", "|/minimum|minimum|0.4 is less than the minimum 0.5", "|/multipleOf|multipleOf|0.4 is not a multiple of 0.5")]
    [InlineData("Number", "10.5", "|/maximum|maximum|10.5 is more than the maximum 10")]
    [InlineData("Open", "2")]
    [InlineData("Open", "1", "|/exclusiveMinimum|exclusiveMinimum|*")]
    [InlineData("Open", "5.0", "|/exclusiveMaximum|exclusiveMaximum|*")]
    [InlineData("List", "[1,2]")]
    [InlineData("List", "[]", "|/minItems|minItems|*")]
    [InlineData("List", "[1,1.0,\"x\"]", "|/maxItems|maxItems|*", "|/uniqueItems|uniqueItems|*", "/2|/items/type|type|*")]
    [InlineData("Closed", "{\"a\":1}")]
    [InlineData("Closed", "{\"a\":\"x\",\"b\":1}", "|/maxProperties|maxProperties|*", "/a|/properties/a/type|type|*", "/b|/additionalProperties|additionalProperties|*")]
    [InlineData("Closed", "{}", "|/minProperties|minProperties|*")]
    [InlineData("Typed", "{\"a\":1,\"b\":\"x\"}", "/b|/additionalProperties/type|type|*")]
    [InlineData("OrNull", "null")]
    [InlineData("OrNull", "\"z\"", "|/enum|enum|*")]
    [InlineData("Mixed", "{\"a\":1.0}")]
    [InlineData("Mixed", "[1]")]
    [InlineData("Mixed", "\"1\"")]
    [InlineData("Mixed", "false", "|/enum|enum|*")]
    [InlineData("Either", "{\"a\":1,\"c\":1}")]
    [InlineData("Either", "{\"b\":1,\"d\":1,\"c\":1}")]
    [InlineData("Either", "{\"b\":1}", "|/required|required|'c' is missing", "|/anyOf|anyOf|'a' or 'b' with 'd' must be present")]
    [InlineData("Either", "7", "|/type|type|*")]
    [InlineData("Referring", "{\"child\":\"abcd\"}", "/child|/properties/child/$ref/maxLength|maxLength|*")]
    [InlineData("Referring", "{\"deep\":[{},{\"child\":\"a\"}]}", "/deep/1/child|/properties/deep/items/$ref/properties/child/$ref/minLength|minLength|*")]
    [InlineData("Joined", "\"abc\"")]
    [InlineData("Joined", "\"a\"", "|/allOf/0/$ref/minLength|minLength|*", "|/allOf/1/enum|enum|*")]
    [InlineData("One", "1")]
    [InlineData("One", "7", "|/oneOf|oneOf|the value fits alternative 1 and alternative 2; it must fit exactly one alternative")]
    [InlineData("One", "true", "|/oneOf|oneOf|the value fits none of the 2 alternatives: expected a number, found a boolean")]
    [InlineData("Any", "\"x\"")]
    [InlineData("Any", "\"xx\"", "|/anyOf|anyOf|the value fits none of the 2 alternatives: the nearest is alternative 2", "|/anyOf/1/maxLength|maxLength|*")]
    [InlineData("Not", "\"x\"")]
    [InlineData("Not", "1", "|/not|not|*")]
    [InlineData("Address", "\"asset://asset-1\"")]
    [InlineData("Address", "\"no address\"", "|/format|format|*")]
    [InlineData("OddNaMe", "{\"a/b~c\\\"d\":\"x\"}", "/a~1b~0c\"d|/properties/a~1b~0c\"d/type|type|*")]
    public void OpenApi_3_0(string schema, string json, params string[] errors) => Check(Version30.Value[schema], json, errors);

    [Theory]
    [InlineData("Open", "null")]
    [InlineData("Open", "1", "|/exclusiveMinimum|exclusiveMinimum|*")]
    [InlineData("Constant", "{\"a\":[1.0,2]}")]
    [InlineData("Constant", "{\"a\":[1]}", "|/const|const|*")]
    [InlineData("Never", "1", "||*|*")]
    [InlineData("Always", "1")]
    [InlineData("Huge", "123456789012345678901234567890")]
    [InlineData("Huge", "123456789012345678901234567891", "|/maximum|maximum|*")]
    [InlineData("Sibling", "4", "|/maximum|maximum|*")]
    [InlineData("Sibling", "1", "|/$ref/exclusiveMinimum|exclusiveMinimum|*")]
    [InlineData("None", "1", "|/enum|enum|*")]
    [InlineData("Precise", "0.1000000000000000000000001")]
    [InlineData("Precise", "0.1", "|/minimum|minimum|0.1 is less than the minimum 0.1000000000000000000000001")]
    [InlineData("Precise", "1.000000000000000000000000001", "|/multipleOf|multipleOf|*")]
    [InlineData("Exponent", "10e399")]
    [InlineData("Exponent", "1e401", "|/const|const|1e401 is not 1e400")]
    [InlineData("Listed", "123456789012345678905e-1")]
    [InlineData("Listed", "0e5")]
    [InlineData("Listed", "12345678901234567890", "|/enum|enum|*")]
    [InlineData("Apart", "[9007199254740993, 9007199254740992, 1e400, 1e399]")]
    [InlineData("Apart", "[1e400, 2, 10e399]", "|/uniqueItems|uniqueItems|*")]
    public void OpenApi_3_1(string schema, string json, params string[] errors) => Check(Version31.Value[schema], json, errors);

    [Theory]
    [InlineData(SchemaDirection.None, "'id' is missing", "'secret' is missing", "'name' is missing")]
    [InlineData(SchemaDirection.Request, "'secret' is missing", "'name' is missing")]
    [InlineData(SchemaDirection.Response, "'id' is missing", "'name' is missing")]
    public void What_the_other_side_writes_is_not_demanded(SchemaDirection direction, params string[] messages)
    {
        SchemaValidationResult result = Version30.Value["Directed"].Validate("{}"u8, new SchemaValidationOptions { Direction = direction });
        Assert.Equal(messages, result.Errors.Select(static e => e.Message));
    }

    [Theory]
    [InlineData("{ type: text }", "type")]
    [InlineData("{ type: string, minLength: abc }", "minLength")]
    [InlineData("{ type: string, maxLength: -1 }", "maxLength")]
    [InlineData("{ type: number, maximum: '5' }", "maximum")]
    [InlineData("{ type: object, required: yes }", "required")]
    [InlineData("{ enum: 5 }", "enum")]
    [InlineData("{ anyOf: { type: string } }", "anyOf")]
    public void A_value_that_a_keyword_does_not_allow_is_reported_where_it_stands(string schema, string keyword)
    {
        IReadOnlyList<string> problems = new CompiledSchemas("3.0.3", "{ A: " + schema + " }").Run.Diagnostics;
        Assert.Contains(problems, problem => problem.Contains("info SDG3003: '" + keyword + "' is ignored"));
    }

    private static void Check(SchemaValidator validator, string json, string[] errors)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        SchemaValidationResult result = validator.Validate(utf8, WithFormats);
        Assert.Equal(errors.Length == 0, result.IsValid);
        Assert.Equal(result.IsValid, validator.IsValid(utf8, WithFormats));
        Assert.Equal(errors.Length, result.Errors.Count);
        foreach ((string expected, SchemaError actual) in errors.Zip(result.Errors))
        {
            string[] parts = expected.Split('|');
            Assert.Equal(parts[0], actual.InstanceLocation);
            Assert.Equal(parts[1], actual.KeywordLocation);
            Assert.True(parts[2] is "*" || parts[2] == actual.Keyword, actual.Keyword);
            Assert.True(parts[3] is "*" || parts[3] == actual.Message, actual.Message);
        }
    }

    [Fact]
    public void A_member_may_be_called_as_the_checks_of_its_schema_are()
    {
        var schemas = new CompiledSchemas("3.0.3", "{ Input: { type: object, properties: { InputSchema: { type: string, maxLength: 1 } } } }");

        Assert.False(schemas["Input"].IsValid("""{"InputSchema":"ab"}"""u8));
    }
}
