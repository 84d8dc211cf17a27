using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Name">The keyword.</param>
/// <param name="Limit">The digits of the limit, as they were written.</param>
/// <param name="IsExclusive">Whether the limit itself is out.</param>
internal sealed record LimitConstraint(string Name, string Limit, bool IsExclusive) : Constraint(Name);

/// <summary>
/// A keyword that limits how small or large a number is. Before 2020-12, and so in OpenAPI 3.0, an exclusive limit is a
/// boolean beside <c>minimum</c> or <c>maximum</c>; since then it is a limit of its own.
/// </summary>
/// <param name="name">The keyword.</param>
/// <param name="exclusive">The keyword of the exclusive limit: <paramref name="name"/> itself, where that is one.</param>
/// <param name="isUpper">Whether it limits how large a number is.</param>
/// <param name="check">The check of the runtime for a limit that is in; that for one that is out starts with <c>Exclusive</c>.</param>
/// <param name="words">How the sentence of a limit that is in begins.</param>
/// <param name="exclusiveWords">How the sentence of a limit that is out begins.</param>
internal abstract class LimitKeyword(string name, string exclusive, bool isUpper, string check, string words, string exclusiveWords)
    : Keyword<LimitConstraint>
{
    public sealed override string Name => name;

    public sealed override bool IsAssertion => true;

    protected sealed override LimitConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        bool isExclusiveKeyword = name == exclusive;
        if (isExclusiveKeyword && value is SpecScalar { Kind: SpecScalarKind.Boolean })
            return null;
        bool isExclusive = isExclusiveKeyword || (context.Dialect.HasBooleanLimits && Values.IsTrue(context.Schema[exclusive]));
        return Values.Number(value, Name, context) is { } limit ? new LimitConstraint(Name, limit, isExclusive) : null;
    }

    protected sealed override string Describe(LimitConstraint constraint) =>
        (constraint.IsExclusive ? exclusiveWords : words) + " " + constraint.Limit + ".";

    protected sealed override void Write(LimitConstraint constraint, CheckBody body) => body.Check(
        constraint.IsExclusive ? "Exclusive" + check : check,
        Values.LimitArgument(constraint.Limit),
        constraint.IsExclusive ? exclusive : Name);

    public sealed override string Limit(Constraint constraint)
    {
        var limit = (LimitConstraint)constraint;
        return "\"" + (limit.IsExclusive ? exclusive : name) + "\":" + limit.Limit;
    }

    protected sealed override ValueFault? Fault(LimitConstraint constraint, SpecNode value, ValueCheck check)
    {
        if (value is not SpecScalar { Kind: SpecScalarKind.Number } number)
            return null;
        if (NumberText.Compare(number.Text, constraint.Limit) is not { } order)
            return check.Unsure();
        bool isBeyond = isUpper ? order > 0 : order < 0;
        if (!isBeyond && !(order == 0 && constraint.IsExclusive))
            return null;
        string broken = constraint.IsExclusive
            ? (isUpper ? " is not less than " : " is not more than ")
            : (isUpper ? " is more than the maximum " : " is less than the minimum ");
        return new ValueFault(value, number.Text + broken + constraint.Limit);
    }
}
