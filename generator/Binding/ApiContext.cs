using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Binding.References;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents.References;
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

    /// <param name="library">The documents that references can lead to.</param>
    /// <param name="fallback">How schemas are written in files that do not say it, as long as no document refers to them.</param>
    public ApiContext(SpecLibrary library, Dialect fallback)
    {
        _state = new State();
        _state.Resolver = new ReferenceResolver(library, fallback, Report);
    }

    /// <summary>Another view of the same API.</summary>
    protected ApiContext(ApiContext api) => _state = api._state;

    /// <summary>What has been reported, in order.</summary>
    public List<Problem> Problems => _state.Problems;

    /// <summary>Reports a problem once, however often the schema is read.</summary>
    public void Report(Problem problem)
    {
        if (_state.Reported.Add(problem))
            _state.Problems.Add(problem);
    }

    /// <summary>How the schema at a place is written.</summary>
    public Dialect DialectAt(TypeId place) => _state.Resolver.ResourceAt(place).Dialect;

    /// <summary>The schema resource that a place is a part of, by the place where it starts.</summary>
    public TypeId ResourceOf(TypeId place) => _state.Resolver.ResourceAt(place).Place;

    /// <summary>The schemas that have a <c>$dynamicAnchor</c> of this name, by the resources that they belong to.</summary>
    public IReadOnlyDictionary<TypeId, TypeId> DynamicAnchors(string name) =>
        _state.Resolver.WithDynamicAnchor(name).ToDictionary(static r => r.Place, r => r.DynamicAnchors[name]);

    /// <summary>Words that tell the types of a place's document apart from others of the same name: its file name without the ending.</summary>
    public string QualifierOf(TypeId place) => FileName(place.Document);

    /// <summary>
    /// What stands at a place is called by the last word of the place; a whole file by the component that it is, otherwise
    /// by its name.
    /// </summary>
    public string WordOf(TypeId place)
    {
        if (_state.Words.TryGetValue(place, out string word))
            return word;
        return place.Pointer.Length == 0 ? FileName(place.Document) : place.LastToken();
    }

    /// <summary>Says how a whole file is called: it is a component of this name. The first word stays.</summary>
    public void Call(TypeId place, string word)
    {
        if (place.Pointer.Length == 0 && !_state.Words.ContainsKey(place))
            _state.Words.Add(place, word);
    }

    /// <summary>Where a <c>$ref</c> leads to, or null (then it has been reported).</summary>
    /// <param name="reference">The reference as it stands in the document.</param>
    /// <param name="at">The node that holds it.</param>
    /// <param name="place">The schema that it is a part of.</param>
    public TypeId? Resolve(string reference, SpecNode at, TypeId place)
    {
        // Seen from one resource, one text leads to one place.
        (TypeId Resource, string Reference) key = (_state.Resolver.ResourceAt(place).Place, reference);
        if (_state.Targets.TryGetValue(key, out TypeId? known))
            return known;
        (TypeId? target, string? fault) = _state.Resolver.Resolve(reference, place);
        if (target is null)
            Report(Problem.At(DiagnosticTable.UnresolvedReference, at.Position, reference, fault!));
        _state.Targets.Add(key, target);
        return target;
    }

    /// <summary>Where a section of a document really stands, in case it is a reference; null when there is none.</summary>
    public TypeId? SectionAt(TypeId place) => _state.Resolver.Section(place);

    /// <summary>The node at a place that is known to be there.</summary>
    public SpecNode NodeAt(TypeId place) =>
        _state.Resolver.Find(place) ?? throw new InvalidOperationException("There is no node at " + place + ".");

    /// <summary>Whether there is a node at a place: some schemas are made up of parts of others.</summary>
    public bool HasNode(TypeId place) => _state.Resolver.Find(place) is not null;

    /// <summary>Where a message about a place should show; null when its document is not known.</summary>
    public SpecPosition? Locate(TypeId place) =>
        _state.Resolver.Find(place with { Pointer = "" }) is { } root ? SourceMap.Locate(root, place.Pointer) : null;

    /// <summary>What stands at a place, and where a message about it should show; null when there is nothing.</summary>
    public SpecMember? MemberAt(TypeId place) =>
        _state.Resolver.Find(place) is { } node && Locate(place) is { } position ? new SpecMember(WordOf(place), position, node) : null;

    private static string FileName(string path)
    {
        string name = path.Split('/').Last();
        int dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }

    private sealed class State
    {
        public ReferenceResolver Resolver { get; set; } = null!;

        public List<Problem> Problems { get; } = [];

        public HashSet<Problem> Reported { get; } = [];

        public Dictionary<(TypeId Resource, string Reference), TypeId?> Targets { get; } = [];

        public Dictionary<TypeId, string> Words { get; } = [];
    }
}
