using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>
/// A union of types. A union of rules only is no type and is left to validation. Members that stand beside the union
/// belong to each of its cases. Of <c>anyOf</c> several cases may fit at once: the first is the value.
/// </summary>
internal sealed class UnionShape : Shape
{
    /// <summary>Two unions that hold at once make a case of each pair; above so many, the second is left to validation.</summary>
    private const int MaxPairs = 64;

    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        foreach (string keyword in new[] { "oneOf", "anyOf" })
        {
            if (view.OpenUnion(keyword, binder.Context) is not { } part || ((SpecObject)part.Node)[keyword] is not SpecArray branches)
                continue;
            if (!branches.Items.All(SchemaShape.IsRule))
                return Bind(view, part, keyword, name, binder);
        }

        return null;
    }

    private static Bound Bind(SchemaView view, SchemaSource part, string keyword, NameRequest name, TypeBinder binder)
    {
        IReadOnlyList<SchemaSource> branches = UnionBranches.Of(part, keyword);
        bool isNullable = view.IsNullable || branches.Any(static b => SchemaShape.IsOnlyNull(b.Node));
        Bound reserved = binder.Reserve(view, isNullable);
        List<SchemaSource> shared = SharedParts(view, part, keyword, branches.Count);
        Discriminator discriminator = Discriminator.Read((SpecObject)part.Node, part.Place, binder.Context);
        var cases = new UnionCaseList();
        List<SchemaSource>? common = null;
        for (int i = 0; i < branches.Count; i++)
        {
            SchemaSource branch = branches[i] with { Owner = view.Id };
            if (SchemaShape.IsOnlyNull(branch.Node))
                continue;
            List<SchemaSource> added = HasAll(branch, shared, binder.Context) ? [] : shared;

            // With what stands beside it, the branch is a type of this union alone.
            TypeId place = added.Count == 0 ? branch.Place : view.Id.Below(keyword).Below(i).Beside("case");
            NameRequest caseName = binder.Inline(view.Id, UnionBranches.NameOf(branch.Node, i));

            // A branch that only demands members makes a type of what stands beside the union, with these members required.
            Bound bound = added.Count > 0 && SchemaShape.IsRule(branch.Node) && branch.Node.Get("required") is not null
                ? binder.Bind(SchemaView.Of([.. added, branch], place, binder.Context), caseName)
                : binder.Bind([.. added, branch], place, caseName);
            isNullable |= bound.Use.IsNullable;
            TypeId? target = discriminator.TargetOf(branch.Node, branch.Place);
            cases.Add(
                new UnionCaseModel(bound.Use.Type, discriminator.ValuesOf(target), CaseSchema(branch.Place, binder), UnionTest.Unknown)
                {
                    GivenValue = discriminator.OnlyGiven(target),
                },
                isDefault: target is not null && SchemaShape.End(target, binder.Context) == discriminator.Default);
            common = Common(common, SchemaView.Of([.. added, branch], place, binder.Context).Parts);
        }

        if (cases.All.Count == 0 || (cases.All.Count == 1 && !cases.IsOpen))
        {
            Bound only = cases.All.Count == 0 ? Bound.Json : new Bound(new TypeUse(cases.All[0].Type, isNullable));
            if (binder.TryRelease(view))
                return only;
        }

        binder.Add(new UnionModel(
            view.Id,
            binder.NameOf(view, name),
            DocumentationReader.Read(view.Own, binder.Context, place: view.Id),
            discriminator.Member,
            cases.All.ToEquatableArray())
        {
            Absent = cases.Default,
            Unmapped = cases.Default,
            IsAny = keyword == "anyOf",
        });
        binder.Later(() => SharedMembers.Add(view, common ?? [], binder));
        return reserved with { Use = reserved.Use with { IsNullable = isNullable } };
    }

    private static List<SchemaSource> Common(List<SchemaSource>? known, IReadOnlyList<SchemaSource> parts)
    {
        if (known is null)
            return [.. parts];
        var places = new HashSet<TypeId>(parts.Select(static p => p.Place));
        known.RemoveAll(p => !places.Contains(p.Place));
        return known;
    }

    /// <summary>
    /// The schema that decides about a case: its branch. What stands beside the union holds for all cases and decides
    /// nothing.
    /// </summary>
    private static TypeId? CaseSchema(TypeId branch, TypeBinder binder)
    {
        TypeId place = Original(branch);
        return binder.Context.HasNode(place) ? binder.AliasTarget(place) : null;
    }

    /// <summary>What stands beside the union: the parts of the view without it, as far as they shape a type.</summary>
    private static List<SchemaSource> SharedParts(SchemaView view, SchemaSource union, string keyword, int branches)
    {
        var shared = new List<SchemaSource>();
        int pairs = branches;
        foreach (SchemaSource part in view.Parts)
        {
            var node = (SpecObject)part.Node;
            var members = new List<SpecMember>();
            foreach (SpecMember member in node.Members)
            {
                bool isUnion = part == union && (member.Name == keyword || member.Name == "discriminator");
                if (isUnion || member.Name is "allOf" or "$ref")
                    continue;
                if (member is { Name: "oneOf" or "anyOf", Value: SpecArray other })
                {
                    pairs *= other.Items.Count;
                    if (pairs > MaxPairs)
                        continue;
                }

                members.Add(member);
            }

            var rest = new SpecObject(node.Position, members);
            if ((rest["properties"] ?? rest["additionalProperties"] ?? rest["oneOf"] ?? rest["anyOf"]) is not null)
                shared.Add(part with { Node = rest, Place = Shared(part.Place) });
        }

        return shared;
    }

    /// <summary>The place of a part of which only a part counts.</summary>
    private static TypeId Shared(TypeId place) => place.Beside("rest");

    private static TypeId Original(TypeId place) => place with { Pointer = place.Pointer.Replace("/~rest", "") };

    /// <summary>Whether a branch is made of what stands beside the union: a type that has its base in its <c>allOf</c>.</summary>
    private static bool HasAll(SchemaSource branch, List<SchemaSource> shared, ApiContext context)
    {
        if (shared.Count == 0)
            return true;
        var parts = new HashSet<TypeId>(SchemaView.Of([branch], branch.Place, context).Parts.Select(static p => Shared(p.Place)));
        return shared.All(s => parts.Contains(s.Place));
    }
}
