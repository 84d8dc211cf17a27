using Seedance.Generator.Keywords;

namespace Seedance.Generator.Tests.Keywords;

public sealed class KeywordTableTests
{
    /// <summary>
    /// The keywords of the vocabularies of 2020-12 (Core, Applicator, Unevaluated, Validation, Meta-Data, Format-Annotation, Content) and of
    /// the OpenAPI base vocabulary, and what OpenAPI 3.0's Schema Object has beside them.
    /// </summary>
    private static readonly string[] Vocabularies =
    [
        "$id", "$schema", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment", "$defs",
        "prefixItems", "items", "contains", "additionalProperties", "properties", "patternProperties", "dependentSchemas", "propertyNames",
        "if", "then", "else", "allOf", "anyOf", "oneOf", "not",
        "unevaluatedItems", "unevaluatedProperties",
        "type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern",
        "maxItems", "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties", "minProperties", "required", "dependentRequired",
        "title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples",
        "format",
        "contentEncoding", "contentMediaType", "contentSchema",
        "discriminator", "xml", "externalDocs", "example",
        "nullable",
    ];

    [Fact]
    public void Every_keyword_is_checked_or_ignored_for_a_reason() =>
        Assert.All(Vocabularies, static keyword =>
        {
            int times = (KeywordTable.IsChecked(keyword) ? 1 : 0) + (KeywordTable.Ignored.ContainsKey(keyword) ? 1 : 0);
            Assert.True(times == 1, keyword);
        });

    [Fact]
    public void Nothing_is_in_the_table_that_is_no_keyword()
    {
        // The boolean schema false has no keyword of its own.
        Assert.Equal(["false"], KeywordTable.All.Select(static k => k.Name).Except(Vocabularies));
        Assert.Empty(KeywordTable.All.SelectMany(static k => k.Companions).Except(Vocabularies));
        Assert.Empty(KeywordTable.Ignored.Keys.Except(Vocabularies));
        Assert.All(KeywordTable.Ignored.Values, static reason => Assert.True(reason.Length > 10));
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
