using Seedance.Generator.Model;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>Parts of an <c>allOf</c> that no value can fulfil together.</summary>
internal sealed class ContradictionShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder) =>
        view.Contradiction is { } contradiction ? binder.Json(contradiction.Node, contradiction.Why) : null;
}
