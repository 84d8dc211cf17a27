using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>Plans the files of validators.</summary>
internal sealed class SchemaFilePlanner(NamedApi api, TypeTable types)
{
    private readonly ApiSettings _settings = api.Api.Settings;
    private readonly SchemaGraph _graph = new(api.Api.Schemas);

    public SchemaFile Plan(SchemaModel schema, NamedSchema name) => new(
        HintName.Of(_settings.Namespace, "Schemas." + name.Property),
        _settings.Namespace,
        _settings.IsPublic ? "public" : "internal",
        name.Property,
        name.Validator,
        schema.IsOffered,
        schema.Rules,
        _graph.IsRemembered(schema.Id),
        Targets(schema.Rules));

    private EquatableArray<SchemaTarget> Targets(SchemaRules rules)
    {
        var asked = new HashSet<TypeId>();
        AddAskedForFacts(rules, asked);
        return TargetMap.TargetsOf(rules)
            .Select(id => new SchemaTarget(id, types.Checks(id), asked.Contains(id) ? _graph.Facts(id) : SchemaFacts.None))
            .ToEquatableArray();
    }

    /// <summary>Facts of other schemas are in a plan only where they are needed: a schema that changes then changes few files.</summary>
    private static void AddAskedForFacts(SchemaRules rules, HashSet<TypeId> asked)
    {
        foreach (Constraint constraint in rules.Constraints)
        {
            Subschemas below = Subschemas.Of(constraint);
            if (KeywordTable.Of(constraint).AsksForFacts)
            {
                asked.UnionWith(below.Targets);
                asked.UnionWith(below.Inline.SelectMany(TargetMap.TargetsOf));
            }

            foreach (SchemaRules subschema in below.Inline)
                AddAskedForFacts(subschema, asked);
        }
    }
}
