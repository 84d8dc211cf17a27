using System.Diagnostics;
using System.Globalization;

namespace Seedance.Corpus.Tests;

/// <summary>Writes one line per document as the tests go, and the sums at their end.</summary>
public sealed class ResultTable : IDisposable
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly List<DocumentResult> _results = [];
    private StreamWriter? _file;

    internal void Add(DocumentResult result)
    {
        if (_file is null)
        {
            _file = new StreamWriter(Corpus.ResultFile("CORPUS_RESULTS", "results.md")) { AutoFlush = true };
            _file.WriteLine(DocumentResult.Heading);
        }

        _file.WriteLine(result);
        // The lines count, not what they say: 2,639 documents may have much to say.
        _results.Add(result with { Compiler = [.. result.Compiler.Take(1)] });
    }

    public void Dispose()
    {
        _file?.WriteLine();
        _file?.WriteLine(Summary());
        _file?.Dispose();
    }

    private string Summary() => string.Join('\n',
        Line("documents", _results.Count),
        Line("megabytes", _results.Sum(static r => r.Bytes) / 1e6),
        Line("generated and compiled without error or warning", _results.Count(static r => r.FirstProblem is null)),
        Line("the generator threw", _results.Count(static r => r.Thrown is not null)),
        Line("the compiler gave an error or a warning", _results.Count(static r => r.Compiler.Count > 0)),
        Line("the generator reported an error", _results.Count(static r => r.Reported.Any(IsError))),
        Line("the generator reported warnings only", _results.Count(static r => r.Reported.Count > 0 && !r.Reported.Any(IsError))),
        Line("schemas that became JsonValue", _results.Sum(static r => r.Fallbacks)),
        Line("operations left out", _results.Sum(static r => r.OperationsLeftOut)),
        Line("million characters of C#", _results.Sum(static r => (long)r.Characters) / 1e6),
        Line("seconds in the generator", _results.Sum(static r => r.Generating.TotalSeconds)),
        Line("seconds in the compiler", _results.Sum(static r => r.Compiling.TotalSeconds)),
        Line("seconds in all", Stopwatch.GetElapsedTime(_start).TotalSeconds));

    private static bool IsError(string line) =>
        line.StartsWith("error ", StringComparison.Ordinal) || line.Contains("): error ", StringComparison.Ordinal);

    private static string Line(string what, double figure) => string.Create(CultureInfo.InvariantCulture, $"- {what}: {figure:0.#}");
}
