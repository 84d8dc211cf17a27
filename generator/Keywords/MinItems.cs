using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

internal sealed record MinItemsConstraint(long Count) : Constraint("minItems");

/// <summary><c>minItems</c> (2020-12 Validation, section 6.4.2).</summary>
internal sealed class MinItemsKeyword : Keyword<MinItemsConstraint>
{
    public override string Name => "minItems";

    protected override MinItemsConstraint? TryRead(SpecNode value, SchemaContext context) =>
        Values.Count(value, Name, context) is { } count ? new MinItemsConstraint(count) : null;

    protected override string Describe(MinItemsConstraint constraint) => "At least " + Values.Plural(constraint.Count, "item") + ".";

    protected override void Write(MinItemsConstraint constraint, CheckBody body) =>
        body.Check("MinItems", CSharpLiteral.Integer(constraint.Count), Name);
}
