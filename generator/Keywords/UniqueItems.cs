using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

internal sealed record UniqueItemsConstraint() : Constraint("uniqueItems");

/// <summary><c>uniqueItems</c> (2020-12 Validation, section 6.4.3).</summary>
internal sealed class UniqueItemsKeyword : Keyword<UniqueItemsConstraint>
{
    public override string Name => "uniqueItems";

    public override bool IsAssertion => true;

    protected override UniqueItemsConstraint? TryRead(SpecNode value, SchemaContext context) =>
        Values.IsTrue(value) ? new UniqueItemsConstraint() : null;

    protected override string Describe(UniqueItemsConstraint constraint) => "No item twice.";

    protected override void Write(UniqueItemsConstraint constraint, CheckBody body) =>
        body.Term("run.UniqueItems(" + body.Token + ", " + body.LocationOf(Name) + ")");
}
