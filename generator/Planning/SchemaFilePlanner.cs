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
        new CheckTraits(_graph.IsRemembered(schema.Id), _graph.Marks(schema.Id), Resource(schema)),
        Targets(schema.Rules));

    private SchemaResource? Resource(SchemaModel schema) => schema.Resource is { } resource && _graph.Anchors(resource) is { Count: > 0 } anchors
        ? new SchemaResource(
            resource.Document + "#" + resource.Pointer,
            anchors.Select(a => new ResourceAnchor(a.Key, types.Checks(a.Value))).ToEquatableArray())
        : null;

    /// <summary>What all of them have in common.</summary>
    public static SchemasFile Shared(ApiSettings settings) =>
        new(HintName.Of(settings.Namespace, "Schemas"), settings.Namespace, settings.IsPublic ? "public" : "internal");

    /// <summary>What is known of other schemas is in a plan only where it is needed: a schema that changes then changes few files.</summary>
    private EquatableArray<SchemaTarget> Targets(SchemaRules rules)
    {
        var facts = new HashSet<TypeId>();
        var evaluations = new HashSet<TypeId>();
        AddAsked(rules, facts, evaluations);
        return TargetMap.TargetsOf(rules)
            .Select(id => new SchemaTarget(
                id,
                types.Checks(id),
                facts.Contains(id) ? _graph.Facts(id) : SchemaFacts.None,
                evaluations.Contains(id) ? _graph.Evaluation(id) : Evaluation.None))
            .ToEquatableArray();
    }

    private static void AddAsked(SchemaRules rules, HashSet<TypeId> facts, HashSet<TypeId> evaluations)
    {
        foreach (Constraint constraint in rules.Constraints)
        {
            Keyword keyword = KeywordTable.Of(constraint);
            Subschemas below = Subschemas.Of(constraint);
            if (keyword.AsksForFacts)
            {
                facts.UnionWith(below.Targets);
                facts.UnionWith(below.Inline.SelectMany(TargetMap.TargetsOf));
            }

            if (keyword.AsksForEvaluation)
                evaluations.UnionWith(TargetMap.TargetsOf(rules));
            foreach (SchemaRules subschema in below.Inline)
                AddAsked(subschema, facts, evaluations);
        }
    }
}
