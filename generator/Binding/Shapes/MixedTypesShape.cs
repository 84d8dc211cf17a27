using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>Several JSON types beside null: any JSON value for now.</summary>
internal sealed class MixedTypesShape : Shape
{
    private static readonly JsonTypes[] Single =
    [
        JsonTypes.Boolean, JsonTypes.Integer, JsonTypes.Number, JsonTypes.String, JsonTypes.Array, JsonTypes.Object,
    ];

    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        // A number may always be an integer: the two together are numbers.
        JsonTypes types = (view.Types & JsonTypes.Number) != 0 ? view.Types & ~JsonTypes.Integer : view.Types;
        return Single.Count(t => (types & t) != 0) > 1
            ? binder.Json(view.Own, "values of several JSON types have no type of their own yet")
            : null;
    }
}
