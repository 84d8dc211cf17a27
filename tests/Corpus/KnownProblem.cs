using System.Globalization;

namespace Seedance.Corpus.Tests;

/// <summary>An error or a warning that the generator must give, because the document is at fault: a line of <c>known.txt</c>.</summary>
/// <param name="Document">The document, relative to the data.</param>
/// <param name="Id">Id of the diagnostic.</param>
/// <param name="Count">How many of them.</param>
/// <param name="Reason">What is wrong with the document.</param>
internal sealed record KnownProblem(string Document, string Id, int Count, string Reason)
{
    private static readonly Lazy<IReadOnlyList<KnownProblem>> List = new(static () =>
        [.. Corpus.Lines(Path.Combine(Corpus.Folder, "known.txt")).Select(Parse)]);

    public static IReadOnlyList<KnownProblem> All => List.Value;

    /// <summary>What a document reports, by id, as <c>3 x SDG2003</c>.</summary>
    public static IReadOnlyList<string> Expected(string document) =>
    [
        .. All.Where(known => known.Document == document)
            .OrderBy(static known => known.Id, StringComparer.Ordinal)
            .Select(static known => Show(known.Count, known.Id)),
    ];

    public static string Show(int count, string id) => string.Create(CultureInfo.InvariantCulture, $"{count} x {id}");

    private static KnownProblem Parse(string line)
    {
        string[] parts = line.Split('|', StringSplitOptions.TrimEntries);
        Assert.True(parts.Length == 4 && parts[3].Length > 0, "known.txt: document | id | count | reason, but not: " + line);
        return new KnownProblem(parts[0], parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
    }
}
