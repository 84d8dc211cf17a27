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
        new FormatKeyword(),
        new MinItemsKeyword(),
        new MaxItemsKeyword(),
        new UniqueItemsKeyword(),
        new ItemsKeyword(),
        new MinPropertiesKeyword(),
        new MaxPropertiesKeyword(),
        new PropertiesKeyword(),
        new AdditionalPropertiesKeyword(),
        new RequiredKeyword(),
        new AllOfKeyword(),
        new AnyOfKeyword(),
        new OneOfKeyword(),
        new NotKeyword(),
    ];

    private static readonly Dictionary<string, Keyword> ByName = Ordered.ToDictionary(static k => k.Name, StringComparer.Ordinal);

    /// <summary>Keywords that assert something and are not checked yet: each use is reported.</summary>
    private static readonly HashSet<string> Unchecked = new(StringComparer.Ordinal)
    {
        "pattern", "patternProperties", "propertyNames", "prefixItems", "contains", "minContains", "maxContains",
        "dependentRequired", "dependentSchemas", "if", "then", "else", "unevaluatedItems", "unevaluatedProperties",
        "$dynamicRef",
    };

    public static IReadOnlyList<Keyword> All => Ordered;

    /// <summary>The keyword of a constraint.</summary>
    public static Keyword Of(Constraint constraint) => ByName[constraint.Keyword];

    /// <summary>Whether a keyword asserts something that is not checked.</summary>
    public static bool IsUnchecked(string keyword) => Unchecked.Contains(keyword);
}
