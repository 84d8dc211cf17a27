using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <param name="Members">Regular expressions of names, and what the values of members that match must fulfil.</param>
/// <param name="IsComplete">Whether these are all that the document has; others cannot be checked.</param>
internal sealed record PatternPropertiesConstraint(EquatableArray<PropertyRules> Members, bool IsComplete)
    : Constraint("patternProperties");

/// <summary><c>patternProperties</c> (2020-12 Core, section 10.3.2.2).</summary>
internal sealed class PatternPropertiesKeyword : Keyword<PatternPropertiesConstraint>
{
    public override string Name => "patternProperties";

    /// <summary>Whether all regular expressions of the keyword's value can be checked.</summary>
    public static bool AllCanBeChecked(SpecNode? value) =>
        value is not SpecObject members || members.Members.All(static m => PatternKeyword.CanBeChecked(m.Name));

    protected override PatternPropertiesConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        if (value is not SpecObject members)
        {
            context.Invalid(value, Name, "its value is not a mapping of schemas");
            return null;
        }

        List<SpecMember> known = [.. members.Members.Where(m => PatternKeyword.CanBeChecked(m.Name, m.NamePosition, context))];
        return new PatternPropertiesConstraint(
            known.Select(m => new PropertyRules(m.Name, context.Subschema(m.Value, Name, m.Name))).ToEquatableArray(),
            known.Count == members.Members.Count);
    }

    protected override PatternPropertiesConstraint MapTargets(PatternPropertiesConstraint constraint, TargetMap map) =>
        constraint with { Members = constraint.Members.Select(m => m with { Rules = map.Rules(m.Rules) }).ToEquatableArray() };

    /// <summary>Which members a pattern that cannot be checked speaks of is not known: it may be all of them.</summary>
    protected override void AddEvaluation(PatternPropertiesConstraint constraint, EvaluationBuilder evaluation)
    {
        if (constraint.IsComplete)
            evaluation.SomeMembers();
        else
            evaluation.AllMembers();
    }

    protected override void Write(PatternPropertiesConstraint constraint, CheckBody body)
    {
        foreach (PropertyRules member in constraint.Members)
            body.MembersLike(member.Name, member.Rules, Name);
    }

    protected override ValueFault? Fault(PatternPropertiesConstraint constraint, SpecNode value, ValueCheck check)
    {
        if (value is not SpecObject mapping)
            return null;
        foreach (SpecMember member in mapping.Members)
        {
            foreach (PropertyRules rules in constraint.Members)
            {
                bool? matches = check.Matches(member.Name, rules.Name);
                if (matches is null)
                    check.Unsure();
                if (matches == true && check.Fault(member.Value, rules.Rules) is { } fault)
                    return fault;
            }
        }

        return null;
    }
}
