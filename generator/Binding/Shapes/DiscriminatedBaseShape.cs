using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>
/// A base whose discriminator tells the types apart that are made of it: a union of these. The union has the base's name, so
/// one more derived type renames nothing. The base itself is a case, <c>PetBase</c> of <c>Pet</c>, where a value may be of it.
/// </summary>
internal sealed class DiscriminatedBaseShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        if (binder.Bases.CasesOf(view.Id) is not { } places)
            return null;
        Bound reserved = binder.Reserve(view);
        Discriminator discriminator = binder.Bases.DiscriminatorOf(view.Id);
        var cases = new UnionCaseList();
        foreach (TypeId place in places)
        {
            bool isBase = binder.Bases.CasesOf(place) is not null;
            if (isBase && !binder.Bases.IsConcrete(place))
                continue;
            SpecNode node = binder.Context.NodeAt(place);
            Bound bound = isBase ? BindBase(place, binder) : binder.Bind(node, place, binder.ReferenceName(place));
            cases.Add(
                new UnionCaseModel(bound.Use.Type, discriminator.ValuesOf(place), place, UnionTest.Unknown)
                {
                    GivenValue = discriminator.OnlyGiven(place),
                },
                isDefault: place == discriminator.Default,
                isAbsent: place == view.Id);
        }

        binder.Add(new UnionModel(
            view.Id,
            binder.NameOf(view, name),
            DocumentationReader.Read(view.Own, binder.Context),
            discriminator.Member,
            cases.All.ToEquatableArray())
        {
            Absent = cases.Default ?? cases.Absent,
            Unmapped = cases.Default,
        });
        binder.Later(() => SharedMembers.Add(view, view.Parts, binder));
        return reserved;
    }

    /// <summary>The base as a type of its own, which must not be the union: its id is beside the base's.</summary>
    private static Bound BindBase(TypeId place, TypeBinder binder)
    {
        SchemaView view = SchemaView.Of([new SchemaSource(binder.Context.NodeAt(place), place, place)], place, binder.Context);
        return binder.Bind(view.As(binder.Bases.PartOf(place)), binder.Inline(place, "base"));
    }
}
