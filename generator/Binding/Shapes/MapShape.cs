using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>An object without declared members: a map; of any JSON value when the schema says no more.</summary>
internal sealed class MapShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        if (view.Types != JsonTypes.Object && !(view.Types == JsonTypes.None && view.AdditionalProperties is not null))
            return null;
        TypeUse value = Bound.Json.Use;
        if (view.AdditionalProperties is { Node: SpecObject } values)
            value = binder.Bind([values], values.Place, ValueName(view, name, binder)).Use;
        return new Bound(new TypeUse(new MapRef(value), view.IsNullable));
    }

    /// <summary>A map has no name of its own: its values take the name of the place.</summary>
    private static NameRequest ValueName(SchemaView view, NameRequest name, TypeBinder binder)
    {
        NameRequest map = binder.NameOf(view, name);
        return map with { Words = map.Words + " value" };
    }
}
