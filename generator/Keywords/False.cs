using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <summary>The schema <c>false</c>: no value is valid.</summary>
internal sealed record FalseConstraint() : Constraint("false");

/// <summary>The boolean schema <c>false</c> (2020-12 Core, section 4.3.2). No member of a schema is called so: the reader makes its constraint.</summary>
internal sealed class FalseKeyword : Keyword<FalseConstraint>
{
    public override string Name => "false";

    public override bool IsAssertion => true;

    protected override FalseConstraint? TryRead(SpecNode value, SchemaContext context) => null;

    protected override void Write(FalseConstraint constraint, CheckBody body) =>
        body.Term("run.False(" + body.Token + ", " + body.LocationOf() + ")");

    protected override ValueFault? Fault(FalseConstraint constraint, SpecNode value, ValueCheck check) =>
        new(value, "no value is allowed here");
}
