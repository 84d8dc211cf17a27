using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.References;

/// <summary>Several documents of one folder are one API: what they share, and where they differ.</summary>
public sealed class JoiningTests
{
    private const string Pet = "type: object, properties: { name: { type: string }, age: { type: integer } }";

    [Fact]
    public void Components_that_differ_in_words_alone_are_one_type()
    {
        Project project = Shop(
            ("a.yaml", "/a", "getA", $"{{ {Pet} }}"),
            ("b.yaml", "/b", "getB", $"{{ description: Other words, x-more: 1, {Pet.Replace("type: integer", "type: integer, description: In years, example: 3")} }}"));

        Assert.Empty(project.Run.Diagnostics);
        Assert.Equal(["Pet"], project.Types("Shop"));
    }

    [Theory]
    [InlineData("type: object, properties: { name: { type: string }, age: { type: string } }", "First difference: '/properties/age/type' is \"string\" here and \"integer\" there.")]
    [InlineData("type: object, properties: { name: { type: string } }", "First difference: '/properties/age' is missing here.")]
    [InlineData("type: object, required: [name], properties: { name: { type: string }, age: { type: integer } }", "First difference: '/required' is only here.")]
    [InlineData("type: object, properties: { name: { type: string }, age: { type: integer }, title: { type: string } }", "First difference: '/properties/title' is only here.")]
    public void Components_that_differ_are_told_apart_and_the_first_difference_is_shown(string other, string difference)
    {
        Project project = Shop(("a.yaml", "/a", "getA", $"{{ {Pet} }}"), ("b.yaml", "/b", "getB", $"{{ {other} }}"));

        string problem = Assert.Single(project.Run.Diagnostics);
        Assert.StartsWith("specs/shop/b.yaml(8,5): info SDG5002: 'Pet' differs from the schema of that name in specs/shop/a.yaml; ", problem, StringComparison.Ordinal);
        Assert.EndsWith(difference, problem, StringComparison.Ordinal);
        Assert.Equal(["BPet", "Pet"], project.Types("Shop"));
    }

    [Fact]
    public void Components_that_refer_to_different_things_say_so()
    {
        Project project = Shop(
            ("a.yaml", "/a", "getA", "{ type: object, properties: { owner: { $ref: '#/components/schemas/Owner' } } }\n    Owner: { type: object, properties: { a: { type: string } } }"),
            ("b.yaml", "/b", "getB", "{ type: object, properties: { owner: { $ref: '#/components/schemas/Owner' } } }\n    Owner: { type: object, properties: { a: { type: integer } } }"));

        Assert.Contains(project.Run.Diagnostics, static d => d.Contains("'Pet' differs") && d.EndsWith("They differ in what they refer to.", StringComparison.Ordinal));
        Assert.Equal(["BOwner", "BPet", "Owner", "Pet"], project.Types("Shop"));
    }

    [Fact]
    public void The_structure_of_most_documents_keeps_the_plain_name()
    {
        Project project = Shop(
            ("a.yaml", "/a", "getA", "{ type: object, properties: { rare: { type: string } } }"),
            ("b.yaml", "/b", "getB", $"{{ {Pet} }}"),
            ("c.yaml", "/c", "getC", $"{{ {Pet} }}"));

        Assert.Equal(["APet", "Pet"], project.Types("Shop"));
        Assert.NotNull(project.Type("Shop.APet").GetProperty("Rare"));
    }

    [Fact]
    public void What_both_refer_to_in_another_file_is_one_type()
    {
        Project project = new(
            [
                new SpecInput("specs/shop/a.yaml", Document("/a", "getA", "{ $ref: 'shared/pet.yaml' }")),
                new SpecInput("specs/shop/b.yaml", Document("/b", "getB", "{ $ref: 'shared/pet.yaml' }")),
                new SpecInput("specs/shop/shared/pet.yaml", "{ " + Pet + " }"),
            ]);

        Assert.Empty(project.Run.Diagnostics);
        Assert.Equal(["Pet"], project.Types("Shop"));
        Assert.Equal(["Pet", "Pet"], Methods(project).Select(static m => m.ReturnType.GetGenericArguments()[0].Name));
    }

    [Fact]
    public void A_document_may_refer_to_components_of_another_one_of_its_api()
    {
        Project project = new(
            [
                new SpecInput("specs/shop/a.yaml", Document("/a", "getA", "{ $ref: 'b.yaml#/components/schemas/Pet' }")),
                new SpecInput("specs/shop/b.yaml", Document("/b", "getB", "{ " + Pet + " }")),
            ]);

        Assert.Empty(project.Run.Diagnostics);
        Assert.Equal(["Pet"], project.Types("Shop"));
    }

    [Fact]
    public void One_path_may_have_operations_in_several_documents()
    {
        Project project = Shop(("a.yaml", "/pets", "getPet", $"{{ {Pet} }}"), ("b.yaml", "/pets", "putPet", $"{{ {Pet} }}", "put"));

        Assert.Empty(project.Run.Diagnostics);
        Assert.Equal(["GetPetAsync", "PutPetAsync"], Methods(project).Select(static m => m.Name));
    }

    [Fact]
    public void Equal_operations_of_two_documents_are_one_and_different_ones_an_error_at_both_places()
    {
        Project equal = Shop(("a.yaml", "/pets", "getPet", $"{{ {Pet} }}"), ("b.yaml", "/pets", "getPet", $"{{ {Pet} }}"));
        Project different = Shop(("a.yaml", "/pets", "getPet", $"{{ {Pet} }}"), ("b.yaml", "/other", "getPet", $"{{ {Pet} }}"));

        Assert.Empty(equal.Run.Diagnostics);
        Assert.Equal(["GetPetAsync"], Methods(equal).Select(static m => m.Name));
        Assert.Equal(
            ["specs/shop/a.yaml(5,5): error SDG5001", "specs/shop/b.yaml(5,5): error SDG5001"],
            different.Run.Diagnostics.Select(static d => d[..d.IndexOf(": The operation", StringComparison.Ordinal)]));
    }

    private static IEnumerable<System.Reflection.MethodInfo> Methods(Project project) => project.Type("Shop.IShopClient").GetMethods()
        .Where(static m => m.Name.EndsWith("Async", StringComparison.Ordinal) && !m.Name.EndsWith("WithResponseAsync", StringComparison.Ordinal))
        .OrderBy(static m => m.Name, StringComparer.Ordinal);

    private static Project Shop(params (string File, string Path, string OperationId, string Pet)[] documents) =>
        Shop([.. documents.Select(static d => (d.File, d.Path, d.OperationId, d.Pet, "get"))]);

    private static Project Shop((string File, string Path, string OperationId, string Pet) first, (string File, string Path, string OperationId, string Pet, string Method) second) =>
        Shop([(first.File, first.Path, first.OperationId, first.Pet, "get"), second]);

    private static Project Shop((string File, string Path, string OperationId, string Pet, string Method)[] documents) =>
        new([.. documents.Select(static d => new SpecInput("specs/shop/" + d.File, Document(d.Path, d.OperationId, d.Pet, d.Method)))]);

    private static string Document(string path, string operationId, string pet, string method = "get") => $$"""
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          {{path}}:
            {{method}}: { operationId: {{operationId}}, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } }
        components:
          schemas:
            Pet: {{pet}}
        """;
}
