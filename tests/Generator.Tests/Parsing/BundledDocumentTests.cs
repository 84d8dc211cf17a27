using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Parsing;

/// <summary>Real documents, whole, cut off and damaged.</summary>
public sealed class BundledDocumentTests
{
    private const int CutStep = 97;

    private static readonly string[] Nasty =
    [
        "{", "}", "[", "]", ",", ":", ": ", "-", "- ", "?", "\"", "'", "|", ">", "&a", "*a", "!", "#", "%", "@", "<<",
        "\t", "\n", "\r", "\0", "\ud800", "\u2028", "😀",
    ];

    public static TheoryData<string> Names() =>
        [.. Texts.BundledPaths().Select(path => Path.GetRelativePath(AppContext.BaseDirectory, path))];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_read_without_an_error(string name)
    {
        SpecNode root = Texts.Tree(TextOf(name));
        Assert.True(root.GetString("openapi")?.StartsWith("3.", StringComparison.Ordinal) ?? root.GetString("overlay") == "1.0.0");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_YAML_and_its_JSON_give_equal_trees(string name)
    {
        SpecNode yaml = Texts.Tree(TextOf(name));
        SpecNode json = Texts.Tree(SpecJson.Write(yaml), "spec.json");
        Assert.Equal(Outline(yaml), Outline(json));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_stands_where_its_position_says(string name)
    {
        string text = TextOf(name);
        string[] lines = text.Split('\n');
        foreach (SpecMember member in Members(Texts.Tree(text)))
        {
            string at = lines[member.NamePosition.Line][member.NamePosition.Column..].TrimStart('\'', '"');
            Assert.StartsWith(member.Name, at, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Cut_off_anywhere_it_never_throws(string name)
    {
        string yaml = TextOf(name);
        string json = SpecJson.Write(Texts.Tree(yaml));
        for (int length = 0; length < yaml.Length; length += CutStep)
            AssertSound(yaml[..length], "spec.yaml");
        for (int length = 0; length < json.Length; length += CutStep)
            Assert.NotNull(AssertSound(json[..length], "spec.json"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Damaged_at_random_it_never_throws(string name)
    {
        string yaml = TextOf(name);
        string json = SpecJson.Write(Texts.Tree(yaml));
        var random = new Random(20_240_817);
        for (int round = 0; round < 60; round++)
        {
            AssertSound(Damage(yaml, random), "spec.yaml");
            AssertSound(Damage(json, random), "spec.json");
        }
    }

    private static string TextOf(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name));

    private static string Damage(string text, Random random)
    {
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            int at = random.Next(text.Length);
            text = text[..at] + Nasty[random.Next(Nasty.Length)] + text[(at + random.Next(2))..];
        }

        return text;
    }

    /// <summary>There is a tree or an error, and the error stands inside the text.</summary>
    /// <returns>The first error.</returns>
    private static ParseError? AssertSound(string text, string path)
    {
        ParseResult result = SpecParser.Parse(path, text);
        Assert.True(result.Root is not null || result.Errors.Count > 0);
        int lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None).Length;
        foreach (ParseError error in result.Errors)
        {
            Assert.InRange(error.Position.Line, 0, lines);
            Assert.NotEmpty(error.Message);
            Assert.DoesNotContain("Exception", error.Message, StringComparison.Ordinal);
        }

        return result.Errors.FirstOrDefault();
    }

    private static IEnumerable<SpecMember> Members(SpecNode node) => node switch
    {
        SpecObject mapping => mapping.Members.Concat(mapping.Members.SelectMany(member => Members(member.Value))),
        SpecArray sequence => sequence.Items.SelectMany(Members),
        _ => [],
    };

    /// <summary>The tree without positions: one line for each value.</summary>
    private static IEnumerable<string> Outline(SpecNode node, string pointer = "") => node switch
    {
        SpecObject mapping => mapping.Members
            .SelectMany(member => Outline(member.Value, JsonPointer.Append(pointer, member.Name)))
            .Prepend($"{pointer} mapping {mapping.Members.Count}"),
        SpecArray sequence => sequence.Items
            .SelectMany((item, index) => Outline(item, JsonPointer.Append(pointer, index)))
            .Prepend($"{pointer} sequence {sequence.Items.Count}"),
        SpecScalar scalar => [$"{pointer} {scalar.Kind} {scalar.Text}"],
        _ => [],
    };
}
