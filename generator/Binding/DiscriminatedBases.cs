using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

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

        foreach (TypeId target in _discriminators[root].Targets)
        {
            if (seen.Add(target) && _components.TryGetValue(target, out int index))
                cases.Add(index, target);
        }

        if (cases.Count == 0)
            return;
        _count += cases.Count;
        _derived.UnionWith(cases.Values);
        _cases.Add(root, [.. cases.Values, root]);
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
