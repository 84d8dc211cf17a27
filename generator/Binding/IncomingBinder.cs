using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using Microsoft.OpenApi;
using Seedance.Generator.Documents;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>The requests that the API of one document sends: callbacks of its operations, and webhooks.</summary>
internal sealed class IncomingBinder
{
    /// <summary>The word behind the name of a callback, for the types inside of its body.</summary>
    private const string Payload = "payload";

    private const int Ok = 200;

    private static readonly TypeUse RawBytes = new(new PrimitiveRef(Primitive.Bytes), IsNullable: false);

    private readonly DocumentContext _context;
    private readonly ContentBinder _contents;
    private readonly BodyBinder _bodies;
    private readonly ParameterBinder _parameters;
    private readonly EnvelopeModel? _envelope;

    public IncomingBinder(DocumentContext context, TypeBinder types, SchemaTargets targets)
    {
        _context = context;
        _contents = new ContentBinder(context, types, targets);
        _bodies = new BodyBinder(context, _contents);
        _parameters = new ParameterBinder(context, types, targets);
        _envelope = context.Root is SpecObject root ? EnvelopeReader.Read(root, context) : null;
    }

    /// <param name="document">The document.</param>
    /// <param name="operations">The operations that are generated: callbacks of others are nobody's.</param>
    /// <param name="filter">Which webhooks are wanted.</param>
    public IEnumerable<IncomingRequestModel> Bind(OpenApiDocument document, IEnumerable<OperationModel> operations, OperationFilter filter)
    {
        // A callback that several operations refer to stands in one place, and is one.
        var known = new HashSet<string>(StringComparer.Ordinal);
        return Callbacks(document, [.. operations.Select(static o => o.Id)])
            .Concat(Webhooks(document, filter))
            .OfType<IncomingRequestModel>()
            .Where(i => known.Add(i.Id))
            .ToList();
    }

    private IEnumerable<IncomingRequestModel?> Callbacks(OpenApiDocument document, HashSet<string> owners)
    {
        IEnumerable<OpenApiOperation> operations =
            (document.Paths ?? []).SelectMany(static p => p.Value.Operations ?? []).Select(static o => o.Value);
        foreach (OpenApiOperation operation in operations.Where(static o => o.Callbacks is { Count: > 0 }))
        {
            if (!SchemaStub.TryGetPointer(operation, out string? pointer))
                continue;
            string owner = _context.IdOf(pointer).ToString();
            if (!owners.Contains(owner))
                continue;
            foreach (KeyValuePair<string, IOpenApiCallback> callback in operation.Callbacks!)
            {
                foreach (IOpenApiPathItem item in (callback.Value.PathItems ?? []).Values)
                {
                    foreach (KeyValuePair<HttpMethod, OpenApiOperation> entry in item.Operations ?? [])
                        yield return Bind(callback.Key, item, entry.Key, entry.Value, owner);
                }
            }
        }
    }

    private static bool IsWanted(string webhook, KeyValuePair<HttpMethod, OpenApiOperation> entry, OperationFilter filter) =>
        filter.Includes(entry.Value.OperationId, entry.Key.Method.ToUpperInvariant() + " " + webhook, OperationTags.Of(entry.Value));

    private IEnumerable<IncomingRequestModel?> Webhooks(OpenApiDocument document, OperationFilter filter)
    {
        foreach (KeyValuePair<string, IOpenApiPathItem> webhook in document.Webhooks ?? new Dictionary<string, IOpenApiPathItem>())
        {
            foreach (KeyValuePair<HttpMethod, OpenApiOperation> entry in (webhook.Value.Operations ?? []).Where(entry => IsWanted(webhook.Key, entry, filter)))
                yield return Bind(webhook.Key, webhook.Value, entry.Key, entry.Value, owner: null);
        }
    }

    private IncomingRequestModel? Bind(string key, IOpenApiPathItem item, HttpMethod method, OpenApiOperation operation, string? owner)
    {
        if (!SchemaStub.TryGetPointer(operation, out string? pointer) || _context.NodeAt(pointer) is not SpecObject node)
            return null;
        TypeId place = _context.IdOf(pointer);
        string id = place.ToString();
        return new IncomingRequestModel(
            id,
            IsWebhook: owner is null,
            key,
            operation.OperationId,
            node.GetString("x-csharp-name"),
            method.Method.ToUpperInvariant(),
            DocumentationReader.Read(node, _context),
            Bodies(operation, place, id).ToEquatableArray(),
            Answer(operation, id),
            EnvelopeReader.Speaks(node) ? EnvelopeReader.Read(node, _context) : _envelope)
        {
            Operation = owner,
            Parameters = _parameters.Bind(item, operation, id, isSecured: false).Where(IsReadable).ToEquatableArray(),
        };
    }

    /// <summary>The path of the address is the receiver's own.</summary>
    private static bool IsReadable(ParameterModel parameter) =>
        parameter.Location is Model.ParameterLocation.Header or Model.ParameterLocation.Query or Model.ParameterLocation.Cookie;

    /// <summary>
    /// The bodies. Documents that leave out <c>required</c> (false by default) are no reason to think that a sender would
    /// leave out all that it has to say: only an explicit <c>false</c> makes a body optional.
    /// </summary>
    private IEnumerable<BodyModel> Bodies(OpenApiOperation operation, TypeId place, string id)
    {
        bool isRequired = !SchemaStub.TryGetPointer(operation.RequestBody, out string? body)
            || _context.NodeAt(body).GetBoolean("required") != false;
        return _bodies.Bind(operation, place, id, Payload).Select(b => WithRawBytes(b) with { IsRequired = isRequired });
    }

    /// <summary>What is neither JSON nor a form nor text is handed over as it came.</summary>
    private static BodyModel WithRawBytes(BodyModel body) => body.Kind is BodyKind.Multipart or BodyKind.Binary
        ? body with { Kind = BodyKind.Binary, Type = RawBytes, Schema = null, Members = EquatableArray<FormMemberModel>.Empty }
        : body;

    /// <summary>The lowest status of success; 200 where the document names none, or only a range.</summary>
    private IncomingAnswerModel Answer(OpenApiOperation operation, string id)
    {
        KeyValuePair<string, IOpenApiResponse> response = (operation.Responses ?? [])
            .Where(static r => r.Key.StartsWith("2", StringComparison.Ordinal))
            .OrderBy(static r => r.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        bool isOne = int.TryParse(response.Key, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 300;
        int status = isOne ? number : Ok;
        KeyValuePair<string, IOpenApiMediaType>? json = response.Value?.Content is { } content ? MediaTypes.Json(content) : null;
        return SchemaStub.TryGetPointer(json?.Value?.Schema, out string? schema)
            ? new IncomingAnswerModel(
                status, _contents.Bind(_context.IdOf(schema), _contents.Name(id, "answer"), out _).Use, json!.Value.Key)
            : new IncomingAnswerModel(status, null, null);
    }
}
