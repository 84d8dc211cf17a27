using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Limit">The digits of the limit, as they were written.</param>
/// <param name="IsExclusive">Whether the limit itself is out (OpenAPI 3.0's boolean <c>exclusiveMaximum</c>).</param>
internal sealed record MaximumConstraint(string Limit, bool IsExclusive) : Constraint("maximum");

/// <summary><c>maximum</c> (2020-12 Validation, section 6.2.2; draft 4 Validation, section 5.1.2 for OpenAPI 3.0).</summary>
internal sealed class MaximumKeyword : Keyword<MaximumConstraint>
{
    public override string Name => "maximum";

    protected override MaximumConstraint? TryRead(SpecNode value, SchemaContext context) =>
        Values.Number(value, Name, context) is { } limit
            ? new MaximumConstraint(limit, context.Dialect == Dialect.OpenApi30 && Values.IsTrue(context.Schema["exclusiveMaximum"]))
            : null;

    protected override string Describe(MaximumConstraint constraint) =>
        (constraint.IsExclusive ? "Less than " : "At most ") + constraint.Limit + ".";

    protected override void Write(MaximumConstraint constraint, CheckBody body) =>
        body.Check(
            constraint.IsExclusive ? "ExclusiveMaximum" : "Maximum",
            Values.LimitArgument(constraint.Limit),
            constraint.IsExclusive ? "exclusiveMaximum" : Name);
}
