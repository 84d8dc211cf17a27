using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Documents;

/// <summary>Which operation counts when several documents of one API define it.</summary>
public class SupersessionTests
{
    private const string FastFile = "seedance/2-0-fast/reference-to-video.yaml";
    private const string FastOperation = FastFile + "#/paths/~1api~1v1~1client~1job~1CreateTask/post";

    private static readonly ProjectOptions Project = new("My.App", IsPublic: true, MarksObsolete: true, KeepsUnknownMembers: true);

    private static readonly string FastText = File.ReadAllText(Path.Combine(BundledFiles.Folder, FastFile));

    [Fact]
    public void A_newer_page_takes_the_place_of_the_bundled_operation() => Assert.Equal([FastOperation], WithBundled(FastText).Superseded);

    [Fact]
    public void The_models_value_tells_the_operation_though_its_id_has_changed() => Assert.Equal(
        [FastOperation],
        WithBundled(FastText.Replace("operationId: bytedance/seedance2-0-fast-r2v", "operationId: renamed", StringComparison.Ordinal)).Superseded);

    [Fact]
    public void The_id_tells_the_operation_though_its_path_has_changed() => Assert.Equal(
        [FastOperation], WithBundled(FastText.Replace("/job/CreateTask:", "/job/CreateTask2:", StringComparison.Ordinal)).Superseded);

    [Fact]
    public void A_page_for_another_model_takes_nobodys_place() => Assert.Empty(
        WithBundled(FastText.Replace("bytedance/seedance2-0-fast-r2v", "bytedance/seedance9-r2v", StringComparison.Ordinal)).Superseded);

    [Fact]
    public void Two_documents_that_disagree_are_both_told()
    {
        ApiGroupingResult result = ApiGrouping.Group(
            [
                SpecFiles.Make("specs/shop/b.yaml", "openapi: 3.0.0\npaths:\n  /pets/{petId}:\n    get: { summary: b }"),
                SpecFiles.Make("specs/shop/a.yaml", "openapi: 3.0.0\npaths:\n  /pets/{id}:\n    get: { summary: a }"),
            ],
            Project);

        Assert.Equal(["specs/shop/b.yaml#/paths/~1pets~1{petId}/get"], Assert.Single(result.Groups).Superseded);
        Assert.Equal(
            [("/project/specs/shop/a.yaml", "specs/shop/b.yaml"), ("/project/specs/shop/b.yaml", "specs/shop/a.yaml")],
            result.Problems.Select(problem => (problem.Position!.Value.Path, problem.Arguments[1])));
        Assert.All(result.Problems, problem =>
        {
            Assert.Equal(DiagnosticTable.DuplicateOperation, problem.Id);
            Assert.Equal("GET /pets/{}", problem.Arguments[0]);
            Assert.Equal((3, 4), (problem.Position!.Value.Line, problem.Position.Value.Column));
        });
    }

    [Fact]
    public void Two_documents_that_say_the_same_are_no_fault()
    {
        const string Text = "openapi: 3.0.0\npaths: { /a: { get: { operationId: a } } }";
        ApiGroupingResult result = ApiGrouping.Group([SpecFiles.Make("specs/shop/b.yaml", Text), SpecFiles.Make("specs/shop/a.yaml", Text)], Project);

        Assert.Empty(result.Problems);
        Assert.Equal(["specs/shop/b.yaml#/paths/~1a/get"], Assert.Single(result.Groups).Superseded);
    }

    [Theory]
    [InlineData("openapi: 3.1.0\npaths: { /a: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } } } } }\ncomponents: { schemas: { B: { allOf: [ { properties: { kind: { const: x } } } ], properties: { n: { enum: [1] }, free: { enum: [1, 2] } } } } }")]
    [InlineData("swagger: '2.0'\npaths: { /a: { post: { parameters: [ { in: body, schema: { properties: { kind: { enum: [x] }, n: { enum: [1] } } } } ] } } }")]
    public void One_value_members_of_the_body_are_part_of_the_identity(string text)
    {
        DocumentHeader header = DocumentHeader.Read((SpecObject)SpecTexts.Parse(text));

        Assert.Equal("POST /a kind=x n=1", Assert.Single(header.Operations).Signature);
    }

    private static ApiGroup WithBundled(string text)
    {
        ApiGroupingResult result = ApiGrouping.Group(
            [.. BundledFiles.Documents.Select(BundledFiles.ReadFile), SpecFiles.Make("specs/newer.yaml", text)], Project);
        Assert.Empty(result.Problems);
        return Assert.Single(result.Groups);
    }
}
