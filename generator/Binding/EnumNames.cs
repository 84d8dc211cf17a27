using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>
/// Names and descriptions of enum values: from extensions (<c>x-enum-varnames</c>, <c>x-enumNames</c>, <c>x-ms-enum</c>,
/// <c>x-enum-descriptions</c>) or from a list in the description of the form <c>- **401**: Unauthorized - The key is wrong</c>.
/// </summary>
internal static class EnumNames
{
    private static readonly string[] NameExtensions = ["x-enum-varnames", "x-enumNames", "x-enum-names"];
    private static readonly string[] DescriptionExtensions = ["x-enum-descriptions", "x-enumDescriptions"];

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
        return
        [
            .. values.Select((value, i) => new EnumValueModel(
                value,
                names[i] ?? (isNamed ? listed[value].Name : null),
                descriptions[i] ?? (isCovered ? listed[value].Text : null))),
        ];
    }

    /// <summary>A list that is not as long as the values cannot be matched with them and is left aside.</summary>
    private static string?[]? Extension(SpecObject own, SpecObject schema, string[] keywords, int count)
    {
        foreach (string keyword in keywords)
        {
            if ((own[keyword] ?? schema[keyword]) is SpecArray list && list.Items.Count == count)
                return [.. list.Items.Select(static i => i is SpecScalar { Kind: SpecScalarKind.String, Text.Length: > 0 } text ? text.Text : null)];
        }

        return null;
    }

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
