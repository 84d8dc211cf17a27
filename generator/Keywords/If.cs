using System.Collections.Generic;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Keywords;

/// <param name="Condition">The question.</param>
/// <param name="Then">What a value that fulfils it must fulfil as well, or null.</param>
/// <param name="Else">What any other value must fulfil, or null.</param>
internal sealed record IfConstraint(SchemaRules Condition, SchemaRules? Then, SchemaRules? Else) : Constraint("if");

/// <summary><c>if</c>, <c>then</c> and <c>else</c> (2020-12 Core, section 10.2.2).</summary>
internal sealed class IfKeyword : Keyword<IfConstraint>
{
    public override string Name => "if";

    public override IReadOnlyList<string> Companions => ["then", "else"];

    public override Application Application => Application.Value;

    protected override IfConstraint TryRead(SpecNode value, SchemaContext context) =>
        new(context.Subschema(value, Name), Branch("then", context), Branch("else", context));

    protected override IfConstraint MapTargets(IfConstraint constraint, TargetMap map) => new(
        map.Rules(constraint.Condition),
        constraint.Then is null ? null : map.Rules(constraint.Then),
        constraint.Else is null ? null : map.Rules(constraint.Else));

    protected override void Write(IfConstraint constraint, CheckBody body)
    {
        string? then = Call(constraint.Then, "then", body);
        string? @else = Call(constraint.Else, "else", body);
        if (then is null && @else is null && !body.Marks)
            return;
        string passes = "run.Passes(" + body.Branch(constraint.Condition, Name) + ", " + body.Token + ")";
        body.Term((then, @else) switch
        {
            // The condition alone says nothing, but it evaluates members and items.
            (null, null) => passes + " || true",
            (null, _) => passes + " || " + @else,
            (_, null) => "!" + passes + " || " + then,
            _ => passes + " ? " + then + " : " + @else,
        });
    }

    private static SchemaRules? Branch(string keyword, SchemaContext context) =>
        context.Schema[keyword] is { } value ? context.Subschema(value, keyword) : null;

    private static string? Call(SchemaRules? rules, string keyword, CheckBody body) =>
        rules is null || rules.Constraints.Count == 0 ? null : body.Branch(rules, keyword) + "(ref run, " + body.Token + ")";

    protected override ValueFault? Fault(IfConstraint constraint, SpecNode value, ValueCheck check)
    {
        if (check.Passes(value, constraint.Condition) is not { } isTrue)
            return check.Unsure();
        return (isTrue ? constraint.Then : constraint.Else) is { } rules ? check.Fault(value, rules) : null;
    }
}
