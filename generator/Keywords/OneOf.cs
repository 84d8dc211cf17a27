using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

internal sealed record OneOfConstraint(EquatableArray<SchemaRules> Branches) : Constraint("oneOf");

/// <summary><c>oneOf</c> (2020-12 Core, section 10.2.1.3).</summary>
internal sealed class OneOfKeyword : Keyword<OneOfConstraint>
{
    public override string Name => "oneOf";

    public override Application Application => Application.Value;

    public override bool AsksForFacts => true;

    protected override OneOfConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        EquatableArray<SchemaRules> branches = context.Subschemas(value, Name);
        return branches.Count == 0 ? null : new OneOfConstraint(branches);
    }

    protected override OneOfConstraint MapTargets(OneOfConstraint constraint, TargetMap map) =>
        new(map.All(constraint.Branches));

    protected override void Write(OneOfConstraint constraint, CheckBody body) =>
        Branches.Write("OneOf", Name, constraint.Branches, body);
}
