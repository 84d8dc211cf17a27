using Seedance.Generator.Model;

namespace Seedance.Generator.Binding;

/// <summary>Contents of requests and responses: each named one has a validator of its own, which <c>Schemas</c> offers.</summary>
internal sealed class ContentBinder(DocumentContext context, TypeBinder types, SchemaTargets targets)
{
    /// <param name="pointer">Where the schema stands.</param>
    /// <param name="name">What its type would like to be called, should it make one.</param>
    /// <param name="schema">The schema that the content is checked against.</param>
    public Bound Bind(string pointer, NameRequest name, out TypeId schema) => Bind(context.IdOf(pointer), name, out schema);

    /// <param name="place">Where the schema stands.</param>
    /// <param name="name">What its type would like to be called, should it make one.</param>
    /// <param name="schema">The schema that the content is checked against.</param>
    public Bound Bind(TypeId place, NameRequest name, out TypeId schema)
    {
        Bound bound = types.Bind(context.NodeAt(place), place, name);
        schema = types.AliasTarget(place);
        targets.Add(schema, name, isOffered: true);
        return bound;
    }

    /// <summary>The name of a type at a place of an operation.</summary>
    public NameRequest Name(string operation, string place) => new(NameKind.Inline, place, null, operation, context.Qualifier);
}
