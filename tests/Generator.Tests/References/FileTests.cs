using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.References;

/// <summary>References to other files of the project.</summary>
public sealed class FileTests
{
    private const string Pet = "type: object\nproperties: { name: { type: string }, owner: { $ref: 'Owner.json' } }";

    private const string Owner = """{ "type": "object", "properties": { "pets": { "type": "array", "items": { "$ref": "./Pet.yaml" } } } }""";

    [Theory]
    [InlineData("schemas/text.yaml", "type: string", "schemas/text.yaml")]
    [InlineData("schemas/text.json", """{ "type": "string" }""", "./schemas/text.json")]
    [InlineData("schemas/text.yaml", "type: string", "schemas/text.yaml#")]
    [InlineData("schemas/all.yaml", "Text: { type: string }", "schemas/all.yaml#/Text")]
    [InlineData("schemas/all.yaml", "Text: { $ref: '#/Other' }\nOther: { type: string }", "schemas/all.yaml#/Text")]
    [InlineData("schemas/all.yaml", "Text: { $ref: '../test.yaml#/components/schemas/Own' }", "schemas/all.yaml#/Text")]
    [InlineData("all.yaml", "$defs: { text: { $anchor: text, type: string } }", "all.yaml#text")]
    [InlineData("my file.yaml", "type: string", "my%20file.yaml")]
    [InlineData("my file.yaml", "type: string", "my file.yaml")]
    [InlineData("schemas/c#.yaml", "type: string", "schemas/c%23.yaml")]
    [InlineData("far/away.yaml", "$id: https://x.example/text\ntype: string", "https://x.example/text")]
    [InlineData("far/away.yaml", "$defs: { a: { $id: 'https://x.example/text', type: string } }", "https://x.example/text")]
    [InlineData("far/away.yaml", "$schema: https://json-schema.org/draft/2020-12/schema\n$id: urn:x\n$defs: { a: { type: string } }", "urn:x#/$defs/a")]
    [InlineData("near.yaml", "$id: https://x.example/near.yaml\n$ref: others/far.yaml", "near.yaml")]
    public void A_schema_of_texts_is_found(string path, string text, string reference)
    {
        var project = new Project(
            (path, text),
            ("others/far.yaml", "type: string"),
            ("test.yaml", Project.Document("{ A: { $ref: '" + reference + "' }, Own: { type: string } }")));

        Assert.Empty(project.Run.Diagnostics);
        Assert.True(project.IsValid("Test", "A", "\"text\""));
        Assert.False(project.IsValid("Test", "A", "5"));
        Assert.Single(project.Run.Files.Keys, static name => name.EndsWith("Client.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_refer_to_each_other_make_types_that_refer_to_each_other()
    {
        var project = new Project(("Pet.yaml", Pet), ("Owner.json", Owner), ("shop.yaml", Project.Document("{ Order: { type: object, properties: { pet: { $ref: Pet.yaml } } } }", "3.0.3")));

        Assert.Empty(project.Run.Diagnostics);
        Assert.Equal(["Order", "Owner", "Pet"], project.Types("Shop"));
        Assert.Equal(project.Type("Shop.Owner"), project.Type("Shop.Pet").GetProperty("Owner")!.PropertyType);
        Assert.False(project.IsValid("Shop", "Order", """{ "pet": { "owner": { "pets": [ { "name": 5 } ] } } }"""));
    }

    [Fact]
    public void A_file_is_called_by_the_component_that_it_is()
    {
        var project = new Project(
            ("models/pet-model.yaml", "type: object\nproperties: { name: { type: string }, owner: { $ref: owner-model.yaml } }"),
            ("models/owner-model.yaml", "type: object\nproperties: { best: { $ref: pet-model.yaml } }"),
            ("shop.yaml", Project.Document("{ Owner: { $ref: models/owner-model.yaml }, Pet: { $ref: models/pet-model.yaml } }", "3.0.3")));

        Assert.Empty(project.Run.Diagnostics);
        Assert.Equal(["Owner", "Pet"], project.Types("Shop"));
        Assert.False(project.IsValid("Shop", "Pet", """{ "name": 5 }"""));
    }

    [Fact]
    public void A_file_without_a_version_is_read_by_the_rules_of_what_refers_to_it()
    {
        const string Schema = "type: string\nnullable: true";
        var old = new Project(("a.yaml", Schema), ("test.yaml", Project.Document("{ A: { $ref: a.yaml } }", "3.0.3")));
        var today = new Project(("a.yaml", Schema), ("test.yaml", Project.Document("{ A: { $ref: a.yaml } }")));

        Assert.True(old.IsValid("Test", "A", "null"));
        Assert.False(today.IsValid("Test", "A", "null"));
    }

    [Fact]
    public void An_address_of_the_item_is_an_address_of_the_file()
    {
        var project = new Project(
        [
            new SpecInput("specs/x/a.json", """{ "type": "object", "properties": { "b": { "$ref": "b.json" } } }""") { Metadata = Address("https://x.example/v1/a.json") },
            new SpecInput("specs/y/b.json", """{ "type": "string" }""") { Metadata = Address("https://x.example/v1/b.json") },
            new SpecInput("specs/test.yaml", Project.Document("{ A: { $ref: 'https://x.example/v1/a.json' } }")),
        ]);

        Assert.Empty(project.Run.Diagnostics);
        Assert.False(project.IsValid("Test", "A", """{ "b": 5 }"""));
    }

    [Fact]
    public void Everything_that_is_no_schema_may_stand_in_another_file()
    {
        var project = new Project(
            ("paths/pets.yaml", """
                parameters: [ { $ref: '../common.yaml#/parameters/Trace' } ]
                post:
                  operationId: addPet
                  requestBody: { $ref: '../common.yaml#/bodies/Pet' }
                  responses:
                    '200': { $ref: '../common.yaml#/responses/Pet' }
                    '404': { $ref: '../common.yaml#/responses/Gone' }
                """),
            ("common.yaml", """
                parameters: { Trace: { name: X-Trace, in: header, required: true, schema: { $ref: '#/schemas/Trace' } } }
                bodies: { Pet: { required: true, content: { application/json: { schema: { $ref: '#/schemas/Pet' } } } } }
                responses: { Pet: { description: The pet, content: { application/json: { schema: { $ref: '#/schemas/Pet' } } } } }
                schemas: { Pet: { type: object, properties: { name: { type: string } } }, Trace: { type: string, maxLength: 9 } }
                security: { Key: { type: apiKey, in: header, name: X-Key } }
                """),
            ("shop.yaml", """
                openapi: 3.0.3
                info: { title: Shop, version: '1' }
                servers: [ { url: https://shop.example } ]
                security: [ { Key: [] } ]
                paths:
                  /pets: { $ref: paths/pets.yaml }
                components:
                  securitySchemes: { Key: { $ref: 'common.yaml#/security/Key' } }
                """));

        string problem = Assert.Single(project.Run.Diagnostics);
        Assert.StartsWith("specs/paths/pets.yaml(7,", problem, StringComparison.Ordinal);
        Assert.Contains("SDG2003: '../common.yaml#/responses/Gone' leads nowhere: nothing stands there in 'specs/common.yaml'", problem, StringComparison.Ordinal);
        System.Reflection.MethodInfo method = project.Type("Shop.IShopClient").GetMethods().Single(static m => m.Name == "AddPetAsync");
        Assert.Equal(["Pet", "String", "CancellationToken"], method.GetParameters().Select(static p => p.ParameterType.Name).Order(StringComparer.Ordinal).OrderBy(static n => n == "CancellationToken" ? 1 : 0));
        Assert.Equal("Pet", method.ReturnType.GetGenericArguments()[0].Name);
        Assert.NotNull(project.Type("Shop.ShopClientOptions").GetProperty("ApiKey") ?? project.Type("Shop.ShopClientOptions").GetProperty("Key"));
        Assert.Equal(["Pet"], project.Types("Shop"));
    }

    [Fact]
    public void Path_items_that_contain_each_other_over_files_come_to_an_end()
    {
        var project = new Project(
            ("a.yaml", "get: { operationId: a, responses: {}, callbacks: { again: { '{$url}': { $ref: 'b.yaml' } } } }"),
            ("b.yaml", "get: { operationId: b, responses: {}, callbacks: { again: { '{$url}': { $ref: 'a.yaml' } } } }"),
            ("shop.yaml", "openapi: 3.0.3\ninfo: { title: t, version: '1' }\npaths: { /a: { $ref: a.yaml }, /b: { $ref: b.yaml }, /c: { $ref: c.yaml }, /d: { $ref: d.yaml } }"),
            ("c.yaml", "$ref: d.yaml"),
            ("d.yaml", "$ref: c.yaml"));

        Assert.Contains(project.Run.Diagnostics, static d => d.Contains("it contains itself", StringComparison.Ordinal));
        Assert.Contains(project.Run.Diagnostics, static d => d.Contains("leads back to itself", StringComparison.Ordinal));
        Assert.Empty(project.Run.CompilerDiagnostics);
    }

    [Fact]
    public void One_path_item_may_serve_two_paths()
    {
        var project = new Project(
            ("item.yaml", "get: { operationId: read, responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } } }"),
            ("shop.yaml", "openapi: 3.0.3\ninfo: { title: t, version: '1' }\npaths: { /a: { $ref: item.yaml }, /b: { $ref: item.yaml } }"));

        Assert.DoesNotContain(project.Run.Diagnostics, static d => d.Contains(": error ", StringComparison.Ordinal));
        Assert.Empty(project.Run.CompilerDiagnostics);
    }

    [Fact]
    public void Whole_sections_may_stand_in_another_file()
    {
        var project = new Project(
            ("paths/index.yaml", "/pets: { $ref: pets.yaml }"),
            ("paths/pets.yaml", "get: { operationId: listPets, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '../schemas.yaml#/Pet' } } } } } }"),
            ("schemas.yaml", "Pet: { type: object, properties: { name: { type: string } } }"),
            ("shop.yaml", "openapi: 3.0.3\ninfo: { title: t, version: '1' }\npaths: { $ref: paths/index.yaml }\ncomponents: { schemas: { $ref: schemas.yaml } }"));

        Assert.Empty(project.Run.Diagnostics);
        Assert.Equal(["Pet"], project.Types("Shop"));
        Assert.Contains(project.Type("Shop.IShopClient").GetMethods(), static m => m.Name == "ListPetsAsync");
    }

    [Fact]
    public void Files_that_are_nothing_but_each_other_are_reported()
    {
        var project = new Project(("a.yaml", "$ref: b.yaml"), ("b.yaml", "$ref: a.yaml"), ("test.yaml", Project.Document("{ A: { $ref: a.yaml }, B: { type: string } }")));

        Assert.Contains(project.Run.Diagnostics, static d => d.Contains("SDG2003", StringComparison.Ordinal) && d.Contains("leads back to itself", StringComparison.Ordinal));
        Assert.True(project.IsValid("Test", "B", "\"text\""));
    }

    [Fact]
    public void A_document_may_refer_to_itself_by_its_name()
    {
        var project = new Project(("test.yaml", Project.Document("{ A: { $ref: 'test.yaml#/components/schemas/B' }, B: { type: object, properties: { a: { type: string } } } }", "3.0.3")));

        Assert.Empty(project.Run.Diagnostics);
        Assert.Equal(["B"], project.Types("Test"));
    }

    [Fact]
    public void A_discriminator_may_name_files()
    {
        var project = new Project(
            ("cat.yaml", "type: object\nrequired: [kind]\nproperties: { kind: { type: string }, claws: { type: integer } }"),
            ("dog.yaml", "type: object\nrequired: [kind]\nproperties: { kind: { type: string }, bone: { type: string } }"),
            ("shop.yaml", Project.Document("{ Pet: { oneOf: [ { $ref: cat.yaml }, { $ref: dog.yaml } ], discriminator: { propertyName: kind, mapping: { meow: cat.yaml, wuff: ./dog.yaml } } } }", "3.0.3")));

        Assert.Empty(project.Run.Diagnostics);
        Assert.Contains("wuff", project.Run.Files["Consumer.Shop.Pet.g.cs"], StringComparison.Ordinal);
        Assert.Equal(["Cat", "Dog", "Pet"], project.Types("Shop"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_where_it_is_referred_to()
    {
        var project = new Project(("bad.yaml", "a: [\n"), ("test.yaml", Project.Document("{ A: { $ref: 'bad.yaml#/a' } }")));

        Assert.Contains(project.Run.Diagnostics, static d => d.StartsWith("specs/bad.yaml(2,1): error SDG1001", StringComparison.Ordinal));
        Assert.Contains(project.Run.Diagnostics, static d => d.Contains("SDG2003: 'bad.yaml#/a' leads nowhere: 'specs/bad.yaml' cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public void A_named_file_that_others_refer_to_need_not_be_an_OpenApi_document()
    {
        SpecInput document = new("specs/test.yaml", Project.Document("{ A: { $ref: a.json } }"));
        var reached = new Project([document, new SpecInput("specs/a.json", "{}") { IsNamed = true }]);
        var lonely = new Project([document, new SpecInput("specs/a.json", "{}"), new SpecInput("specs/b.json", "{}") { IsNamed = true }]);

        Assert.Empty(reached.Run.Diagnostics);
        Assert.StartsWith("specs/b.json(1,1): error SDG2001", Assert.Single(lonely.Run.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_components_that_others_refer_to_is_no_api_of_its_own()
    {
        var project = new Project(
            ("common.yaml", Project.Document("{ Money: { type: object, properties: { cents: { type: integer } } } }")),
            ("lonely.yaml", Project.Document("{ Money: { type: object, properties: { cents: { type: integer } } } }")),
            ("shop.yaml", Project.Document("{ Price: { $ref: 'common.yaml#/components/schemas/Money' } }")));

        Assert.Empty(project.Run.Diagnostics);
        Assert.Equal(["Consumer.Lonely.Money", "Consumer.Shop.Money"], project.Run.Files.Keys.Where(static f => f.EndsWith(".Money.g.cs", StringComparison.Ordinal) && !f.Contains("Schemas")).Select(static f => f[..^5]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Typed_parameters_of_another_file_keep_their_types()
    {
        const string Parameters = """
            limit: { name: limit, in: query, type: integer, maximum: 10 }
            photo: { name: photo, in: formData, type: file, required: true }
            """;
        const string Path = """
            get:
              operationId: list
              parameters: [ { $ref: 'parameters.yaml#/limit' }, { name: since, in: query, type: string, format: date } ]
              responses: { '204': { description: Done } }
            post:
              operationId: add
              consumes: [multipart/form-data]
              parameters: [ { $ref: 'parameters.yaml#/photo' }, { name: size, in: formData, type: integer } ]
              responses: { '204': { description: Done } }
            """;
        const string Document = """
            swagger: '2.0'
            info: { title: Test, version: '1' }
            paths:
              /a: { $ref: path.yaml }
              /b:
                get:
                  operationId: find
                  parameters: [ { $ref: 'parameters.yaml#/limit' } ]
                  responses: { '204': { description: Done } }
            """;

        var project = new Project(("parameters.yaml", Parameters), ("path.yaml", Path), ("test.yaml", Document));

        Assert.Empty(project.Run.Diagnostics);
        Assert.Contains("FindAsync([global::Seedance.Runtime.SchemaLimits(\"\"\"{\"maximum\":10}\"\"\")] long? limit = null", project.Run.Files["Consumer.Test.TestClient.Find.g.cs"], StringComparison.Ordinal);
        Assert.Contains("long? limit = null, global::System.DateOnly? since = null", project.Run.Files["Consumer.Test.TestClient.List.g.cs"], StringComparison.Ordinal);
        Assert.Contains("required global::Seedance.Runtime.FileContent Photo", project.Run.Files["Consumer.Test.AddRequest.g.cs"], StringComparison.Ordinal);
        Assert.Contains("long? Size", project.Run.Files["Consumer.Test.AddRequest.g.cs"], StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Address(string address) => new() { ["OpenApiAddress"] = address };
}
