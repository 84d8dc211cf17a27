using System.Text.Json;

namespace Seedance.Runtime.Tests.Validation.Patterns;

/// <summary>What patterns match, by ECMA-262 with the flag <c>u</c>.</summary>
public sealed class PatternTests
{
    /// <summary>A pattern, texts that it matches, and texts that it does not.</summary>
    public static TheoryData<string, string, bool> Cases => Table(
        ("a+", ["a", "xxaayy"], ["", "b"]),
        ("^abc$", ["abc"], ["abc\n", "xabc", "a\nabc"]),
        ("", ["", "x"], []),
        ("a|b|", ["", "x"], []),
        ("^(a|b)c$", ["ac", "bc"], ["c", "a"]),
        ("^a|b$", ["ac", "cb"], ["ca", "bc"]),
        (@"^\d$", ["0", "9"], ["a", "߀", "１"]),
        (@"^\D$", ["a", "߀", "😀"], ["0", "ab"]),
        (@"^\w+$", ["aZ_0"], ["é", "\u017F", "a-b", "\u212A", "\u0131"]),
        (@"^\W$", ["é", "-", "😀"], ["a", "_"]),
        (@"^\s$", [" ", "\t", "\n", "\v", "\f", "\r", "\u00a0", "\u1680", "\u2003", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff"], ["a", "\u200b", "\u0085", "\u180e", "\u0001"]),
        (@"^\S$", ["a", "\u0085", "😀"], [" ", "\ufeff"]),
        (@"\bfoo\b", ["foo", "a foo.", "éfooé"], ["food", "_foo"]),
        (@"\Bo", ["foo", "aé\u0301oo"], ["o", "éo"]),
        (@"^.$", ["a", "é", "😀", "\u0085"], ["", "\n", "\r", "\u2028", "\u2029", "ab", "😀😀"]),
        (@"^.{2}$", ["ab", "😀a", "😀😀"], ["😀", "a", "abc"]),
        (@"^.*$", ["", "a😀b"], ["a\nb"]),
        (@"^.+?x", ["ax", "😀x"], ["x"]),
        (@"^[^]$", ["a", "\n", "😀"], ["", "ab"]),
        (@"[]", [], ["", "a", "[]"]),
        (@"^[]?$", [""], ["a"]),
        (@"^[^a]$", ["b", "😀", "\n"], ["a", "", "bb"]),
        (@"^[😀-😎]+$", ["😀", "😎😁"], ["😐", "a", "\ud83d\ude0f"]),
        (@"^[^😀]$", ["a", "😁"], ["😀"]),
        (@"^[a😀]{2}$", ["a😀", "😀😀", "aa"], ["😀", "a"]),
        (@"^[\u{10000}-\u{10FFFF}]$", ["𐀀", "😀", "\U0010FFFF"], ["a", "\uFFFF"]),
        (@"^[\u{FFFF}-\u{10400}\u{10600}-\u{11000}]$", ["\uFFFF", "\U00010000", "\U00010400", "\U00010600", "\U00010FFF", "\U00011000"], ["\U00010401", "\U000105FF", "\U00011001"]),
        (@"^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*$", ["", "a😀\n\U0010FFFF"], ["\u0001", "\uFFFE"]),
        (@"^🐲*$", ["", "🐲", "🐲🐲"], ["🐉", "D"]),
        (@"^\uD83D\uDE00$", ["😀"], ["😁"]),
        (@"^\u{1F600}$", ["😀"], ["😁"]),
        (@"^\u{61}\u0062\x63$", ["abc"], ["ABC"]),
        (@"^\cA\ca\t\n\v\f\r\0$", ["\u0001\u0001\t\n\v\f\r\0"], ["cA"]),
        (@"^[\b]$", ["\b"], ["b"]),
        (@"^\/\-\.\*\+\?\^\$\|\(\)\[\]\{\}\\$", [@"/-.*+?^$|()[]{}\"], []),
        (@"^\p{L}+$", ["aé字", "𝕏𐐨"], ["1", "", "😀"]),
        (@"^\p{Letter}\p{digit}\p{Lu}\p{gc=Ll}$", ["é٣Éé"], ["é3éé"]),
        (@"^\P{L}$", ["1", "😀"], ["a", "𝕏"]),
        (@"^[\p{L}\p{N} _-]*$", ["a 1_-", "𝟙"], ["!"]),
        (@"^[^\p{L}]$", ["1", "😀"], ["a", "𝕏"]),
        (@"^[\P{M}\p{M}]{1,2}$", ["a\u0301", "😀"], ["", "abc"]),
        (@"^\p{Script=Greek}+$", ["αβγ", "𐅀"], ["abc"]),
        (@"^\p{sc=Hira}\p{Script=Han}$", ["の字"], ["a字"]),
        (@"^\p{Alphabetic}\p{Uppercase}\p{Lower}$", ["éÉé"], ["1Éé"]),
        (@"^\p{Emoji_Presentation}$", ["😀"], ["1", "a"]),
        (@"^\p{ASCII}\p{Any}\p{Assigned}\p{White_Space}\p{AHex}$", ["a😀é F"], ["éaa F"]),
        (@"^\p{Co}\p{Cn}$", ["\uE000\U00050000"], ["aa"]),
        (@"(?=.*\d)(?=.*[a-z])^.{3,}$", ["a1b", "😀1a"], ["abc", "a1"]),
        (@"^(?!.*bad)", ["good"], ["so bad"]),
        (@"(?<=€)\d+", ["€5"], ["$5"]),
        (@"(?<!\$)\b\d+", ["€5"], ["$5"]),
        (@"(?<=a+)b", ["aab"], ["b"]),
        (@"(?<!.)(?!.)", ["", "\n"], ["a", "😀"]),
        (@"(?=a)*b", ["b"], ["a"]),
        (@"^(a)(?:b)?\1$", ["aa", "aba"], ["ab"]),
        (@"^(?:(a)|b)\1c$", ["aac", "bc"], ["ac"]),
        (@"^\1(a)$", ["a"], ["aa"]),
        (@"^(?<first>a|b)-(?<second>c)\k<first>\2$", ["a-cac", "b-cbc"], ["a-cbc"]),
        (@"^(?<x>.)(.)\2\k<x>$", ["abba", "😀aa😀"], ["abab"]),
        (@"^a{2}b{1,}c{0,2}d{3,4}?$", ["aabddd", "aabbccdddd"], ["abddd", "aabcccddd"]),
        (@"^a{0}$", [""], ["a"]),
        (@"^a{2,99999999999999999999}$", ["aa", "aaa"], ["a"]),
        (@"^(?:a{2}){2}$", ["aaaa"], ["aa", "aaa"]),
        (@"^x{,2}$", ["x{,2}"], ["xx"]),
        (@"^{a}]$", ["{a}]"], ["a"]),
        (@"^[\w-.]+$", ["a-b.c"], ["a b"]),
        (@"^[a-\d]$", ["a", "-", "5"], ["b"]),
        (@"^[\-\_\@\ \#]\'$", ["-'", "@'", " '"], ["a'"]),
        (@"^[\000-\037]$", ["\0", "\u001f"], [" "]),
        (@"^[[a]]$", ["[]", "a]"], ["a"]),
        (@"^[a&&b|c]$", ["&", "|"], ["x"]),
        (@"^(?:)$", [""], ["a"]),
        (@"a", [], ["A"]),
        (@"[a-z]cole", ["ecole"], ["école", "ECOLE"]));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_matches_or_not(string pattern, string text, bool expected)
    {
        SchemaPattern known = SchemaPattern.Of(pattern);
        SchemaCheck check = (ref SchemaRun run, int token) => run.Pattern(token, known, "/pattern");
        string[] spellings = [JsonSerializer.Serialize(text), '"' + Escaped(text) + '"'];
        foreach (string json in spellings)
        {
            if (expected) Check.Fits(check, json);
            else Assert.Equal("pattern", Assert.Single(Check.Errors(check, json)).Keyword);
        }
    }

    [Fact]
    public void An_error_says_what_does_not_match() => Check.Fails(
        (ref SchemaRun run, int token) => run.Pattern(token, SchemaPattern.Of("^[a-z]+$"), "/pattern"),
        "\"A\"",
        "pattern",
        "'A' does not match the pattern ^[a-z]+$");

    [Fact]
    public void Other_types_match_every_pattern() =>
        Check.Fits((ref SchemaRun run, int token) => run.Pattern(token, SchemaPattern.Of("^$"), "/pattern"), "12");

    [Fact]
    public void A_long_text_is_matched_as_a_short_one()
    {
        SchemaCheck check = (ref SchemaRun run, int token) => run.Pattern(token, SchemaPattern.Of("^(?:a😀)*$"), "/pattern");
        string text = string.Concat(Enumerable.Repeat("a😀", 1000));
        Check.Fits(check, $"\"{text}\"");
        Check.Errors(check, $"\"{text}b\"");
    }

    [Fact]
    public void One_text_has_one_pattern() => Assert.Same(SchemaPattern.Of("^x$"), SchemaPattern.Of(new string("^x$")));

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("(x+x+)+y|^(a*)*b$")]
    public void A_pattern_that_would_go_back_for_ever_is_matched_in_one_pass(string pattern)
    {
        SchemaPattern known = SchemaPattern.Of(pattern);
        Assert.False(known.MayGoBack);
        Check.Errors((ref SchemaRun run, int token) => run.Pattern(token, known, "/pattern"), $"\"{new string('a', 50_000)}!\"");
    }

    [Fact]
    public void A_match_that_takes_too_long_ends_the_run_with_an_error_of_its_own()
    {
        SchemaPattern slow = SchemaPattern.Of("^(?=(?:a|aa)+$)");
        SchemaCheck many = (ref SchemaRun run, int token) =>
        {
            foreach (int item in run.Items(token))
            {
                if (!run.Pattern(item, slow, "/items/pattern")) return false;
            }

            return true;
        };
        SchemaCheck referring = (ref SchemaRun run, int token) => run.Enter("/$ref") && many(ref run, token) && run.Leave();
        string text = new string('a', 60) + "!";
        string json = "[" + string.Join(',', Enumerable.Repeat($"\"{text}\"", 1000)) + "]";
        SchemaError error = Assert.Single(Check.Errors(referring, json));
        Assert.Equal(new SchemaError("/0", "/$ref/items/pattern", "pattern", $"it took too long to match '{text}' with the pattern ^(?=(?:a|aa)+$)"), error);
    }

    [Fact]
    public void What_took_too_long_does_not_make_its_opposite_valid()
    {
        SchemaPattern slow = SchemaPattern.Of("^(?=(?:a|aa)+$)");
        SchemaCheck branch = (ref SchemaRun run, int token) => run.Pattern(token, slow, "/not/pattern");
        SchemaCheck not = (ref SchemaRun run, int token) => run.Not(run.Passes(branch, token), token, "/not");
        Assert.Equal("pattern", Assert.Single(Check.Errors(not, $"\"{new string('a', 60)}!\"")).Keyword);
    }

    private static string Escaped(string text) => string.Concat(text.Select(static unit => $"\\u{(int)unit:x4}"));

    private static TheoryData<string, string, bool> Table(params (string Pattern, string[] Matching, string[] Others)[] rows)
    {
        var data = new TheoryData<string, string, bool>();
        foreach ((string pattern, string[] matching, string[] others) in rows)
        {
            foreach (string text in matching) data.Add(pattern, text, true);
            foreach (string text in others) data.Add(pattern, text, false);
        }

        return data;
    }
}
