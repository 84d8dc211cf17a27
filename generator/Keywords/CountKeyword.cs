using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Name">The keyword.</param>
/// <param name="Count">How many there must or may be.</param>
internal sealed record CountConstraint(string Name, long Count) : Constraint(Name);

/// <summary>A keyword that limits how many characters, items or members there are.</summary>
/// <param name="name">The keyword.</param>
/// <param name="check">The check of the runtime.</param>
/// <param name="words">How its sentence begins: <c>At least</c> or <c>At most</c>.</param>
/// <param name="noun">What is counted, one of it.</param>
internal abstract class CountKeyword(string name, string check, string words, string noun) : Keyword<CountConstraint>
{
    public sealed override string Name => name;

    public sealed override bool IsAssertion => true;

    protected sealed override CountConstraint? TryRead(SpecNode value, SchemaContext context) =>
        Values.Count(value, Name, context) is { } count ? new CountConstraint(Name, count) : null;

    protected sealed override string Describe(CountConstraint constraint) => words + " " + Values.Plural(constraint.Count, noun) + ".";

    protected sealed override void Write(CountConstraint constraint, CheckBody body) =>
        body.Check(check, CSharpLiteral.Integer(constraint.Count), Name);
}
