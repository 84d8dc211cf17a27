using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Rules">What items are counted: those that fulfil this.</param>
/// <param name="Minimum">How many there must be.</param>
/// <param name="Maximum">How many there may be.</param>
internal sealed record ContainsConstraint(SchemaRules Rules, long Minimum, long Maximum) : Constraint("contains");

/// <summary>
/// <c>contains</c> (2020-12 Core, section 10.3.1.3) with <c>minContains</c> and <c>maxContains</c> (Validation, sections 6.4.4 and 6.4.5).
/// </summary>
internal sealed class ContainsKeyword : Keyword<ContainsConstraint>
{
    public override string Name => "contains";

    public override IReadOnlyList<string> Companions => ["minContains", "maxContains"];

    protected override ContainsConstraint TryRead(SpecNode value, SchemaContext context) => new(
        context.Subschema(value, Name),
        Count("minContains", context) ?? 1,
        Count("maxContains", context) ?? long.MaxValue);

    protected override ContainsConstraint MapTargets(ContainsConstraint constraint, TargetMap map) =>
        constraint with { Rules = map.Rules(constraint.Rules) };

    protected override void AddEvaluation(ContainsConstraint constraint, EvaluationBuilder evaluation) => evaluation.SomeItems();

    protected override void Write(ContainsConstraint constraint, CheckBody body)
    {
        string maximum = constraint.Maximum == long.MaxValue ? "long.MaxValue" : CSharpLiteral.Integer(constraint.Maximum);
        body.Term(
            "run.Contains(" + body.PartBranch(constraint.Rules, Name) + ", " + body.Token + ", "
            + CSharpLiteral.Integer(constraint.Minimum) + ", " + maximum + ", " + body.LocationOf(Name) + ")");
    }

    private static long? Count(string keyword, SchemaContext context) =>
        context.Schema[keyword] is { } value ? Values.Count(value, keyword, context) : null;

    protected override ValueFault? Fault(ContainsConstraint constraint, SpecNode value, ValueCheck check)
    {
        if (value is not SpecArray list)
            return null;
        List<bool?> fits = [.. list.Items.Select(item => check.Passes(item, constraint.Rules))];
        int sure = fits.Count(static f => f == true);
        int possible = fits.Count(static f => f != false);
        if (possible < constraint.Minimum)
            return new ValueFault(value, ValueText.TooFew("array", possible, "item", constraint.Minimum) + " that must fit");
        if (sure > constraint.Maximum)
            return new ValueFault(value, ValueText.TooMany("array", sure, "item", constraint.Maximum) + " that may fit");
        return sure == possible ? null : check.Unsure();
    }
}
