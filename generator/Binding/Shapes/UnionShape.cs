using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>
/// A union of types. A union of rules only is no type and is left to validation. Members that stand beside the union
/// belong to each of its cases.
/// </summary>
internal sealed class UnionShape : Shape
{
    /// <summary>Behind the pointer of a part of which only a part counts.</summary>
    private const string SharedMark = "/";

    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        foreach (string keyword in new[] { "oneOf", "anyOf" })
        {
            if (view.OpenUnion(keyword, binder.Context) is not { } part || ((SpecObject)part.Node)[keyword] is not SpecArray branches)
                continue;
            if (!branches.Items.All(SchemaShape.IsRule))
                return Bind(view, part, keyword, branches, name, binder);
        }

        return null;
    }

    private static Bound Bind(SchemaView view, SchemaSource part, string keyword, SpecArray branches, NameRequest name, TypeBinder binder)
    {
        Bound reserved = binder.Reserve(view);
        List<SchemaSource> shared = SharedParts(view, part, keyword);
        Discriminator discriminator = Discriminator.Read((SpecObject)part.Node, part.Place, binder.Context);
        var cases = new List<UnionCaseModel>();
        bool isNullable = view.IsNullable;
        bool isOpen = false;
        for (int i = 0; i < branches.Items.Count; i++)
        {
            SpecNode branch = branches.Items[i];
            isNullable |= SchemaShape.IsOnlyNull(branch);
            if (SchemaShape.IsOnlyNull(branch))
                continue;
            TypeId place = part.Place.Below(keyword).Below(i);
            var source = new SchemaSource(branch, place, view.Id);
            List<SchemaSource> added = HasAll(source, shared, binder.Context) ? [] : shared;
            Bound bound = binder.Bind([.. added, source], place, binder.Inline(view.Id, Place(branch, i)));
            isNullable |= bound.Use.IsNullable;

            // What any value fits is no case: it is what the union keeps as JSON.
            isOpen |= bound.Use.Type is PrimitiveRef { Kind: Primitive.Json };
            if (bound.Use.Type is not PrimitiveRef { Kind: Primitive.Json })
                Add(cases, new UnionCaseModel(bound.Use.Type, discriminator.ValuesOf(branch, place), CaseSchema(place, added, binder), UnionTest.Unknown));
        }

        if (cases.Count == 0 || (cases.Count == 1 && !isOpen))
        {
            Bound only = cases.Count == 0 ? Bound.Json : new Bound(new TypeUse(cases[0].Type, isNullable));
            if (binder.TryRelease(view))
                return only;
        }

        binder.Add(new UnionModel(
            view.Id,
            binder.NameOf(view, name),
            DocumentationReader.Read(view.Own, binder.Context, place: view.Id),
            discriminator.Member,
            cases.ToEquatableArray()));
        return reserved with { Use = reserved.Use with { IsNullable = isNullable } };
    }

    /// <summary>Two branches of one type are one case: nobody could tell them apart by it.</summary>
    private static void Add(List<UnionCaseModel> cases, UnionCaseModel added)
    {
        int index = cases.FindIndex(c => c.Type == added.Type);
        if (index < 0)
            cases.Add(added);
        else
            cases[index] = cases[index] with { Schema = null, DiscriminatorValues = cases[index].DiscriminatorValues.Concat(added.DiscriminatorValues).Distinct().ToEquatableArray() };
    }

    /// <summary>The schema that decides about a case; a case that is merged with members beside the union has none of its own.</summary>
    private static TypeId? CaseSchema(TypeId place, List<SchemaSource> shared, TypeBinder binder) =>
        shared.Count > 0 ? null : binder.AliasTarget(place);

    /// <summary>What stands beside the union: the parts of the view without it, as far as they shape a type.</summary>
    private static List<SchemaSource> SharedParts(SchemaView view, SchemaSource union, string keyword)
    {
        var shared = new List<SchemaSource>();
        foreach (SchemaSource part in view.Parts)
        {
            var node = (SpecObject)part.Node;
            var rest = new SpecObject(node.Position, [.. node.Members.Where(m => m.Name is not "allOf" and not "$ref" && !(part == union && m.Name == keyword))]);
            if (rest["properties"] is not null || rest["additionalProperties"] is not null)
                shared.Add(part with { Node = rest, Place = Shared(part.Place) });
        }

        return shared;
    }

    private static TypeId Shared(TypeId place) => place with { Pointer = place.Pointer + SharedMark };

    /// <summary>Whether a branch is made of what stands beside the union: a type that has its base in its <c>allOf</c>.</summary>
    private static bool HasAll(SchemaSource branch, List<SchemaSource> shared, ApiContext context)
    {
        if (shared.Count == 0)
            return true;
        var parts = new HashSet<TypeId>(SchemaView.Of([branch], branch.Place, context).Parts.Select(static p => Shared(p.Place)));
        return shared.All(s => parts.Contains(s.Place));
    }

    /// <summary>What an inline branch is called: its title, the value that tells it apart, or its number.</summary>
    private static string Place(SpecNode branch, int index)
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

        return "option " + (index + 1).ToString(CultureInfo.InvariantCulture);
    }
}
