namespace Seedance.Runtime.Tests.Validation;

public sealed class TypeTests
{
    [Theory]
    [InlineData("null", JsonTypes.Null)]
    [InlineData("true", JsonTypes.Boolean)]
    [InlineData("false", JsonTypes.Boolean)]
    [InlineData("1", JsonTypes.Integer)]
    [InlineData("1", JsonTypes.Number)]
    [InlineData("1.0", JsonTypes.Integer)]
    [InlineData("1e2", JsonTypes.Integer)]
    [InlineData("-0.0", JsonTypes.Integer)]
    [InlineData("0e-5", JsonTypes.Integer)]
    [InlineData("1230e-1", JsonTypes.Integer)]
    [InlineData("1e999999999", JsonTypes.Integer)]
    [InlineData("1e99999999999999999999999", JsonTypes.Integer)]
    [InlineData("1.5", JsonTypes.Number)]
    [InlineData("\"\"", JsonTypes.String)]
    [InlineData("[]", JsonTypes.Array)]
    [InlineData("{}", JsonTypes.Object)]
    [InlineData("\"x\"", JsonTypes.Null | JsonTypes.String)]
    public void A_value_of_the_type_fits(string json, JsonTypes types) =>
        Check.Fits((ref SchemaRun run, int token) => run.Type(token, types, "/type"), json);

    [Theory]
    [InlineData("1", JsonTypes.String, "expected a string, found an integer")]
    [InlineData("1.5", JsonTypes.Integer, "expected an integer, found a number")]
    [InlineData("123e-1", JsonTypes.Integer, "expected an integer, found a number")]
    [InlineData("1e-999999999", JsonTypes.Integer, "expected an integer, found a number")]
    [InlineData("null", JsonTypes.Object, "expected an object, found null")]
    [InlineData("\"1\"", JsonTypes.Integer | JsonTypes.Null, "expected an integer or null, found a string")]
    [InlineData("[]", JsonTypes.Boolean | JsonTypes.Number | JsonTypes.String, "expected a boolean, a number or a string, found an array")]
    [InlineData("{}", JsonTypes.Array, "expected an array, found an object")]
    [InlineData("true", JsonTypes.Null, "expected null, found a boolean")]
    public void A_value_of_another_type_fails(string json, JsonTypes types, string message) =>
        Check.Fails((ref SchemaRun run, int token) => run.Type(token, types, "/type"), json, "type", message);

    [Theory]
    [InlineData("null", "null")]
    [InlineData("true", "boolean true")]
    [InlineData("false", "boolean false")]
    [InlineData("1.0", "number integer")]
    [InlineData("0.1", "number")]
    [InlineData("\"a\"", "string")]
    [InlineData("[]", "array")]
    [InlineData("{}", "object")]
    public void The_questions_after_a_type_answer_for_one_type_only(string json, string expected)
    {
        string found = "";
        Check.Fits(
            (ref SchemaRun run, int token) =>
            {
                var words = new List<string>();
                if (run.IsNull(token)) words.Add("null");
                if (run.IsBoolean(token)) words.Add("boolean");
                if (run.IsTrue(token)) words.Add("true");
                if (run.IsFalse(token)) words.Add("false");
                if (run.IsNumber(token)) words.Add("number");
                if (run.IsInteger(token)) words.Add("integer");
                if (run.IsString(token)) words.Add("string");
                if (run.IsArray(token)) words.Add("array");
                if (run.IsObject(token)) words.Add("object");
                found = string.Join(' ', words);
                return true;
            },
            json);
        Assert.Equal(expected, found);
    }
}
