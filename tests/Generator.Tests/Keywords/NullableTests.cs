using System.Text;

namespace Seedance.Generator.Tests.Keywords;

/// <summary>OpenAPI 3.0's <c>nullable</c> beside every keyword that would refuse null by itself.</summary>
public sealed class NullableTests
{
    private static readonly Lazy<CompiledSchemas> Schemas = new(static () => new CompiledSchemas("3.0.3", """
        {
          Pet: { type: object, required: [name], properties: { name: { type: string } } },
          Reference: { nullable: true, allOf: [ { $ref: '#/components/schemas/Pet' } ] },
          Merged: { type: object, nullable: true, allOf: [ { $ref: '#/components/schemas/Pet' }, { required: [age] } ] },
          OneOf: { nullable: true, oneOf: [ { $ref: '#/components/schemas/Pet' }, { type: string } ] },
          AnyOf: { nullable: true, anyOf: [ { $ref: '#/components/schemas/Pet' }, { type: string } ] },
          Rules: { type: object, nullable: true, anyOf: [ { required: [a] }, { required: [b] } ] },
          Extension: { type: string, x-nullable: true },
          Inside: { type: object, properties: { pet: { nullable: true, allOf: [ { $ref: '#/components/schemas/Pet' } ] } }, additionalProperties: { nullable: true, oneOf: [ { type: string }, { type: integer } ] } },
          Not: { nullable: false, allOf: [ { $ref: '#/components/schemas/Pet' } ] }
        }
        """));

    [Theory]
    [InlineData("Reference")]
    [InlineData("Merged")]
    [InlineData("OneOf")]
    [InlineData("AnyOf")]
    [InlineData("Rules")]
    [InlineData("Extension")]
    public void Null_is_valid(string schema) => Assert.True(IsValid(schema, "null"));

    [Theory]
    [InlineData("Reference", "{}")]
    [InlineData("Merged", """{"name":"a"}""")]
    [InlineData("OneOf", "5")]
    [InlineData("AnyOf", "5")]
    [InlineData("Rules", """{"c":1}""")]
    [InlineData("Extension", "5")]
    [InlineData("Inside", """{"pet":{}}""")]
    [InlineData("Inside", """{"other":true}""")]
    [InlineData("Not", "null")]
    public void Every_other_value_is_checked_as_before(string schema, string json) => Assert.False(IsValid(schema, json));

    [Theory]
    [InlineData("Reference", """{"name":"a"}""")]
    [InlineData("Merged", """{"name":"a","age":1}""")]
    [InlineData("Rules", """{"b":1}""")]
    [InlineData("Inside", """{"pet":null,"other":null,"more":"text"}""")]
    public void What_fits_is_valid(string schema, string json) => Assert.True(IsValid(schema, json));

    [Fact]
    public void Errors_say_where_they_come_from_as_if_null_were_not_allowed() => Assert.Equal(
        ["/properties/pet/allOf/0/$ref/required"],
        Schemas.Value["Inside"].Validate("""{"pet":{}}"""u8).Errors.Select(static e => e.KeywordLocation));

    private static bool IsValid(string schema, string json) => Schemas.Value[schema].IsValid(Encoding.UTF8.GetBytes(json));
}
