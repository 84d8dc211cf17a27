using Microsoft.CodeAnalysis;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Diagnostics;

public sealed class ProblemReporterTests
{
    [Fact]
    public void A_problem_is_reported_at_its_place_in_the_file()
    {
        var position = new SpecPosition("/specs/pets.yaml", 6, 4);
        Diagnostic diagnostic = ProblemReporter.ToDiagnostic(
            Problem.At(DiagnosticTable.UnresolvedReference, position, "#/x", "there is no 'x'"));
        Assert.Equal("SDG2003", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal("'#/x' leads nowhere: there is no 'x'. What refers to it becomes JsonValue.", diagnostic.GetMessage());
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        Assert.Equal(("/specs/pets.yaml", 6, 4), (span.Path, span.StartLinePosition.Line, span.StartLinePosition.Character));
    }

    [Fact]
    public void A_problem_of_no_file_has_no_location() =>
        Assert.Equal(Location.None, ProblemReporter.ToDiagnostic(Problem.Anywhere(DiagnosticTable.NoDocument)).Location);

    [Fact]
    public void Equal_problems_give_equal_diagnostics()
    {
        static Diagnostic Make() => ProblemReporter.ToDiagnostic(
            Problem.At(DiagnosticTable.DuplicateMember, new SpecPosition("a.yaml", 1, 2), "'x' is named twice in one mapping"));
        Assert.Equal(Make(), Make());
    }

    [Theory]
    [InlineData("a: [", "SDG1001", "Nothing is generated from this file.")]
    [InlineData("# nothing", "SDG1002", "There is nothing in the file")]
    [InlineData("a: 1\na: 2", "SDG1003", "'a' is named twice in one mapping; the last one counts. Remove one of them.")]
    [InlineData("a: &a [1]\nb: &b [*a]\nc: [[[[*b]]]]\nd: [*missing]", "SDG1001", "'*missing'")]
    public void A_fault_of_a_text_has_its_id(string text, string id, string part)
    {
        ParseError error = Assert.Single(SpecParser.Parse("a.yaml", text).Errors);
        Diagnostic diagnostic = ProblemReporter.ToDiagnostic(ProblemReporter.FromParseError(error));
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(part, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_beyond_a_bound_has_its_id()
    {
        ParseError error = Assert.Single(SpecParser.Parse("a.json", new string('[', 200)).Errors);
        Diagnostic diagnostic = ProblemReporter.ToDiagnostic(ProblemReporter.FromParseError(error));
        Assert.Equal("SDG1004", diagnostic.Id);
        Assert.Contains("128 deep", diagnostic.GetMessage(), StringComparison.Ordinal);
    }
}
