namespace Seedance.Generator.Tests.References;

/// <summary>References inside of one document: identifiers, anchors and pointers (2020-12 Core, section 8).</summary>
public sealed class ResourceTests
{
    private const string Text = "'text'";

    [Theory]
    [InlineData("A: { $ref: '#/components/schemas/B' }, B: { type: string }")]
    [InlineData("A: { $ref: '#b' }, B: { $anchor: b, type: string }")]
    [InlineData("A: { $ref: '#b' }, B: { $dynamicAnchor: b, type: string }")]
    [InlineData("A: { $ref: 'https://x.example/b' }, B: { $id: 'https://x.example/b', type: string }")]
    [InlineData("A: { $ref: 'b' }, B: { $id: 'b', type: string }")]
    [InlineData("A: { $id: 'https://x.example/a', $ref: 'b/c' }, B: { $id: 'HTTPS://X.example/b/c', type: string }")]
    [InlineData("A: { $ref: 'urn:x:b#/$defs/c' }, B: { $id: 'urn:x:b', $defs: { c: { type: string } } }")]
    [InlineData("A: { $ref: 'urn:x:b#c' }, B: { $id: 'urn:x:b', $defs: { c: { $anchor: c, type: string } } }")]
    [InlineData("A: { $id: 'https://x.example/a', $ref: '#/$defs/c', $defs: { c: { type: string } } }")]
    [InlineData("A: { $id: 'https://x.example/d/a', $ref: '../c', $defs: { c: { $id: '../c', type: string } } }")]
    [InlineData("A: { $ref: '#/components/schemas/B/$defs/a~1b~0c%25d%22e' }, B: { $defs: { 'a/b~c%d\"e': { type: string } } }")]
    [InlineData("A: { $ref: '#/components/schemas/B/$defs//$defs/' }, B: { $defs: { '': { $defs: { '': { type: string } } } } }")]
    [InlineData("A: { $ref: '#/components/schemas/B/x-mine/0' }, B: { x-mine: [ { type: string } ] }")]
    [InlineData("A: { $ref: '#/components/schemas/B/examples/0' }, B: { examples: [ { type: string } ] }")]
    [InlineData("A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/C' }, C: { $ref: '#c' }, D: { $anchor: c, type: string }")]
    [InlineData("A: { $ref: 'b' }, B: { $id: b, properties: { x: { type: integer } }, $ref: '#/$defs/c', $defs: { c: { type: string } } }")]
    [InlineData("A: { $ref: '#b' }, B: { enum: [ { $anchor: b, type: integer } ] }, C: { $anchor: b, type: string }")]
    [InlineData("A: { $ref: 'urn:b' }, B: { const: { $id: 'urn:b', type: integer } }, C: { x-data: { $id: 'urn:b', type: integer } }, D: { $id: 'urn:b', type: string }")]
    [InlineData("A: { $ref: 'urn:b#c' }, B: { $id: 'urn:b', not: { $id: 'urn:c', not: { $anchor: c, type: string } }, items: { $anchor: c, type: string } }")]
    [InlineData("A: { type: string, $ref: '#/components/schemas/B' }, B: { minLength: 1 }")]
    [InlineData("A: { $id: 'urn:a', $ref: '#/components/schemas/B' }, B: { type: string }")]
    public void It_leads_to_the_schema_of_texts(string schemas)
    {
        var project = new Project(("test.yaml", Project.Document("{ " + schemas + " }")));

        Assert.DoesNotContain(project.Run.Diagnostics, static d => d.Contains("SDG2003", StringComparison.Ordinal));
        Assert.True(project.IsValid("Test", "A", Text.Replace('\'', '"')));
        Assert.False(project.IsValid("Test", "A", "5"));
    }

    [Theory]
    [InlineData("#nobody", "no schema in 'specs/test.yaml' has the anchor 'nobody'")]
    [InlineData("#/components/schemas/Nobody", "there is nothing at that place in 'specs/test.yaml'")]
    [InlineData("https://x.example/b", "no file of the project has this address, and nothing is fetched")]
    [InlineData("other.yaml#/a", "'specs/other.yaml' is no OpenApiSpec item of the project; add it")]
    [InlineData("../../up.json", "'../up.json' is no OpenApiSpec item of the project; add it")]
    [InlineData("urn:e", "no file of the project has this address")]
    public void A_reference_that_leads_nowhere_says_why(string reference, string reason)
    {
        var project = new Project(("test.yaml", Project.Document("{ A: { $ref: '" + reference + "' }, E: { enum: [ { $id: 'urn:e' } ] } }")));

        string problem = Assert.Single(project.Run.Diagnostics, static d => d.Contains("SDG2003", StringComparison.Ordinal));
        Assert.StartsWith("specs/test.yaml(6,25): warning SDG2003: '" + reference + "' leads nowhere: " + reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Identifiers_are_none_in_OpenApi_3_0()
    {
        var project = new Project(("test.yaml", Project.Document("{ A: { $ref: '#b' }, B: { $anchor: b, type: string } }", "3.0.3")));

        Assert.Contains("has the anchor 'b'", Assert.Single(project.Run.Diagnostics, static d => d.Contains("SDG2003")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_has_the_address_that_it_gives_itself()
    {
        var project = new Project(("test.yaml", Project.Document(
            "{ A: { $ref: 'https://api.example/v1/openapi.yaml#/components/schemas/C' }, B: { $ref: 'openapi.yaml#/components/schemas/C' }, C: { type: string } }",
            "3.2.0",
            "$self: https://api.example/v1/openapi.yaml")));

        Assert.Empty(project.Run.Diagnostics);
        Assert.False(project.IsValid("Test", "A", "5"));
        Assert.False(project.IsValid("Test", "B", "5"));
    }

    [Fact]
    public void A_type_is_made_of_any_place()
    {
        var project = new Project(("test.yaml", Project.Document("""
            { A: { type: object, properties: { b: { $ref: '#pet' }, c: { $ref: 'urn:zoo' } } },
              X: { $defs: { Pet: { $anchor: pet, type: object, properties: { name: { type: string } } },
                            Zoo: { $id: 'urn:zoo', type: object, properties: { pet: { $ref: '#/$defs/Bear' } }, $defs: { Bear: { type: object, properties: { age: { type: integer } } } } } } } }
            """)));

        Assert.Empty(project.Run.Diagnostics);
        Assert.Equal(["A", "Bear", "Pet", "Zoo"], project.Types("Test"));
    }
}
