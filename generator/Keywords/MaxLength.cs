using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

internal sealed record MaxLengthConstraint(long Count) : Constraint("maxLength");

/// <summary><c>maxLength</c> (2020-12 Validation, section 6.3.1; counted in Unicode code points).</summary>
internal sealed class MaxLengthKeyword : Keyword<MaxLengthConstraint>
{
    public override string Name => "maxLength";

    protected override MaxLengthConstraint? TryRead(SpecNode value, SchemaContext context) =>
        Values.Count(value, Name, context) is { } count ? new MaxLengthConstraint(count) : null;

    protected override string Describe(MaxLengthConstraint constraint) => "At most " + Values.Plural(constraint.Count, "character") + ".";

    protected override void Write(MaxLengthConstraint constraint, CheckBody body) =>
        body.Check("MaxLength", CSharpLiteral.Integer(constraint.Count), Name);
}
