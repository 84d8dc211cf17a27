using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>
/// Which component schemas are discriminated bases: they have a <c>discriminator</c> and no union of their own, and other
/// components have them in their <c>allOf</c>, directly or through other bases (OpenAPI 3.0.3, section 4.7.25; 2.0, Schema
/// Object). What is typed with such a base may hold a value of any type that derives from it.
/// </summary>
internal sealed class DiscriminatedBases(ApiContext context)
{
    /// <summary>Inline branches of <c>allOf</c> are looked into down to here.</summary>
    private const int MaxDepth = 8;

    /// <summary>
    /// Cases of all bases of an API together; beyond them bases are plain objects. Real documents have a few thousand, a
    /// long chain of bases asks for the square of its length.
    /// </summary>
    private const int MaxCases = 100_000;

    /// <summary>What marks the place of a base as a part of others.</summary>
    private const string Part = "base";

    /// <summary>The components, each with its index among all of the API.</summary>
    private readonly Dictionary<TypeId, int> _components = [];

    /// <summary>For each schema the components that have it in their <c>allOf</c> or are another name for it.</summary>
    private readonly Dictionary<TypeId, List<TypeId>> _below = [];

    /// <summary>Components that are another name for a schema, not a type derived from it.</summary>
    private readonly HashSet<TypeId> _aliases = [];

    private readonly Dictionary<TypeId, Discriminator> _discriminators = [];

    /// <summary>What mappings name: a base among them is a type of its own beside those derived from it.</summary>
    private readonly HashSet<TypeId> _mapped = [];

    private readonly HashSet<TypeId> _derived = [];

    /// <summary>For each base the schemas that its mapping names and that do not derive from it.</summary>
    private readonly Dictionary<TypeId, HashSet<TypeId>> _strangers = [];

    private readonly Dictionary<TypeId, IReadOnlyList<TypeId>> _cases = [];
    private int _count;

    /// <summary>
    /// Takes in the component at a place; where it is only another name for a schema, that one. All components are there
    /// before anybody asks.
    /// </summary>
    public void Add(TypeId component)
    {
        TypeId place = SchemaShape.End(component, context);
        if (_components.ContainsKey(place))
            return;
        _components.Add(place, _components.Count);
        AddDiscriminator(context.NodeAt(place), place);
    }

    /// <summary>Finds the bases among the components that have been taken in.</summary>
    public void Complete()
    {
        if (_discriminators.Count == 0)
            return;
        _below.Clear();
        _aliases.Clear();
        _derived.Clear();
        _cases.Clear();
        _strangers.Clear();
        _count = 0;
        foreach (TypeId component in _components.Keys)
            AddBases(context.NodeAt(component), component);
        foreach (TypeId found in _discriminators.Keys)
            AddCases(found);
    }

    /// <summary>
    /// The schemas that make the cases of a base, in the order of the document, the base itself last; null when a schema
    /// is no base.
    /// </summary>
    public IReadOnlyList<TypeId>? CasesOf(TypeId place) =>
        _cases.TryGetValue(place, out IReadOnlyList<TypeId>? cases) ? cases : null;

    /// <summary>The discriminator of a base.</summary>
    public Discriminator DiscriminatorOf(TypeId place) => _discriminators[place];

    /// <summary>Whether a component derives from a base: it is then a type of its own, even where it adds nothing.</summary>
    public bool IsDerived(TypeId place) => _derived.Contains(place);

    private void AddDiscriminator(SpecNode node, TypeId place)
    {
        List<SpecObject> own = [.. OwnParts(node, 0)];
        if (own.Exists(static p => p["oneOf"] is not null || p["anyOf"] is not null)
            || own.Find(static p => p["discriminator"] is not null) is not { } holder
            || Discriminator.Read(holder, place, context) is not { Member: not null } discriminator)
        {
            return;
        }

        _discriminators.Add(place, discriminator);
        _mapped.UnionWith(discriminator.Targets);
    }

    private void AddBases(SpecNode node, TypeId place)
    {
        List<SpecObject> own = [.. OwnParts(node, 0)];
        foreach (SpecObject part in own)
        {
            if (SchemaShape.Reference(part) is not { } reference || context.Resolve(reference, part["$ref"]!, place) is not { } named)
                continue;
            TypeId target = SchemaShape.End(named, context);
            if (!_below.TryGetValue(target, out List<TypeId> below))
                _below.Add(target, below = []);
            below.Add(place);
            if (IsAlias(node, place, target))
                _aliases.Add(place);
        }
    }

    /// <summary>
    /// A component that adds nothing to its base is another name for it when the base's mapping does not name it: people
    /// write <c>allOf</c> of one reference to say more about it, or to allow null.
    /// </summary>
    private bool IsAlias(SpecNode node, TypeId place, TypeId target)
    {
        var schema = (SpecObject)node;
        bool addsNothing = schema["allOf"] is SpecArray { Items.Count: 1 } && !SchemaShape.HasShapingSiblings(schema, "allOf");
        if (!addsNothing || _mapped.Contains(place))
            return false;
        bool isNamed = schema[Discriminator.ValueExtension] is not null;
        bool namesOthers = _discriminators.TryGetValue(target, out Discriminator known) && known.Targets.Any();
        return SchemaShape.AllowsNull(schema, context.DialectAt(place)) || (namesOthers && !isNamed);
    }

    private void AddCases(TypeId root)
    {
        var cases = new SortedDictionary<int, TypeId>();
        var seen = new HashSet<TypeId> { root };
        var open = new Stack<TypeId>([root]);
        while (open.Count > 0)
        {
            if (_count + cases.Count > MaxCases)
                return;
            TypeId current = open.Pop();
            foreach (TypeId derived in _below.TryGetValue(current, out List<TypeId> below) ? below : [])
            {
                if (!seen.Add(derived))
                    continue;
                open.Push(derived);
                if (!_aliases.Contains(derived))
                    cases.Add(_components[derived], derived);
            }
        }

        var strangers = new HashSet<TypeId>();
        foreach (TypeId target in _discriminators[root].Targets)
        {
            if (seen.Add(target) && _components.TryGetValue(target, out int index))
            {
                cases.Add(index, target);
                strangers.Add(target);
            }
        }

        if (cases.Count == 0)
            return;
        _count += cases.Count;
        _derived.UnionWith(cases.Values);
        _cases.Add(root, [.. cases.Values, root]);
        _strangers.Add(root, strangers);
    }

    /// <summary>Where the checks of a base itself stand, as a part of the types that derive from it.</summary>
    public TypeId PartOf(TypeId place) => _cases.ContainsKey(place) ? place.Beside(Part) : place;

    /// <summary>The base of which a place has the checks as a part of others; null when it is any other place.</summary>
    public TypeId? BaseOf(TypeId part)
    {
        const string Mark = "/~" + Part;
        return part.Pointer.EndsWith(Mark, StringComparison.Ordinal)
            && part with { Pointer = part.Pointer.Substring(0, part.Pointer.Length - Mark.Length) } is var place
            && _cases.ContainsKey(place)
                ? place
                : null;
    }

    /// <summary>
    /// The schema whose checks a reference means: of a base those of the type that a value is of, unless it is merged with
    /// more into a type of its own.
    /// </summary>
    /// <param name="target">Where the reference leads.</param>
    /// <param name="place">The schema that it is a part of.</param>
    public TypeId Meant(TypeId target, TypeId place) =>
        _cases.Count > 0 && SchemaShape.End(target, context) is var end && _cases.ContainsKey(end) && IsMerged(place) ? PartOf(end) : target;

    /// <summary>
    /// Whether a reference is only a part of what a schema is, or the schema is a type that derives from a base. Where a type
    /// is made up of parts of schemas there is no node; it is read for its documentation only.
    /// </summary>
    private bool IsMerged(TypeId place)
    {
        bool isMerged = !context.HasNode(place)
            || IsDerived(place)
            || (!context.DialectAt(place).IgnoresReferenceSiblings
                && SchemaShape.HasShapingSiblings((SpecObject)context.NodeAt(place), "$ref"));
        // A member may be called allOf as well: then there is no list of branches.
        while (!isMerged && BranchParent(place) is { } parent && context.NodeAt(parent) is SpecObject schema && schema.GetArray("allOf") is { } branches)
        {
            isMerged = IsDerived(parent) || SchemaShape.HasShapingSiblings(schema, "allOf") || branches.Items.Count(SchemaShape.IsShaping) > 1;
            place = parent;
        }

        return isMerged;
    }

    /// <summary>The schema whose <c>allOf</c> has a branch at a place; null when there is none.</summary>
    private static TypeId? BranchParent(TypeId place)
    {
        int index = place.Pointer.LastIndexOf('/');
        int keyword = index < 0 ? -1 : place.Pointer.LastIndexOf("/allOf", index, StringComparison.Ordinal);
        return keyword >= 0 && keyword + "/allOf".Length == index ? place with { Pointer = place.Pointer.Substring(0, keyword) } : null;
    }

    /// <summary>What a value of a base is checked against; null when a schema is no base.</summary>
    /// <param name="place">The schema.</param>
    /// <param name="use">Gives a schema checks of its own.</param>
    public SchemaRules? RulesOf(TypeId place, Action<TypeId> use)
    {
        if (CasesOf(place) is not { } cases)
            return null;
        Discriminator discriminator = _discriminators[place];
        TypeId otherwise = discriminator.Default is { } given && cases.Contains(given) ? given : place;
        return SchemaRules.Of(new DiscriminatorConstraint(
            discriminator.Member!,
            cases
                .Where(c => c != otherwise || c != place)
                .Select(c => new DiscriminatedType(discriminator.ValuesOf(c), context.WordOf(c), RulesOfCase(c)))
                .ToEquatableArray(),
            PartOf(place),
            RulesOfCase(otherwise)));

        // What derives from the base has it in its own checks.
        SchemaRules RulesOfCase(TypeId schema) => _strangers[place].Contains(schema)
            ? SchemaRules.Of(Checks(place), Checks(schema))
            : SchemaRules.Of(Checks(schema));

        ReferenceConstraint Checks(TypeId schema)
        {
            TypeId part = PartOf(schema);
            use(part);
            return new ReferenceConstraint(part, IsInline: true);
        }
    }

    /// <summary>
    /// Whether a value may be of the base itself: a mapping names it, or nothing demands the member that would name a
    /// derived type.
    /// </summary>
    public bool IsConcrete(TypeId place)
    {
        SpecNode node = context.NodeAt(place);
        if (_mapped.Contains(place) || OwnParts(node, 0).Any(static p => p[Discriminator.ValueExtension] is not null))
            return true;
        SchemaView view = SchemaView.Of([new SchemaSource(node, place, place)], place, context);
        return !view.Required.Contains(_discriminators[place].Member!);
    }

    /// <summary>A schema and the inline branches of its <c>allOf</c>.</summary>
    private static IEnumerable<SpecObject> OwnParts(SpecNode node, int depth)
    {
        if (node is not SpecObject schema || depth > MaxDepth)
            yield break;
        yield return schema;
        foreach (SpecNode branch in schema.GetArray("allOf")?.Items ?? [])
        {
            foreach (SpecObject part in OwnParts(branch, depth + 1))
                yield return part;
        }
    }
}
