using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>The schemas of one API that have checks of their own, and their rules.</summary>
internal sealed class SchemaTargets(ApiContext context, DiscriminatedBases bases) : ISchemaTargets
{
    private readonly HashSet<TypeId> _own = [];
    private readonly List<TypeId> _order = [];
    private readonly Dictionary<TypeId, NameRequest> _names = [];
    private readonly HashSet<TypeId> _offered = [];
    private readonly HashSet<TypeId> _dynamicResources = [];
    private (TypeId Place, Discriminator Read)? _discriminator;

    /// <summary>Gives a schema checks of its own.</summary>
    public void Add(TypeId place, NameRequest name, bool isOffered)
    {
        if (_own.Add(place))
        {
            _order.Add(place);
            _names.Add(place, name);
        }

        if (isOffered)
            _offered.Add(place);
    }

    public TypeId? Resolve(string reference, SpecNode at, TypeId place)
    {
        if (context.Resolve(reference, at, place) is not { } named)
            return null;
        TypeId target = bases.Meant(named, place);
        Use(target);
        return target;
    }

    public DiscriminatorNames NamesOf(TypeId target, SpecObject union, TypeId place)
    {
        // The branches of a union ask one after the other.
        if (_discriminator is not { } known || known.Place != place)
            _discriminator = known = (place, Discriminator.Read(union, place, context));
        return known.Read.NamesOf(bases.BaseOf(target) ?? target);
    }

    public void Use(TypeId place) =>
        Add(place, PlaceNames.Of(place, context), isOffered: false);

    public TypeId? OwnSchema(TypeId place) => _own.Contains(place) ? place : null;

    public Dialect DialectAt(TypeId place) => context.DialectAt(place);

    public TypeId ResourceOf(TypeId place) => context.ResourceOf(place);

    public IReadOnlyDictionary<TypeId, TypeId> DynamicAnchors(string name)
    {
        IReadOnlyDictionary<TypeId, TypeId> anchors = context.DynamicAnchors(name);
        foreach (KeyValuePair<TypeId, TypeId> anchor in anchors)
        {
            _dynamicResources.Add(anchor.Key);
            Use(anchor.Value);
        }

        return anchors;
    }

    private SchemaModel InResource(SchemaModel schema) =>
        _dynamicResources.Count > 0 && ResourceOf(schema.Id) is { } resource && _dynamicResources.Contains(resource)
            ? schema with { Resource = resource }
            : schema;

    public bool IsFile(TypeId place) => context.Files.Contains(place);

    /// <summary>Reads the rules of all of them; those that references bring in on the way are among them.</summary>
    public EquatableArray<SchemaModel> Read(SchemaReader reader)
    {
        var schemas = new List<SchemaModel>();
        for (int i = 0; i < _order.Count; i++)
        {
            TypeId place = _order[i];
            TypeId schema = bases.BaseOf(place) ?? place;
            SchemaRules rules = bases.RulesOf(place, Use) ?? reader.Read(context.NodeAt(schema), schema);
            schemas.Add(new SchemaModel(place, _names[place], rules, _offered.Contains(place)));
        }

        return schemas.Select(InResource).ToEquatableArray();
    }
}
