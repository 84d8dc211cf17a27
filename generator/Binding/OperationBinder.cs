using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;
using JsonPointer = Seedance.Generator.Parsing.JsonPointer;

namespace Seedance.Generator.Binding;

/// <summary>Operations of one document.</summary>
internal sealed class OperationBinder(DocumentContext context, TypeBinder types, SchemaTargets targets, SecurityBinder security)
{
    private static readonly HashSet<string> SafeMethods = new(StringComparer.Ordinal) { "GET", "HEAD", "OPTIONS", "TRACE" };

    private readonly EnvelopeModel? _envelope = context.Root is SpecObject root ? EnvelopeReader.Read(root, context) : null;

    /// <summary>Binds an operation; null when the client cannot call it (then it has been reported).</summary>
    public OperationModel? Bind(string path, IOpenApiPathItem item, string method, OpenApiOperation operation)
    {
        if (!SchemaStub.TryGetPointer(operation, out string? pointer) || context.NodeAt(pointer) is not SpecObject node)
            return null;
        string id = context.IdOf(pointer).ToString();
        BodyModel? body = null;
        if (operation.RequestBody is { } requestBody && !TryBindBody(requestBody, id, node, method + " " + path, out body))
            return null;
        List<ParameterModel> parameters = [.. Parameters(item, operation).Select(p => Parameter(p, id)).OfType<ParameterModel>()];
        if (MissingPathParameter(path, parameters) is { } missing)
        {
            LeftOut(node, method + " " + path, "its path names the parameter '" + missing + "', which is not declared");
            return null;
        }

        return new OperationModel(
            id,
            operation.OperationId,
            node.GetString("x-csharp-name"),
            method,
            path,
            DocumentationReader.Read(node, context),
            SafeMethods.Contains(method) || node.GetBoolean("x-idempotent") == true,
            parameters.ToEquatableArray(),
            body,
            Responses(operation, id).ToEquatableArray(),
            EnvelopeReader.Speaks(node) ? EnvelopeReader.Read(node, context) : _envelope,
            security.Requirement(operation));
    }

    /// <summary>An operation's own parameter stands above the path's of the same name and place (OpenAPI 3.0.3, section 4.7.10).</summary>
    private static IEnumerable<IOpenApiParameter> Parameters(IOpenApiPathItem item, OpenApiOperation operation)
    {
        List<IOpenApiParameter> own = [.. operation.Parameters ?? []];
        IEnumerable<IOpenApiParameter> shared = (item.Parameters ?? []).Where(p => !own.Any(o => o.Name == p.Name && o.In == p.In));
        return shared.Concat(own);
    }

    private ParameterModel? Parameter(IOpenApiParameter parameter, string operation)
    {
        if (parameter.Name is not { Length: > 0 } name || LocationOf(parameter.In) is not { } location)
            return null;
        Bound bound = Bound.Of(Primitive.String);
        Documentation docs = Documentation.None;
        string? hint = null;
        bool isPlaced = SchemaStub.TryGetPointer(parameter, out string? place);
        if (SchemaStub.TryGetSchemaPointer(parameter, out string? pointer))
        {
            SpecNode schema = context.NodeAt(pointer);

            // In 2.0 a parameter is its own schema, and its 'required' is a word of the parameter.
            if (pointer == place && schema is SpecObject own)
                schema = new SpecObject(own.Position, [.. own.Members.Where(static m => m.Name != "required")]);
            bound = types.Bind(schema, context.IdOf(pointer), Inline(operation, name));
            docs = DocumentationReader.Read(schema, context, types.Schemas, context.IdOf(pointer));
        }

        if (isPlaced && context.NodeAt(place!) is SpecObject node)
        {
            hint = node.GetString("x-csharp-name");
            Documentation about = DocumentationReader.Read(node, context);
            docs = docs with
            {
                Description = about.Description ?? docs.Description,
                Example = about.Example ?? docs.Example,
                Deprecated = about.Deprecated || docs.Deprecated,
            };
        }

        bool isRequired = parameter.Required || location == Model.ParameterLocation.Path;
        return new ParameterModel(name, hint, location, bound.Use, isRequired, docs) { IsExploded = IsExploded(parameter, place) };
    }

    /// <summary>
    /// A query parameter of style form is exploded unless it says otherwise (OpenAPI 3.0.3, section 4.7.12.2.1). In
    /// version 2.0 it is not, unless its <c>collectionFormat</c> is <c>multi</c>.
    /// </summary>
    private bool IsExploded(IOpenApiParameter parameter, string? place)
    {
        if (parameter.In != Microsoft.OpenApi.ParameterLocation.Query)
            return false;
        SpecNode? node = place is null ? null : context.NodeAt(place);
        if (context.Root.GetString("swagger") is not null)
            return node.GetString("collectionFormat") == "multi";
        return (node.GetString("style") ?? "form") == "form" && node.GetBoolean("explode") != false;
    }

    private static Model.ParameterLocation? LocationOf(Microsoft.OpenApi.ParameterLocation? location) => location switch
    {
        Microsoft.OpenApi.ParameterLocation.Path => Model.ParameterLocation.Path,
        Microsoft.OpenApi.ParameterLocation.Query => Model.ParameterLocation.Query,
        Microsoft.OpenApi.ParameterLocation.Header => Model.ParameterLocation.Header,
        Microsoft.OpenApi.ParameterLocation.Cookie => Model.ParameterLocation.Cookie,
        _ => null,
    };

    private static string? MissingPathParameter(string path, List<ParameterModel> parameters)
    {
        for (int open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            int close = path.IndexOf('}', open);
            if (close < 0)
                return null;
            string name = path.Substring(open + 1, close - open - 1);
            if (!parameters.Any(p => p.Location == Model.ParameterLocation.Path && p.Name == name))
                return name;
        }

        return null;
    }

    private bool TryBindBody(IOpenApiRequestBody body, string operation, SpecObject node, string shown, out BodyModel? model)
    {
        model = null;
        if (body.Content is not { Count: > 0 } content)
            return true;
        if (JsonContent(content) is not { } json)
        {
            LeftOut(node, shown, "request bodies of the media type '" + content.Keys.First() + "' cannot be sent yet");
            return false;
        }

        Bound bound = Bound.Json;
        TypeId? schema = null;
        if (SchemaStub.TryGetPointer(json.Value?.Schema, out string? pointer))
            bound = BindBody(pointer, Inline(operation, "request"), out schema);
        Documentation docs = Documentation.None with { Description = body.Description };
        model = new BodyModel(json.Key, bound.Use, body.Required, schema, docs);
        return true;
    }

    private IEnumerable<ResponseModel> Responses(OpenApiOperation operation, string id)
    {
        string? first = operation.Responses?.Keys.Where(static s => s.StartsWith("2", StringComparison.Ordinal))
            .OrderBy(static s => s, StringComparer.Ordinal).FirstOrDefault();
        foreach (KeyValuePair<string, IOpenApiResponse> entry in operation.Responses ?? [])
        {
            if (!IsStatus(entry.Key))
            {
                InvalidStatus(operation, entry.Key);
                continue;
            }

            Bound? bound = null;
            TypeId? schema = null;
            KeyValuePair<string, IOpenApiMediaType>? json = entry.Value.Content is { } content ? JsonContent(content) : null;
            if (SchemaStub.TryGetPointer(json?.Value?.Schema, out string? pointer))
                bound = BindBody(pointer, Inline(id, Place(entry.Key, first)), out schema);
            string status = entry.Key == "default" ? entry.Key : entry.Key.ToUpperInvariant();
            yield return new ResponseModel(status, bound?.Use, bound is null ? null : json?.Key, schema, entry.Value.Description);
        }
    }

    /// <summary>A status code, a range or <c>default</c> (OpenAPI 3.0.3, section 4.7.16).</summary>
    private static bool IsStatus(string status) =>
        status == "default"
        || (status.Length == 3 && status[0] is >= '1' and <= '5'
            && ((IsDigit(status[1]) && IsDigit(status[2])) || status.EndsWith("XX", StringComparison.OrdinalIgnoreCase)));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private void InvalidStatus(OpenApiOperation operation, string status)
    {
        if (SchemaStub.TryGetPointer(operation, out string? pointer))
        {
            SpecPosition position = context.Locate(context.IdOf(JsonPointer.Append(JsonPointer.Append(pointer, "responses"), status))) ?? context.Root.Position;
            context.Report(Problem.At(DiagnosticTable.InvalidDocument, position, "'" + status + "' is no status code; this response is left out."));
        }
    }

    /// <summary>
    /// The first success is the response, whatever its status; errors are named by theirs, so that one more status in a
    /// new version of the document renames nothing.
    /// </summary>
    private static string Place(string status, string? firstSuccess)
    {
        if (status == firstSuccess)
            return "response";
        if (status == "default")
            return firstSuccess is null ? "response" : "error";
        return (status.StartsWith("2", StringComparison.Ordinal) ? "response " : "error ") + status.ToLowerInvariant();
    }

    private Bound BindBody(string pointer, NameRequest name, out TypeId? schema)
    {
        TypeId place = context.IdOf(pointer);
        Bound bound = types.Bind(context.NodeAt(place), place, name);
        schema = types.AliasTarget(place);
        targets.Add(schema, name, isOffered: true);
        return bound;
    }

    /// <summary>The JSON body among several: plain JSON first, then any structured syntax suffix (RFC 6839), then any type at all.</summary>
    private static KeyValuePair<string, IOpenApiMediaType>? JsonContent(IDictionary<string, IOpenApiMediaType> content)
    {
        foreach (Func<string, bool> fits in new Func<string, bool>[] { static t => t == "application/json", IsJson, static t => t is "*/*" or "application/*" })
        {
            foreach (KeyValuePair<string, IOpenApiMediaType> entry in content)
            {
                if (fits(MediaType(entry.Key)))
                    return new KeyValuePair<string, IOpenApiMediaType>(entry.Key.Contains("*") ? "application/json" : entry.Key, entry.Value);
            }
        }

        return null;
    }

    private static bool IsJson(string type) =>
        type is "text/json" or "application/json" || type.EndsWith("+json", StringComparison.Ordinal);

    private static string MediaType(string value) => value.Split(';')[0].Trim().ToLowerInvariant();

    private NameRequest Inline(string operation, string place) => new(NameKind.Inline, place, null, operation, context.Qualifier);

    private void LeftOut(SpecObject node, string operation, string why) =>
        context.Report(Problem.At(DiagnosticTable.OperationLeftOut, node.Position, "'" + operation + "'", why));
}
