using System.Globalization;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Shapes;

/// <summary><c>const</c>, or an <c>enum</c> of one value: the type of that value, and the value itself.</summary>
internal sealed class ConstantShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        if (view.Parts.Any(static p => SchemaShape.IsOnlyNull(p.Node)))
            return Bound.Null;
        SpecNode? value = view.Const is { } constant
            ? EnumValues.Meant(constant, (SpecObject)view.PartWith("const")!.Node)
            : OnlyValue(view);
        if (value is null)
            return null;
        if (value is not SpecScalar scalar || PrimitiveOf(scalar) is not { } primitive)
            return view.Const is null ? null : Bound.Json with { Constant = view.IsNullable ? null : SpecJson.Write(value) };
        var use = new TypeUse(new PrimitiveRef(primitive), view.IsNullable);

        // What may be null as well is no constant: the caller has a choice.
        return new Bound(use, view.IsNullable ? null : SpecJson.Write(scalar));
    }

    /// <summary>The value of an enum of one value. Where null is one as well there is a choice, and an enum to make it with.</summary>
    private static SpecNode? OnlyValue(SchemaView view) =>
        view.Enum is { Items.Count: 1 } && !view.IsNullable ? EnumValues.Of(view.EnumSchema!)[0] : null;

    private static Primitive? PrimitiveOf(SpecScalar value) => value.Kind switch
    {
        SpecScalarKind.String => Primitive.String,
        SpecScalarKind.Boolean => Primitive.Boolean,
        SpecScalarKind.Number when long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
            Primitive.Int64,
        SpecScalarKind.Number when double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && !double.IsInfinity(number) => Primitive.Double,
        _ => null,
    };
}
