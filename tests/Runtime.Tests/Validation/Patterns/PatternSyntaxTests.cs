using Seedance.Patterns;

namespace Seedance.Runtime.Tests.Validation.Patterns;

public sealed class PatternSyntaxTests
{
    [Theory]
    [InlineData("(", "a group is not closed (at character 1)")]
    [InlineData("a(b", "a group is not closed (at character 2)")]
    [InlineData("a)", "a group is closed that was not opened (at character 2)")]
    [InlineData("^(abc]", "a group is not closed (at character 2)")]
    [InlineData("[a", "a class is not closed (at character 1)")]
    [InlineData("[", "a class is not closed (at character 1)")]
    [InlineData("*a", "there is nothing to repeat (at character 1)")]
    [InlineData("a**", "there is nothing to repeat (at character 3)")]
    [InlineData("a++", "there is nothing to repeat (at character 3)")]
    [InlineData("(?:+)", "there is nothing to repeat (at character 4)")]
    [InlineData("{1}", "there is nothing to repeat*")]
    [InlineData("a{2}{3}", "there is nothing to repeat*")]
    [InlineData("^*", "'^' cannot be repeated*")]
    [InlineData(@"\b+", @"'\b' cannot be repeated*")]
    [InlineData("(?<=a)*", "'(?<=a)' cannot be repeated*")]
    [InlineData("a{3,2}", "the numbers of a quantifier are out of order (at character 2)")]
    [InlineData("[b-a]", "a range of characters is out of order (at character 2)")]
    [InlineData("\\", "a backslash stands at the end (at character 1)")]
    [InlineData("[\\", "a backslash stands at the end*")]
    [InlineData("[a-", "a class is not closed*")]
    [InlineData(@"\a", @"'\a' is no escape of ECMA-262 (at character 1)")]
    [InlineData(@"^\S(|(.|\n)*\S)\Z", @"'\Z' is no escape of ECMA-262*")]
    [InlineData(@"\A", @"'\A' is no escape of ECMA-262*")]
    [InlineData(@"[\B]", @"'\B' is no escape of ECMA-262*")]
    [InlineData(@"\c1", @"'\c' is no escape of ECMA-262*")]
    [InlineData(@"\xg0", @"'\x' needs two hexadecimal digits*")]
    [InlineData(@"\u12", @"'\u' needs four hexadecimal digits*")]
    [InlineData(@"\u{110000}", @"'\u' needs four hexadecimal digits*")]
    [InlineData(@"\u{}", @"'\u' needs four hexadecimal digits*")]
    [InlineData(@"\p", @"'\p' needs a name in braces*")]
    [InlineData(@"\pL", @"'\p' needs a name in braces*")]
    [InlineData(@"\p{IsLetter}", "'IsLetter' is no category or script of Unicode that can be checked (at character 1)")]
    [InlineData(@"[\p{Alnum}]", "'Alnum' is no category*")]
    [InlineData(@"\p{Script=Klingon}", "'Script=Klingon' is no category*")]
    [InlineData(@"\p{Greek}", "'Greek' is no category*")]
    [InlineData(@"\p{}", "'' is no category*")]
    [InlineData(@"\p{Cf Cs}", "'Cf Cs' is no category*")]
    [InlineData(@"(a)\2", "there is no group 2 (at character 4)")]
    [InlineData(@"[\1]", @"'\1' is no escape of ECMA-262*")]
    [InlineData(@"\k<a>", "there is no group 'a' (at character 1)")]
    [InlineData(@"\k", @"'\k' has no name*")]
    [InlineData("(?<a>x)(?<a>y)", "two groups have the name 'a'*")]
    [InlineData("(?<1>x)", "a group's name is none*")]
    [InlineData("(?<a", "a group's name is none*")]
    [InlineData("(?P<name>x)", "'(?' does not begin a group of ECMA-262 (at character 1)")]
    [InlineData("(?P=n)", "'(?' does not begin*")]
    [InlineData("(?#comment)a", "'(?' does not begin*")]
    [InlineData("(?i)abc", "'(?' does not begin*")]
    [InlineData("(?>a)", "'(?' does not begin*")]
    [InlineData("(?", "'(?' does not begin*")]
    public void What_is_no_pattern_is_refused_with_its_place(string pattern, string expected)
    {
        Assert.Null(PatternParser.Parse(pattern, out string? error));
        if (expected.EndsWith('*')) Assert.StartsWith(expected[..^1], error, StringComparison.Ordinal);
        else Assert.Equal(expected, error);
    }

    [Fact]
    public void Groups_are_nested_only_so_deep()
    {
        Assert.NotNull(PatternParser.Parse(Nested(200), out _));
        Assert.Null(PatternParser.Parse(Nested(201), out string? error));
        Assert.StartsWith("groups are nested too deep", error);
        Assert.Null(PatternParser.Parse(new string('(', 1_000_000), out _));

        static string Nested(int depth) => new string('(', depth) + "a" + new string(')', depth);
    }

    [Fact]
    public void Every_property_can_be_translated()
    {
        foreach (string row in UnicodeProperty.Categories.Concat(UnicodeProperty.Binary))
        {
            foreach (string name in row.Split('=').Where(static name => !name.Contains(' ')))
            {
                PatternNode? node = PatternParser.Parse($@"^[^\p{{{name}}}]\P{{{name}}}", out string? error);
                Assert.True(node is not null, error);
                _ = new System.Text.RegularExpressions.Regex(PatternTranslator.Translate(node));
            }
        }
    }

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("^a.*$", @"\Aa[\u0000-\u0009\u000B-\u000C\u000E-\u2027\u202A-\uD7FF\uE000-\uFFFF\uD800-\uDFFF]*\z")]
    [InlineData("(a)(b)", "(?:a)(?:b)")]
    [InlineData(@"(a)\1", @"(?<1>a)(?(1)\k<1>|)")]
    [InlineData(@"\d{2}", "(?:[0-9]){2,2}")]
    [InlineData("😀", @"(?:\uD83D\uDE00)")]
    [InlineData("[😀-😂a]", @"(?:a|\uD83D[\uDE00-\uDE02])")]
    [InlineData("(?=a)", @"(?<![\uD800-\uDBFF])(?:(?=a))")]
    public void A_translation_is_as_plain_as_it_can_be(string pattern, string expected) =>
        Assert.Equal(expected, PatternTranslator.Translate(PatternParser.Parse(pattern, out _)!));
}
