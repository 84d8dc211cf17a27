using System;
using System.Collections.Generic;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>Reads how the value of a parameter, a form member or a header becomes text.</summary>
internal static class ParameterStyles
{
    private static readonly Dictionary<string, ParameterStyle> Names = new(StringComparer.Ordinal)
    {
        ["simple"] = ParameterStyle.Simple,
        ["label"] = ParameterStyle.Label,
        ["matrix"] = ParameterStyle.Matrix,
        ["form"] = ParameterStyle.Form,
        ["spaceDelimited"] = ParameterStyle.SpaceDelimited,
        ["pipeDelimited"] = ParameterStyle.PipeDelimited,
        ["deepObject"] = ParameterStyle.DeepObject,
        ["cookie"] = ParameterStyle.Cookie,
    };

    /// <summary>2.0's <c>collectionFormat</c>; <c>csv</c> is what each place does by default.</summary>
    private static readonly Dictionary<string, ParameterStyle> CollectionFormats = new(StringComparer.Ordinal)
    {
        ["ssv"] = ParameterStyle.SpaceDelimited,
        ["tsv"] = ParameterStyle.TabDelimited,
        ["pipes"] = ParameterStyle.PipeDelimited,
    };

    /// <param name="node">The parameter, or null for one of which nothing is known.</param>
    /// <param name="location">Where it is sent.</param>
    /// <param name="isVersion2">Whether the document is of version 2.0, where nothing is exploded but <c>multi</c>.</param>
    public static Style Read(SpecObject? node, ParameterLocation location, bool isVersion2)
    {
        ParameterStyle usual = location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;
        if (isVersion2)
        {
            string format = node.GetString("collectionFormat") ?? "csv";
            return new Style(CollectionFormats.TryGetValue(format, out ParameterStyle known) ? known : usual, format == "multi");
        }

        ParameterStyle style = Names.TryGetValue(node.GetString("style") ?? "", out ParameterStyle named) ? named : usual;
        return new Style(style, node.GetBoolean("explode") ?? style is ParameterStyle.Form or ParameterStyle.Cookie);
    }

    internal readonly record struct Style(ParameterStyle Kind, bool IsExploded);
}
