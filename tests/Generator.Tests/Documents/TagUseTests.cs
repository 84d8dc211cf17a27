using Seedance.Generator.Binding;
using Seedance.Generator.Documents;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Documents;

/// <summary>When the methods of a client are grouped by tag.</summary>
public sealed class TagUseTests
{
    [Theory]
    [InlineData("Auto", "pets/list pets/get shop", true)]
    [InlineData("Auto", "pets/list listPets shop", false)]
    [InlineData("Auto", "pets pets", false)]
    [InlineData("Flat", "pets/list pets/get", false)]
    [InlineData("Tags", "list get", true)]
    public void Auto_goes_by_the_words_of_most_operation_ids(string grouping, string ids, bool isGrouped) =>
        Assert.Equal(isGrouped, IsGrouped(Enum.Parse<MethodGrouping>(grouping), ids.Split(' ').Select(static id => (id, "pets"))));

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void A_document_with_many_tags_is_grouped_whatever_its_ids_are(int tags, bool isGrouped) =>
        Assert.Equal(isGrouped, IsGrouped(MethodGrouping.Auto, Enumerable.Range(0, tags).Select(static i => ($"get{i}", $"tag{i}"))));

    [Fact]
    public void No_number_of_operations_groups_a_document() =>
        Assert.False(IsGrouped(MethodGrouping.Auto, Enumerable.Range(0, 1000).Select(static i => ($"get{i}", "pets"))));

    private static bool IsGrouped(MethodGrouping grouping, IEnumerable<(string Id, string Tag)> operations)
    {
        string paths = string.Concat(operations.Select(static (o, i) =>
            $"  /p{i}: {{ get: {{ operationId: {o.Id}, tags: [{o.Tag}], responses: {{ '204': {{ description: OK }} }} }} }}\n"));
        ParseResult parsed = SpecParser.Parse("a.yaml", "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n" + paths);

        return TagUse.IsGrouped(grouping, [TagUse.Of(OpenApiReader.Read(parsed.Root!).Document!)]);
    }
}
