using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

internal sealed record MaxPropertiesConstraint(long Count) : Constraint("maxProperties");

/// <summary><c>maxProperties</c> (2020-12 Validation, section 6.5.1).</summary>
internal sealed class MaxPropertiesKeyword : Keyword<MaxPropertiesConstraint>
{
    public override string Name => "maxProperties";

    protected override MaxPropertiesConstraint? TryRead(SpecNode value, SchemaContext context) =>
        Values.Count(value, Name, context) is { } count ? new MaxPropertiesConstraint(count) : null;

    protected override string Describe(MaxPropertiesConstraint constraint) => "At most " + Values.Plural(constraint.Count, "member") + ".";

    protected override void Write(MaxPropertiesConstraint constraint, CheckBody body) =>
        body.Check("MaxProperties", CSharpLiteral.Integer(constraint.Count), Name);
}
