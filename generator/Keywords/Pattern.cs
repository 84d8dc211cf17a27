using Seedance.Generator.Diagnostics;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Patterns;

namespace Seedance.Generator.Keywords;

/// <param name="Text">The regular expression as the document has it; the runtime translates it.</param>
internal sealed record PatternConstraint(string Text) : Constraint("pattern");

/// <summary><c>pattern</c> (2020-12 Validation, section 6.3.3).</summary>
internal sealed class PatternKeyword : Keyword<PatternConstraint>
{
    /// <summary>Longer expressions say nothing to a reader.</summary>
    private const int MaxDescribedLength = 200;

    public override string Name => "pattern";

    public override bool IsAssertion => true;

    /// <summary>Whether a regular expression can be checked.</summary>
    public static bool CanBeChecked(string pattern) => PatternParser.Parse(pattern, out _) is not null;

    /// <summary>Whether a regular expression can be checked; one that cannot is reported.</summary>
    public static bool CanBeChecked(string pattern, SpecPosition position, SchemaContext context)
    {
        if (PatternParser.Parse(pattern, out string? error) is not null)
            return true;
        context.Report(Problem.At(DiagnosticTable.PatternNotChecked, position, pattern, error!));
        return false;
    }

    protected override PatternConstraint? TryRead(SpecNode value, SchemaContext context)
    {
        if (value is not SpecScalar { Kind: SpecScalarKind.String } pattern)
        {
            context.Invalid(value, Name, "its value is not a text");
            return null;
        }

        return CanBeChecked(pattern.Text, value.Position, context) ? new PatternConstraint(pattern.Text) : null;
    }

    protected override string? Describe(PatternConstraint constraint) =>
        constraint.Text.Length <= MaxDescribedLength ? "Matches the pattern " + constraint.Text + " (ECMA-262)." : null;

    protected override void Write(PatternConstraint constraint, CheckBody body) =>
        body.Check("Pattern", body.Pattern(constraint.Text), Name);

    public override string Limit(Constraint constraint) => "\"pattern\":" + SpecJson.Quote(((PatternConstraint)constraint).Text);

    protected override ValueFault? Fault(PatternConstraint constraint, SpecNode value, ValueCheck check)
    {
        if (value.AsString() is not { } text)
            return null;
        return check.Matches(text, constraint.Text) switch
        {
            true => null,
            null => check.Unsure(),
            false => new ValueFault(value, ValueText.Of(value) + " does not match the pattern " + ValueText.Cut(constraint.Text)),
        };
    }
}
