using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

internal sealed record ItemsConstraint(SchemaRules Rules) : Constraint("items");

/// <summary><c>items</c> (2020-12 Core, section 10.3.1.2). Beside <c>prefixItems</c> it speaks of the rest only.</summary>
internal sealed class ItemsKeyword : Keyword<ItemsConstraint>
{
    public override string Name => "items";

    public override Application Application => Application.Part;

    protected override ItemsConstraint TryRead(SpecNode value, SchemaContext context) => new(context.Subschema(value, Name));

    protected override ItemsConstraint MapTargets(ItemsConstraint constraint, TargetMap map) =>
        constraint with { Rules = map.Rules(constraint.Rules) };

    protected override void AddEvaluation(ItemsConstraint constraint, EvaluationBuilder evaluation) => evaluation.AllItems();

    protected override void Write(ItemsConstraint constraint, CheckBody body) => body.Items(constraint.Rules, Name);

    protected override ValueFault? Fault(ItemsConstraint constraint, SpecNode value, ValueCheck check) =>
        (value as SpecArray)?.Items
            .Skip(check.Beside<PrefixItemsConstraint>()?.Items.Count ?? 0)
            .Select(item => check.Fault(item, constraint.Rules))
            .FirstOrDefault(static fault => fault is not null);
}
