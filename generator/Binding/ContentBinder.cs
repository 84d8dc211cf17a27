using System.Collections.Generic;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>Contents of requests and responses: each named one has a validator of its own, which <c>Schemas</c> offers.</summary>
internal sealed class ContentBinder(DocumentContext context, TypeBinder types, SchemaTargets targets)
{
    /// <param name="place">Where the schema stands.</param>
    /// <param name="name">What its type would like to be called, should it make one.</param>
    /// <param name="schema">The schema that the content is checked against.</param>
    public Bound Bind(TypeId place, NameRequest name, out TypeId schema)
    {
        name = SharedName(place) ?? name;
        Bound bound = types.Bind(context.NodeAt(place), place, name);
        schema = types.AliasTarget(place);
        targets.Add(schema, name, isOffered: true);
        return bound;
    }

    /// <summary>
    /// The name of a type inside of a response or body that operations share: the component's. After the first operation that
    /// uses it, it would be renamed by the next one to stand in front.
    /// </summary>
    private NameRequest? SharedName(TypeId place)
    {
        IReadOnlyList<string> tokens = JsonPointer.Tokens(place.Pointer);
        string? words = tokens.Count < 3 ? null
            : tokens[0] == "responses" ? tokens[1] + " response"
            : tokens[0] != "components" ? null
            : tokens[1] == "responses" ? tokens[2] + " response"
            : tokens[1] == "requestBodies" ? tokens[2] + " request"
            : null;
        return words is null ? null : new NameRequest(NameKind.Component, words, null, null, context.Qualifier);
    }

    /// <summary>The name of a type at a place of an operation.</summary>
    public NameRequest Name(string operation, string place) => new(NameKind.Inline, place, null, operation, context.Qualifier);
}
