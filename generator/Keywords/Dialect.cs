using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <summary>
/// Which rules a schema is written by: what tells the dialects of JSON Schema apart, each difference by its own name.
/// </summary>
/// <param name="Name">What it is called, for messages.</param>
internal sealed record Dialect(string Name)
{
    /// <summary>The keywords of the validation vocabulary (2020-12 Validation, section 6).</summary>
    private static readonly HashSet<string> ValidationKeywords = new(StringComparer.Ordinal)
    {
        "type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
        "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties",
        "minProperties", "required", "dependentRequired",
    };

    /// <summary>Keywords that came with 2019-09.</summary>
    private static readonly string[] Since201909 =
        ["dependentRequired", "dependentSchemas", "unevaluatedItems", "unevaluatedProperties", "minContains", "maxContains"];

    /// <summary>Keywords that came with draft-06.</summary>
    private static readonly string[] SinceDraft06 = ["const", "contains", "propertyNames"];

    /// <summary>The subset of OpenAPI 2.0 and 3.0 (OpenAPI 3.0.4, section 4.7.24).</summary>
    public static readonly Dialect OpenApi30 = new("OpenAPI 3.0")
    {
        HasNullable = true,
        HasDependencies = false,
        HasBooleanLimits = true,
        IgnoresReferenceSiblings = true,
        IdentifierKeyword = null,
        HasAnchors = false,
        HasUnevaluated = false,
    };

    /// <summary>JSON Schema 2020-12 with the OpenAPI base vocabulary (OpenAPI 3.1 and 3.2).</summary>
    public static readonly Dialect OpenApi31 = new("OpenAPI 3.1");

    public static readonly Dialect Draft202012 = new("JSON Schema 2020-12");

    public static readonly Dialect Draft201909 = new("JSON Schema 2019-09") { HasItemLists = true, Unknown = ["$dynamicRef"] };

    public static readonly Dialect Draft07 = new("JSON Schema draft-07")
    {
        HasItemLists = true,
        IgnoresReferenceSiblings = true,
        HasAnchors = false,
        HasUnevaluated = false,
        Unknown = ["$dynamicRef", .. Since201909],
    };

    public static readonly Dialect Draft06 = Draft07 with { Name = "JSON Schema draft-06", Unknown = [.. Draft07.Unknown, "if"] };

    public static readonly Dialect Draft04 = Draft07 with
    {
        Name = "JSON Schema draft-04",
        HasBooleanLimits = true,
        IdentifierKeyword = "id",
        Unknown = [.. Draft06.Unknown, .. SinceDraft06],
    };

    /// <summary>Whether <c>nullable</c> allows null beside a type.</summary>
    public bool HasNullable { get; init; }

    /// <summary>Whether a schema allows null by <c>nullable</c>, or by the extension that documents of version 2.0 have for it.</summary>
    public bool IsNullable(SpecObject schema) => HasNullable && (IsTrue(schema["nullable"]) || IsTrue(schema["x-nullable"]));

    private static bool IsTrue(SpecNode? node) => node is SpecScalar { Kind: SpecScalarKind.Boolean, Text: "true" };

    /// <summary>Whether <c>exclusiveMinimum</c> and <c>exclusiveMaximum</c> are booleans beside the limit.</summary>
    public bool HasBooleanLimits { get; init; }

    /// <summary>Whether nothing that stands beside a <c>$ref</c> counts.</summary>
    public bool IgnoresReferenceSiblings { get; init; }

    /// <summary>
    /// Whether <c>items</c> may be a list, with <c>additionalItems</c> for the rest: since 2020-12 that is <c>prefixItems</c>.
    /// </summary>
    public bool HasItemLists { get; init; }

    /// <summary>Whether <c>dependencies</c> counts: it has been two keywords since 2019-09, and is still read there.</summary>
    public bool HasDependencies { get; init; } = true;

    /// <summary>Checked keywords of 2020-12 that the dialect does not know.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>The keyword that gives a schema an address of its own; null where there is none.</summary>
    public string? IdentifierKeyword { get; init; } = "$id";

    /// <summary>
    /// Whether <c>$anchor</c> and <c>$dynamicAnchor</c> name a schema. Before them, an identifier of a fragment alone did.
    /// </summary>
    public bool HasAnchors { get; init; } = true;

    /// <summary>Whether <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> ask what other keywords evaluate.</summary>
    public bool HasUnevaluated { get; init; } = true;

    /// <summary>Whether the validation vocabulary is in use: a meta-schema of one's own may leave it out.</summary>
    public bool HasValidation { get; init; } = true;

    /// <summary>Whether the format-assertion vocabulary is in use: then a <c>format</c> counts whatever the caller asks for.</summary>
    public bool AssertsFormats { get; init; }

    /// <summary>Whether the dialect has a keyword of 2020-12.</summary>
    public bool Has(string keyword) =>
        (HasValidation || !ValidationKeywords.Contains(keyword)) && (Unknown.Count == 0 || !Unknown.Contains(keyword));
}
