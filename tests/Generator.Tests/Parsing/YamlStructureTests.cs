using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Parsing;

public sealed class YamlStructureTests
{
    [Fact]
    public void An_alias_shares_the_node_of_its_anchor()
    {
        var root = (SpecObject)Texts.Tree("a: &x {k: 1}\nb: *x\nc: [*x]");
        Assert.Same(root["a"], root["b"]);
        Assert.Same(root["a"], ((SpecArray)root["c"]!).Items[0]);
    }

    [Fact]
    public void A_later_anchor_replaces_an_earlier_one() =>
        Assert.Equal("""{"a":1,"b":2,"c":2}""", Texts.ToJson("a: &x 1\nb: &x 2\nc: *x"));

    [Fact]
    public void An_anchored_name_can_be_named_again() =>
        Assert.Equal("""{"k":1,"b":"k","c":{"k":2}}""", Texts.ToJson("&x k: 1\nb: *x\nc: {*x : 2}"));

    [Theory]
    [InlineData("a: *x", "refers to no anchor")]
    [InlineData("a: *x\nb: &x 1", "refers to no anchor")]
    [InlineData("a: &x [*x]", "inside its own anchor")]
    [InlineData("a: &x {b: {c: *x}}", "inside its own anchor")]
    [InlineData("? [a]\n: 1", "cannot be the name")]
    [InlineData("? {a: b}\n: 1", "cannot be the name")]
    [InlineData("a: &x [1]\n*x : 2", "cannot be the name")]
    public void What_has_no_meaning_is_told(string yaml, string part)
    {
        ParseError error = Texts.Fault(yaml);
        Assert.Equal(ParseErrorKind.Malformed, error.Kind);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<<: *m", """{"x":1,"y":2}""")]
    [InlineData("z: 0\n  <<: *m\n  y: 3\n  w: 4", """{"z":0,"x":1,"y":3,"w":4}""")]
    [InlineData("y: 3\n  <<: *m", """{"y":3,"x":1}""")]
    [InlineData("<<: [*m, {x: 9, q: 5}]", """{"x":1,"y":2,"q":5}""")]
    [InlineData("<<: *m\n  <<: {r: 6}", """{"x":1,"y":2,"r":6}""")]
    public void Merge_keys_bring_members_in_and_own_members_win(string members, string json) =>
        Assert.Equal($$"""{"m":{"x":1,"y":2},"a":{{json}}}""", Texts.ToJson($"m: &m {{x: 1, y: 2}}\na:\n  {members}\n"));

    [Theory]
    [InlineData("{'<<': {x: 1}}", """{"<<":{"x":1}}""")]
    [InlineData("{<<: 5}", """{"<<":5}""")]
    [InlineData("{<<: []}", """{"<<":[]}""")]
    public void Other_members_of_that_name_are_plain_members(string yaml, string json) =>
        Assert.Equal($$"""{"a":{{json}}}""", Texts.ToJson($"a: {yaml}"));

    [Fact]
    public void The_last_duplicate_wins_at_the_place_of_the_first()
    {
        ParseResult result = Texts.Yaml("a: 1\nb: 2\na: 3\n");
        Assert.Equal("""{"a":3,"b":2}""", SpecJson.Write(result.Root!));
        ParseError error = Assert.Single(result.Errors);
        Assert.Equal(
            new ParseError(new SpecPosition("spec.yaml", 2, 0), ParseErrorKind.DuplicateMember, "'a' is named twice in one mapping"),
            error);
    }

    [Fact]
    public void A_name_with_and_without_quotation_marks_is_one_name()
    {
        ParseResult result = Texts.Yaml("200: 1\n'200': 2");
        Assert.Equal("""{"200":2}""", SpecJson.Write(result.Root!));
        Assert.Equal(ParseErrorKind.DuplicateMember, Assert.Single(result.Errors).Kind);
    }

    [Theory]
    [InlineData("spec.yaml")]
    [InlineData("spec.json")]
    public void Duplicates_among_many_members_are_found(string path)
    {
        string members = string.Join(",", Enumerable.Range(0, 50).Select(i => $"\"m{i % 40}\": {i}"));
        ParseResult result = SpecParser.Parse(path, "{" + members + "}");
        var root = Assert.IsType<SpecObject>(result.Root);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"m{i}"), root.Members.Select(m => m.Name));
        Assert.Equal("45", ((SpecScalar)root["m5"]!).Text);
        Assert.Equal("15", ((SpecScalar)root["m15"]!).Text);
        Assert.Equal(10, result.Errors.Count);
    }

    [Fact]
    public void The_first_document_counts_and_a_further_one_is_told()
    {
        ParseResult result = Texts.Yaml("%YAML 1.2\n---\na: 1\n---\nb: 2\n");
        Assert.Equal("""{"a":1}""", SpecJson.Write(result.Root!));
        ParseError error = Assert.Single(result.Errors);
        Assert.Equal((ParseErrorKind.FurtherDocument, 3), (error.Kind, error.Position.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t\n")]
    [InlineData("# only\n  # comments\n")]
    [InlineData("---\n")]
    [InlineData("---\n...\n")]
    [InlineData("// only a comment")]
    [InlineData("/* only a comment */ ")]
    public void A_text_without_content_is_empty(string text) => Assert.Equal(ParseErrorKind.Empty, Texts.Fault(text).Kind);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_name()
    {
        Assert.Equal("""{"a":1}""", Texts.ToJson("\uFEFFa: 1"));
        Assert.Equal("""{"a":1}""", Texts.ToJson("\uFEFF{\"a\":1}", "spec.json"));
    }

    [Fact]
    public void Flow_style_over_lines_is_YAML_in_a_yaml_file() =>
        Assert.Equal("""{"openapi":"3.0.0","a":[1,2]}""", Texts.ToJson("{openapi: 3.0.0, # version\n a: [1,\n 2]}"));

    [Fact]
    public void Line_ends_of_YAML_1_1_are_content() =>
        Assert.Equal(
            "{\"a\":\"x\u2028y\u0085z\\nb\\n\",\"c\":\"p\u2029q\"}",
            Texts.ToJson("a: |\n  x\u2028y\u0085z\n  b\nc: p\u2029q\n"));

    [Theory]
    [InlineData("x:\n  y:\n    a: |+\n  \n\n    b: 1\n", """{"x":{"y":{"a":"\n\n","b":1}}}""")]
    [InlineData("x:\n  y:\n    a: |+\n  \n  \n  b: 1\n", """{"x":{"y":{"a":"\n\n"},"b":1}}""")]
    public void A_kept_literal_of_white_lines_before_a_dedent_is_read(string yaml, string json) =>
        Assert.Equal(json, Texts.ToJson(yaml));

    [Fact]
    public void A_second_try_keeps_the_first_complaint_when_it_fails_too()
    {
        ParseError error = Texts.Fault("a: 1\n  \nb: `x`\n");
        Assert.Equal(ParseErrorKind.Malformed, error.Kind);
        Assert.Equal(new SpecPosition("spec.yaml", 2, 3), error.Position);
    }

    [Theory]
    [InlineData("a:\n\tb: 1", 1, 0, "tab")]
    [InlineData("a:\n  b:\n  \t- x", 2, 2, "tab")]
    [InlineData("a: 1\nfoo\nb: 2", 1, 0, "member is expected")]
    [InlineData("a: 1\nfoo: b: c", 1, 6, "second ':'")]
    [InlineData("a: 'x\nb: 1", 0, 3, "never closed")]
    [InlineData("a: \"x\\dy\"", 0, 3, "unknown escape")]
    [InlineData("a:\n  - 1\n  b\n", 2, 2, "'-'")]
    [InlineData("a: `x`", 0, 3, "cannot start with this character")]
    [InlineData("a: 1\n]", 1, 0, "member is expected")]
    [InlineData("a: [1, 2\nb: 3\n", 0, -1, "never closed")]
    [InlineData("a: 1\nb 2\nc: 3", 1, 0, "member is expected")]
    [InlineData("a:\n  b 2\n  c: 3", 2, 3, "a ':' that is missing above")]
    [InlineData("a: *bold* text", 0, 3, "needs quotation marks")]
    public void Faults_are_told_in_plain_words_at_their_place(string yaml, int line, int column, string part)
    {
        ParseError error = Texts.Fault(yaml);
        Assert.Equal(ParseErrorKind.Malformed, error.Kind);
        Assert.Equal(line, error.Position.Line);
        if (column >= 0)
            Assert.Equal(column, error.Position.Column);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Line:", error.Message, StringComparison.Ordinal);
        Assert.False(error.Message.EndsWith('.'));
    }
}
