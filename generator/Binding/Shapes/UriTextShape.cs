using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>
/// A text that is used as a URI elsewhere, with something in front (<c>x-uri-prefix</c>): an id that a program need not put together with
/// its scheme. It is a type of its own without known values.
/// </summary>
internal sealed class UriTextShape : Shape
{
    private const string Extension = "x-uri-prefix";

    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        if (view.Types != JsonTypes.String || view.Own[Extension] is not Parsing.SpecScalar { Kind: Parsing.SpecScalarKind.String, Text.Length: > 0 } prefix)
            return null;
        Bound reserved = binder.Reserve(view);
        binder.Add(new EnumModel(
            view.Id,
            binder.NameOf(view, name),
            DocumentationReader.Read(view.Own, binder.Context),
            EnumBase.String,
            IsExtensible: true,
            EquatableArray<EnumValueModel>.Empty)
        { IsOpen = true, UriPrefix = prefix.Text });
        return reserved with { Use = reserved.Use with { IsNullable = view.IsNullable } };
    }
}
