using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Limit">The digits of the limit, as they were written.</param>
internal sealed record ExclusiveMaximumConstraint(string Limit) : Constraint("exclusiveMaximum");

/// <summary><c>exclusiveMaximum</c> (2020-12 Validation, section 6.2.3). In OpenAPI 3.0 it is a boolean that belongs to <c>maximum</c>.</summary>
internal sealed class ExclusiveMaximumKeyword : Keyword<ExclusiveMaximumConstraint>
{
    public override string Name => "exclusiveMaximum";

    protected override ExclusiveMaximumConstraint? TryRead(SpecNode value, SchemaContext context) =>
        value is not SpecScalar { Kind: SpecScalarKind.Boolean } && Values.Number(value, Name, context) is { } limit
            ? new ExclusiveMaximumConstraint(limit)
            : null;

    protected override string Describe(ExclusiveMaximumConstraint constraint) => "Less than " + constraint.Limit + ".";

    protected override void Write(ExclusiveMaximumConstraint constraint, CheckBody body) =>
        body.Check("ExclusiveMaximum", Values.LimitArgument(constraint.Limit), Name);
}
