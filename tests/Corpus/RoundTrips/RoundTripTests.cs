namespace Seedance.Corpus.Tests.RoundTrips;

/// <summary>Every example of a real document that fits its schema is read into the generated types and written back the same.</summary>
public sealed class RoundTripTests(RoundTripTable table) : IClassFixture<RoundTripTable>
{
    public static TheoryData<string> Documents => new(Corpus.Listed());

    [Theory]
    [MemberData(nameof(Documents))]
    public void Valid_examples_are_written_as_they_were_read(string document)
    {
        if (!Corpus.IsFetched)
            Assert.Skip(Corpus.IsMissing);

        var result = RoundTripResult.Of(document);

        table.Add(result);
        Assert.Empty(result.Different);
        Assert.Equal(result.Valid, result.Equal + result.OutOfRange + result.OfUnsaidType + result.OfFiles);
    }
}
