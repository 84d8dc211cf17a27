namespace Seedance.Corpus.Tests.RoundTrips;

/// <summary>Writes one line per document as the tests go, and the sums at their end.</summary>
public sealed class RoundTripTable : IDisposable
{
    private readonly List<RoundTripResult> _results = [];
    private StreamWriter? _file;

    internal void Add(RoundTripResult result)
    {
        if (_file is null)
        {
            _file = new StreamWriter(Corpus.ResultFile("CORPUS_ROUND_TRIPS", "round-trips.md")) { AutoFlush = true };
            _file.WriteLine(RoundTripResult.Heading);
        }

        _file.WriteLine(result);
        foreach (string difference in result.Different.Skip(1).Take(20))
            _file.WriteLine("| | | | | | | | " + difference.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal) + " |");
        _results.Add(result);
    }

    public void Dispose()
    {
        _file?.WriteLine();
        _file?.WriteLine(string.Join('\n',
            $"- documents with examples: {_results.Count(static r => r.Examples > 0)}",
            $"- examples: {_results.Sum(static r => r.Examples)}",
            $"- valid against their schema, formats included: {_results.Sum(static r => r.Valid)}",
            $"- read and written back equal: {_results.Sum(static r => r.Equal)}",
            $"- with a number outside of the range or the precision of its C# type: {_results.Sum(static r => r.OutOfRange)}",
            $"- of another type than the one that their schema describes without a word on its type: {_results.Sum(static r => r.OfUnsaidType)}",
            $"- with a file of a form, which JSON has not: {_results.Sum(static r => r.OfFiles)}",
            $"- different: {_results.Sum(static r => r.Different.Count)}"));
        _file?.Dispose();
    }
}
