using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

internal sealed record PropertiesConstraint(EquatableArray<PropertyRules> Members) : Constraint("properties");

/// <param name="Name">Name of the member.</param>
/// <param name="Rules">What its value must fulfil.</param>
internal sealed record PropertyRules(string Name, SchemaRules Rules);

/// <summary><c>properties</c> (2020-12 Core, section 10.3.2.1).</summary>
internal sealed class PropertiesKeyword : Keyword<PropertiesConstraint>
{
    public override string Name => "properties";

    public override Application Application => Application.Part;

    protected override PropertiesConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        if (value is not SpecObject members)
        {
            context.Invalid(value, Name, "its value is not a mapping of schemas");
            return null;
        }

        return new PropertiesConstraint(
            members.Members.Select(m => new PropertyRules(m.Name, context.Subschema(m.Value, Name, m.Name))).ToEquatableArray());
    }

    protected override PropertiesConstraint MapTargets(PropertiesConstraint constraint, TargetMap map) =>
        new(constraint.Members.Select(m => m with { Rules = map.Rules(m.Rules) }).ToEquatableArray());

    protected override void AddFacts(PropertiesConstraint constraint, FactsBuilder facts)
    {
        foreach (PropertyRules member in constraint.Members)
            facts.Member(member.Name, member.Rules);
    }

    protected override void AddEvaluation(PropertiesConstraint constraint, EvaluationBuilder evaluation) =>
        evaluation.Members(constraint.Members.Select(static m => m.Name));

    protected override void Write(PropertiesConstraint constraint, CheckBody body)
    {
        foreach (PropertyRules member in constraint.Members)
            body.Member(member.Name, member.Rules, Name, member.Name);
    }

    protected override ValueFault? Fault(PropertiesConstraint constraint, SpecNode value, ValueCheck check)
    {
        if (value is not SpecObject mapping)
            return null;
        foreach (PropertyRules member in constraint.Members)
        {
            if (mapping[member.Name] is { } child && check.Fault(child, member.Rules) is { } fault)
                return fault;
        }

        return null;
    }
}
