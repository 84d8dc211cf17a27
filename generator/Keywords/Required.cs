using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <param name="Names">The members that must be there.</param>
/// <param name="ReadOnly">Those of them that only the server writes: a request need not have them.</param>
/// <param name="WriteOnly">Those of them that only the client writes: a response need not have them.</param>
internal sealed record RequiredConstraint(
    EquatableArray<string> Names,
    EquatableArray<string> ReadOnly,
    EquatableArray<string> WriteOnly) : Constraint("required");

/// <summary><c>required</c> (2020-12 Validation, section 6.5.3), for one direction only beside <c>readOnly</c> or <c>writeOnly</c> (OpenAPI 3.0.3, section 4.7.24).</summary>
internal sealed class RequiredKeyword : Keyword<RequiredConstraint>
{
    public override string Name => "required";

    /// <summary>The names in a <c>required</c>, each once.</summary>
    public static IEnumerable<string> Names(SpecNode? value) =>
        value is SpecArray list
            ? list.Items.OfType<SpecScalar>().Where(static s => s.Kind == SpecScalarKind.String).Select(static s => s.Text).Distinct()
            : [];

    /// <summary>
    /// Alternatives, each of which only demands members, by the C# names of these (<see cref="Keyword.GroupLimit"/>); null where one says
    /// something else, or demands what has no C# name.
    /// </summary>
    public static string? Alternatives(string keyword, EquatableArray<SchemaRules> branches, IReadOnlyDictionary<string, string> names)
    {
        var alternatives = new List<string>();
        foreach (SchemaRules branch in branches)
        {
            if (branch.Constraints.Count != 1
                || branch.Constraints[0] is not RequiredConstraint { ReadOnly.Count: 0, WriteOnly.Count: 0 } required
                || !required.Names.All(names.ContainsKey))
            {
                return null;
            }

            alternatives.Add("{\"required\":[" + string.Join(",", required.Names.Select(n => SpecJson.Quote(names[n]))) + "]}");
        }

        return "\"" + keyword + "\":[" + string.Join(",", alternatives) + "]";
    }

    protected override RequiredConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        if (value is not SpecArray)
        {
            context.Invalid(value, Name, "its value is not a list of member names");
            return null;
        }

        EquatableArray<string> names = Names(value).ToEquatableArray();
        SpecObject? members = context.Schema.GetObject("properties");
        return names.Count == 0
            ? null
            : new RequiredConstraint(names, Marked(names, members, "readOnly"), Marked(names, members, "writeOnly"));
    }

    protected override void AddFacts(RequiredConstraint constraint, FactsBuilder facts)
    {
        foreach (string name in constraint.Names.Where(n => !constraint.ReadOnly.Contains(n) && !constraint.WriteOnly.Contains(n)))
            facts.Requires(name);
    }

    protected override void Write(RequiredConstraint constraint, CheckBody body)
    {
        foreach (SeenWord word in body.SeenWords(constraint.Names))
        {
            string demanded = word.Mask(constraint.Names);
            if (constraint.ReadOnly.Count + constraint.WriteOnly.Count > 0)
                demanded = "run.Demanded(" + demanded + ", " + word.Mask(constraint.ReadOnly) + ", " + word.Mask(constraint.WriteOnly) + ")";
            body.LastTerm(
                "run.Required(" + body.Token + ", " + body.NamesFrom(word) + ", " + demanded + " & ~" + word.Variable + ", "
                + body.LocationOf(Name) + ")");
        }
    }

    private static EquatableArray<string> Marked(EquatableArray<string> names, SpecObject? members, string keyword) =>
        names.Where(n => members?[n].GetBoolean(keyword) == true).ToEquatableArray();

    protected override ValueFault? Fault(RequiredConstraint constraint, SpecNode value, ValueCheck check)
    {
        if (value is not SpecObject mapping)
            return null;
        foreach (string name in constraint.Names)
        {
            // Which way an example travels is not known, so what only one way demands is not.
            if (mapping[name] is null && !constraint.ReadOnly.Contains(name) && !constraint.WriteOnly.Contains(name))
                return new ValueFault(value, Quotation.Of(name) + " is missing");

            // What is known only when the program runs may be null, which is not written.
            if (mapping[name] is not (null or SpecScalar or SpecArray or SpecObject))
                check.Unsure();
        }

        return null;
    }
}
