using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Seedance.Generator.Documents;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using ParameterLocation = Seedance.Generator.Model.ParameterLocation;

namespace Seedance.Generator.Binding;

/// <summary>Parameters of the operations of one document (OpenAPI 3.2.0, section 4.12).</summary>
internal sealed class ParameterBinder(DocumentContext context, TypeBinder types, SchemaTargets targets)
{
    /// <summary>The header by which a server knows a repeated request (draft-ietf-httpapi-idempotency-key-header).</summary>
    private const string IdempotencyKey = "Idempotency-Key";

    private static readonly Dictionary<Microsoft.OpenApi.ParameterLocation, ParameterLocation> Locations = new()
    {
        [Microsoft.OpenApi.ParameterLocation.Path] = ParameterLocation.Path,
        [Microsoft.OpenApi.ParameterLocation.Query] = ParameterLocation.Query,
        [Microsoft.OpenApi.ParameterLocation.Header] = ParameterLocation.Header,
        [Microsoft.OpenApi.ParameterLocation.Cookie] = ParameterLocation.Cookie,
        [Microsoft.OpenApi.ParameterLocation.QueryString] = ParameterLocation.QueryString,
    };

    /// <summary>The parameters of an operation; its own stand above those of its path (OpenAPI 3.0.3, section 4.7.10).</summary>
    /// <param name="item">The path.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="id">Its identity.</param>
    /// <param name="isSecured">Whether the client proves who is calling by itself.</param>
    public List<ParameterModel> Bind(IOpenApiPathItem item, OpenApiOperation operation, string id, bool isSecured)
    {
        List<IOpenApiParameter> own = [.. operation.Parameters ?? []];
        IEnumerable<IOpenApiParameter> shared = (item.Parameters ?? []).Where(p => !own.Any(o => o.Name == p.Name && o.In == p.In));
        return
        [
            .. shared.Concat(own)
                .GroupBy(static p => (p.Name, p.In))
                .Select(static same => same.First())
                .Where(p => !IsTheTransports(p, isSecured))
                .Select(p => Bind(p, id))
                .OfType<ParameterModel>(),
        ];
    }

    /// <summary>
    /// Headers that the body and the security scheme decide are no parameters (OpenAPI 3.0.3, section 4.7.12.1). Many
    /// documents name <c>Authorization</c> and no scheme: then it is the only way to send it.
    /// </summary>
    private static bool IsTheTransports(IOpenApiParameter parameter, bool isSecured) =>
        parameter.In == Microsoft.OpenApi.ParameterLocation.Header && parameter.Name?.ToLowerInvariant() switch
        {
            "accept" or "content-type" => true,
            "authorization" => isSecured,
            _ => false,
        };

    private ParameterModel? Bind(IOpenApiParameter parameter, string operation)
    {
        if (parameter.Name is not { Length: > 0 } name || parameter.In is not { } given || !Locations.TryGetValue(given, out ParameterLocation location))
            return null;
        SpecObject? node = SchemaStub.TryGetPointer(parameter, out string? place) ? context.NodeAt(place) as SpecObject : null;
        Bound bound = Bound.Of(Primitive.String);
        Documentation docs = Documentation.None;
        TypeId? schema = null;
        if (SchemaPlace(parameter, place, out string? mediaType) is { } at)
        {
            NameRequest wish = new(NameKind.Inline, name, null, operation, context.Qualifier);
            bound = types.Bind(context.NodeAt(at), at, wish);
            docs = DocumentationReader.Read(context.NodeAt(at), context, types.Schemas, at);
            schema = Checked(at, bound, wish);
        }

        ParameterStyles.Style style = ParameterStyles.Read(node, location, context.Root.GetString("swagger") is not null);
        return new ParameterModel(
            name,
            node.GetString("x-csharp-name"),
            location,
            bound.Use,
            parameter.Required || location == ParameterLocation.Path,
            node is null ? docs : WithOwnWords(docs, DocumentationReader.Read(node, context)))
        {
            Style = style.Kind,
            IsExploded = style.IsExploded,
            AllowsReserved = node.GetBoolean("allowReserved") == true,
            AllowsEmpty = node.GetBoolean("allowEmptyValue") == true,
            MediaType = mediaType,
            Schema = schema,
            IsIdempotencyKey = location == ParameterLocation.Header && string.Equals(name, IdempotencyKey, StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>Where the schema of a parameter stands: in itself, or in the one media type of its <c>content</c>.</summary>
    private TypeId? SchemaPlace(IOpenApiParameter parameter, string? place, out string? mediaType)
    {
        mediaType = null;
        if (place is not null && context.Root.GetString("swagger") is not null)
            return context.IdOf(place).Below(TypedParameters.Schema) is var own && context.HasNode(own) ? own : null;
        if (SchemaStub.TryGetPointer(parameter.Schema, out string? pointer))
            return context.IdOf(pointer);
        if (parameter.Content?.FirstOrDefault() is not { Value: { } content } entry)
            return null;
        mediaType = entry.Key;
        return SchemaStub.TryGetPointer(content.Schema, out pointer) ? context.IdOf(pointer) : null;
    }

    /// <summary>The schema to check a value against; null where its C# type leaves nothing to check.</summary>
    private TypeId? Checked(TypeId place, Bound bound, NameRequest wish)
    {
        TypeId target = types.AliasTarget(place);
        if (!SaysMore(types.Schemas.Read(context.NodeAt(target), target), bound.Use.Type))
            return null;
        targets.Add(target, wish, isOffered: false);
        return target;
    }

    /// <summary>Whether rules forbid a value that a C# type allows.</summary>
    private bool SaysMore(SchemaRules rules, TypeRef type) => rules.Constraints.Any(constraint => constraint switch
    {
        WriteOnlyConstraint => false,
        TypeConstraint => type is PrimitiveRef { Kind: Primitive.Json },
        FormatConstraint => type is not PrimitiveRef { Kind: not (Primitive.String or Primitive.Uri or Primitive.Json) },
        EnumConstraint => !(type is NamedRef named && types.Find(named.Id) is EnumModel list && !EnumTypes.OfKind(list, context.Enums).IsExtensible),
        ItemsConstraint items => type is not ListRef list || SaysMore(items.Rules, list.Item.Type),
        _ => true,
    });

    /// <summary>What the parameter says about itself stands above what its schema says.</summary>
    private static Documentation WithOwnWords(Documentation schema, Documentation own) => schema with
    {
        Description = own.Description ?? schema.Description,
        Example = own.Example ?? schema.Example,
        Deprecated = own.Deprecated || schema.Deprecated,
    };
}
