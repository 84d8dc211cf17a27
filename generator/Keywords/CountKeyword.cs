using System.Globalization;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Name">The keyword.</param>
/// <param name="Count">How many there must or may be.</param>
internal sealed record CountConstraint(string Name, long Count) : Constraint(Name);

/// <summary>A keyword that limits how many characters, items or members there are.</summary>
/// <param name="name">The keyword.</param>
/// <param name="isUpper">Whether it limits how many there may be.</param>
/// <param name="check">The check of the runtime.</param>
/// <param name="words">How its sentence begins: <c>At least</c> or <c>At most</c>.</param>
/// <param name="noun">What is counted, one of it.</param>
internal abstract class CountKeyword(string name, bool isUpper, string check, string words, string noun) : Keyword<CountConstraint>
{
    public sealed override string Name => name;

    public sealed override bool IsAssertion => true;

    protected sealed override CountConstraint? TryRead(SpecNode value, SchemaContext context) =>
        Values.Count(value, Name, context) is { } count ? new CountConstraint(Name, count) : null;

    protected sealed override string Describe(CountConstraint constraint) => words + " " + Values.Plural(constraint.Count, noun) + ".";

    protected sealed override void Write(CountConstraint constraint, CheckBody body) =>
        body.Check(check, CSharpLiteral.Integer(constraint.Count), Name);

    public sealed override string Limit(Constraint constraint) =>
        "\"" + name + "\":" + ((CountConstraint)constraint).Count.ToString(CultureInfo.InvariantCulture);

    protected sealed override ValueFault? Fault(CountConstraint constraint, SpecNode value, ValueCheck check)
    {
        (string what, int? counted) = value switch
        {
            SpecScalar { Kind: SpecScalarKind.String } text when noun == "character" => ("text", CodePointsOf(text.Text)),
            SpecArray list when noun == "item" => ("array", list.Items.Count),
            SpecObject mapping when noun == "member" => ("object", mapping.Members.Count),
            _ => ("", (int?)null),
        };
        if (counted is not { } count)
            return null;
        if (isUpper)
            return count <= constraint.Count ? null : new ValueFault(value, ValueText.TooMany(what, count, noun, constraint.Count));
        return count >= constraint.Count ? null : new ValueFault(value, ValueText.TooFew(what, count, noun, constraint.Count));
    }

    /// <summary>The length of a text as JSON Schema counts it: a surrogate pair is one character.</summary>
    private static int CodePointsOf(string text)
    {
        int pairs = 0;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                pairs++;
        }

        return text.Length - pairs;
    }
}
