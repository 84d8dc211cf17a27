using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Parsing;

public sealed class PositionTests
{
    [Theory]
    [InlineData("a: 1\nb:\n  c: x\n", "/b/c", 2, 2, 2, 5)]
    [InlineData("a: 1\r\nb:\r\n  c: x\r\n", "/b/c", 2, 2, 2, 5)]
    [InlineData("a: 1\rb: 2\r", "/b", 1, 0, 1, 3)]
    [InlineData("a:\t1\n", "/a", 0, 0, 0, 3)]
    [InlineData("{é: 1, 😀: 2, c: 3}", "/c", 0, 14, 0, 17)]
    [InlineData("a: |\n  one\n\n  two\nb: 'x\n  y'\nc: 1", "/c", 6, 0, 6, 3)]
    [InlineData("a: x\u2028y\nb: 1", "/b", 1, 0, 1, 3)]
    [InlineData("'a': \"q\"", "/a", 0, 0, 0, 5)]
    [InlineData("# c\n\n---\na: {b: [1, 2]}", "/a/b", 3, 4, 3, 7)]
    public void YAML_positions_are_lines_and_UTF16_columns(string yaml, string pointer, int nameLine, int nameColumn, int line, int column)
    {
        SpecNode root = Texts.Tree(yaml);
        Assert.Equal(new SpecPosition("spec.yaml", nameLine, nameColumn), SourceMap.Locate(root, pointer));
        Assert.Equal(new SpecPosition("spec.yaml", line, column), JsonPointer.Find(root, pointer)!.Position);
    }

    [Theory]
    [InlineData("{\"a\": 1,\n \"b\": {\n\t\"c\": [1, 2]}}", "/b/c", 2, 1, 2, 6)]
    [InlineData("{\"a\": 1,\r\n \"b\": 2}", "/b", 1, 1, 1, 6)]
    [InlineData("{\"a\": 1,\r \"b\": 2}", "/b", 1, 1, 1, 6)]
    [InlineData("{\"é\": \"😀€\", \"b\": 2}", "/b", 0, 13, 0, 18)]
    [InlineData("/* 😀\n */ {\"a\": // c\n 1, \"b\": 2}", "/b", 2, 4, 2, 9)]
    [InlineData("{\"a\": \"\\uD83D\\uDE00\", \"b\": 2}", "/b", 0, 22, 0, 27)]
    public void JSON_positions_are_lines_and_UTF16_columns(string json, string pointer, int nameLine, int nameColumn, int line, int column)
    {
        SpecNode root = Texts.Tree(json, "spec.json");
        Assert.Equal(new SpecPosition("spec.json", nameLine, nameColumn), SourceMap.Locate(root, pointer));
        Assert.Equal(new SpecPosition("spec.json", line, column), JsonPointer.Find(root, pointer)!.Position);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("/a/1", 2, 4)]
    [InlineData("/a/1/k", 2, 4)]
    [InlineData("/a/1/missing", 2, 4)]
    [InlineData("/a/01", 0, 0)]
    [InlineData("/a/7/b", 0, 0)]
    [InlineData("/missing/b", 0, 0)]
    [InlineData("/x~1y~0z", 3, 0)]
    public void A_pointer_that_leads_nowhere_shows_the_nearest_ancestor(string pointer, int line, int column)
    {
        SpecNode root = Texts.Tree("a:\n  - 1\n  - k: 2\nx/y~z: 3\n");
        Assert.Equal(new SpecPosition("spec.yaml", line, column), SourceMap.Locate(root, pointer));
    }
}
