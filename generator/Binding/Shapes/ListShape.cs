using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>An array.</summary>
internal sealed class ListShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        if (view.Types != JsonTypes.Array && !(view.Types == JsonTypes.None && view.Items is { Node: not SpecArray }))
            return null;

        // Real documents have such schemas for values that are one of several objects. Nothing says that they are arrays.
        if (view.Types == JsonTypes.None && view.Items is { Node: SpecObject bare } && (bare["anyOf"] ?? bare["oneOf"]) is not null)
            return binder.Json(view.Own, "it has 'items' of several types, but no 'type': nothing says that it is an array");

        TypeUse item = Bound.Json.Use;
        if (view.Items is { Node: not SpecArray } items)
        {
            NameRequest list = binder.NameOf(view, name);
            item = binder.Bind([items], items.Place, list with { Words = list.Words + " item" }).Use;
        }

        return new Bound(new TypeUse(new ListRef(item), view.IsNullable));
    }
}
