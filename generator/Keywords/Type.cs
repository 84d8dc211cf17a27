using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Types">The types that are allowed.</param>
internal sealed record TypeConstraint(JsonTypes Types) : Constraint("type");

/// <summary><c>type</c> (2020-12 Validation, section 6.1.1), with OpenAPI 3.0's <c>nullable</c>.</summary>
internal sealed class TypeKeyword : Keyword<TypeConstraint>
{
    private static readonly Dictionary<string, JsonTypes> Names = new(StringComparer.Ordinal)
    {
        ["null"] = JsonTypes.Null,
        ["boolean"] = JsonTypes.Boolean,
        ["integer"] = JsonTypes.Integer,
        ["number"] = JsonTypes.Number,
        ["string"] = JsonTypes.String,
        ["array"] = JsonTypes.Array,
        ["object"] = JsonTypes.Object,
    };

    public override string Name => "type";

    public override bool IsAssertion => true;

    /// <summary>The types that a <c>type</c> names, without the dialect's <c>nullable</c>; none when there is no valid name.</summary>
    public static JsonTypes Parse(SpecNode? value) => value switch
    {
        SpecScalar { Kind: SpecScalarKind.String } name => Names.TryGetValue(name.Text, out JsonTypes type) ? type : JsonTypes.None,
        SpecArray list => list.Items.Aggregate(JsonTypes.None, static (types, item) => types | Parse(item)),
        _ => JsonTypes.None,
    };

    protected override TypeConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        JsonTypes types = Parse(value);
        if (types == JsonTypes.None)
        {
            context.Invalid(value, Name, "its value names no JSON type");
            return null;
        }

        return new TypeConstraint(context.IsNullable ? types | JsonTypes.Null : types);
    }

    protected override void AddFacts(TypeConstraint constraint, FactsBuilder facts) => facts.HasType(constraint.Types);

    /// <summary>The expression of a set of types.</summary>
    public static string Expression(JsonTypes types) => types == JsonTypes.None
        ? KnownTypes.Runtime + ".JsonTypes.None"
        : string.Join(" | ", Names.Where(pair => (types & pair.Value) != 0).Select(static pair => KnownTypes.Runtime + ".JsonTypes." + pair.Value));

    protected override void Write(TypeConstraint constraint, CheckBody body) => body.Check("Type", Expression(constraint.Types), Name);

    protected override ValueFault? Fault(TypeConstraint constraint, SpecNode value, ValueCheck check) =>
        (ValueText.TypeOf(value) & constraint.Types) != 0
            ? null
            : new ValueFault(value, "expected " + ValueText.List(constraint.Types) + ", found " + ValueText.List(ValueText.TypeOf(value)));
}
