using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>
/// A union of two spellings of an instant: date-time text, and an integer of Unix seconds (<c>format: unix-time</c>).
/// Both are read into one type.
/// </summary>
internal sealed class InstantShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        SpecNode? union = view.PartWith("oneOf") is { } one ? ((SpecObject)one.Node)["oneOf"]
            : view.PartWith("anyOf") is { } any ? ((SpecObject)any.Node)["anyOf"] : null;
        if (union is not SpecArray { Items.Count: 2 } branches)
            return null;
        return branches.Items.Any(static b => Is(b, JsonTypes.String, "date-time")) && branches.Items.Any(static b => Is(b, JsonTypes.Integer, "unix-time"))
            ? Bound.Of(Primitive.DateTimeOrUnixTime, view.IsNullable)
            : null;
    }

    private static bool Is(SpecNode branch, JsonTypes type, string format) =>
        branch is SpecObject schema && TypeKeyword.Parse(schema["type"]) == type && schema.GetString("format") == format;
}
