using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Rules">What items that nothing else evaluates must fulfil; null when there must be none.</param>
internal sealed record UnevaluatedItemsConstraint(SchemaRules? Rules) : Constraint("unevaluatedItems");

/// <summary><c>unevaluatedItems</c> (2020-12 Core, section 11.2).</summary>
internal sealed class UnevaluatedItemsKeyword : Keyword<UnevaluatedItemsConstraint>
{
    public override string Name => "unevaluatedItems";

    public override bool AsksForEvaluation => true;

    protected override UnevaluatedItemsConstraint TryRead(SpecNode value, SchemaContext context) =>
        new(Values.IsFalse(value) ? null : context.Subschema(value, Name));

    protected override UnevaluatedItemsConstraint MapTargets(UnevaluatedItemsConstraint constraint, TargetMap map) =>
        constraint.Rules is null ? constraint : new UnevaluatedItemsConstraint(map.Rules(constraint.Rules));

    protected override void AddEvaluation(UnevaluatedItemsConstraint constraint, EvaluationBuilder evaluation) => evaluation.AllItems();

    protected override bool TracksEvaluation(UnevaluatedItemsConstraint constraint, Evaluation beside) => beside.AsksRunForItems;

    protected override void Write(UnevaluatedItemsConstraint constraint, CheckBody body)
    {
        Evaluation beside = body.Beside;
        if (beside.AllItems)
            return;
        if (beside.SomeItems)
            body.UnevaluatedItems(constraint.Rules, Name);
        else
            body.ItemsFrom(beside.Items, constraint.Rules, Name);
    }

    protected override ValueFault? Fault(UnevaluatedItemsConstraint constraint, SpecNode value, ValueCheck check) => check.Unsure();
}
