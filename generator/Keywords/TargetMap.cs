using System;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <summary>Replaces the schemas that rules refer to: joining the documents of an API makes one of several.</summary>
internal sealed class TargetMap(Func<TypeId, TypeId> of)
{
    public TypeId Of(TypeId id) => of(id);

    public SchemaRules Rules(SchemaRules rules) =>
        rules.Constraints.Count == 0
            ? rules
            : new SchemaRules(rules.Constraints.Select(c => KeywordTable.Of(c).MapTargets(c, this)).ToEquatableArray());

    public EquatableArray<SchemaRules> All(EquatableArray<SchemaRules> rules) => rules.Select(Rules).ToEquatableArray();
}
