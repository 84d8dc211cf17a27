using Seedance.Generator.Keywords;
using Seedance.Generator.Model;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>An object without declared members: a map; of any JSON value when the schema says no more.</summary>
internal sealed class MapShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        bool isObject = view.Types == JsonTypes.Object || (view.Types == JsonTypes.None && SpeaksOfMembers(view));
        if (!isObject)
            return null;

        // A map has no name of its own: its values take the name of the place.
        NameRequest map = binder.NameOf(view, name);
        TypeUse value = OtherMembers.Of(view, binder, _ => map with { Words = map.Words + " value" }) ?? Bound.Json.Use;
        return new Bound(new TypeUse(new MapRef(value), view.IsNullable));
    }

    private static bool SpeaksOfMembers(SchemaView view) =>
        view.AdditionalProperties is not null || view.UnevaluatedProperties is not null || view.PatternProperties.Count > 0;
}
