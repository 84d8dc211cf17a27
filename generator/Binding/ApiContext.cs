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
    /// <param name="documents">Paths of the OpenAPI documents among them, those of the API first.</param>
    /// <param name="fallback">How schemas are written in files that do not say it, as long as no document refers to them.</param>
    /// <param name="enums">Which enums the consumer wants to be C# enums.</param>
    public ApiContext(SpecLibrary library, IEnumerable<string> documents, Dialect fallback, EnumKinds enums)
    {
        _state = new State([.. documents], enums);
        _state.Resolver = new ReferenceResolver(library, fallback, Report);
        foreach (string document in _state.Documents)
            AddComponents(document);
    }

    /// <summary>Another view of the same API.</summary>
    protected ApiContext(ApiContext api) => _state = api._state;

    /// <summary>Which enums the consumer wants to be C# enums.</summary>
    public EnumKinds Enums => _state.Enums;

    /// <summary>Whether answers are to have examples.</summary>
    public bool WantsExamples
    {
        get => _state.WantsExamples;
        set => _state.WantsExamples = value;
    }

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

    /// <summary>
    /// Words that tell the types of a place's document apart from others of the same name: its file name without the ending.
    /// </summary>
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

    /// <summary>
    /// The component schemas of the OpenAPI documents, in document order. One that is nothing but a reference to a whole file
    /// is that file, which is called by its name.
    /// </summary>
    public IReadOnlyList<TypeId> Components => _state.Components;

    /// <summary>Schemas that are files.</summary>
    public HashSet<TypeId> Files => _state.Files;

    /// <summary>Where the component schemas of a document stand; null when it has none.</summary>
    public TypeId? ComponentsOf(string document)
    {
        var root = new TypeId(document, "");
        return SectionAt(root with { Pointer = NodeAt(root).GetString("swagger") is null ? "/components/schemas" : "/definitions" });
    }

    /// <summary>The component schema of a name: that of the place's own document, otherwise of the first that has it; null when there is none.</summary>
    public TypeId? ComponentOf(string name, TypeId place)
    {
        foreach (string document in _state.Documents.Prepend(place.Document))
        {
            if (ComponentsOf(document) is { } section && HasNode(section.Below(name)))
                return WholeFile(section.Below(name));
        }

        return null;
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

    /// <summary>Where a <c>$ref</c> leads to, or null; nothing is reported.</summary>
    public TypeId? Find(string reference, TypeId place) => _state.Resolver.Resolve(reference, place).Target;

    /// <summary>Why a reference leads nowhere: the end of a sentence; null when it leads somewhere.</summary>
    public string? FaultOf(string reference, TypeId place) => _state.Resolver.Resolve(reference, place).Fault;

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

    private void AddComponents(string document)
    {
        if (ComponentsOf(document) is not { } section || NodeAt(section) is not SpecObject components)
            return;
        foreach (SpecMember component in components.Members)
        {
            TypeId place = WholeFile(section.Below(component.Name));
            if (_state.Known.Add(place))
                _state.Components.Add(place);
            if (place.Pointer.Length == 0 && !_state.Words.ContainsKey(place))
                _state.Words.Add(place, component.Name);
        }
    }

    /// <summary>The file that a component is, if it is nothing but a reference to a whole one; otherwise the component.</summary>
    private TypeId WholeFile(TypeId component) =>
        NodeAt(component) is SpecObject { Members.Count: 1 } schema
        && SchemaShape.Reference(schema) is { } reference
        && reference.IndexOf('#') != 0
        && Resolve(reference, schema["$ref"]!, component) is { Pointer.Length: 0 } file
            ? file
            : component;

    private static string FileName(string path)
    {
        string name = path.Split('/').Last();
        int dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }

    private sealed class State(IReadOnlyList<string> documents, EnumKinds enums)
    {
        public EnumKinds Enums => enums;

        public IReadOnlyList<string> Documents => documents;

        public List<TypeId> Components { get; } = [];

        public HashSet<TypeId> Known { get; } = [];

        public ReferenceResolver Resolver { get; set; } = null!;

        public List<Problem> Problems { get; } = [];

        public HashSet<Problem> Reported { get; } = [];

        public Dictionary<(TypeId Resource, string Reference), TypeId?> Targets { get; } = [];

        public Dictionary<TypeId, string> Words { get; } = [];

        public HashSet<TypeId> Files { get; } = [];

        public bool WantsExamples { get; set; }
    }
}
