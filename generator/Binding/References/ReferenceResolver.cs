using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Documents.References;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.References;

/// <summary>Where the references of schemas lead, over all documents of an API (2020-12 Core, section 8.2).</summary>
/// <param name="library">The documents.</param>
/// <param name="fallback">The dialect of files that do not say theirs, as long as no document refers to them.</param>
/// <param name="report">Takes what is to be told.</param>
internal sealed class ReferenceResolver(SpecLibrary library, Dialect fallback, Action<Problem> report)
{
    /// <summary>More meta-schemas of meta-schemas than this are not followed.</summary>
    private const int MaxMetaSchemas = 32;

    private readonly Dictionary<string, ResourceIndex> _indexes = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Dialect> _dialects = new(StringComparer.Ordinal);

    private int _metaSchemas;

    /// <summary>The node at a place; null when there is none.</summary>
    public SpecNode? Find(TypeId place) => library.Find(new SpecPlace(place.Document, place.Pointer));

    /// <summary>
    /// Where a section of a document really stands: it may be a reference itself, or stand in one. Null when there is none.
    /// </summary>
    public TypeId? Section(TypeId place)
    {
        if (library.Through(new SpecPlace(place.Document, place.Pointer)) is not { } section)
            return null;
        if (library.Find(section) is { } node && ReferenceTarget.ReferenceIn(node) is { } reference)
        {
            ReferenceTarget target = ReferenceTarget.Follow(library, section.Document, reference.Text, "section");
            if (target.Node is null)
                return null;
            section = target.FinalPlace;
        }

        return new TypeId(section.Document, section.Pointer);
    }

    /// <summary>The schema resource that a place belongs to.</summary>
    public SchemaResource ResourceAt(TypeId place) => IndexOf(place.Document, inherited: null).At(place.Pointer);

    /// <summary>The resources with a <c>$dynamicAnchor</c> of a name, in all documents of the API and those that it has referred to so far.</summary>
    public IEnumerable<SchemaResource> WithDynamicAnchor(string name) => library.Documents
        .Where(static d => d.Root is not null)
        .ToList()
        .SelectMany(d => IndexOf(d.Path, inherited: null).Resources)
        .Where(r => r.DynamicAnchors.ContainsKey(name));

    /// <summary>Where a reference leads to, or why it leads nowhere: the end of a sentence.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="place">The schema that it is a part of.</param>
    public (TypeId? Target, string? Fault) Resolve(string reference, TypeId place)
    {
        (string address, string? fragment) = UriReference.Split(reference);
        SpecDocument document = library.Find(place.Document)!;
        SchemaResource from = ResourceAt(place);
        if (FindResource(address, from, document, place) is not { } resource)
            return (null, library.Missing(document, from.Address, address) + (fragment is null ? Hint(document.Path, address) : ""));
        (TypeId? target, string? fault) = FindIn(resource, fragment ?? "");
        if (target is null && address.Length == 0 && resource.Place.Pointer.Length > 0)
            (target, _) = FindIn(ResourceAt(place with { Pointer = "" }), fragment ?? "");
        return (target, target is null ? fault : null);
    }

    private (TypeId? Target, string? Fault) FindIn(SchemaResource resource, string fragment)
    {
        string document = resource.Place.Document;
        if (fragment.Length > 0 && fragment[0] != '/')
        {
            string name = UriReference.Unescape(fragment);
            return resource.Anchors.TryGetValue(name, out TypeId anchored)
                ? (anchored, null)
                : (null, $"no schema in '{document}' has the anchor '{name}'{Hint(document, name)}");
        }

        TypeId target = resource.Place with { Pointer = resource.Place.Pointer + UriReference.Unescape(fragment) };
        if (library.Through(new SpecPlace(document, target.Pointer)) is not { } place)
            return (null, $"there is nothing at that place in '{document}'{Hint(document, target.Pointer)}");
        target = new TypeId(place.Document, place.Pointer);
        ResourceIndex index = IndexOf(place.Document, resource.Dialect);
        if (index.HasIdentifiers)
            index.Include(Find(target)!, target);
        return (target, null);
    }

    /// <summary>What is likely meant in the place of something that is not in a document.</summary>
    private string Hint(string document, string fragment) => library.Find(document)?.Root is { } root ? ReferenceHint.Of(root, fragment) : "";

    /// <summary>The resource that a reference without its fragment means.</summary>
    private SchemaResource? FindResource(string reference, SchemaResource from, SpecDocument document, TypeId place)
    {
        if (reference.Length == 0)
            return from;
        string address = UriReference.Normalize(UriReference.Resolve(from.Address, reference));
        if (IndexOf(document.Path, inherited: null).Find(address, place.Pointer) is { } own)
            return own;
        foreach (SpecDocument declaring in Declaring(address))
        {
            if (IndexOf(declaring.Path, from.Dialect).Find(address) is { } declared)
                return declared;
        }

        if (library.Follow(document, from.Address, reference) is not { } whole || whole.Root is null)
            return null;
        return IndexOf(whole.Path, from.Dialect).At("");
    }

    /// <param name="path">Path of a document whose text can be read.</param>
    /// <param name="inherited">The dialect of what refers to it: it counts where the document has none of its own.</param>
    private ResourceIndex IndexOf(string path, Dialect? inherited)
    {
        if (_indexes.TryGetValue(path, out ResourceIndex index))
            return index;
        SpecDocument document = library.Find(path)!;
        index = new ResourceIndex(document, DialectOf(document, inherited ?? fallback), DialectOf);
        _indexes[path] = index;
        return index;
    }

    private Dialect DialectOf(SpecDocument document, Dialect inherited)
    {
        var root = document.Root as SpecObject;
        if (root is not null && OpenApiVersions.Find(root) is { } version)
        {
            Dialect start = Dialects.Of(version);
            return start == Dialect.OpenApi31 && root["jsonSchemaDialect"] is SpecScalar { Kind: SpecScalarKind.String } name
                ? DialectOf(name.Text, name)
                : start;
        }

        return root?["$schema"] is SpecScalar { Kind: SpecScalarKind.String } schema ? DialectOf(schema.Text, schema) : inherited;
    }

    /// <summary>The dialect that the address of a meta-schema names.</summary>
    private Dialect DialectOf(string address, SpecNode at)
    {
        if (Dialects.Find(address) is { } known)
            return known;
        if (_dialects.TryGetValue(address, out Dialect found))
            return found;
        _dialects.Add(address, Dialect.Draft202012);
        if (_metaSchemas < MaxMetaSchemas && FindMetaSchema(address) is { } metaSchema)
            return _dialects[address] = Dialects.Of(metaSchema);
        report(Problem.At(DiagnosticTable.UnknownDialect, at.Position, address, Dialects.Names));
        return Dialect.Draft202012;
    }

    /// <summary>The documents that may declare an address inside.</summary>
    private IEnumerable<SpecDocument> Declaring(string address) =>
        library.Documents.Where(d => d.Root is not null && d.Declared.Contains(address)).ToList();

    private SpecObject? FindMetaSchema(string address)
    {
        _metaSchemas++;
        string key = UriReference.Normalize(UriReference.Split(address).Address);
        SpecObject? metaSchema = library.At(key)?.Root as SpecObject;
        metaSchema ??= Declaring(key)
            .Select(d => IndexOf(d.Path, inherited: null).Find(key) is { } resource ? Find(resource.Place) as SpecObject : null)
            .FirstOrDefault(static schema => schema is not null);
        _metaSchemas--;
        return metaSchema;
    }
}
