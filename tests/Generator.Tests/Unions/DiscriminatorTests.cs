using System.Text;
using Seedance.Runtime;

namespace Seedance.Generator.Tests.Unions;

/// <summary>Discriminators of unions whose branches stand in place, and of branches and mappings that are other names for a schema.</summary>
public sealed class DiscriminatorTests
{
    private static readonly Lazy<CompiledDocument> Api = new(static () => new CompiledDocument("""
        openapi: 3.0.3
        info: { title: Discriminators, version: '1' }
        paths: {}
        components:
          schemas:
            Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: string }, bone: { type: string } } }
            Kitty: { $ref: '#/components/schemas/Cat' }
            MappedToAlias: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { c: Kitty, d: '#/components/schemas/Dog' } } }
            BranchIsAlias: { oneOf: [{ $ref: '#/components/schemas/Kitty' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { c: '#/components/schemas/Cat' } } }
            InPlace:
              oneOf:
                - { title: First, type: object, required: [kind], properties: { kind: { type: string, enum: [a] }, x: { type: string } } }
                - { title: Second, type: object, required: [kind], properties: { kind: { type: string, enum: [b, c] }, x: { type: integer } } }
              discriminator: { propertyName: kind }
            OneInPlace:
              oneOf:
                - { $ref: '#/components/schemas/Cat' }
                - { title: Other, type: object, required: [kind], properties: { kind: { type: string, enum: [fish, bird] }, wet: { type: boolean } } }
              discriminator: { propertyName: kind, mapping: { cat: Cat } }
            Told: { type: object, required: [kind], properties: { kind: { type: string, enum: [told] } } }
            Named: { type: object, required: [kind], properties: { kind: { type: string, enum: [named, called] } } }
            Constants: { oneOf: [{ $ref: '#/components/schemas/Told' }, { $ref: '#/components/schemas/Named' }], discriminator: { propertyName: kind } }
            Same:
              oneOf:
                - { title: One, type: object, required: [kind, a], properties: { kind: { type: string, enum: [x] }, a: { type: string } } }
                - { title: Two, type: object, required: [kind, b], properties: { kind: { type: string, enum: [x] }, b: { type: string } } }
              discriminator: { propertyName: kind }
            Criterion:
              type: object
              required: [kind]
              properties: { kind: { type: string } }
              discriminator: { propertyName: kind }
            Simple: { allOf: [{ $ref: '#/components/schemas/Criterion' }], type: object, properties: { limit: { type: integer } } }
            All: { allOf: [{ $ref: '#/components/schemas/Criterion' }], type: object, properties: { allOf: { type: array, items: { $ref: '#/components/schemas/Criterion' } } } }
            Untold:
              oneOf:
                - { title: Short, type: object, properties: { kind: { type: string }, size: { type: integer, maximum: 9 } } }
                - { title: Long, type: object, properties: { kind: { type: string }, size: { type: integer, minimum: 10 } } }
              discriminator: { propertyName: kind }
        """));

    [Theory]
    [InlineData("MappedToAlias", """{"kind":"c","lives":9}""", "Cat")]
    [InlineData("MappedToAlias", """{"kind":"d","bone":"x"}""", "Dog")]
    [InlineData("BranchIsAlias", """{"kind":"c","lives":9}""", "Cat")]
    [InlineData("BranchIsAlias", """{"kind":"Dog"}""", "Dog")]
    [InlineData("InPlace", """{"kind":"a","x":"y"}""", "InPlaceFirst")]
    [InlineData("InPlace", """{"kind":"c","x":1}""", "InPlaceSecond")]
    [InlineData("OneInPlace", """{"kind":"cat"}""", "Cat")]
    [InlineData("OneInPlace", """{"kind":"fish","wet":true}""", "OneInPlaceOther")]
    [InlineData("Constants", """{"kind":"told"}""", "Told")]
    [InlineData("Constants", """{"kind":"called"}""", "Named")]
    [InlineData("Criterion", """{"kind":"All","allOf":[{"kind":"Simple","limit":1}]}""", "All")]
    [InlineData("Same", """{"kind":"x","a":"y"}""", "SameOne")]
    [InlineData("Same", """{"kind":"x","b":"y"}""", "SameTwo")]
    [InlineData("Untold", """{"kind":"x","size":1}""", "UntoldShort")]
    [InlineData("Untold", """{"kind":"x","size":10}""", "UntoldLong")]
    public void A_case_is_found_and_the_value_is_valid(string union, string json, string expected)
    {
        Assert.Equal(expected + " " + json, Api.Value.CaseOf(union, json));
        Assert.True(Schema(union).IsValid(Encoding.UTF8.GetBytes(json)));
    }

    [Theory]
    [InlineData("InPlace", """{"kind":"z","x":1}""")]
    [InlineData("OneInPlace", """{"kind":"horse"}""")]
    [InlineData("MappedToAlias", """{"kind":"horse"}""")]
    public void A_text_that_names_no_case_is_kept_as_JSON(string union, string json) =>
        Assert.Equal("JsonValue " + json, Api.Value.CaseOf(union, json));

    [Fact]
    public void The_branch_that_a_text_in_place_names_decides() =>
        Assert.Equal(["/x"], Schema("InPlace").Validate("""{"kind":"b","x":"text"}"""u8).Errors.Select(static e => e.InstanceLocation));

    private static SchemaValidator Schema(string name) => (SchemaValidator)Api.Value.Type("Schemas").GetProperty(name)!.GetValue(null)!;
}
