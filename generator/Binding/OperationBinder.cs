using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;
using ParameterLocation = Seedance.Generator.Model.ParameterLocation;

namespace Seedance.Generator.Binding;

/// <summary>Operations of one document.</summary>
internal sealed class OperationBinder
{
    private static readonly HashSet<string> SafeMethods = new(StringComparer.Ordinal) { "GET", "HEAD", "OPTIONS", "TRACE" };

    private readonly DocumentContext _context;
    private readonly SecurityBinder _security;
    private readonly ContentBinder _contents;
    private readonly ParameterBinder _parameters;
    private readonly ResponseBinder _responses;
    private readonly EnvelopeModel? _envelope;

    public OperationBinder(DocumentContext context, TypeBinder types, SchemaTargets targets, SecurityBinder security)
    {
        _context = context;
        _security = security;
        _contents = new ContentBinder(context, types, targets);
        _parameters = new ParameterBinder(context, types, targets);
        _responses = new ResponseBinder(context, _contents);
        _envelope = context.Root is SpecObject root ? EnvelopeReader.Read(root, context) : null;
    }

    /// <summary>Binds an operation; null when the client cannot call it (then it has been reported).</summary>
    public OperationModel? Bind(string path, IOpenApiPathItem item, string method, OpenApiOperation operation)
    {
        if (!SchemaStub.TryGetPointer(operation, out string? pointer) || _context.NodeAt(pointer) is not SpecObject node)
            return null;
        string id = _context.IdOf(pointer).ToString();
        BodyModel? body = null;
        if (operation.RequestBody is { } requestBody && !TryBindBody(requestBody, id, node, method + " " + path, out body))
            return null;
        EquatableArray<string> schemes = _security.Requirement(operation);
        List<ParameterModel> parameters = _parameters.Bind(item, operation, id, isSecured: schemes.Count > 0);
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
            DocumentationReader.Read(node, _context),
            SafeMethods.Contains(method) || node.GetBoolean("x-idempotent") == true,
            parameters.ToEquatableArray(),
            body,
            _responses.Bind(operation, id).ToEquatableArray(),
            EnvelopeReader.Speaks(node) ? EnvelopeReader.Read(node, _context) : _envelope,
            schemes);
    }

    private static string? MissingPathParameter(string path, List<ParameterModel> parameters)
    {
        for (int open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            int close = path.IndexOf('}', open);
            if (close < 0)
                return null;
            string name = path.Substring(open + 1, close - open - 1);
            if (!parameters.Any(p => p.Location == ParameterLocation.Path && p.Name == name))
                return name;
        }

        return null;
    }

    private bool TryBindBody(IOpenApiRequestBody body, string operation, SpecObject node, string shown, out BodyModel? model)
    {
        model = null;
        if (body.Content is not { Count: > 0 } content)
            return true;
        if (MediaTypes.Json(content) is not { } json)
        {
            LeftOut(node, shown, "request bodies of the media type '" + content.Keys.First() + "' cannot be sent yet");
            return false;
        }

        Bound bound = Bound.Json;
        TypeId? schema = null;
        if (SchemaStub.TryGetPointer(json.Value?.Schema, out string? pointer))
            bound = _contents.Bind(pointer, _contents.Name(operation, "request"), out schema);
        Documentation docs = Documentation.None with { Description = body.Description };
        model = new BodyModel(json.Key, bound.Use, body.Required, schema, docs);
        return true;
    }

    private void LeftOut(SpecObject node, string operation, string why) =>
        _context.Report(Problem.At(DiagnosticTable.OperationLeftOut, node.Position, "'" + operation + "'", why));
}
