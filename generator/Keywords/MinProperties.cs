using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

internal sealed record MinPropertiesConstraint(long Count) : Constraint("minProperties");

/// <summary><c>minProperties</c> (2020-12 Validation, section 6.5.2).</summary>
internal sealed class MinPropertiesKeyword : Keyword<MinPropertiesConstraint>
{
    public override string Name => "minProperties";

    protected override MinPropertiesConstraint? TryRead(SpecNode value, SchemaContext context) =>
        Values.Count(value, Name, context) is { } count ? new MinPropertiesConstraint(count) : null;

    protected override string Describe(MinPropertiesConstraint constraint) => "At least " + Values.Plural(constraint.Count, "member") + ".";

    protected override void Write(MinPropertiesConstraint constraint, CheckBody body) =>
        body.Check("MinProperties", CSharpLiteral.Integer(constraint.Count), Name);
}
