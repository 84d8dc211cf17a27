using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Corpus.Tests;

/// <summary>What came of one document: generated, and compiled as a consumer's project would compile it.</summary>
internal sealed record DocumentResult
{
    public required string Document { get; init; }

    public long Bytes { get; init; }

    /// <summary>Whether it has neither paths nor schemas: some real documents have nothing but a title.</summary>
    public bool IsEmpty { get; init; }

    public TimeSpan Generating { get; init; }

    public TimeSpan Compiling { get; init; }

    public int Files { get; init; }

    public int Characters { get; init; }

    /// <summary>Schemas that became <c>JsonValue</c> because no type fits.</summary>
    public int Fallbacks { get; init; }

    public int OperationsLeftOut { get; init; }

    /// <summary>The generator's errors and warnings.</summary>
    public IReadOnlyList<string> Reported { get; init; } = [];

    /// <summary>The compiler's errors and warnings.</summary>
    public IReadOnlyList<string> Compiler { get; init; } = [];

    /// <summary>What the generator threw, if it did.</summary>
    public string? Thrown { get; init; }

    public string? FirstProblem => Thrown ?? Compiler.Concat(Reported).FirstOrDefault();

    /// <summary>The errors and warnings by id, as <c>3 x SDG2003</c>.</summary>
    public IReadOnlyList<string> ReportedIds =>
    [
        .. Reported.GroupBy(IdOf).OrderBy(static g => g.Key, StringComparer.Ordinal).Select(static g => KnownProblem.Show(g.Count(), g.Key)),
    ];

    public static DocumentResult Of(string document)
    {
        (string file, string text) = Corpus.Read(document);
        var result = new DocumentResult { Document = document, Bytes = text.Length };
        long start = Stopwatch.GetTimestamp();
        GeneratorRun run;
        try
        {
            run = new GeneratorHost().Run(new SpecInput("specs/" + file, text) { IsNamed = true });
        }
        catch (Exception thrown) // Whatever it is, it belongs into the document's line; the other documents go on.
        {
            return result with { Thrown = thrown.Message };
        }

        result = result with { Generating = Stopwatch.GetElapsedTime(start) };
        start = Stopwatch.GetTimestamp();
        IReadOnlyList<string> compiler = run.CompilerDiagnostics;
        return result with
        {
            Compiling = Stopwatch.GetElapsedTime(start),
            Compiler = compiler,
            IsEmpty = run.Diagnostics.Any(static line => IdOf(line) == "SDG2007"),
            Files = run.Files.Count,
            Characters = run.Files.Values.Sum(static file => file.Length),
            Fallbacks = run.Diagnostics.Count(static line => IdOf(line) == "SDG3001"),
            OperationsLeftOut = run.Diagnostics.Count(static line => IdOf(line) == "SDG2005"),
            Reported = [.. run.Diagnostics.Where(static line => SeverityOf(line) is "error" or "warning")],
        };
    }

    /// <summary>A row of the table that <see cref="Heading"/> begins.</summary>
    public override string ToString()
    {
        string problem = (FirstProblem ?? "").ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
        if (problem.Length > 200)
            problem = problem[..200] + "…";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Document} | {Bytes / 1024} | {Generating.TotalMilliseconds:F0} | {Compiling.TotalMilliseconds:F0} | {Files} | {Characters} | {Fallbacks} | {OperationsLeftOut} | {problem} |");
    }

    public const string Heading =
        "| document | KB | generator ms | compiler ms | files | characters of C# | JsonValue | operations left out | first problem |\n|---|---|---|---|---|---|---|---|---|";

    private static string IdOf(string line) => Words(line)[1];

    private static string SeverityOf(string line) => Words(line)[0];

    /// <summary>Severity and id of <c>path(line,column): severity ID: message</c>; the place may be missing.</summary>
    private static string[] Words(string line)
    {
        int end = line.IndexOf(": ", StringComparison.Ordinal);
        bool hasPlace = line[..end].EndsWith(')');
        string rest = hasPlace ? line[(end + 2)..] : line;
        return rest[..rest.IndexOf(':', StringComparison.Ordinal)].Split(' ');
    }
}
