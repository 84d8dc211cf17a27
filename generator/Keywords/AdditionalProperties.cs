using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <param name="Rules">What the values of undeclared members must fulfil; null when there must be none.</param>
internal sealed record AdditionalPropertiesConstraint(SchemaRules? Rules) : Constraint("additionalProperties");

/// <summary>
/// <c>additionalProperties</c> (2020-12 Core, section 10.3.2.3). Beside a pattern of <c>patternProperties</c> that cannot be checked
/// nobody knows of which members it speaks, so it says nothing then.
/// </summary>
internal sealed class AdditionalPropertiesKeyword : Keyword<AdditionalPropertiesConstraint>
{
    public override string Name => "additionalProperties";

    public override Application Application => Application.Part;

    protected override AdditionalPropertiesConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        // "true" allows everything, but in 2020-12 it evaluates everything as well.
        bool isIdle = Values.IsTrue(value) && !context.Dialect.HasUnevaluated;
        if (isIdle || !PatternPropertiesKeyword.AllCanBeChecked(context.Schema["patternProperties"]))
            return null;
        return Values.IsFalse(value)
            ? new AdditionalPropertiesConstraint(Rules: null)
            : new AdditionalPropertiesConstraint(context.Subschema(value, Name));
    }

    protected override AdditionalPropertiesConstraint MapTargets(AdditionalPropertiesConstraint constraint, TargetMap map) =>
        constraint.Rules is null ? constraint : constraint with { Rules = map.Rules(constraint.Rules) };

    protected override void AddEvaluation(AdditionalPropertiesConstraint constraint, EvaluationBuilder evaluation) =>
        evaluation.AllMembers();

    protected override void Write(AdditionalPropertiesConstraint constraint, CheckBody body)
    {
        if (constraint.Rules is null)
            body.NoOtherMembers(Name);
        else
            body.OtherMembers(constraint.Rules, Name);
    }

    protected override ValueFault? Fault(AdditionalPropertiesConstraint constraint, SpecNode value, ValueCheck check)
    {
        if (value is not SpecObject mapping)
            return null;
        var declared = new HashSet<string>(
            check.Beside<PropertiesConstraint>()?.Members.Select(static m => m.Name) ?? [], StringComparer.Ordinal);
        EquatableArray<PropertyRules> patterns =
            check.Beside<PatternPropertiesConstraint>()?.Members ?? EquatableArray<PropertyRules>.Empty;
        foreach (SpecMember member in mapping.Members)
        {
            if (declared.Contains(member.Name) || patterns.Any(p => check.Matches(member.Name, p.Name) != false))
                continue;
            ValueFault? fault = constraint.Rules is null
                ? new ValueFault(member.Value, Quotation.Of(member.Name) + " is not a member that is allowed here")
                : check.Fault(member.Value, constraint.Rules);
            if (fault is not null)
                return fault;
        }

        return null;
    }
}
