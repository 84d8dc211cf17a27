using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>A list of values (<c>enum</c>).</summary>
internal sealed class EnumShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        if (view.Enum is not { } list || view.EnumSchema is not { } schema)
            return null;
        List<SpecNode> values = [.. EnumValues.Of(schema).Where(static v => !SchemaShape.IsNull(v))];
        bool hasNull = values.Count < list.Items.Count;
        if (values.Count == 0)
            return hasNull ? Bound.Null : binder.Json(list, "its enum is empty, so no value is valid");
        return EnumTypes.Bind(
            view, name, binder, values, view.IsNullable || hasNull, texts => EnumNames.Read(schema, view.Own, texts));
    }
}
