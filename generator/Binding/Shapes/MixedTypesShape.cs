using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>Several JSON types beside null: a union with a case for each. All of them together are any JSON value.</summary>
internal sealed class MixedTypesShape : Shape
{
    private const JsonTypes AnyType = JsonTypes.Boolean | JsonTypes.Number | JsonTypes.String | JsonTypes.Array | JsonTypes.Object;

    private static readonly JsonTypes[] Single =
    [
        JsonTypes.Boolean, JsonTypes.Integer, JsonTypes.Number, JsonTypes.String, JsonTypes.Array, JsonTypes.Object,
    ];

    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        // A number may always be an integer: the two together are numbers.
        JsonTypes types = (view.Types & JsonTypes.Number) != 0 ? view.Types & ~JsonTypes.Integer : view.Types;
        JsonTypes[] all = [.. Single.Where(t => (types & t) != 0)];
        if (all.Length < 2)
            return null;
        if (types == AnyType && view.Properties.Count == 0 && view.Items is null)
            return new Bound(Bound.Json.Use with { IsNullable = view.IsNullable });
        Bound reserved = binder.Reserve(view);
        var cases = new UnionCaseList();
        foreach (JsonTypes type in all)
        {
            // The items of an array are named after the union itself.
            string place = type == JsonTypes.Array ? "" : type.ToString();
            Bound bound = binder.Bind(view.Only(type, view.Id.Beside(type.ToString())), binder.Inline(view.Id, place));
            cases.Add(new UnionCaseModel(bound.Use.Type, EquatableArray<string>.Empty, null, UnionTest.Unknown));
        }

        binder.Add(new UnionModel(
            view.Id,
            binder.NameOf(view, name),
            DocumentationReader.Read(view.Own, binder.Context),
            null,
            cases.All.ToEquatableArray()));
        return reserved;
    }
}
