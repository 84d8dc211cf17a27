using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Target">The schema that is checked in this one's place.</param>
/// <param name="IsInline">Whether it stands here, and only its checks stand elsewhere: then no <c>$ref</c> is in the keyword location.</param>
internal sealed record ReferenceConstraint(TypeId Target, bool IsInline) : Constraint("$ref");

/// <summary><c>$ref</c> (2020-12 Core, section 8.2.3.1; OpenAPI 3.0.3, section 4.7.23).</summary>
internal sealed class ReferenceKeyword : Keyword<ReferenceConstraint>
{
    public override string Name => "$ref";

    public override Application Application => Application.Value;

    protected override ReferenceConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        if (value is not SpecScalar { Kind: SpecScalarKind.String } reference)
        {
            context.Invalid(value, Name, "its value is not a text");
            return null;
        }

        return context.Targets.Resolve(reference.Text, value, context.Place) is { } target ? new ReferenceConstraint(target, IsInline: false) : null;
    }

    protected override ReferenceConstraint MapTargets(ReferenceConstraint constraint, TargetMap map) =>
        constraint with { Target = map.Of(constraint.Target) };

    protected override void AddFacts(ReferenceConstraint constraint, FactsBuilder facts) => facts.Add(constraint.Target);

    protected override void AddEvaluation(ReferenceConstraint constraint, EvaluationBuilder evaluation) =>
        evaluation.Add(constraint.Target);

    protected override void Write(ReferenceConstraint constraint, CheckBody body) => body.Reference(constraint);

    protected override ValueFault? Fault(ReferenceConstraint constraint, SpecNode value, ValueCheck check) =>
        check.Fault(value, constraint.Target);
}
