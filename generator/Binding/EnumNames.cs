using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>
/// Names and descriptions of enum values, and which of them are deprecated: from extensions (<c>x-enum-varnames</c>,
/// <c>x-enumNames</c>, <c>x-ms-enum</c>, <c>x-enum-descriptions</c>, <c>x-enumDeprecated</c>) or from a list in the description of the form <c>- **401**: Unauthorized - The key is wrong</c>.
/// </summary>
internal static class EnumNames
{
    private static readonly string[] NameExtensions = ["x-enum-varnames", "x-enumNames", "x-enum-names"];
    private static readonly string[] DescriptionExtensions = ["x-enum-descriptions", "x-enumDescriptions"];
    private static readonly string[] DeprecationExtensions = ["x-enumDeprecated", "x-enum-deprecated"];

    /// <param name="schema">The schema that has the list.</param>
    /// <param name="own">The schema that stands at the place of the type: its extensions come first.</param>
    /// <param name="values">The values, each once.</param>
    public static IReadOnlyList<EnumValueModel> Read(SpecObject schema, SpecObject own, IReadOnlyList<string> values)
    {
        Dictionary<string, Entry> listed = FromDescription(schema.GetString("description") ?? own.GetString("description") ?? "");
        bool isCovered = values.All(listed.ContainsKey);
        bool isNamed = isCovered && values.All(v => listed[v].Name is not null);
        string?[] names = Extension(own, schema, NameExtensions, values.Count) ?? Microsoft(own, schema, values, "name");
        string?[] descriptions = Extension(own, schema, DescriptionExtensions, values.Count)
            ?? Microsoft(own, schema, values, "description");
        IReadOnlyList<SpecNode>? deprecations = List(own, schema, DeprecationExtensions, values.Count);
        return
        [
            .. values.Select((value, i) => new EnumValueModel(
                value,
                names[i] ?? (isNamed ? listed[value].Name : null),
                descriptions[i] ?? (isCovered ? listed[value].Text : null))
            {
                IsDeprecated = deprecations?[i] is SpecScalar { Kind: SpecScalarKind.Boolean, Text: "true" },
            }),
        ];
    }

    /// <summary>
    /// What a schema that is a branch of a union says about its values: one by its <c>title</c> and its <c>description</c>, several as any
    /// other enum; <c>deprecated</c> speaks of all of them.
    /// </summary>
    /// <param name="branch">The branch.</param>
    /// <param name="values">Its values, each once.</param>
    public static IEnumerable<EnumValueModel> ReadBranch(SpecObject branch, IReadOnlyList<string> values)
    {
        bool isDeprecated = branch.GetBoolean("deprecated") == true;
        IEnumerable<EnumValueModel> read = values.Count == 1
            ? [new EnumValueModel(values[0], branch.GetString("x-csharp-name") ?? branch.GetString("title"), branch.GetString("description"))]
            : Read(branch, branch, values);
        return read.Select(v => v with { IsDeprecated = isDeprecated || v.IsDeprecated });
    }

    private static string?[]? Extension(SpecObject own, SpecObject schema, string[] keywords, int count) =>
        List(own, schema, keywords, count)?
            .Select(static i => i is SpecScalar { Kind: SpecScalarKind.String, Text.Length: > 0 } text ? text.Text : null).ToArray();

    /// <summary>A list that is not as long as the values cannot be matched with them and is left aside.</summary>
    private static IReadOnlyList<SpecNode>? List(SpecObject own, SpecObject schema, string[] keywords, int count) => keywords
        .Select(keyword => ((own[keyword] ?? schema[keyword]) as SpecArray)?.Items)
        .FirstOrDefault(items => items?.Count == count);

    /// <summary>What <c>x-ms-enum</c> says about each value: objects with <c>value</c>, <c>name</c> and <c>description</c>.</summary>
    private static string?[] Microsoft(SpecObject own, SpecObject schema, IReadOnlyList<string> values, string member)
    {
        string?[] words = new string?[values.Count];
        if ((own.GetObject("x-ms-enum") ?? schema.GetObject("x-ms-enum")).GetArray("values") is not { } list)
            return words;
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < values.Count; i++)
            indices[values[i]] = i;
        foreach (SpecObject item in list.Items.OfType<SpecObject>())
        {
            if (item["value"] is SpecScalar value && indices.TryGetValue(value.Text, out int index))
                words[index] = item.GetString(member) is { Length: > 0 } text ? text : null;
        }

        return words;
    }

    /// <summary>The entries of a list whose items start with a bold value.</summary>
    private static Dictionary<string, Entry> FromDescription(string description)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (string line in description.Split('\n'))
        {
            string text = line.Trim();
            if (!text.StartsWith("- **", StringComparison.Ordinal) && !text.StartsWith("* **", StringComparison.Ordinal))
                continue;
            int end = text.IndexOf("**", 4, StringComparison.Ordinal);
            if (end < 0)
                continue;
            string value = text.Substring(4, end - 4).Trim('`');
            string rest = text.Substring(end + 2).TrimStart(':', ' ');
            int dash = rest.IndexOf(" - ", StringComparison.Ordinal);
            if (value.Length > 0 && !entries.ContainsKey(value))
                entries.Add(value, new Entry(dash > 0 ? rest.Substring(0, dash) : null, rest));
        }

        return entries;
    }

    private readonly record struct Entry(string? Name, string Text);
}
