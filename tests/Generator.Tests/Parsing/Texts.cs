using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Parsing;

/// <summary>Reads texts in tests.</summary>
internal static class Texts
{
    public static ParseResult Yaml(string text) => SpecParser.Parse("spec.yaml", text);

    public static ParseResult Json(string text) => SpecParser.Parse("spec.json", text);

    /// <summary>The tree of a text that must have no error.</summary>
    public static SpecNode Tree(string text, string path = "spec.yaml")
    {
        ParseResult result = SpecParser.Parse(path, text);
        Assert.Empty(result.Errors);
        return Assert.IsAssignableFrom<SpecNode>(result.Root);
    }

    /// <summary>The one error of a text that cannot be read.</summary>
    public static ParseError Fault(string text, string path = "spec.yaml")
    {
        ParseResult result = SpecParser.Parse(path, text);
        Assert.Null(result.Root);
        return Assert.Single(result.Errors);
    }

    /// <summary>The text of a YAML document as compact JSON.</summary>
    public static string ToJson(string text, string path = "spec.yaml") => SpecJson.Write(Tree(text, path));

    public static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>The bundled documents: real YAML, with all that a vendor's pages hold.</summary>
    public static IEnumerable<string> BundledPaths() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "specs"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);
}
