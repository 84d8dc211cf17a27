using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

internal sealed record AnyOfConstraint(EquatableArray<SchemaRules> Branches) : Constraint("anyOf")
{
    /// <summary>Whether each branch only demands that members are there: then one look at the members answers.</summary>
    public bool IsOfRequired =>
        Branches.All(static b => b.Constraints.Count == 1 && b.Constraints[0] is RequiredConstraint);
}

/// <summary><c>anyOf</c> (2020-12 Core, section 10.2.1.2).</summary>
internal sealed class AnyOfKeyword : Keyword<AnyOfConstraint>
{
    public override string Name => "anyOf";

    public override Application Application => Application.Value;

    public override bool AsksForFacts => true;

    protected override AnyOfConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        EquatableArray<SchemaRules> branches = context.Subschemas(value, Name);
        // A branch that everything fits makes all of them true, but in 2020-12 the others still evaluate what they speak of.
        bool isTrue = context.Dialect.HasUnevaluated
            ? branches.All(static b => b.Constraints.Count == 0)
            : branches.Any(static b => b.Constraints.Count == 0);
        return isTrue || branches.Count == 0 ? null : new AnyOfConstraint(branches);
    }

    protected override string? Describe(AnyOfConstraint constraint)
    {
        if (!constraint.IsOfRequired)
            return null;
        IEnumerable<string> names = constraint.Branches.Select(
            static b => string.Join(" with ", ((RequiredConstraint)b.Constraints[0]).Names.Select(static n => "'" + n + "'")));
        return "At least one of these must be given: " + string.Join(", ", names) + ".";
    }

    protected override AnyOfConstraint MapTargets(AnyOfConstraint constraint, TargetMap map) =>
        new(map.All(constraint.Branches));

    protected override void Write(AnyOfConstraint constraint, CheckBody body)
    {
        if (constraint.IsOfRequired)
            WriteRequired(constraint, body);
        else
            Branches.Write("AnyOf", Name, constraint.Branches, body);
    }

    private void WriteRequired(AnyOfConstraint constraint, CheckBody body)
    {
        IEnumerable<EquatableArray<string>> names = constraint.Branches.Select(static b => ((RequiredConstraint)b.Constraints[0]).Names);
        string present = string.Join(" || ", names.Select(branch => body.Seen(branch)));
        string what = string.Join(" or ", names.Select(static branch => string.Join(" with ", branch.Select(static n => "'" + n + "'"))))
            + " must be present";
        body.LastTerm(
            "run.AnyOf(" + present + ", " + body.Token + ", " + CSharpLiteral.String(what) + ", " + body.LocationOf(Name) + ")");
    }

    public override string? GroupLimit(Constraint constraint, IReadOnlyDictionary<string, string> names) =>
        RequiredKeyword.Alternatives(Name, ((AnyOfConstraint)constraint).Branches, names);

    protected override ValueFault? Fault(AnyOfConstraint constraint, SpecNode value, ValueCheck check) =>
        Branches.Fault(value, constraint.Branches, check);
}
