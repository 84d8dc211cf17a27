using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Limit">The digits of the limit, as they were written.</param>
internal sealed record MultipleOfConstraint(string Limit) : Constraint("multipleOf");

/// <summary><c>multipleOf</c> (2020-12 Validation, section 6.2.1).</summary>
internal sealed class MultipleOfKeyword : Keyword<MultipleOfConstraint>
{
    public override string Name => "multipleOf";

    public override bool IsAssertion => true;

    protected override MultipleOfConstraint? TryRead(SpecNode value, SchemaContext context) =>
        Values.Number(value, Name, context) is { } limit ? new MultipleOfConstraint(limit) : null;

    protected override string Describe(MultipleOfConstraint constraint) => "A multiple of " + constraint.Limit + ".";

    protected override void Write(MultipleOfConstraint constraint, CheckBody body) =>
        body.Check("MultipleOf", Values.LimitArgument(constraint.Limit), Name);

    public override string Limit(Constraint constraint) => "\"multipleOf\":" + ((MultipleOfConstraint)constraint).Limit;

    protected override ValueFault? Fault(MultipleOfConstraint constraint, SpecNode value, ValueCheck check)
    {
        if (value is not SpecScalar { Kind: SpecScalarKind.Number } number)
            return null;
        return NumberText.IsMultiple(number.Text, constraint.Limit) switch
        {
            true => null,
            null => check.Unsure(),
            false => new ValueFault(value, number.Text + " is not a multiple of " + constraint.Limit),
        };
    }
}
