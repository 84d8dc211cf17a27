using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.OpenApi;
using Seedance.Generator.Binding.Shapes;
using Seedance.Generator.Documents;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;
using JsonPointer = Seedance.Generator.Parsing.JsonPointer;

namespace Seedance.Generator.Binding;

/// <summary>One document to its model.</summary>
internal sealed class DocumentBinder
{
    private readonly DocumentContext _context;
    private readonly OpenApiDocument _document;
    private readonly SchemaTargets _targets;
    private readonly SchemaReader _schemas;
    private readonly TypeBinder _types;

    private DocumentBinder(DocumentContext context, OpenApiDocument document)
    {
        _context = context;
        _document = document;
        _targets = new SchemaTargets(context);
        _schemas = new SchemaReader(context.Dialect, _targets, context.Report);
        _types = new TypeBinder(context, _schemas);
    }

    /// <param name="path">Project-relative path of the document.</param>
    /// <param name="root">Its tree, overlays applied.</param>
    /// <param name="reading">What was read of it.</param>
    /// <param name="superseded">Pointers of operations that another document defines in their place.</param>
    /// <param name="context">The context, for the problems that it collected.</param>
    /// <returns>The model, or null when the document cannot be read.</returns>
    public static DocumentModel? Bind(string path, SpecNode root, OpenApiReading reading, ISet<string> superseded, out DocumentContext context)
    {
        Dialect dialect = reading.Version is OpenApiVersion.V31 or OpenApiVersion.V32 ? Dialect.OpenApi31 : Dialect.OpenApi30;
        context = new DocumentContext(path, reading.Version == OpenApiVersion.V20 ? TypedParameters.Place(root) : root, dialect);
        foreach (Diagnostics.Problem problem in reading.Problems)
            context.Report(problem);
        return reading.Document is { } document ? new DocumentBinder(context, document).Bind(superseded) : null;
    }

    private DocumentModel Bind(ISet<string> superseded)
    {
        _context.Files.UnionWith(FilePlaces.Find(_context, _document));
        BindComponents();
        var security = new SecurityBinder(_context, _document);
        EquatableArray<SecuritySchemeModel> schemes = security.Schemes();
        List<OperationModel> operations = BindOperations(security, superseded);
        _types.Finish();
        List<TypeModel> types = [.. WithKnownOwners(_types.Types.ToList())];
        types = [.. UnionTests.Complete([.. Presets.Complete([.. SharedMembers.Complete(types)])])];
        types = [.. types.Select(t => t is UnionModel union && IsSecret(union) ? union with { IsSecret = true } : t)];

        // A record is checked by methods of its own, wherever its schema stands.
        foreach (TypeModel record in types.Where(static t => t is ObjectModel or TupleModel))
        {
            if (_context.HasNode(record.Id))
                _targets.Add(record.Id, record.Name, isOffered: false);
        }

        // So is a union, and each of its cases that only its schema tells apart.
        foreach (UnionModel union in types.OfType<UnionModel>())
        {
            if (_context.HasNode(union.Id))
                _targets.Add(union.Id, union.Name, isOffered: false);
            foreach (TypeId schema in union.Cases.Select(static c => c.Schema).OfType<TypeId>())
                _targets.Add(schema, _types.ReferenceName(schema), isOffered: false);
        }

        return new DocumentModel(
            _context.Document,
            Reachability.Mark(types, operations),
            _targets.Read(_schemas),
            operations.ToEquatableArray(),
            schemes,
            ServerBinder.Address(_document.Servers) ?? ServerBinder.Relative(_context.Root.GetString("basePath")))
        { Servers = ServerBinder.All(_document.Servers) };
    }

    private bool IsSecret(UnionModel union) =>
        _context.HasNode(union.Id) && SecretValues.IsIn([new SchemaSource(_context.NodeAt(union.Id), union.Id, union.Id)], _context);

    private void BindComponents()
    {
        string parent = _context.Root.GetString("swagger") is null ? "/components/schemas" : "/definitions";
        if (JsonPointer.Find(_context.Root, parent) is not SpecObject components)
            return;
        foreach (SpecMember component in components.Members)
            _types.Bases.Add(_context.IdOf(parent).Below(component.Name));
        _types.Bases.Complete();
        foreach (SpecMember component in components.Members)
        {
            TypeId place = _context.IdOf(parent).Below(component.Name);
            NameRequest name = _types.ReferenceName(place);
            _types.Bind(component.Value, place, name);
            _targets.Add(place, name, isOffered: true);
        }
    }

    private List<OperationModel> BindOperations(SecurityBinder security, ISet<string> superseded)
    {
        var binder = new OperationBinder(_context, _types, _targets, security);
        var operations = new List<OperationModel>();
        foreach (KeyValuePair<string, IOpenApiPathItem> path in _document.Paths ?? [])
        {
            foreach (KeyValuePair<HttpMethod, OpenApiOperation> entry in path.Value.Operations ?? [])
            {
                if (SchemaStub.TryGetPointer(entry.Value, out string? pointer) && superseded.Contains(pointer))
                    continue;
                if (binder.Bind(path.Key, path.Value, entry.Key.Method.ToUpperInvariant(), entry.Value) is { } operation)
                    operations.Add(operation);
            }
        }

        return operations;
    }

    /// <summary>A type can be named after a schema that is no type itself; then it takes that schema's last word.</summary>
    private static IEnumerable<TypeModel> WithKnownOwners(List<TypeModel> types)
    {
        var ids = new HashSet<TypeId>(types.Select(static t => t.Id));
        foreach (TypeModel type in types)
        {
            NameRequest name = type.Name;
            yield return name.Owner is null || ids.Contains(name.Owner)
                ? type
                : type with { Name = name with { Kind = NameKind.Component, Words = name.Owner.LastToken() + " " + name.Words, Owner = null } };
        }
    }
}
