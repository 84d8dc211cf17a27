using System.Globalization;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Shapes;

/// <summary><c>const</c>, or an <c>enum</c> of one value: the type of that value, and the value itself.</summary>
internal sealed class ConstantShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        SpecNode? value = view.Const;
        bool isNullable = view.IsNullable;
        if (value is null && view.Enum is { } values)
        {
            SpecNode[] others = [.. values.Items.Where(static v => !SchemaShape.IsNull(v))];
            if (others.Length != 1)
                return null;
            value = others[0];
            isNullable |= others.Length < values.Items.Count;
        }

        if (value is not SpecScalar scalar || PrimitiveOf(scalar) is not { } primitive)
            return null;
        var use = new TypeUse(new PrimitiveRef(primitive), isNullable);

        // What may be null as well is no constant: the caller has a choice.
        return new Bound(use, isNullable ? null : SpecJson.Write(scalar));
    }

    private static Primitive? PrimitiveOf(SpecScalar value) => value.Kind switch
    {
        SpecScalarKind.String => Primitive.String,
        SpecScalarKind.Boolean => Primitive.Boolean,
        SpecScalarKind.Number when long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
            Primitive.Int64,
        _ => null,
    };
}
