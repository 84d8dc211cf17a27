using System;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Merge;

/// <summary>Replaces the types that a model refers to.</summary>
internal sealed class TypeMap(Func<TypeId, TypeId> of)
{
    public TypeModel Type(TypeModel type)
    {
        NameRequest name = type.Name.Owner is { } owner ? type.Name with { Owner = of(owner) } : type.Name;
        return type switch
        {
            ObjectModel model => model with
            {
                Id = of(model.Id),
                Name = name,
                Members = model.Members.Select(m => m with { Type = Use(m.Type) }).ToEquatableArray(),
                Interfaces = model.Interfaces.Select(of).Distinct().ToEquatableArray(),
                AdditionalMembers = model.AdditionalMembers is { } additional ? Use(additional) : null,
            },
            TupleModel tuple => tuple with
            {
                Id = of(tuple.Id),
                Name = name,
                Items = tuple.Items.Select(i => i with { Type = Use(i.Type) }).ToEquatableArray(),
                OtherItems = tuple.OtherItems is { } others ? Use(others) : null,
            },
            UnionModel union => union with
            {
                Id = of(union.Id),
                Name = name,
                Cases = union.Cases.Select(c => c with { Type = Reference(c.Type), Schema = Id(c.Schema) }).ToEquatableArray(),
                Shared = Id(union.Shared),
            },
            InterfaceModel shared => shared with
            {
                Id = of(shared.Id),
                Name = name,
                Union = of(shared.Union),
                Members = shared.Members.Select(m => m with { Type = Use(m.Type) }).ToEquatableArray(),
            },
            ResultModel result => result with
            {
                Id = of(result.Id),
                Name = name,
                Cases = result.Cases.Select(c => c with { Body = c.Body is null ? null : Use(c.Body) }).ToEquatableArray(),
            },
            HeadersModel headers => headers with
            {
                Id = of(headers.Id),
                Name = name,
                Members = headers.Members.Select(m => m with { Type = Use(m.Type) }).ToEquatableArray(),
            },
            _ => type with { Id = of(type.Id), Name = name },
        };
    }

    public SchemaModel Schema(SchemaModel schema) => schema with { Id = of(schema.Id), Rules = Rules(schema.Rules) };

    public SchemaRules Rules(SchemaRules rules) => TargetMap.Replace(rules, of);

    public OperationModel Operation(OperationModel operation) => operation with
    {
        Parameters = operation.Parameters.Select(p => p with { Type = Use(p.Type), Schema = Id(p.Schema) }).ToEquatableArray(),
        Bodies = operation.Bodies.Select(b => b with { Type = Use(b.Type), Schema = Id(b.Schema) }).ToEquatableArray(),
        Responses = operation.Responses
            .Select(r => r with { Body = r.Body is null ? null : Use(r.Body), Schema = Id(r.Schema), Items = Items(r.Items) })
            .ToEquatableArray(),
        Result = Id(operation.Result),
        Headers = Id(operation.Headers),
    };

    private ItemsModel? Items(ItemsModel? items) => items is null ? null : items with { Type = Use(items.Type), Schema = Id(items.Schema) };

    public TypeUse Use(TypeUse use) => use with { Type = Reference(use.Type) };

    private TypeRef Reference(TypeRef type) => type switch
    {
        NamedRef named => new NamedRef(of(named.Id)),
        ListRef list => new ListRef(Use(list.Item)),
        MapRef map => new MapRef(Use(map.Value)),
        _ => type,
    };

    private TypeId? Id(TypeId? id) => id is null ? null : of(id);
}
