using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>A union of one type and null: that type, nullable.</summary>
internal sealed class NullUnionShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        foreach (string keyword in new[] { "oneOf", "anyOf" })
        {
            if (view.OpenUnion(keyword, binder.Context) is not { } part
                || ((SpecObject)part.Node)[keyword] is not SpecArray branches
                || view.Properties.Count > 0)
            {
                continue;
            }

            List<int> others = [.. Enumerable.Range(0, branches.Items.Count).Where(i => !SchemaShape.IsOnlyNull(branches.Items[i]))];
            if (others.Count == 0 && branches.Items.Count > 0)
                return Bound.Null;
            if (others.Count != 1)
                continue;
            TypeId place = part.Place.Below(keyword).Below(others[0]);
            Bound bound = binder.Bind(branches.Items[others[0]], place, binder.NameOf(view, name));
            bool isNullable = bound.Use.IsNullable || view.IsNullable || others.Count < branches.Items.Count;
            return new Bound(bound.Use with { IsNullable = isNullable });
        }

        return null;
    }
}
