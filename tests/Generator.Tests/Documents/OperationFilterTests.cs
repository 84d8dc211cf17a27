using Seedance.Generator.Documents;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Documents;

/// <summary>Which operations a filter lets through.</summary>
public sealed class OperationFilterTests
{
    [Theory]
    [InlineData("issues/list", "issues/list", true)]
    [InlineData("Issues/LIST", "issues/list", true)]
    [InlineData("issues/list", "issues/list-for-repo", false)]
    [InlineData("issues/*", "issues/list-for-repo", true)]
    [InlineData("*for*", "issues/list-for-repo", true)]
    [InlineData("*for", "issues/list-for-repo", false)]
    [InlineData("i*s/l*t", "issues/list", true)]
    [InlineData("*", "", true)]
    [InlineData("a*b*c", "abcbd", false)]
    [InlineData("GET /pets/{id}", "GET /pets/{id}", true)]
    [InlineData("a.b", "axb", false)]
    public void A_star_stands_for_any_characters(string pattern, string text, bool fits) =>
        Assert.Equal(fits, Wildcard.IsMatch(pattern, text));

    [Theory]
    [InlineData("", "", true)]
    [InlineData("listPets", "", true)]
    [InlineData("get*", "", false)]
    [InlineData(" get* , list* ", "", true)]
    [InlineData("GET /pets", "", true)]
    [InlineData("POST /pets", "", false)]
    [InlineData("", "pets", true)]
    [InlineData("", "toys", true)]
    [InlineData("", "shops", false)]
    [InlineData("getPet", "pets", true)]
    public void An_operation_stays_that_one_of_the_patterns_fits(string operations, string tags, bool stays)
    {
        var filter = new OperationFilter(new SpecItemOptions(SpecOrigin.Named, "", "", "") { Operations = operations, Tags = tags });

        Assert.Equal(stays, filter.Includes("listPets", "GET /pets", ["pets", "toys"]));
    }

    [Fact]
    public void An_operation_without_an_id_is_named_by_method_and_path()
    {
        var filter = new OperationFilter(new SpecItemOptions(SpecOrigin.Named, "", "", "") { Operations = "GET /pets" });

        Assert.True(filter.Includes(null, "GET /pets", []));
        Assert.False(filter.Includes(null, "GET /toys", []));
    }

    [Fact]
    public void What_a_filter_leaves_out_is_in_nobodys_way()
    {
        const string Document = """
            openapi: 3.0.3
            info: { title: T, version: '1' }
            paths:
              /pets: { get: { operationId: list, tags: [TAG], responses: { '200': { description: OK } } } }
            """;
        SpecFile first = SpecFiles.Make("specs/api/a.yaml", Document.Replace("TAG", "a", StringComparison.Ordinal));
        SpecFile second = SpecFiles.Make(
            "specs/api/b.yaml",
            Document.Replace("TAG", "b", StringComparison.Ordinal),
            new SpecItemOptions(SpecOrigin.Named, "", "", "") { Tags = "c" });
        var project = new ProjectOptions("", IsPublic: true, MarksObsolete: true, KeepsUnknownMembers: true);

        Assert.Empty(ApiGrouping.Group([first, second], project).Problems);
    }
}
