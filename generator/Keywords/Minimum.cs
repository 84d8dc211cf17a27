using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Limit">The digits of the limit, as they were written.</param>
/// <param name="IsExclusive">Whether the limit itself is out (OpenAPI 3.0's boolean <c>exclusiveMinimum</c>).</param>
internal sealed record MinimumConstraint(string Limit, bool IsExclusive) : Constraint("minimum");

/// <summary><c>minimum</c> (2020-12 Validation, section 6.2.4; draft 4 Validation, section 5.1.3 for OpenAPI 3.0).</summary>
internal sealed class MinimumKeyword : Keyword<MinimumConstraint>
{
    public override string Name => "minimum";

    protected override MinimumConstraint? TryRead(SpecNode value, SchemaContext context) =>
        Values.Number(value, Name, context) is { } limit
            ? new MinimumConstraint(limit, context.Dialect == Dialect.OpenApi30 && Values.IsTrue(context.Schema["exclusiveMinimum"]))
            : null;

    protected override string Describe(MinimumConstraint constraint) =>
        (constraint.IsExclusive ? "More than " : "At least ") + constraint.Limit + ".";

    protected override void Write(MinimumConstraint constraint, CheckBody body) =>
        body.Check(
            constraint.IsExclusive ? "ExclusiveMinimum" : "Minimum",
            Values.LimitArgument(constraint.Limit),
            constraint.IsExclusive ? "exclusiveMinimum" : Name);
}
