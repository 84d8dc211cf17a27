using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>Contents of requests and responses: each named one has a validator of its own, which <c>Schemas</c> offers.</summary>
internal sealed class ContentBinder(DocumentContext context, TypeBinder types, SchemaTargets targets)
{
    /// <summary>Keywords that forbid texts.</summary>
    private static readonly string[] TextRules = ["enum", "const", "format", "minLength", "maxLength", "pattern"];

    /// <param name="place">Where the schema stands.</param>
    /// <param name="name">What its type would like to be called, should it make one.</param>
    /// <param name="schema">The schema that the content is checked against.</param>
    public Bound Bind(TypeId place, NameRequest name, out TypeId schema)
    {
        name = SharedName(place) ?? name;
        SpecNode node = context.NodeAt(place);
        Bound bound = types.Bind(node, place, name);

        // What refers to a schema and allows null beside it is checked by itself.
        bool allowsNull = SchemaShape.Reference(node) is null && SchemaShape.AllowsNull(node, context.DialectAt(place));
        schema = allowsNull ? place : types.AliasTarget(place);
        targets.Add(schema, name, isOffered: true);
        return bound;
    }

    /// <summary>The schema that a text is checked against, as a JSON string; null where it says nothing about a text.</summary>
    /// <param name="place">Where the schema stands.</param>
    public TypeId? TextSchema(TypeId place)
    {
        TypeId target = types.AliasTarget(place);
        SpecNode schema = context.NodeAt(target);
        bool isText = (TypeKeyword.Parse(schema.Get("type")) & ~JsonTypes.Null) == JsonTypes.String && schema.GetString("format") != "binary";
        if (!isText || !TextRules.Any(rule => schema.Get(rule) is not null))
            return null;
        targets.Add(target, types.ReferenceName(target), isOffered: false);
        return target;
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
