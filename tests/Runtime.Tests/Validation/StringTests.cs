namespace Seedance.Runtime.Tests.Validation;

public sealed class StringTests
{
    [Theory]
    [InlineData("\"ab\"", 2)]
    [InlineData("\"\"", 0)]
    [InlineData("\"\\u00e9\\n\"", 2)]
    [InlineData("\"é😀\"", 2)]
    [InlineData("\"\\ud83d\\ude00x\"", 2)]
    [InlineData("\"e\u0301\"", 2)]
    [InlineData("7", 2)]
    public void Enough_characters_fit(string json, int limit) =>
        Check.Fits((ref SchemaRun run, int token) => run.MinLength(token, limit, "/minLength"), json);

    [Theory]
    [InlineData("\"a\"", 2, "the text has 1 character, fewer than the minimum 2")]
    [InlineData("\"\"", 1, "the text has 0 characters, fewer than the minimum 1")]
    [InlineData("\"😀\"", 2, "the text has 1 character, fewer than the minimum 2")]
    [InlineData("\"\\ud83d\\ude00\"", 2, "the text has 1 character, fewer than the minimum 2")]
    [InlineData("\"\\\\\\\"\\/\"", 4, "the text has 3 characters, fewer than the minimum 4")]
    public void Too_few_characters_fail(string json, int limit, string message) =>
        Check.Fails((ref SchemaRun run, int token) => run.MinLength(token, limit, "/minLength"), json, "minLength", message);

    [Theory]
    [InlineData("\"ab\"", 2)]
    [InlineData("\"éé\"", 2)]
    [InlineData("\"😀😀\"", 2)]
    [InlineData("\"\\uD83D\\uDE00\\t\"", 2)]
    [InlineData("\"\"", 0)]
    [InlineData("[1,2,3]", 2)]
    public void Few_enough_characters_fit(string json, int limit) =>
        Check.Fits((ref SchemaRun run, int token) => run.MaxLength(token, limit, "/maxLength"), json);

    [Theory]
    [InlineData("\"abc\"", 2, "the text has 3 characters, more than the maximum 2")]
    [InlineData("\"😀😀\"", 1, "the text has 2 characters, more than the maximum 1")]
    [InlineData("\"\\u0061b\"", 1, "the text has 2 characters, more than the maximum 1")]
    [InlineData("\"x\"", 0, "the text has 1 character, more than the maximum 0")]
    public void Too_many_characters_fail(string json, int limit, string message) =>
        Check.Fails((ref SchemaRun run, int token) => run.MaxLength(token, limit, "/maxLength"), json, "maxLength", message);

    [Theory]
    [InlineData("\"auto\"", true)]
    [InlineData("\"\\u0061uto\"", true)]
    [InlineData("\"aut\"", false)]
    [InlineData("\"autos\"", false)]
    [InlineData("\"\\u0061utos\"", false)]
    [InlineData("\"\\u0061ut\"", false)]
    [InlineData("\"Auto\"", false)]
    [InlineData("null", false)]
    [InlineData("[\"auto\"]", false)]
    public void A_string_equals_a_text_however_it_is_escaped(string json, bool expected) => AssertIs(json, "auto", expected);

    [Theory]
    [InlineData("\"\\ud83d\\ude00/\\/\"", "😀//")]
    [InlineData("\"\\\"\\\\\\b\\f\\n\\r\\t\"", "\"\\\b\f\n\r\t")]
    [InlineData("\"\\u0000\"", "\0")]
    [InlineData("\"\\u20AC\\u20ac€\"", "€€€")]
    [InlineData("\"\"", "")]
    public void Every_escape_is_resolved(string json, string text) => AssertIs(json, text, true);

    private static void AssertIs(string json, string text, bool expected)
    {
        bool found = !expected;
        Check.Fits(
            (ref SchemaRun run, int token) =>
            {
                found = run.IsString(token, Check.Utf8(text));
                return true;
            },
            json);
        Assert.Equal(expected, found);
    }
}
