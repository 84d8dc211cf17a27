using Seedance.Generator.Model;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>A kind of schema that becomes a kind of type.</summary>
internal abstract class Shape
{
    /// <summary>The type, or null when the schema is of another shape.</summary>
    /// <param name="view">The schema, merged.</param>
    /// <param name="name">What its type would like to be called.</param>
    /// <param name="binder">Binds the schemas inside.</param>
    public abstract Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder);
}
