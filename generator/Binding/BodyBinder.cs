using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Seedance.Generator.Documents;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>Request bodies of the operations of one document, one for each media type (OpenAPI 3.2.0, sections 4.13 and 4.14).</summary>
internal sealed class BodyBinder(DocumentContext context, ContentBinder contents)
{
    private readonly PartBinder _parts = new(context);

    /// <summary>What carries bytes that nobody here looks into.</summary>
    private static readonly TypeUse Stream = new(new PrimitiveRef(Primitive.Stream), IsNullable: false);

    private static readonly TypeUse Text = new(new PrimitiveRef(Primitive.String), IsNullable: false);

    /// <summary>The bodies of an operation, JSON first.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="id">Its identity.</param>
    public IEnumerable<BodyModel> Bind(OpenApiOperation operation, TypeId place, string id)
    {
        if (operation.RequestBody is not { } body)
            return [];
        List<Content> offers = [.. Offers(body, place).OrderBy(static o => o.Kind == BodyKind.Json ? 0 : 1)];
        return offers.Select((offer, i) => Bind(offer, body, i == 0 ? "request" : offer.Kind.ToString().ToLowerInvariant() + " request", id));
    }

    /// <summary>A media type of a body, and where its schema stands: its own, or that of its items.</summary>
    private sealed record Content(string MediaType, BodyKind Kind, TypeId? Schema, bool IsOfItems = false);

    private IEnumerable<Content> Offers(IOpenApiRequestBody body, TypeId operation)
    {
        // In 2.0 the members of a form are parameters; what they make together has a place of its own.
        TypeId form = operation.Below(TypedParameters.Form);
        if (context.HasNode(form))
        {
            IEnumerable<string> types = body.Content?.Keys ?? (IEnumerable<string>)[];
            return types.Where(static t => MediaTypes.KindOf(t, null) is BodyKind.Form or BodyKind.Multipart)
                .DefaultIfEmpty(HasFiles(form) ? "multipart/form-data" : "application/x-www-form-urlencoded")
                .Select(type => new Content(type, MediaTypes.KindOf(type, null), form));
        }

        return (body.Content ?? new Dictionary<string, IOpenApiMediaType>()).Select(entry =>
        {
            TypeId? schema = SchemaStub.TryGetPointer(entry.Value?.Schema, out string? pointer) ? context.IdOf(pointer) : null;
            BodyKind kind = MediaTypes.KindOf(entry.Key, schema is null ? null : context.NodeAt(schema));
            return schema is null && kind == BodyKind.Multipart && SchemaStub.TryGetPointer(entry.Value?.ItemSchema, out pointer)
                ? new Content(entry.Key, kind, context.IdOf(pointer), IsOfItems: true)
                : new Content(entry.Key, kind, schema);
        });
    }

    private bool HasFiles(TypeId form) =>
        context.NodeAt(form).GetObject("properties")!.Members.Any(static m => m.Value.GetString("format") == "binary");

    private BodyModel Bind(Content content, IOpenApiRequestBody body, string name, string operation)
    {
        TypeUse type = content.Kind == BodyKind.Binary ? Stream : Text;
        TypeId? schema = null;
        if (content.Kind is BodyKind.Json or BodyKind.Form or BodyKind.Multipart)
        {
            NameRequest wish = contents.Name(operation, name);
            type = content.Schema is null ? Bound.Json.Use : contents.Bind(content.Schema, wish, out schema).Use;
            if (content.IsOfItems)
                (type, schema) = (new TypeUse(new ListRef(type), IsNullable: false), null);
        }

        else if (content is { Kind: BodyKind.Text, Schema: not null })
        {
            schema = contents.TextSchema(content.Schema);
        }

        Documentation docs = Documentation.None with { Description = body.Description };
        var model = new BodyModel(content.MediaType, content.Kind, type, body.Required, schema, docs);
        return content.Kind is BodyKind.Form or BodyKind.Multipart && content.Schema is not null ? _parts.Complete(model, content.Schema) : model;
    }
}
