using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Documents;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>What two parts of an <c>allOf</c> say together, keyword by keyword: only what both allow.</summary>
internal static class Intersection
{
    /// <summary>Formats that are a part of another: each value of the first is one of the second.</summary>
    private static readonly Dictionary<string, string> Wider = new(StringComparer.Ordinal)
    {
        ["int8"] = "int16",
        ["int16"] = "int32",
        ["int32"] = "int64",
        ["float"] = "double",
        ["uri"] = "uri-reference",
        ["iri"] = "iri-reference",
    };

    /// <summary>The narrower of two formats; an empty one where a value of both has no type of its own.</summary>
    public static string? Format(string? left, string? right) =>
        left is null || left == right ? right
        : right is null || IsWithin(left, right) ? left
        : IsWithin(right, left) ? right
        : "";

    /// <summary>One schema that is both: an <c>allOf</c> of them. <c>false</c> takes everything, <c>true</c> nothing.</summary>
    /// <param name="left">A schema, or null.</param>
    /// <param name="right">Another, or null.</param>
    /// <param name="place">Where the two together are said to stand.</param>
    public static SchemaSource? Schemas(SchemaSource? left, SchemaSource? right, TypeId place)
    {
        if (left is null || right is null || IsBoolean(left, "false") || IsBoolean(right, "true"))
            return left ?? right;
        if (IsBoolean(right, "false") || IsBoolean(left, "true"))
            return right;
        if (left.Node is not SpecObject || right.Node is not SpecObject || left.Place.Document != right.Place.Document)
            return left;
        SpecPosition position = right.Node.Position;
        var both = new SpecObject(position, [new SpecMember("allOf", position, new SpecArray(position, [left.Node, right.Node]))]);
        return new SchemaSource(both, place with { Document = left.Place.Document }, left.Owner);
    }

    /// <summary>
    /// A list of values without those that another list does not have. Lists of extensions that stand beside it, one item
    /// for each value, lose the same.
    /// </summary>
    public static SpecObject Values(SpecObject schema, SpecArray others)
    {
        var own = (SpecArray)schema["enum"]!;
        int count = own.Items.Count;
        List<int> kept = [.. Enumerable.Range(0, count).Where(i => Has(others, own.Items[i]))];
        if (kept.Count == count)
            return schema;
        IEnumerable<SpecMember> members = schema.Members
            .Select(m => IsBesideValues(m, count) ? m with { Value = Pick((SpecArray)m.Value, kept) } : m);
        return new SpecObject(schema.Position, [.. members]);
    }

    /// <summary>Whether a list has a value.</summary>
    public static bool Has(SpecArray values, SpecNode value) => values.Items.Any(v => NodeEquality.AreEqual(v, value));

    private static bool IsBesideValues(SpecMember member, int count) =>
        member.Name == "enum"
        || (member.Name.StartsWith("x-", StringComparison.Ordinal) && member.Value is SpecArray list && list.Items.Count == count);

    private static SpecArray Pick(SpecArray list, List<int> kept) => new(list.Position, [.. kept.Select(i => list.Items[i])]);

    private static bool IsWithin(string narrow, string wide)
    {
        while (Wider.TryGetValue(narrow, out string? next))
        {
            if (next == wide)
                return true;
            narrow = next;
        }

        return false;
    }

    private static bool IsBoolean(SchemaSource source, string text) =>
        source.Node is SpecScalar { Kind: SpecScalarKind.Boolean } boolean && boolean.Text == text;
}
