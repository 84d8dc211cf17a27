using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

internal sealed record DependentSchemasConstraint(EquatableArray<PropertyRules> Members) : Constraint("dependentSchemas");

/// <summary><c>dependentSchemas</c> (2020-12 Core, section 10.2.2.4).</summary>
internal sealed class DependentSchemasKeyword : Keyword<DependentSchemasConstraint>
{
    public override string Name => "dependentSchemas";

    public override Application Application => Application.Value;

    protected override DependentSchemasConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        if (value is not SpecObject members)
        {
            context.Invalid(value, Name, "its value is not a mapping of schemas");
            return null;
        }

        return new DependentSchemasConstraint(
            members.Members.Select(m => new PropertyRules(m.Name, context.Subschema(m.Value, Name, m.Name))).ToEquatableArray());
    }

    protected override DependentSchemasConstraint MapTargets(DependentSchemasConstraint constraint, TargetMap map) =>
        new(constraint.Members.Select(m => m with { Rules = map.Rules(m.Rules) }).ToEquatableArray());

    protected override void Write(DependentSchemasConstraint constraint, CheckBody body)
    {
        foreach (PropertyRules member in constraint.Members.Where(static m => m.Rules.Constraints.Count > 0))
        {
            string check = body.Branch(member.Rules, Name, member.Name) + "(ref run, " + body.Token + ")";
            body.LastTerm(body.Unseen(member.Name) + " || " + check);
        }
    }

    protected override ValueFault? Fault(DependentSchemasConstraint constraint, SpecNode value, ValueCheck check) =>
        value is SpecObject mapping
            ? check.Fault(value, constraint.Members.Where(m => mapping[m.Name] is not null).Select(static m => m.Rules))
            : null;
}
