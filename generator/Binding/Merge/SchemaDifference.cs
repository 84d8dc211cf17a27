using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Merge;

/// <summary>Finds where two schemas of one name first differ, for the message that says why they are two types.</summary>
internal static class SchemaDifference
{
    /// <summary>Values longer than this are not shown.</summary>
    private const int MaxShown = 60;

    /// <summary>What says nothing about the values: schemas that differ in these alone are one type.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "title", "description", "example", "examples", "externalDocs", "$comment",
    };

    /// <summary>A sentence about the first difference, in the order of the other schema.</summary>
    /// <param name="other">The schema that keeps the name.</param>
    /// <param name="own">The schema that is told apart.</param>
    public static string Describe(SpecNode other, SpecNode own) =>
        Find(other, own, "") ?? "They differ in what they refer to.";

    private static string? Find(SpecNode other, SpecNode own, string pointer)
    {
        switch (other, own)
        {
            case (SpecObject first, SpecObject second):
                return InMembers(first, second, pointer);
            case (SpecArray first, SpecArray second):
                return InItems(first, second, pointer);
            case (SpecScalar first, SpecScalar second) when first.Kind == second.Kind && first.Text == second.Text:
                return null;
            default:
                return $"First difference: {At(pointer)} is {Show(own)} here and {Show(other)} there.";
        }
    }

    private static string? InMembers(SpecObject other, SpecObject own, string pointer)
    {
        // Below these, a member may be called like any keyword.
        bool isMap = JsonPointer.LastToken(pointer) is "properties" or "patternProperties" or "dependentSchemas" or "$defs" or "definitions";
        foreach (SpecMember member in other.Members.Where(m => isMap || Counts(m.Name)))
        {
            string at = JsonPointer.Append(pointer, member.Name);
            if (own[member.Name] is not { } value)
                return $"First difference: {At(at)} is missing here.";
            if (Find(member.Value, value, at) is { } difference)
                return difference;
        }

        foreach (SpecMember member in own.Members.Where(m => (isMap || Counts(m.Name)) && other[m.Name] is null))
            return $"First difference: {At(JsonPointer.Append(pointer, member.Name))} is only here.";
        return null;
    }

    private static string? InItems(SpecArray other, SpecArray own, string pointer)
    {
        int common = Math.Min(other.Items.Count, own.Items.Count);
        for (int i = 0; i < common; i++)
        {
            if (Find(other.Items[i], own.Items[i], JsonPointer.Append(pointer, i)) is { } difference)
                return difference;
        }

        if (other.Items.Count == own.Items.Count)
            return null;
        SpecNode added = (other.Items.Count > common ? other : own).Items[common];
        return $"First difference: {At(pointer)} has {Show(added)} only {(own.Items.Count > common ? "here" : "there")}.";
    }

    private static bool Counts(string keyword) => !Words.Contains(keyword) && !keyword.StartsWith("x-", StringComparison.Ordinal);

    private static string At(string pointer) => pointer.Length == 0 ? "the schema" : "'" + pointer + "'";

    private static string Show(SpecNode node)
    {
        string json = SpecJson.Write(node);
        return json.Length <= MaxShown ? json : node is SpecObject ? "another schema" : "another value";
    }
}
