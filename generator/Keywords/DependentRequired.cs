using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

internal sealed record DependentRequiredConstraint(EquatableArray<DependentNames> Members) : Constraint("dependentRequired");

/// <param name="Name">A member.</param>
/// <param name="Names">The members that must be there when it is.</param>
internal sealed record DependentNames(string Name, EquatableArray<string> Names);

/// <summary><c>dependentRequired</c> (2020-12 Validation, section 6.5.4).</summary>
internal sealed class DependentRequiredKeyword : Keyword<DependentRequiredConstraint>
{
    public override string Name => "dependentRequired";

    protected override DependentRequiredConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        if (value is not SpecObject members)
        {
            context.Invalid(value, Name, "its value is not a mapping of lists of member names");
            return null;
        }

        foreach (SpecMember member in members.Members.Where(static m => m.Value is not SpecArray))
            context.Invalid(member.Value, Name, "its value is not a list of member names");
        EquatableArray<DependentNames> dependent = members.Members
            .Select(static m => new DependentNames(m.Name, RequiredKeyword.Names(m.Value).ToEquatableArray()))
            .Where(static d => d.Names.Count > 0)
            .ToEquatableArray();
        return dependent.Count == 0 ? null : new DependentRequiredConstraint(dependent);
    }

    protected override string Describe(DependentRequiredConstraint constraint) => string.Join(
        " ",
        constraint.Members.Select(static m => "Beside '" + m.Name + "', " + string.Join(" and ", m.Names.Select(static n => "'" + n + "'")) + " must be given."));

    protected override void Write(DependentRequiredConstraint constraint, CheckBody body)
    {
        foreach (DependentNames member in constraint.Members)
        {
            string absent = body.Unseen(member.Name);
            foreach (SeenWord word in body.SeenWords(member.Names))
            {
                body.LastTerm(
                    absent + " || run.DependentRequired(" + body.Token + ", " + CSharpLiteral.String(member.Name) + ", " + body.NamesFrom(word)
                    + ", " + word.Mask(member.Names) + " & ~" + word.Variable + ", " + body.LocationOf(Name) + ")");
            }
        }
    }

    public override string? GroupLimit(Constraint constraint, IReadOnlyDictionary<string, string> names)
    {
        List<string> members =
        [
            .. ((DependentRequiredConstraint)constraint).Members
                .Where(m => names.ContainsKey(m.Name) && m.Names.All(names.ContainsKey))
                .Select(m => SpecJson.Quote(names[m.Name]) + ":[" + string.Join(",", m.Names.Select(n => SpecJson.Quote(names[n]))) + "]"),
        ];
        return members.Count == 0 ? null : "\"" + Name + "\":{" + string.Join(",", members) + "}";
    }

    protected override ValueFault? Fault(DependentRequiredConstraint constraint, SpecNode value, ValueCheck check)
    {
        if (value is not SpecObject mapping)
            return null;
        foreach (DependentNames member in constraint.Members.Where(m => mapping[m.Name] is not null))
        {
            if (member.Names.FirstOrDefault(n => mapping[n] is null) is { } missing)
                return new ValueFault(value, Quotation.Of(missing) + " is missing; it must be there beside " + Quotation.Of(member.Name));
        }

        return null;
    }
}
