using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Diagnostics;

/// <summary>Turns what was found in a document into what the compiler reports.</summary>
internal static class ProblemReporter
{
    /// <summary>The problem that a fault of a text is.</summary>
    public static Problem FromParseError(ParseError error) => error.Kind switch
    {
        ParseErrorKind.Empty => Problem.At(DiagnosticTable.EmptyFile, error.Position),
        ParseErrorKind.DuplicateMember => Problem.At(DiagnosticTable.DuplicateMember, error.Position, error.Message),
        ParseErrorKind.FurtherDocument => Problem.At(DiagnosticTable.FurtherDocument, error.Position, error.Message),
        ParseErrorKind.TooLarge => Problem.At(DiagnosticTable.TooLarge, error.Position, error.Message),
        _ => Problem.At(DiagnosticTable.MalformedText, error.Position, error.Message),
    };

    /// <summary>The compiler's diagnostic, at a place in a file that is no part of the compilation.</summary>
    /// <param name="problem">What to tell.</param>
    /// <param name="warnsOfFindings">Whether information is raised to a warning (<c>OpenApiLint=Warn</c>).</param>
    public static Diagnostic ToDiagnostic(Problem problem, bool warnsOfFindings = false)
    {
        DiagnosticDescriptor descriptor = problem.StandsForOthers ? DiagnosticTable.ForOthers(problem.Id) : DiagnosticTable.Get(problem.Id);
        DiagnosticSeverity severity = warnsOfFindings && descriptor.DefaultSeverity == DiagnosticSeverity.Info
            ? DiagnosticSeverity.Warning
            : descriptor.DefaultSeverity;
        return Diagnostic.Create(
            descriptor,
            LocationOf(problem.Position),
            severity,
            additionalLocations: null,
            properties: null,
            [.. problem.Arguments.Cast<object>()]);
    }

    private static Location LocationOf(SpecPosition? position)
    {
        if (position is not { } at)
            return Location.None;
        var place = new LinePosition(at.Line, at.Column);

        // The line and column are all that is shown of an external file; its text span is not known here.
        return Location.Create(at.Path, new TextSpan(0, 0), new LinePositionSpan(place, place));
    }
}
