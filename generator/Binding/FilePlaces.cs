using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Seedance.Generator.Documents;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>
/// Finds the schemas that are files: binary texts that are members of a multipart body, or items of one. Anywhere else
/// such a text is a text; JSON has no bytes.
/// </summary>
internal sealed class FilePlaces
{
    private readonly DocumentContext _context;
    private readonly HashSet<TypeId> _visited = [];
    private readonly HashSet<TypeId> _files = [];

    private FilePlaces(DocumentContext context) => _context = context;

    public static HashSet<TypeId> Find(DocumentContext context, OpenApiDocument document)
    {
        var places = new FilePlaces(context);
        foreach (OpenApiOperation operation in (document.Paths ?? []).SelectMany(static p => p.Value.Operations ?? []).Select(static o => o.Value))
        {
            if (SchemaStub.TryGetPointer(operation, out string? pointer))
                places.VisitForm(context.IdOf(pointer).Below(TypedParameters.Form), encoding: null);
            foreach (KeyValuePair<string, IOpenApiMediaType> content in operation.RequestBody?.Content ?? new Dictionary<string, IOpenApiMediaType>())
            {
                if (MediaTypes.KindOf(content.Key, null) != BodyKind.Multipart)
                    continue;
                if (SchemaStub.TryGetPointer(content.Value?.Schema, out pointer))
                    places.VisitForm(context.IdOf(pointer), MediaType(context, pointer));
                if (SchemaStub.TryGetPointer(content.Value?.ItemSchema, out pointer))
                    places.VisitValue(context.IdOf(pointer), MediaType(context, pointer).Get("itemEncoding").GetString("contentType"));
            }
        }

        return places._files;
    }

    private static SpecNode MediaType(DocumentContext context, string schema) => context.NodeAt(schema.Substring(0, schema.LastIndexOf('/')));

    /// <param name="place">Where the schema of the form stands.</param>
    /// <param name="encoding">The media type, which says how members and items are written; null in 2.0.</param>
    private void VisitForm(TypeId place, SpecNode? encoding)
    {
        if (!_context.HasNode(place) || _context.NodeAt(place) is not SpecObject schema || !_visited.Add(place))
            return;
        if (Target(schema, place) is { } target)
            VisitForm(target, encoding);
        TypeId properties = place.Below("properties");
        foreach (SpecMember member in schema.GetObject("properties")?.Members ?? [])
            VisitValue(properties.Below(member.Name), encoding.GetObject("encoding").GetObject(member.Name).GetString("contentType"));
        if (schema["items"] is not null)
            VisitValue(place.Below("items"), encoding.GetObject("itemEncoding").GetString("contentType"));
        for (int i = 0; i < (schema.GetArray("prefixItems")?.Items.Count ?? 0); i++)
            VisitValue(place.Below("prefixItems").Below(i), encoding.GetArray("prefixEncoding")?.Items.ElementAtOrDefault(i).GetString("contentType"));
        foreach (TypeId branch in Branches(schema, place))
            VisitForm(branch, encoding);
    }

    private void VisitValue(TypeId place, string? contentType)
    {
        if (_context.NodeAt(place) is not SpecObject schema || !_visited.Add(place))
            return;
        if (IsFile(schema, contentType))
        {
            _files.Add(place);
            return;
        }

        if (Target(schema, place) is { } target)
            VisitValue(target, contentType);
        if (schema["items"] is not null)
            VisitValue(place.Below("items"), contentType);
        foreach (TypeId branch in Branches(schema, place))
            VisitValue(branch, contentType);
    }

    /// <summary>
    /// Whether a value is bytes: <c>format: binary</c> (3.0), a media type without an encoding into text (3.1), or no word about
    /// its type beside a media type that is neither text nor JSON.
    /// </summary>
    private static bool IsFile(SpecObject schema, string? contentType)
    {
        JsonTypes types = TypeKeyword.Parse(schema["type"]) & ~JsonTypes.Null;
        if (types is not (JsonTypes.None or JsonTypes.String) || schema["contentEncoding"] is not null)
            return false;
        if (schema.GetString("format") == "binary")
            return true;
        if (schema.GetString("contentMediaType") is { } mediaType)
            return MediaTypes.KindOf(mediaType, null) == BodyKind.Binary;
        return types == JsonTypes.None && !SchemaShape.IsShaping(schema) && contentType is not null
            && MediaTypes.KindOf(contentType, null) == BodyKind.Binary;
    }

    private TypeId? Target(SpecObject schema, TypeId place) =>
        SchemaShape.Reference(schema) is { } reference ? _context.Resolve(reference, schema["$ref"]!, place) : null;

    private static IEnumerable<TypeId> Branches(SpecObject schema, TypeId place) =>
        from keyword in new[] { "allOf", "anyOf", "oneOf" }
        let branches = schema[keyword] as SpecArray
        where branches is not null
        from index in Enumerable.Range(0, branches.Items.Count)
        select place.Below(keyword).Below(index);
}
