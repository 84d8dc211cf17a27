using System.Collections.Generic;
using Seedance.Generator.Model;

namespace Seedance.Generator.Keywords;

/// <summary>The schemas right below a keyword: those that stand inside and those that it refers to.</summary>
internal sealed class Subschemas : TargetMap
{
    private readonly List<SchemaRules> _rules = [];
    private readonly List<TypeId> _targets = [];

    private Subschemas()
    {
    }

    /// <summary>The subschemas that stand inside the keyword's value.</summary>
    public IReadOnlyList<SchemaRules> Inline => _rules;

    /// <summary>The schemas elsewhere.</summary>
    public IReadOnlyList<TypeId> Targets => _targets;

    public static Subschemas Of(Constraint constraint)
    {
        var subschemas = new Subschemas();
        KeywordTable.Of(constraint).MapTargets(constraint, subschemas);
        return subschemas;
    }

    public override TypeId Of(TypeId id)
    {
        _targets.Add(id);
        return id;
    }

    public override SchemaRules Rules(SchemaRules rules)
    {
        _rules.Add(rules);
        return rules;
    }
}
