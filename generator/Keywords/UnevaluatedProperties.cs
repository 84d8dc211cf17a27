using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Rules">What the values of members that nothing else evaluates must fulfil; null when there must be none.</param>
internal sealed record UnevaluatedPropertiesConstraint(SchemaRules? Rules) : Constraint("unevaluatedProperties");

/// <summary><c>unevaluatedProperties</c> (2020-12 Core, section 11.3).</summary>
internal sealed class UnevaluatedPropertiesKeyword : Keyword<UnevaluatedPropertiesConstraint>
{
    public override string Name => "unevaluatedProperties";

    public override bool AsksForEvaluation => true;

    protected override UnevaluatedPropertiesConstraint TryRead(SpecNode value, SchemaContext context) =>
        new(Values.IsFalse(value) ? null : context.Subschema(value, Name));

    protected override UnevaluatedPropertiesConstraint MapTargets(UnevaluatedPropertiesConstraint constraint, TargetMap map) =>
        constraint.Rules is null ? constraint : new UnevaluatedPropertiesConstraint(map.Rules(constraint.Rules));

    protected override void AddEvaluation(UnevaluatedPropertiesConstraint constraint, EvaluationBuilder evaluation) => evaluation.AllMembers();

    protected override bool TracksEvaluation(UnevaluatedPropertiesConstraint constraint, Evaluation beside) => beside.AsksRunForMembers;

    protected override void Write(UnevaluatedPropertiesConstraint constraint, CheckBody body)
    {
        Evaluation beside = body.Beside;
        if (beside.AllMembers)
            return;
        if (beside.SomeMembers)
        {
            body.UnevaluatedMembers(constraint.Rules, Name);
            return;
        }

        foreach (string name in beside.Members)
            body.Known(name);
        if (constraint.Rules is null)
            body.NoOtherMembers(Name);
        else
            body.OtherMembers(constraint.Rules, Name);
    }

    protected override ValueFault? Fault(UnevaluatedPropertiesConstraint constraint, SpecNode value, ValueCheck check) => check.Unsure();
}
