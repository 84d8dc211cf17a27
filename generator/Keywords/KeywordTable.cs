using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;

namespace Seedance.Generator.Keywords;

/// <summary>The keywords that are checked, in the order of their checks: cheap ones and those that reject most come first.</summary>
internal static class KeywordTable
{
    private static readonly Keyword[] Ordered =
    [
        new WriteOnlyKeyword(),
        new FalseKeyword(),
        new ReferenceKeyword(),
        new DynamicReferenceKeyword(),
        new DiscriminatorKeyword(),
        new TypeKeyword(),
        new EnumKeyword(),
        new ConstKeyword(),
        new MinimumKeyword(),
        new MaximumKeyword(),
        new ExclusiveMinimumKeyword(),
        new ExclusiveMaximumKeyword(),
        new MultipleOfKeyword(),
        new MinLengthKeyword(),
        new MaxLengthKeyword(),
        new PatternKeyword(),
        new FormatKeyword(),
        new MinItemsKeyword(),
        new MaxItemsKeyword(),
        new UniqueItemsKeyword(),
        new PrefixItemsKeyword(),
        new ItemsKeyword(),
        new ContainsKeyword(),
        new MinPropertiesKeyword(),
        new MaxPropertiesKeyword(),
        new PropertyNamesKeyword(),
        new PropertiesKeyword(),
        new PatternPropertiesKeyword(),
        new AdditionalPropertiesKeyword(),
        new RequiredKeyword(),
        new DependentRequiredKeyword(),
        new DependentSchemasKeyword(),
        new NullableKeyword(),
        new AllOfKeyword(),
        new AnyOfKeyword(),
        new OneOfKeyword(),
        new NotKeyword(),
        new IfKeyword(),
        new UnevaluatedItemsKeyword(),
        new UnevaluatedPropertiesKeyword(),
    ];

    private static readonly Dictionary<string, Keyword> ByName = Ordered.ToDictionary(static k => k.Name, StringComparer.Ordinal);

    private static readonly HashSet<string> Companions = new(Ordered.SelectMany(static k => k.Companions), StringComparer.Ordinal);

    /// <summary>Keywords that say nothing about which values are valid, and what becomes of them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Ignored = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["$id"] = "identifies a schema; references find it",
        ["$schema"] = "chooses the dialect",
        ["$anchor"] = "identifies a schema; references find it",
        ["$dynamicAnchor"] = "identifies a schema; references find it",
        ["$vocabulary"] = "speaks of meta-schemas only",
        ["$comment"] = "is for readers of the schema",
        ["$defs"] = "holds schemas for references to find",
        ["title"] = "documentation",
        ["description"] = "documentation",
        ["default"] = "documentation; the server fills it in",
        ["deprecated"] = "makes members obsolete",
        ["readOnly"] = "read beside required, which heeds the direction",
        ["examples"] = "documentation",
        ["example"] = "documentation",
        ["contentEncoding"] = "an annotation that is not checked (2020-12 Validation, section 8.2)",
        ["contentMediaType"] = "an annotation that is not checked (2020-12 Validation, section 8.2)",
        ["contentSchema"] = "an annotation that is not checked (2020-12 Validation, section 8.2)",
        ["xml"] = "speaks of XML only",
        ["externalDocs"] = "documentation",
    };

    public static IReadOnlyList<Keyword> All => Ordered;

    /// <summary>The names of all keywords, those that are read with others and those that say nothing about validity included.</summary>
    public static IEnumerable<string> Names => ByName.Keys.Concat(Companions).Concat(Ignored.Keys);

    /// <summary>The keyword of a constraint.</summary>
    public static Keyword Of(Constraint constraint) => ByName[constraint.Keyword];

    /// <summary>Whether a keyword is checked, on its own or with the one that it belongs to.</summary>
    public static bool IsChecked(string keyword) => ByName.ContainsKey(keyword) || Companions.Contains(keyword);
}
