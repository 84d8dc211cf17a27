using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <summary>Goes to every schema that rules hold or refer to, and puts another in its place.</summary>
internal abstract class TargetMap
{
    public abstract TypeId Of(TypeId id);

    public abstract SchemaRules Rules(SchemaRules rules);

    public EquatableArray<SchemaRules> All(EquatableArray<SchemaRules> rules) => rules.Select(Rules).ToEquatableArray();

    /// <summary>The rules with every schema that they refer to replaced: joining the documents of an API makes one of several.</summary>
    public static SchemaRules Replace(SchemaRules rules, Func<TypeId, TypeId> of) => new Replacing(of).Rules(rules);

    /// <summary>The schemas that rules refer to, at any depth, each once.</summary>
    public static IEnumerable<TypeId> TargetsOf(SchemaRules rules)
    {
        var targets = new List<TypeId>();
        Replace(rules, id =>
        {
            targets.Add(id);
            return id;
        });
        return targets.Distinct();
    }

    private sealed class Replacing(Func<TypeId, TypeId> of) : TargetMap
    {
        public override TypeId Of(TypeId id) => of(id);

        public override SchemaRules Rules(SchemaRules rules) =>
            rules.Constraints.Count == 0
                ? rules
                : new SchemaRules(rules.Constraints.Select(c => KeywordTable.Of(c).MapTargets(c, this)).ToEquatableArray());
    }
}
