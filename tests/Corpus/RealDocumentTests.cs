namespace Seedance.Corpus.Tests;

/// <summary>Real documents, of many providers and sizes, give code that compiles without a word.</summary>
public sealed class RealDocumentTests(ResultTable table) : IClassFixture<ResultTable>
{
    public static TheoryData<string> Documents => new(Corpus.Listed());

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_real_document_generates_and_compiles(string document)
    {
        if (!Corpus.IsFetched)
            Assert.Skip(Corpus.IsMissing);

        var result = DocumentResult.Of(document);

        table.Add(result);
        Assert.Null(result.Thrown);
        Assert.Empty(result.Compiler);
        string[] expected = [.. KnownProblem.Expected(document)];
        Assert.True(
            expected.SequenceEqual(result.ReportedIds),
            $"known.txt: [{string.Join(", ", expected)}], reported: [{string.Join(", ", result.ReportedIds)}]\n{string.Join('\n', result.Reported)}");
        Assert.True(result.IsEmpty || result.Files + result.OperationsLeftOut + result.Reported.Count > 0, "Nothing came of the document, and nothing was said.");
    }

    [Fact]
    public void Every_known_problem_is_one_of_a_document_that_is_tested() =>
        Assert.Empty(KnownProblem.All.Select(static known => known.Document).Except(Corpus.Spread));
}
