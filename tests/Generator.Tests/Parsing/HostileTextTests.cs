using System.Diagnostics;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Parsing;

public sealed class HostileTextTests
{
    /// <summary>Far more than is needed; a reader that takes the square of the length takes minutes.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> DeepTexts() => new()
    {
        { "spec.yaml", "a: " + Texts.Repeat("[", 100_000) },
        { "spec.yaml", "a: " + Texts.Repeat("[\n ", 100_000) },
        { "spec.yaml", "a: " + Texts.Repeat("{a: ", 100_000) },
        { "spec.yaml", Texts.Repeat("[", 100_000) },
        { "spec.yaml", Texts.Repeat("- ", 100_000) },
        { "spec.yaml", string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', i) + "a:\n")) },
        { "spec.json", Texts.Repeat("[", 100_000) },
        { "spec.json", Texts.Repeat("{\"a\":", 100_000) },
        { "spec.yaml", "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 200).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n")) },
    };

    [Theory]
    [MemberData(nameof(DeepTexts))]
    public void Depth_is_bounded(string path, string text) => Assert.Equal(ParseErrorKind.TooLarge, Texts.Fault(text, path).Kind);

    [Theory]
    [InlineData("spec.yaml")]
    [InlineData("spec.json")]
    public void A_depth_of_128_is_read(string path)
    {
        string text = Texts.Repeat("[", 128) + Texts.Repeat("]", 128);
        Assert.Equal(text, Texts.ToJson(text, path));
        Assert.Equal(ParseErrorKind.TooLarge, Texts.Fault("[" + text + "]", path).Kind);
    }

    [Fact]
    public void A_billion_laughs_are_not_laughed()
    {
        string text = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat("bcdefghij".Select(
            c => $"{c}: &{c} [{string.Join(",", Enumerable.Repeat("*" + (char)(c - 1), 10))}]\n"));
        Assert.Equal(ParseErrorKind.TooLarge, Texts.Fault(text).Kind);
    }

    [Fact]
    public void A_long_string_cannot_be_named_again_without_bound()
    {
        string text = "a: &a " + Texts.Repeat("x", 1_000_000) + "\nb: [" + Texts.Repeat("*a, ", 100) + "]\n";
        Assert.Equal(ParseErrorKind.TooLarge, Texts.Fault(text).Kind);
    }

    [Fact]
    public void Merge_keys_count_what_they_bring_in()
    {
        string many = string.Join(",", Enumerable.Range(0, 1000).Select(i => $"m{i}: {i}"));
        string text = "a: &a {" + many + "}\nb:\n" + Texts.Repeat("- {<<: *a}\n", 5000);
        Assert.Equal(ParseErrorKind.TooLarge, Texts.Fault(text).Kind);
    }

    public static TheoryData<string> LongLines() => new()
    {
        "a: " + Texts.Repeat("x", 1_000_000),
        "a: " + Texts.Repeat("x y ", 250_000),
        "a: " + Texts.Repeat(" ", 1_000_000),
        "a: |\n" + Texts.Repeat(" ", 1_000_000) + "\n  b",
        "a: \"" + Texts.Repeat(" ", 1_000_000) + "x\"",
        "a: [" + Texts.Repeat("x, ", 300_000) + "x]",
        "a: [" + Texts.Repeat("\"x\": 1, ", 100_000) + "x]",
        Texts.Repeat("k", 1_000_000) + ": 1",
        Texts.Repeat("a:", 500_000),
        Texts.Repeat("a: ", 300_000),
        Texts.Repeat("? ", 300_000),
        Texts.Repeat("!", 1_000_000),
        Texts.Repeat("%", 1_000_000),
        Texts.Repeat("&a ", 300_000),
        Texts.Repeat("'", 1_000_001),
        Texts.Repeat("---\n", 300_000),
        Texts.Repeat("- &a b\n", 100_000),
        "a: !" + Texts.Repeat("k", 1_000_000) + " 1",
        "a: x" + Texts.Repeat("\n", 1_000_000) + "b: 1",
        "a: x" + Texts.Repeat("\n ", 500_000) + "b: [",
        "[" + Texts.Repeat(",", 1_000_000),
        "{\"a\": \"" + Texts.Repeat("é", 1_000_000) + "\", \"b\": [" + Texts.Repeat("1,", 500_000) + "]}",
        "{" + Texts.Repeat("\"a\":1,", 200_000) + "}",
    };

    [Theory]
    [MemberData(nameof(LongLines))]
    public void Long_lines_take_no_long_time(string text)
    {
        var watch = Stopwatch.StartNew();
        ParseResult result = Texts.Yaml(text);
        Assert.True(watch.Elapsed < Bound, $"took {watch.Elapsed}");
        Assert.True(result.Root is not null || result.Errors.Count > 0);
    }

    /// <summary>Not inline data: an attribute stores its text as UTF-8, which cannot hold half a surrogate pair.</summary>
    [Fact]
    public void NUL_and_half_surrogate_pairs_are_told_at_their_place()
    {
        (string Path, string Text, int Line, int Column)[] cases =
        [
            ("spec.yaml", "a: 1\nb: x\0y\n", 1, 4),
            ("spec.yaml", "a: 1\r\nb: \ud800\n", 1, 3),
            ("spec.yaml", "\udc00: 1", 0, 0),
            ("spec.json", "{\"a\": \"\ud83d\"}", 0, 7),
            ("spec.json", "{\"a\":\n \"\0\"}", 1, 2),
            ("spec.json", "{} \ud800", 0, 3),
        ];
        foreach ((string path, string text, int line, int column) in cases)
            Assert.Equal(
                (ParseErrorKind.Malformed, new SpecPosition(path, line, column)),
                (Texts.Fault(text, path).Kind, Texts.Fault(text, path).Position));
    }

    [Fact]
    public void Half_a_surrogate_pair_by_an_escape_is_told() =>
        Assert.Equal(ParseErrorKind.Malformed, Texts.Fault("a: \"\\ud83d\"").Kind);

    [Fact]
    public void A_text_over_the_bound_is_not_read() =>
        Assert.Equal(ParseErrorKind.TooLarge, Texts.Fault(new string(' ', SpecLimits.MaxCharacters + 1)).Kind);

    [Fact]
    public void Duplicates_are_told_up_to_a_bound() =>
        Assert.Equal(SpecLimits.MaxDuplicates, Texts.Json("{" + Texts.Repeat("\"a\":1,", 20_000) + "}").Errors.Count);

    [Fact]
    public void A_message_quotes_names_on_one_line_and_in_part()
    {
        string name = "a\\nb" + Texts.Repeat("x", 500);
        ParseError error = Assert.Single(Texts.Json($"{{\"{name}\":1,\"{name}\":2}}").Errors);
        Assert.StartsWith("'a bx", error.Message, StringComparison.Ordinal);
        Assert.True(error.Message.Length < 150);
    }
}
