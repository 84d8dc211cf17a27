using System;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>What a document says about an element, in its own words.</summary>
internal static class DocumentationReader
{
    /// <summary>Defaults and examples longer than this are left out of the documentation.</summary>
    private const int MaxValueLength = 200;

    /// <summary>Descriptions longer than this are cut: nobody reads more in a tooltip, and every build compiles it.</summary>
    private const int MaxDescriptionLength = 16_000;

    /// <param name="node">The element; a reference takes what it does not say itself from its target.</param>
    /// <param name="context">The API.</param>
    /// <param name="schemas">Reads the limits of a schema; null when they are not part of its documentation.</param>
    /// <param name="place">Where the element stands; null for what is no schema.</param>
    public static Documentation Read(SpecNode node, ApiContext context, SchemaReader? schemas = null, TypeId? place = null)
    {
        if (node is not SpecObject element)
            return Documentation.None;
        SpecObject? target = Target(element, context, place);
        return new Documentation(
            Text(element, target, "title") ?? Text(element, target, "summary"),
            Text(element, target, "description"),
            Value(element["default"]),
            Value(element["example"] ?? FirstExample(element)),
            schemas is null || place is null ? EquatableArray<string>.Empty : schemas.Describe(element, place).ToEquatableArray(),
            (element.GetBoolean("deprecated") ?? target?.GetBoolean("deprecated")) == true);
    }

    private static SpecObject? Target(SpecObject element, ApiContext context, TypeId? place) =>
        place is not null && SchemaShape.Reference(element) is { } reference && context.Resolve(reference, element["$ref"]!, place) is { } target
            ? context.NodeAt(target) as SpecObject
            : null;

    private static string? Text(SpecObject element, SpecObject? target, string member)
    {
        string? text = element.GetString(member) is { Length: > 0 } own ? own : FirstParagraph(target?.GetString(member));
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return text!.Length > MaxDescriptionLength ? text.Substring(0, MaxDescriptionLength) + "…" : text;
    }

    /// <summary>
    /// What is said about the target stands there in full: said again at every reference, it would be most of the code of a
    /// large API.
    /// </summary>
    private static string? FirstParagraph(string? text)
    {
        string clean = (text ?? "").Replace("\r\n", "\n").TrimStart();
        int end = clean.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? text : clean.Substring(0, end);
    }

    private static string? Value(SpecNode? value)
    {
        if (value is null)
            return null;
        string json = SpecJson.Write(value);
        return json.Length > MaxValueLength ? null : json;
    }

    private static SpecNode? FirstExample(SpecObject element) =>
        element["examples"] is SpecArray { Items.Count: > 0 } examples ? examples.Items[0] : null;

}
