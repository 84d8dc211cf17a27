using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <param name="Rules">What every value but null must fulfil.</param>
internal sealed record NullableConstraint(SchemaRules Rules) : Constraint("nullable");

/// <summary>
/// OpenAPI 3.0's <c>nullable</c> (OpenAPI 3.0.3, section 4.7.24) beside <c>allOf</c>, <c>anyOf</c> and <c>oneOf</c>: null is valid, whatever
/// these say. To the letter it widens the <c>type</c> beside it and nothing else; but it is how all the world says that what an
/// <c>allOf</c> refers to may be null, and the types that are generated take null there.
/// </summary>
/// <remarks><c>type</c> and <c>enum</c> heed it themselves, and what other keywords demand is never demanded of null.</remarks>
internal sealed class NullableKeyword : Keyword<NullableConstraint>
{
    public override string Name => "nullable";

    public override Application Application => Application.Value;

    /// <summary>Takes the constraints of a nullable schema that would be checked on null as well.</summary>
    public static void Take(List<Constraint> constraints)
    {
        List<Constraint> taken = [.. constraints.Where(static c => c is AllOfConstraint or AnyOfConstraint or OneOfConstraint)];
        if (taken.Count == 0)
            return;
        int place = constraints.IndexOf(taken[0]);
        constraints.RemoveAll(taken.Contains);
        constraints.Insert(place, new NullableConstraint(new SchemaRules(taken.ToEquatableArray())));
    }

    /// <summary>It says nothing alone.</summary>
    protected override NullableConstraint? TryRead(SpecNode value, SchemaContext context) => null;

    protected override string? Describe(NullableConstraint constraint) =>
        constraint.Rules.Constraints.Select(static c => KeywordTable.Of(c).Describe(c)).FirstOrDefault(static text => text is not null);

    protected override NullableConstraint MapTargets(NullableConstraint constraint, TargetMap map) => new(map.Rules(constraint.Rules));

    protected override void AddEvaluation(NullableConstraint constraint, EvaluationBuilder evaluation) => evaluation.Add(constraint.Rules);

    protected override void Write(NullableConstraint constraint, CheckBody body) => body.UnlessNull(constraint.Rules);

    public override string? GroupLimit(Constraint constraint, IReadOnlyDictionary<string, string> names) =>
        ((NullableConstraint)constraint).Rules.Constraints
            .Select(c => KeywordTable.Of(c).GroupLimit(c, names))
            .FirstOrDefault(static limit => limit is not null);

    protected override ValueFault? Fault(NullableConstraint constraint, SpecNode value, ValueCheck check) =>
        value is SpecScalar { Kind: SpecScalarKind.Null } ? null : check.Fault(value, constraint.Rules);
}
