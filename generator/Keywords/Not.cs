using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

internal sealed record NotConstraint(SchemaRules Rules) : Constraint("not");

/// <summary><c>not</c> (2020-12 Core, section 10.2.1.4).</summary>
internal sealed class NotKeyword : Keyword<NotConstraint>
{
    public override string Name => "not";

    public override Application Application => Application.Value;

    protected override NotConstraint TryRead(SpecNode value, SchemaContext context) => new(context.Subschema(value, Name));

    protected override NotConstraint MapTargets(NotConstraint constraint, TargetMap map) =>
        constraint with { Rules = map.Rules(constraint.Rules) };

    protected override void AddEvaluation(NotConstraint constraint, EvaluationBuilder evaluation)
    {
        // What fits is invalid, and what does not fit evaluates nothing.
    }

    protected override void Write(NotConstraint constraint, CheckBody body) =>
        body.Term(
            "run.Not(run.Passes(" + body.Branch(constraint.Rules, Name) + ", " + body.Token + "), "
            + body.Token + ", " + body.LocationOf(Name) + ")");

    protected override ValueFault? Fault(NotConstraint constraint, SpecNode value, ValueCheck check) =>
        check.Passes(value, constraint.Rules) switch
        {
            false => null,
            null => check.Unsure(),
            true => new ValueFault(value, "the value fits the schema that it must not fit"),
        };
}
