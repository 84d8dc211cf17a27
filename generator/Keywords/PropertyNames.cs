using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

internal sealed record PropertyNamesConstraint(SchemaRules Rules) : Constraint("propertyNames");

/// <summary><c>propertyNames</c> (2020-12 Core, section 10.3.2.4).</summary>
internal sealed class PropertyNamesKeyword : Keyword<PropertyNamesConstraint>
{
    public override string Name => "propertyNames";

    protected override PropertyNamesConstraint TryRead(SpecNode value, SchemaContext context) => new(context.Subschema(value, Name));

    protected override PropertyNamesConstraint MapTargets(PropertyNamesConstraint constraint, TargetMap map) =>
        new(map.Rules(constraint.Rules));

    protected override void Write(PropertyNamesConstraint constraint, CheckBody body) => body.MemberNames(constraint.Rules, Name);

    protected override ValueFault? Fault(PropertyNamesConstraint constraint, SpecNode value, ValueCheck check) =>
        (value as SpecObject)?.Members
            .Select(m => check.Fault(new SpecScalar(m.NamePosition, SpecScalarKind.String, m.Name), constraint.Rules))
            .FirstOrDefault(static fault => fault is not null);
}
