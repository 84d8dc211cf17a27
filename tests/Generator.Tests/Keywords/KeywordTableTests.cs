using Seedance.Generator.Keywords;

namespace Seedance.Generator.Tests.Keywords;

public sealed class KeywordTableTests
{
    /// <summary>The keywords of the applicator, validation, unevaluated and format vocabularies of 2020-12 that assert something.</summary>
    private static readonly string[] Asserting =
    [
        "$ref", "$dynamicRef", "type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
        "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties",
        "minProperties", "required", "dependentRequired", "format", "prefixItems", "items", "contains", "additionalProperties",
        "properties", "patternProperties", "dependentSchemas", "propertyNames", "if", "then", "else", "allOf", "anyOf", "oneOf", "not",
        "unevaluatedItems", "unevaluatedProperties",
    ];

    [Fact]
    public void Every_keyword_that_asserts_something_is_checked_or_reported()
    {
        HashSet<string> known = [.. KeywordTable.All.Select(static k => k.Name)];
        Assert.All(Asserting, keyword => Assert.True(known.Contains(keyword) != KeywordTable.IsUnchecked(keyword), keyword));
    }

    [Fact]
    public void Nothing_is_in_the_table_that_is_no_keyword()
    {
        IEnumerable<string> others = KeywordTable.All.Select(static k => k.Name).Except(Asserting);

        // writeOnly asserts nothing, but it keeps values out of messages; the boolean schema false has no keyword of its own.
        Assert.Equal(["writeOnly", "false"], others);
    }

    [Fact]
    public void Every_keyword_has_a_file_of_its_own()
    {
        string folder = Path.Combine(Harness.Repository.Root, "generator", "Keywords");
        Assert.All(KeywordTable.All, keyword =>
        {
            string name = keyword.GetType().Name;
            Assert.EndsWith("Keyword", name, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(folder, name[..^"Keyword".Length] + ".cs")), name);
        });
    }
}
