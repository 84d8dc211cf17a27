using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <param name="Value">JSON text of the value.</param>
internal sealed record ConstConstraint(string Value) : Constraint("const");

/// <summary><c>const</c> (2020-12 Validation, section 6.1.3). OpenAPI 3.0 does not have it; authors who write it there mean it.</summary>
internal sealed class ConstKeyword : Keyword<ConstConstraint>
{
    public override string Name => "const";

    public override bool IsAssertion => true;

    protected override ConstConstraint TryRead(SpecNode value, SchemaContext context) =>
        new(SpecJson.Write(EnumValues.Meant(value, context.Schema)));

    protected override void AddFacts(ConstConstraint constraint, FactsBuilder facts) => facts.IsOneOf(EquatableArray.Of(constraint.Value));

    protected override void Write(ConstConstraint constraint, CheckBody body) =>
        body.Term(
            "run.Const(" + JsonEquality.Expression(constraint.Value, body.Token) + ", " + body.Token + ", "
            + CSharpLiteral.String(constraint.Value) + ", " + body.LocationOf(Name) + ")");

    protected override ValueFault? Fault(ConstConstraint constraint, SpecNode value, ValueCheck check) =>
        JsonEquality.AreEqual(value, constraint.Value) switch
        {
            true => null,
            null => check.Unsure(),
            false => new ValueFault(value, ValueText.Of(value) + " is not " + ValueText.Cut(constraint.Value)),
        };
}
