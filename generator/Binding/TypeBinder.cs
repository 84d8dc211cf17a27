using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Binding.Shapes;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>Schemas of one API to types: the first shape of <see cref="ShapeTable"/> that fits decides.</summary>
internal sealed class TypeBinder(ApiContext context, SchemaReader schemas, DiscriminatedBases bases)
{
    /// <summary>Schemas nested deeper than this become <c>JsonValue</c>; a reference counts as a level of its own.</summary>
    private const int MaxDepth = 400;

    private readonly Dictionary<TypeId, Bound> _bound = [];
    private readonly HashSet<TypeId> _underWay = [];

    /// <summary>Places that were asked for after they had been bound or reserved.</summary>
    private readonly HashSet<TypeId> _used = [];

    /// <summary>Places from which references are known to come to an end.</summary>
    private readonly HashSet<TypeId> _ending = [];

    /// <summary>For each place that is only another name: where it leads in the end.</summary>
    private readonly Dictionary<TypeId, AliasEnd> _ends = [];

    private readonly Dictionary<TypeId, TypeModel?> _types = [];
    private readonly List<TypeId> _order = [];
    private readonly Queue<Action> _later = new();
    private int _depth;

    public ApiContext Context => context;

    /// <summary>Which components are discriminated bases.</summary>
    public DiscriminatedBases Bases => bases;

    /// <summary>Reads the rules of schemas: members are documented with their limits.</summary>
    public SchemaReader Schemas => schemas;

    /// <summary>The named types, in the order in which they were first met.</summary>
    public IEnumerable<TypeModel> Types => _order.Select(id => _types[id]).OfType<TypeModel>();

    /// <summary>Whether the schema at a place has been bound: something refers to it.</summary>
    public bool IsBound(TypeId place) => _bound.ContainsKey(place);

    /// <summary>Binds the schema at a place.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="name">What its type would like to be called, should it make one.</param>
    public Bound Bind(SpecNode node, TypeId place, NameRequest name) =>
        Bind([new SchemaSource(node, place, place)], place, name);

    /// <summary>Binds the intersection of schemas.</summary>
    public Bound Bind(IReadOnlyList<SchemaSource> sources, TypeId place, NameRequest name)
    {
        List<SchemaSource> shaping = [.. sources.Where(static s => SchemaShape.IsShaping(s.Node))];
        if (shaping.Count == 0)
            return context.Files.Contains(place) ? Bound.Of(Primitive.File) : Bound.Json;
        if (shaping.Count == 1)
            return BindSingle(shaping[0], name);
        if (TryBindWithoutAnyObject(shaping, place, name) is { } narrower)
            return narrower;
        return BindOnce(shaping[0].Node, place, () => BindView(SchemaView.Of(shaping, place, context), name));
    }

    /// <summary>Binds a view under its own id.</summary>
    public Bound Bind(SchemaView view, NameRequest name) => BindOnce(view.Own, view.Id, () => BindView(view, name));

    /// <summary>Reserves the id of a named type, so that schemas below can refer to it.</summary>
    /// <param name="view">The schema.</param>
    /// <param name="isNullable">Whether null is a value, although the schema itself does not say so.</param>
    public Bound Reserve(SchemaView view, bool isNullable = false)
    {
        var reserved = new Bound(new TypeUse(new NamedRef(view.Id), isNullable || view.IsNullable));
        _bound[view.Id] = reserved;
        if (!_types.ContainsKey(view.Id))
        {
            _types.Add(view.Id, null);
            _order.Add(view.Id);
        }

        return reserved;
    }

    /// <summary>Gives a reservation back, when the schema turns out to make no type of its own. False when schemas below have used it.</summary>
    public bool TryRelease(SchemaView view)
    {
        if (_used.Contains(view.Id))
            return false;
        _bound.Remove(view.Id);
        _types.Remove(view.Id);
        _order.Remove(view.Id);
        return true;
    }

    /// <summary>
    /// Puts off the inside of a type whose id is reserved: types that refer to each other in a long chain are then bound
    /// one after the other, not one inside the other.
    /// </summary>
    public void Later(Action bind) => _later.Enqueue(bind);

    /// <summary>Binds what has been put off.</summary>
    public void Finish()
    {
        while (_later.Count > 0)
            _later.Dequeue()();
    }

    /// <summary>Adds a named type under its reserved id.</summary>
    public void Add(TypeModel type) => _types[type.Id] = type;

    /// <summary>Adds a named type that no schema refers to.</summary>
    public void Declare(TypeModel type)
    {
        if (!_types.ContainsKey(type.Id))
            _order.Add(type.Id);
        _types[type.Id] = type;
    }

    /// <summary>A named type; null where there is none, or where its inside is still put off.</summary>
    public TypeModel? Find(TypeId id) => _types.TryGetValue(id, out TypeModel? type) ? type : null;

    /// <summary>The name of a type: the schema's <c>x-csharp-name</c>, otherwise what its place asks for.</summary>
    public NameRequest NameOf(SchemaView view, NameRequest name) =>
        view.Own.GetString("x-csharp-name") is { Length: > 0 } given
            ? new NameRequest(NameKind.Explicit, given, null, null, context.QualifierOf(view.Id))
            : name;

    /// <summary>The name of an inline schema inside a type.</summary>
    public NameRequest Inline(TypeId owner, string place) => new(NameKind.Inline, place, owner, null, context.QualifierOf(owner));

    /// <summary>Widens a schema to <c>JsonValue</c> and says why.</summary>
    public Bound Json(SpecNode node, string why)
    {
        context.Report(Problem.At(DiagnosticTable.ShapeAsJson, node.Position, why));
        return Bound.Json;
    }

    /// <summary>
    /// An envelope says that its data is any object, and an answer that it is this one: then it is this one, under its own name. Null where
    /// no part says so little, or the others say something else.
    /// </summary>
    private Bound? TryBindWithoutAnyObject(List<SchemaSource> shaping, TypeId place, NameRequest name)
    {
        List<SchemaSource> rest = [.. shaping.Where(static s => !SchemaShape.IsAnyObject(s.Node))];
        if (rest.Count == 0 || rest.Count == shaping.Count || !SchemaView.Of(rest, place, context).IsObject)
            return null;
        Bound bound = Bind(rest, place, name);
        bool allowNull = shaping.Except(rest).All(s => SchemaShape.AllowsNull(s.Node, context.DialectAt(s.Place)));
        return allowNull ? bound : bound with { Use = bound.Use with { IsNullable = false } };
    }

    private Bound BindSingle(SchemaSource source, NameRequest name)
    {
        var schema = (SpecObject)source.Node;
        if (IsEndless(source))
            return Endless(schema);
        if (NextAlias(source) is null)
            return IsReference(source) ? Bound.Json : BindOnce(source, name);
        AliasEnd end = EndOf(source);
        if (!SchemaShape.IsShaping(end.Source.Node) || IsReference(end.Source))
            return Bound.Json;
        _depth++;
        Bound bound = BindOnce(end.Source, end.Name ?? name);
        _depth--;
        return end.IsNullable ? bound with { Use = bound.Use with { IsNullable = true } } : bound;
    }

    private Bound BindOnce(SchemaSource source, NameRequest name) =>
        BindOnce(source.Node, source.Place, () => BindView(SchemaView.Of([source], source.Place, context), name));

    /// <summary>
    /// What a schema that is only another name comes to in the end. Names of names are followed in a loop, and what is
    /// known of one is not looked up again: documents have long chains of them.
    /// </summary>
    private AliasEnd EndOf(SchemaSource source)
    {
        var path = new List<SchemaSource>();
        AliasEnd? end = null;
        while (end is null)
        {
            path.Add(source);
            if (NextAlias(source) is not { } next)
                end = new AliasEnd(source, Name: null, IsNullable: false);
            else if (!_ends.TryGetValue(next, out end))
                source = Next(source)!;
        }

        for (int i = path.Count - 1; i >= 0; i--)
        {
            SchemaSource step = path[i];
            if (NextAlias(step) is { } next)
            {
                end = IsReference(step)
                    ? end with { Name = end.Name ?? ReferenceName(next) }
                    : end with { IsNullable = end.IsNullable || SchemaShape.AllowsNull(step.Node, context.DialectAt(step.Place)) };
            }

            // The first place may stand for a part of its schema only.
            if (i > 0)
                _ends[step.Place] = end;
        }

        return end;
    }

    /// <summary>Where names of names end.</summary>
    /// <param name="Source">The schema that is more than a name.</param>
    /// <param name="Name">What the last reference on the way calls it; null where no reference is on the way.</param>
    /// <param name="IsNullable">Whether a name on the way allows null.</param>
    private sealed record AliasEnd(SchemaSource Source, NameRequest? Name, bool IsNullable);

    /// <summary>What the type at a place that a reference leads to would like to be called.</summary>
    public NameRequest ReferenceName(TypeId place) => PlaceNames.Of(place, context);

    /// <summary>The schema that another is only another name for: what its reference, or the only branch of its <c>allOf</c>, leads to.</summary>
    public TypeId AliasTarget(TypeId place)
    {
        SchemaSource source = At(place);
        return IsEndless(source) ? place : EndOf(source).Source.Place;
    }

    /// <summary>Whether a schema is another name for another name, and so on, of itself: then it says nothing.</summary>
    private bool IsEndless(SchemaSource source)
    {
        var visited = new HashSet<TypeId> { source.Place };
        for (SchemaSource? next = Next(source); next is not null && !_ending.Contains(next.Place); next = Next(next))
        {
            if (!visited.Add(next.Place))
                return true;
        }

        _ending.UnionWith(visited);
        return false;
    }

    private Bound Endless(SpecObject schema)
    {
        const string Why = "the reference leads back to itself";
        if (SchemaShape.Reference(schema) is not { } reference)
            return Json(schema, Why);
        context.Report(Problem.At(DiagnosticTable.UnresolvedReference, schema["$ref"]!.Position, reference, Why));
        return Bound.Json;
    }

    private SchemaSource At(TypeId place) => new(context.NodeAt(place), place, place);

    /// <summary>What a schema is only another name for, or null. A branch is not looked up: where its schema is a part of another,
    /// there is nothing at its place.</summary>
    private SchemaSource? Next(SchemaSource source)
    {
        if (source.Node is not SpecObject)
            return null;
        if (!IsReference(source))
            return OnlyBranch(source);
        return NextAlias(source) is { } target ? At(target) : null;
    }

    /// <summary>The place of <see cref="Next"/>.</summary>
    private TypeId? NextAlias(SchemaSource source)
    {
        if (source.Node is not SpecObject schema)
            return null;
        return IsReference(source)
            ? context.Resolve(SchemaShape.Reference(schema)!, schema["$ref"]!, source.Place)
            : OnlyBranch(source)?.Place;
    }

    /// <summary>Whether a schema is a reference and says nothing else about the type.</summary>
    private bool IsReference(SchemaSource source) =>
        SchemaShape.Reference(source.Node) is not null
        && (context.DialectAt(source.Place).IgnoresReferenceSiblings || !SchemaShape.HasShapingSiblings((SpecObject)source.Node, "$ref"));

    /// <summary>The only branch of an <c>allOf</c> that shapes the type: the schema is then another name for it.</summary>
    private SchemaSource? OnlyBranch(SchemaSource source)
    {
        var schema = (SpecObject)source.Node;
        if (schema["allOf"] is not SpecArray branches || SchemaShape.HasShapingSiblings(schema, "allOf") || Bases.IsDerived(source.Place))
            return null;
        List<int> shaping = [.. Enumerable.Range(0, branches.Items.Count).Where(i => SchemaShape.IsShaping(branches.Items[i]))];
        return shaping.Count == 1
            ? new SchemaSource(
                branches.Items[shaping[0]],
                source.Place.Below("allOf").Below(shaping[0]),
                source.Owner)
            : null;
    }

    private Bound BindOnce(SpecNode node, TypeId place, Func<Bound> bind)
    {
        if (_bound.TryGetValue(place, out Bound known))
        {
            _used.Add(place);
            return known;
        }

        if (_depth >= MaxDepth)
            return Json(node, "it is nested too deeply");
        if (!_underWay.Add(place))
            return Json(node, "it contains itself without an object in between");
        _depth++;
        Bound bound = bind();
        _depth--;
        _underWay.Remove(place);
        return _bound[place] = bound;
    }

    private Bound BindView(SchemaView view, NameRequest name)
    {
        foreach (Shape shape in ShapeTable.All)
        {
            if (shape.TryBind(view, name, this) is { } bound)
                return bound;
        }

        return Bound.Json;
    }
}
