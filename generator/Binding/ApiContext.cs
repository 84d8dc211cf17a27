using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>
/// What the documents of one API share while they are bound: their trees, where references lead, what is wrong. Schemas
/// refer to each other across documents, so whatever reads schemas asks here.
/// </summary>
internal class ApiContext
{
    private readonly State _state;

    public ApiContext() => _state = new State();

    /// <summary>Another view of the same API.</summary>
    protected ApiContext(ApiContext api) => _state = api._state;

    /// <summary>What has been reported, in order.</summary>
    public List<Problem> Problems => _state.Problems;

    /// <summary>Adds a document.</summary>
    /// <param name="document">Its project-relative path.</param>
    /// <param name="root">Its tree, overlays applied.</param>
    /// <param name="dialect">How its schemas are written.</param>
    public void Add(string document, SpecNode root, Dialect dialect) => _state.Documents.Add(document, new Entry(root, dialect));

    /// <summary>Reports a problem once, however often the schema is read.</summary>
    public void Report(Problem problem)
    {
        if (_state.Reported.Add(problem))
            _state.Problems.Add(problem);
    }

    /// <summary>How the schema at a place is written.</summary>
    public Dialect DialectAt(TypeId place) => _state.Documents[place.Document].Dialect;

    /// <summary>Words that tell the types of a place's document apart from others of the same name: its file name without the ending.</summary>
    public string QualifierOf(TypeId place) => FileName(place.Document);

    /// <summary>What stands at a place is called by the last word of the place; a whole file by its name.</summary>
    public string WordOf(TypeId place) => place.Pointer.Length == 0 ? FileName(place.Document) : place.LastToken();

    /// <summary>Where a <c>$ref</c> leads to, or null (then it has been reported).</summary>
    /// <param name="reference">The reference as it stands in the document.</param>
    /// <param name="at">The node that holds it.</param>
    /// <param name="place">The schema that it is a part of.</param>
    public TypeId? Resolve(string reference, SpecNode at, TypeId place)
    {
        TypeId key = new(place.Document, reference);
        if (_state.Targets.TryGetValue(key, out TypeId? known))
            return known;
        TypeId? target = null;
        if (!reference.StartsWith("#", StringComparison.Ordinal))
            Unresolved(reference, at, "references to other files and addresses are not followed yet");
        else if (reference.Length > 1 && reference[1] != '/')
            Unresolved(reference, at, "anchors are not followed yet");
        else if (Fragment(reference) is not { } fragment || !HasNode(place with { Pointer = fragment }))
            Unresolved(reference, at, "there is nothing at that place in the document");
        else
            target = place with { Pointer = fragment };
        _state.Targets.Add(key, target);
        return target;
    }

    /// <summary>The node at a place that is known to be there.</summary>
    public SpecNode NodeAt(TypeId place) =>
        Find(place) ?? throw new InvalidOperationException("There is no node at " + place + ".");

    /// <summary>Whether there is a node at a place: some schemas are made up of parts of others.</summary>
    public bool HasNode(TypeId place) => Find(place) is not null;

    /// <summary>Where a message about a place should show; null when its document is not known.</summary>
    public SpecPosition? Locate(TypeId place) =>
        _state.Documents.TryGetValue(place.Document, out Entry entry) ? SourceMap.Locate(entry.Root, place.Pointer) : null;

    private SpecNode? Find(TypeId place) =>
        _state.Documents.TryGetValue(place.Document, out Entry entry) ? JsonPointer.Find(entry.Root, place.Pointer) : null;

    private void Unresolved(string reference, SpecNode at, string why) =>
        Report(Problem.At(DiagnosticTable.UnresolvedReference, at.Position, reference, why));

    /// <summary>A fragment is percent-encoded (RFC 6901, section 6).</summary>
    private static string? Fragment(string reference)
    {
        try
        {
            return Uri.UnescapeDataString(reference.Substring(1));
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static string FileName(string path)
    {
        string name = path.Split('/').Last();
        int dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }

    private sealed class State
    {
        public List<Problem> Problems { get; } = [];

        public HashSet<Problem> Reported { get; } = [];

        public Dictionary<string, Entry> Documents { get; } = new(StringComparer.Ordinal);

        public Dictionary<TypeId, TypeId?> Targets { get; } = [];
    }

    private sealed record Entry(SpecNode Root, Dialect Dialect);
}
