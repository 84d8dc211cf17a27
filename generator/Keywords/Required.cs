using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

internal sealed record RequiredConstraint(EquatableArray<string> Names) : Constraint("required");

/// <summary><c>required</c> (2020-12 Validation, section 6.5.3).</summary>
internal sealed class RequiredKeyword : Keyword<RequiredConstraint>
{
    public override string Name => "required";

    /// <summary>The names in a <c>required</c>, each once.</summary>
    public static IEnumerable<string> Names(SpecNode? value) =>
        value is SpecArray list
            ? list.Items.OfType<SpecScalar>().Where(static s => s.Kind == SpecScalarKind.String).Select(static s => s.Text).Distinct()
            : [];

    protected override RequiredConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        if (value is not SpecArray)
        {
            context.Invalid(value, Name, "its value is not a list of member names");
            return null;
        }

        EquatableArray<string> names = Names(value).ToEquatableArray();
        return names.Count == 0 ? null : new RequiredConstraint(names);
    }

    protected override void Write(RequiredConstraint constraint, CheckBody body)
    {
        foreach (string name in constraint.Names)
        {
            body.LastTerm(
                "run.Required(" + body.Seen(name) + ", token, " + CSharpLiteral.String(name) + ", " + body.LocationOf(Name) + ")");
        }
    }
}
