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

    /// <summary>The members that have a list of names, and these.</summary>
    public static EquatableArray<DependentNames> Names(SpecObject members) => members.Members
        .Select(static m => new DependentNames(m.Name, RequiredKeyword.Names(m.Value).ToEquatableArray()))
        .Where(static d => d.Names.Count > 0)
        .ToEquatableArray();

    /// <summary>Writes the checks of names that must be there beside others.</summary>
    public static void Write(EquatableArray<DependentNames> members, string keyword, CheckBody body)
    {
        foreach (DependentNames member in members)
        {
            string absent = body.Unseen(member.Name);
            foreach (SeenWord word in body.SeenWords(member.Names))
            {
                body.LastTerm(
                    absent + " || run.DependentRequired(" + body.Token + ", " + CSharpLiteral.String(member.Name) + ", " + body.NamesFrom(word)
                    + ", " + word.Mask(member.Names) + " & ~" + word.Variable + ", " + body.LocationOf(keyword) + ")");
            }
        }
    }

    protected override DependentRequiredConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        if (value is not SpecObject members)
        {
            context.Invalid(value, Name, "its value is not a mapping of lists of member names");
            return null;
        }

        foreach (SpecMember member in members.Members.Where(static m => m.Value is not SpecArray))
            context.Invalid(member.Value, Name, "its value is not a list of member names");
        EquatableArray<DependentNames> dependent = Names(members);
        return dependent.Count == 0 ? null : new DependentRequiredConstraint(dependent);
    }

    protected override string Describe(DependentRequiredConstraint constraint) => string.Join(" ", constraint.Members.Select(Sentence));

    private static string Sentence(DependentNames member) =>
        "Beside '" + member.Name + "', " + string.Join(" and ", member.Names.Select(static n => "'" + n + "'")) + " must be given.";

    protected override void Write(DependentRequiredConstraint constraint, CheckBody body) => Write(constraint.Members, Name, body);
}
