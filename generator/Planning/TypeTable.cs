using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;

namespace Seedance.Generator.Planning;

/// <summary>The named types of an API, found by id.</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<TypeId, Entry> _types;
    private readonly Dictionary<TypeId, NamedSchema> _schemas;

    /// <summary>For each type that a union makes of a branch and of what stands beside the union: that union.</summary>
    private readonly Dictionary<TypeId, TypeId> _unions;

    private readonly string _namespace;

    public TypeTable(NamedApi api)
    {
        _namespace = "global::" + api.Api.Settings.Namespace + ".";
        _types = api.Api.Types
            .Zip(api.Types, static (type, name) => new Entry(type, name))
            .ToDictionary(static e => e.Type.Id);
        _schemas = api.Schemas.ToDictionary(static s => s.Id);
        _unions = api.Api.Types.OfType<UnionModel>()
            .SelectMany(static union => union.Cases.Select(c => (Case: (c.Type as NamedRef)?.Id, Union: union.Id)))
            .Where(static made => made.Case is not null && IsInside(made.Case, made.Union))
            .GroupBy(static made => made.Case!)
            .ToDictionary(static made => made.Key, static made => made.First().Union);
    }

    public TypeModel Model(TypeId id) => Find(id).Type;

    public NamedType Name(TypeId id) => Find(id).Name;

    /// <summary>The qualified name of a type.</summary>
    public string Qualified(TypeId id) => _namespace + Find(id).Name.Name;

    /// <summary>The qualified class that holds the checks of a schema.</summary>
    public string Checks(TypeId schema) => _namespace + "Schemas." + _schemas[schema].Validator;

    /// <summary>The expression that gives the validator of a schema, or null when it has none of its own.</summary>
    public string? Validator(TypeId? schema) =>
        schema is not null && _schemas.ContainsKey(schema) ? Checks(schema) + ".Validator" : null;

    /// <summary>
    /// The expression that gives the validator of a type's values, or null when it has none: that of its own schema; of a
    /// type that only a union makes, the union's.
    /// </summary>
    public string? ValidatorOf(TypeId type)
    {
        while (!_schemas.ContainsKey(type) && _unions.TryGetValue(type, out TypeId union))
            type = union;
        return Validator(type);
    }

    private static bool IsInside(TypeId type, TypeId union) =>
        type.Document == union.Document && type.Pointer.StartsWith(union.Pointer + "/", StringComparison.Ordinal);

    private Entry Find(TypeId id) =>
        _types.TryGetValue(id, out Entry entry) ? entry : throw new InvalidOperationException("There is no type " + id + ".");

    private sealed record Entry(TypeModel Type, NamedType Name);
}
