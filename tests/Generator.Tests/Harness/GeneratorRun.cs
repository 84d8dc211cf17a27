using Microsoft.CodeAnalysis;

namespace Seedance.Generator.Tests.Harness;

/// <summary>What came of one run.</summary>
internal sealed class GeneratorRun(GeneratorDriverRunResult result, Compilation compilation)
{
    public Compilation Compilation => compilation;

    /// <summary>The emitted files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } = result.Results
        .SelectMany(static r => r.GeneratedSources.IsDefault ? [] : r.GeneratedSources)
        .ToDictionary(static s => s.HintName, static s => s.SourceText.ToString());

    /// <summary>The generator's own diagnostics as <c>path(line,column): severity ID: message</c>, ordered.</summary>
    public IReadOnlyList<string> Diagnostics { get; } =
    [
        .. result.Results.SelectMany(static r => r.Exception is { } error
            ? r.Diagnostics.Select(static d => Show(d)).Prepend("the generator threw " + error)
            : r.Diagnostics.Select(Show)).Order(StringComparer.Ordinal),
    ];

    /// <summary>What the compiler says about the emitted code, warnings included: nothing, when all is well.</summary>
    public IReadOnlyList<string> CompilerDiagnostics =>
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
            + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
    }
}
