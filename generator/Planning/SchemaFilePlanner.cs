using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>Plans the files of validators.</summary>
internal static class SchemaFilePlanner
{
    public static SchemaFile Plan(ApiSettings settings, SchemaModel schema, NamedSchema name, TypeTable types) => new(
        HintName.Of(settings.Namespace, "Schemas." + name.Property),
        settings.Namespace,
        settings.IsPublic ? "public" : "internal",
        name.Property,
        name.Validator,
        schema.IsOffered,
        schema.Rules,
        Targets(schema.Rules).Distinct().Select(id => new SchemaTarget(id, types.Checks(id))).ToEquatableArray());

    /// <summary>What all of them have in common.</summary>
    public static SchemasFile Shared(ApiSettings settings) =>
        new(HintName.Of(settings.Namespace, "Schemas"), settings.Namespace, settings.IsPublic ? "public" : "internal");

    private static IEnumerable<TypeId> Targets(SchemaRules rules)
    {
        var targets = new List<TypeId>();
        var collector = new TargetMap(id =>
        {
            targets.Add(id);
            return id;
        });
        collector.Rules(rules);
        return targets;
    }
}
