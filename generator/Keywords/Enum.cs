using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Keywords;

/// <param name="Values">JSON texts of the values.</param>
internal sealed record EnumConstraint(EquatableArray<string> Values) : Constraint("enum");

/// <summary><c>enum</c> (2020-12 Validation, section 6.1.2).</summary>
/// <remarks>Beside OpenAPI 3.0's <c>nullable: true</c> null is valid even where the list leaves it out: that is what authors mean.</remarks>
internal sealed class EnumKeyword : Keyword<EnumConstraint>
{
    /// <summary>More values than this are not spelled out in a message.</summary>
    private const int MaxSpelledOut = 20;

    public override string Name => "enum";

    public override bool IsAssertion => true;

    protected override EnumConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        if (value is not SpecArray)
        {
            context.Invalid(value, Name, "its value is not a list of values");
            return null;
        }

        List<string> values = [.. EnumValues.Of(context.Schema).Select(SpecJson.Write)];
        if (context.IsNullable)
            values.Add("null");
        return new EnumConstraint(values.Distinct().ToEquatableArray());
    }

    protected override void AddFacts(EnumConstraint constraint, FactsBuilder facts) => facts.IsOneOf(constraint.Values);

    protected override void Write(EnumConstraint constraint, CheckBody body)
    {
        // An empty list allows nothing.
        string fits = constraint.Values.Count == 0 ? "false" : string.Join(" || ", constraint.Values.Select(value => JsonEquality.Expression(value, body.Token)));
        string allowed = CSharpLiteral.String(Allowed(constraint));
        body.Term("run.Enum(" + fits + ", " + body.Token + ", " + allowed + ", " + body.LocationOf(Name) + ")");
    }

    /// <summary>The values as messages list them.</summary>
    private static string Allowed(EnumConstraint constraint) =>
        string.Join(", ", constraint.Values.Take(MaxSpelledOut)) + (constraint.Values.Count > MaxSpelledOut ? ", …" : "");

    protected override ValueFault? Fault(EnumConstraint constraint, SpecNode value, ValueCheck check)
    {
        bool?[] fits = [.. constraint.Values.Select(v => JsonEquality.AreEqual(value, v))];
        if (fits.Contains(true))
            return null;
        return fits.Contains(null)
            ? check.Unsure()
            : new ValueFault(value, ValueText.Of(value) + " is not one of " + Allowed(constraint));
    }
}
