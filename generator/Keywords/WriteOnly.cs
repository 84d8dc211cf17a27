using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

internal sealed record WriteOnlyConstraint() : Constraint("writeOnly");

/// <summary><c>writeOnly</c> (2020-12 Validation, section 9.4): forbids no value, but no message shows one.</summary>
internal sealed class WriteOnlyKeyword : Keyword<WriteOnlyConstraint>
{
    public override string Name => "writeOnly";

    public override bool IsAssertion => true;

    protected override WriteOnlyConstraint? TryRead(SpecNode value, SchemaContext context) =>
        value is SpecScalar { Kind: SpecScalarKind.Boolean, Text: "true" } ? new WriteOnlyConstraint() : null;

    protected override void Write(WriteOnlyConstraint constraint, CheckBody body) => body.Conceal();

    protected override ValueFault? Fault(WriteOnlyConstraint constraint, SpecNode value, ValueCheck check) => null;
}
