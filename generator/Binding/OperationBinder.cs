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
    private readonly ParameterBinder _parameters;
    private readonly BodyBinder _bodies;
    private readonly ResponseBinder _responses;
    private readonly ResultBinder _results;
    private readonly EnvelopeModel? _envelope;

    public OperationBinder(DocumentContext context, TypeBinder types, SchemaTargets targets, SecurityBinder security)
    {
        _context = context;
        _security = security;
        var contents = new ContentBinder(context, types, targets);
        _parameters = new ParameterBinder(context, types, targets);
        _bodies = new BodyBinder(context, contents);
        _responses = new ResponseBinder(context, types, contents);
        _results = new ResultBinder(context, types, contents);
        _envelope = context.Root is SpecObject root ? EnvelopeReader.Read(root, context) : null;
    }

    /// <summary>Binds an operation; null when the client cannot call it (then it has been reported).</summary>
    public OperationModel? Bind(string path, IOpenApiPathItem item, string method, OpenApiOperation operation)
    {
        if (!SchemaStub.TryGetPointer(operation, out string? pointer) || _context.NodeAt(pointer) is not SpecObject node)
            return null;
        string id = _context.IdOf(pointer).ToString();
        EquatableArray<SecurityRequirementModel> security = _security.Requirements(operation);
        List<ParameterModel> parameters = _parameters.Bind(item, operation, id, isSecured: security.Count > 0);
        if (MissingPathParameter(path, parameters) is { } missing)
        {
            LeftOut(node, method + " " + path, "its path names the parameter '" + missing + "', which is not declared");
            return null;
        }

        EquatableArray<ResponseModel> responses = _responses.Bind(operation, method, id).ToEquatableArray();
        EnvelopeModel? envelope = EnvelopeReader.Speaks(node) ? EnvelopeReader.Read(node, _context) : _envelope;
        return new OperationModel(
            id,
            operation.OperationId,
            node.GetString("x-csharp-name"),
            method,
            path,
            DocumentationReader.Read(node, _context),
            SafeMethods.Contains(method) || node.GetBoolean("x-idempotent") == true,
            parameters.ToEquatableArray(),
            _bodies.Bind(operation, _context.IdOf(pointer), id).ToEquatableArray(),
            responses,
            envelope,
            security)
        {
            Server = ServerBinder.Address(operation.Servers is { Count: > 0 } own ? own : item.Servers),
            Result = envelope is null ? _results.Result(responses, _context.IdOf(pointer), id) : null,
            Headers = _results.Headers(operation.Responses, _context.IdOf(pointer), id),
        };
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

    private void LeftOut(SpecObject node, string operation, string why) =>
        _context.Report(Problem.At(DiagnosticTable.OperationLeftOut, node.Position, "'" + operation + "'", why));
}
