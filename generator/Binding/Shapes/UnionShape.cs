using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>A union of types: any JSON value for now. A union of rules only is no type and is left to validation.</summary>
internal sealed class UnionShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        foreach (string keyword in new[] { "oneOf", "anyOf" })
        {
            if (view.PartWith(keyword) is { } part
                && ((SpecObject)part.Node)[keyword] is SpecArray branches
                && !branches.Items.All(SchemaShape.IsRule))
            {
                return binder.Json(part.Node, "unions ('" + keyword + "') have no type of their own yet");
            }
        }

        return null;
    }
}
