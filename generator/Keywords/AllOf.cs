using System.Globalization;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

internal sealed record AllOfConstraint(EquatableArray<SchemaRules> Branches) : Constraint("allOf");

/// <summary><c>allOf</c> (2020-12 Core, section 10.2.1.1).</summary>
internal sealed class AllOfKeyword : Keyword<AllOfConstraint>
{
    public override string Name => "allOf";

    public override Application Application => Application.Value;

    protected override AllOfConstraint TryRead(SpecNode value, SchemaContext context) => new(context.Subschemas(value, Name));

    protected override AllOfConstraint MapTargets(AllOfConstraint constraint, TargetMap map) =>
        new(map.All(constraint.Branches));

    protected override void AddFacts(AllOfConstraint constraint, FactsBuilder facts)
    {
        foreach (SchemaRules branch in constraint.Branches)
            facts.Add(branch);
    }

    protected override void AddEvaluation(AllOfConstraint constraint, EvaluationBuilder evaluation)
    {
        foreach (SchemaRules branch in constraint.Branches)
            evaluation.Add(branch);
    }

    protected override void Write(AllOfConstraint constraint, CheckBody body)
    {
        for (int i = 0; i < constraint.Branches.Count; i++)
            body.Same(constraint.Branches[i], Name, i.ToString(CultureInfo.InvariantCulture));
    }

    protected override ValueFault? Fault(AllOfConstraint constraint, SpecNode value, ValueCheck check) =>
        check.Fault(value, constraint.Branches);
}
