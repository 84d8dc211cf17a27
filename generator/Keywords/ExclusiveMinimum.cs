using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Limit">The digits of the limit, as they were written.</param>
internal sealed record ExclusiveMinimumConstraint(string Limit) : Constraint("exclusiveMinimum");

/// <summary><c>exclusiveMinimum</c> (2020-12 Validation, section 6.2.5). In OpenAPI 3.0 it is a boolean that belongs to <c>minimum</c>.</summary>
internal sealed class ExclusiveMinimumKeyword : Keyword<ExclusiveMinimumConstraint>
{
    public override string Name => "exclusiveMinimum";

    protected override ExclusiveMinimumConstraint? TryRead(SpecNode value, SchemaContext context) =>
        value is not SpecScalar { Kind: SpecScalarKind.Boolean } && Values.Number(value, Name, context) is { } limit
            ? new ExclusiveMinimumConstraint(limit)
            : null;

    protected override string Describe(ExclusiveMinimumConstraint constraint) => "More than " + constraint.Limit + ".";

    protected override void Write(ExclusiveMinimumConstraint constraint, CheckBody body) =>
        body.Check("ExclusiveMinimum", Values.LimitArgument(constraint.Limit), Name);
}
