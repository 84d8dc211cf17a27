using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Seedance.Generator.Tests.Harness;

/// <summary>What came of one run.</summary>
/// <remarks>A generator that throws fails the test here: Roslyn makes only a warning (CS8785) of it.</remarks>
internal sealed class GeneratorRun
{
    public GeneratorRun(GeneratorDriverRunResult result, Compilation compilation)
    {
        foreach (GeneratorRunResult one in result.Results)
            Assert.True(one.Exception is null, "The generator threw " + one.Exception);
        Compilation = compilation;
        Files = result.Results
            .SelectMany(static r => r.GeneratedSources)
            .ToDictionary(static s => s.HintName, static s => s.SourceText.ToString());
        Diagnostics = [.. result.Diagnostics.Select(Show).Order(StringComparer.Ordinal)];
        HasErrors = result.Diagnostics.Any(static d => d.Severity == DiagnosticSeverity.Error);
    }

    public Compilation Compilation { get; }

    /// <summary>The emitted files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>The generator's own diagnostics as <c>path(line,column): severity ID: message</c>, ordered.</summary>
    public IReadOnlyList<string> Diagnostics { get; }

    /// <summary>Whether the generator reported an error.</summary>
    public bool HasErrors { get; }

    /// <summary>What the compiler says about the emitted code, warnings included: nothing, when all is well.</summary>
    public IReadOnlyList<string> CompilerDiagnostics => DiagnosticsOf(Compilation);

    /// <summary>
    /// What the compiler says when it looks for nulls in the emitted code as well, which the code itself spares consumers'
    /// compilers.
    /// </summary>
    public IReadOnlyList<string> StrictDiagnostics => DiagnosticsOf(Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
        Compilation.SyntaxTrees.Select(static tree => CSharpSyntaxTree.ParseText(
            tree.ToString().Replace("#nullable disable warnings\n", "#nullable enable warnings\n", StringComparison.Ordinal),
            (CSharpParseOptions)tree.Options,
            tree.FilePath))));

    private static IReadOnlyList<string> DiagnosticsOf(Compilation compilation) =>
    [
        .. compilation.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(static d => d.ToString()),
    ];

    private static string Show(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string at = diagnostic.Location == Location.None
            ? ""
            : $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): ";
        return at + diagnostic.Severity.ToString().ToLowerInvariant() + " " + diagnostic.Id + ": "
            + diagnostic.GetMessage(CultureInfo.InvariantCulture);
    }
}
