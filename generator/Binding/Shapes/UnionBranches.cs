using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>The branches of a union, and what inline ones are called.</summary>
internal static class UnionBranches
{
    /// <summary>Unions inside unions are looked into down to here.</summary>
    private const int MaxDepth = 8;

    /// <summary>What a branch may say beside being a union and be nothing but that.</summary>
    private static readonly HashSet<string> Silent = ["description", "example", "examples", "$comment"];

    /// <summary>
    /// The branches in order. An inline branch that is a union of the same kind and nothing else gives its own: the cases
    /// are the same.
    /// </summary>
    public static IReadOnlyList<SchemaSource> Of(SchemaSource union, string keyword) => [.. Flatten(union, keyword, 0)];

    /// <summary>What an inline branch is called: its title, the value that tells it apart, what it refers to, or its number.</summary>
    public static string NameOf(SpecNode branch, int index)
    {
        if (branch.GetString("title") is { Length: > 0 and <= 60 } title)
            return title;
        foreach (SpecMember member in branch.GetObject("properties")?.Members ?? [])
        {
            SpecNode? value = member.Value.Get("const")
                ?? (member.Value.GetArray("enum") is { Items.Count: 1 } values ? values.Items[0] : null);
            if (value is SpecScalar { Kind: SpecScalarKind.String, Text.Length: > 0 and <= 60 } text)
                return text.Text;
        }

        return SchemaShape.Reference(branch) is { } reference && JsonPointer.LastToken("/" + reference) is { Length: > 0 and <= 60 } name
            ? name
            : "option " + (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static IEnumerable<SchemaSource> Flatten(SchemaSource union, string keyword, int depth)
    {
        SpecArray branches = union.Node.GetArray(keyword)!;
        for (int i = 0; i < branches.Items.Count; i++)
        {
            var branch = new SchemaSource(branches.Items[i], union.Place.Below(keyword).Below(i), union.Owner);
            if (depth < MaxDepth && IsUnionOnly(branch.Node, keyword))
            {
                foreach (SchemaSource inner in Flatten(branch, keyword, depth + 1))
                    yield return inner;
            }
            else
            {
                yield return branch;
            }
        }
    }

    private static bool IsUnionOnly(SpecNode branch, string keyword) =>
        branch is SpecObject schema
        && schema[keyword] is SpecArray
        && schema.Members.All(m => m.Name == keyword || Silent.Contains(m.Name));
}
