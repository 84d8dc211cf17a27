using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <param name="Member">The member whose text names a type.</param>
/// <param name="Types">The types that it may name.</param>
/// <param name="Base">What holds for all of them.</param>
/// <param name="Otherwise">What a value is checked against whose discriminator is absent or names none of them.</param>
internal sealed record DiscriminatorConstraint(string Member, EquatableArray<DiscriminatedType> Types, TypeId Base, SchemaRules Otherwise)
    : Constraint("discriminator");

/// <summary>A type that a discriminator may name.</summary>
/// <param name="Names">The texts that name it.</param>
/// <param name="Word">What messages call it.</param>
/// <param name="Rules">What its values are checked against; what holds for the base is a part of it.</param>
internal sealed record DiscriminatedType(EquatableArray<string> Names, string Word, SchemaRules Rules);

/// <summary>
/// <c>discriminator</c> of a schema that others have in their <c>allOf</c>: a value of it is checked against the one that is
/// named (OpenAPI 3.0.3, section 4.7.25). Which schemas these are only the whole API tells, so its constraint is made there.
/// Beside a union it says nothing by itself: <c>oneOf</c> heeds it.
/// </summary>
internal sealed class DiscriminatorKeyword : Keyword<DiscriminatorConstraint>
{
    public override string Name => "discriminator";

    public override Application Application => Application.Value;

    public override bool ChoosesOne => true;

    protected override DiscriminatorConstraint? TryRead(SpecNode value, SchemaContext context) => null;

    protected override DiscriminatorConstraint MapTargets(DiscriminatorConstraint constraint, TargetMap map) => constraint with
    {
        Types = constraint.Types.Select(t => t with { Rules = map.Rules(t.Rules) }).ToEquatableArray(),
        Base = map.Of(constraint.Base),
        Otherwise = map.Rules(constraint.Otherwise),
    };

    protected override void AddFacts(DiscriminatorConstraint constraint, FactsBuilder facts) => facts.Add(constraint.Base);

    protected override void AddEvaluation(DiscriminatorConstraint constraint, EvaluationBuilder evaluation)
    {
        evaluation.Add(constraint.Base);
        foreach (DiscriminatedType type in constraint.Types)
            evaluation.AddMaybe(type.Rules);
        evaluation.AddMaybe(constraint.Otherwise);
    }

    protected override void Write(DiscriminatorConstraint constraint, CheckBody body)
    {
        List<string> types = constraint.Types
            .Select((type, i) => "new(" + CSharpLiteral.String(type.Word) + ", "
                + Check(type.Rules, body, i.ToString(CultureInfo.InvariantCulture))
                + ") { Names = [" + string.Join(", ", type.Names.Select(CSharpLiteral.String)) + "] }")
            .ToList();
        string field = body.Field(KnownTypes.Runtime + ".SchemaBranch[]", types, Name);
        body.Term("run.Discriminator(" + field + ", " + Check(constraint.Otherwise, body, "otherwise") + ", " + body.Token + ", "
            + CSharpLiteral.Utf8(constraint.Member) + ", " + body.LocationOf(Name) + ")");
    }

    protected override ValueFault? Fault(DiscriminatorConstraint constraint, SpecNode value, ValueCheck check)
    {
        string? name = value.GetString(constraint.Member);
        DiscriminatedType? named = name is null ? null : constraint.Types.FirstOrDefault(type => type.Names.Contains(name));
        return check.Fault(value, named?.Rules ?? constraint.Otherwise);
    }

    private static string Check(SchemaRules rules, CheckBody body, string token) =>
        rules.Constraints.Count == 1 && rules.Constraints[0] is ReferenceConstraint reference
            ? body.CheckOf(reference.Target)
            : body.Branch(rules, "discriminator", token);
}
