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
    private readonly string _namespace;

    public TypeTable(NamedApi api)
    {
        _namespace = "global::" + api.Api.Settings.Namespace + ".";
        _types = api.Api.Types
            .Zip(api.Types, static (type, name) => new Entry(type, name))
            .ToDictionary(static e => e.Type.Id);
        _schemas = api.Schemas.ToDictionary(static s => s.Id);
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

    private Entry Find(TypeId id) =>
        _types.TryGetValue(id, out Entry entry) ? entry : throw new InvalidOperationException("There is no type " + id + ".");

    private sealed record Entry(TypeModel Type, NamedType Name);
}
