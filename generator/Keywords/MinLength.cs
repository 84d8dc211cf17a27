using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

internal sealed record MinLengthConstraint(long Count) : Constraint("minLength");

/// <summary><c>minLength</c> (2020-12 Validation, section 6.3.2; counted in Unicode code points).</summary>
internal sealed class MinLengthKeyword : Keyword<MinLengthConstraint>
{
    public override string Name => "minLength";

    protected override MinLengthConstraint? TryRead(SpecNode value, SchemaContext context) =>
        Values.Count(value, Name, context) is { } count ? new MinLengthConstraint(count) : null;

    protected override string Describe(MinLengthConstraint constraint) => "At least " + Values.Plural(constraint.Count, "character") + ".";

    protected override void Write(MinLengthConstraint constraint, CheckBody body) =>
        body.Check("MinLength", CSharpLiteral.Integer(constraint.Count), Name);
}
