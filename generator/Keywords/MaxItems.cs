using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

internal sealed record MaxItemsConstraint(long Count) : Constraint("maxItems");

/// <summary><c>maxItems</c> (2020-12 Validation, section 6.4.1).</summary>
internal sealed class MaxItemsKeyword : Keyword<MaxItemsConstraint>
{
    public override string Name => "maxItems";

    protected override MaxItemsConstraint? TryRead(SpecNode value, SchemaContext context) =>
        Values.Count(value, Name, context) is { } count ? new MaxItemsConstraint(count) : null;

    protected override string Describe(MaxItemsConstraint constraint) => "At most " + Values.Plural(constraint.Count, "item") + ".";

    protected override void Write(MaxItemsConstraint constraint, CheckBody body) =>
        body.Check("MaxItems", CSharpLiteral.Integer(constraint.Count), Name);
}
