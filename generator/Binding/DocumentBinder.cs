using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.OpenApi;
using Seedance.Generator.Documents;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>One document to its model.</summary>
internal sealed class DocumentBinder
{
    private readonly DocumentContext _context;
    private readonly OpenApiDocument _document;
    private readonly SchemaTargets _targets;
    private readonly TypeBinder _types;

    private DocumentBinder(ApiBinding binding, DocumentContext context, OpenApiDocument document)
    {
        _context = context;
        _document = document;
        _targets = binding.Targets;
        _types = binding.Types;
    }

    /// <param name="binding">The API that the document is a part of; it takes the types and the checks.</param>
    /// <param name="path">Project-relative path of the document.</param>
    /// <param name="reading">What was read of it.</param>
    /// <param name="superseded">Pointers of operations that another document defines in their place.</param>
    /// <param name="filter">Which of the others are generated.</param>
    /// <returns>The model without types and checks, or null when the document cannot be read.</returns>
    public static DocumentModel? Bind(ApiBinding binding, string path, OpenApiReading reading, ISet<string> superseded, OperationFilter filter)
    {
        foreach (Diagnostics.Problem problem in reading.Problems)
            binding.Context.Report(problem);
        return reading.Document is { } document
            ? new DocumentBinder(binding, new DocumentContext(binding.Context, path), document).Bind(superseded, filter)
            : null;
    }

    private DocumentModel Bind(ISet<string> superseded, OperationFilter filter)
    {
        _context.Files.UnionWith(FilePlaces.Find(_context, _document));

        // Of a document that is not wanted as a whole, only the schemas that are referred to.
        if (filter.IsOpen)
            BindComponents();
        var security = new SecurityBinder(_context, _document);
        EquatableArray<SecuritySchemeModel> schemes = security.Schemes();
        List<OperationModel> operations = BindOperations(security, superseded, filter);
        EquatableArray<IncomingRequestModel> incoming =
            new IncomingBinder(_context, _types, _targets).Bind(_document, operations, filter).ToEquatableArray();
        _types.Finish();
        return new DocumentModel(
            _context.Document,
            EquatableArray<TypeModel>.Empty,
            EquatableArray<SchemaModel>.Empty,
            operations.ToEquatableArray(),
            schemes,
            ServerBinder.Address(_document.Servers) ?? ServerBinder.Relative(_context.Root.GetString("basePath")))
        {
            IncomingRequests = incoming,
            Servers = ServerBinder.All(_document.Servers),
            Tags = TagUse.Of(_document),
        };
    }

    private void BindComponents()
    {
        if (_context.ComponentsOf(_context.Document) is not { } parent || _context.NodeAt(parent) is not SpecObject components)
            return;
        foreach (SpecMember component in components.Members)
        {
            TypeId place = parent.Below(component.Name);
            NameRequest name = _types.ReferenceName(place);
            _types.Bind(component.Value, place, name);

            // A component that is a whole file is that file's schema under its own name.
            TypeId end = _types.AliasTarget(place);
            _targets.Add(end.Pointer.Length == 0 && _context.WordOf(end) == component.Name ? end : place, name, isOffered: true);
        }
    }

    private List<OperationModel> BindOperations(SecurityBinder security, ISet<string> superseded, OperationFilter filter)
    {
        var binder = new OperationBinder(_context, _types, _targets, security);
        var operations = new List<OperationModel>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, IOpenApiPathItem> path in _document.Paths ?? [])
        {
            foreach (KeyValuePair<HttpMethod, OpenApiOperation> entry in path.Value.Operations ?? [])
            {
                if (SchemaStub.TryGetPointer(entry.Value, out string? pointer) && superseded.Contains(pointer))
                    continue;
                string method = entry.Key.Method.ToUpperInvariant();
                if (!filter.Includes(entry.Value.OperationId, method + " " + path.Key, OperationTags.Of(entry.Value)))
                    continue;
                if (binder.Bind(path.Key, path.Value, method, entry.Value) is { } operation)
                {
                    // A path item that several paths refer to is an operation of each.
                    operations.Add(ids.Add(operation.Id) ? operation : operation with { Id = operation.Id + " at " + path.Key });
                }
            }
        }

        return operations;
    }
}
