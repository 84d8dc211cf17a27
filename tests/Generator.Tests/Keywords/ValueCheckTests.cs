using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Keywords;

/// <summary>What the generator says of a default by each keyword: the end of the message, or nothing where it is valid or cannot be told.</summary>
public sealed class ValueCheckTests
{
    [Theory]
    [InlineData("""{ "const": 5 }""", "5.0", null)]
    [InlineData("""{ "const": 5 }""", "6", "6 is not 5")]
    [InlineData("""{ "const": { "a": 1, "b": 2 } }""", """{ "b": 2, "a": 1 }""", null)]
    [InlineData("""{ "enum": [1, "1"] }""", "true", "true is not one of 1, \"1\"")]
    [InlineData("""{ "type": "integer" }""", "1e2", null)]
    [InlineData("""{ "type": "integer" }""", "1.5", "expected an integer, found a number")]
    [InlineData("""{ "type": ["string", "null"] }""", "5", "expected a string or null, found a number")]
    [InlineData("""{ "multipleOf": 0.1 }""", "0.3", null)]
    [InlineData("""{ "exclusiveMaximum": 5 }""", "5", "5 is not less than 5")]
    [InlineData("""{ "maximum": 123456789012345678901234567890 }""", "123456789012345678901234567890.5", null)]
    [InlineData("""{ "maxLength": 1 }""", "\"\U0001F600\"", null)]
    [InlineData("""{ "pattern": "^\\p{Lu}$" }""", "\"Ä\"", null)]
    [InlineData("""{ "pattern": "^\\p{Lu}$" }""", "\"ä\"", "'ä' does not match the pattern ^\\p{Lu}$")]
    [InlineData("""{ "format": "date" }""", "\"yesterday\"", null)]
    [InlineData("""{ "prefixItems": [{ "type": "string" }], "items": { "type": "integer" } }""", """["a", 1]""", null)]
    [InlineData("""{ "prefixItems": [{ "type": "string" }], "items": { "type": "integer" } }""", """["a", "b"]""", "expected an integer, found a string")]
    [InlineData("""{ "contains": { "type": "string" }, "maxContains": 1 }""", """["a", "b"]""", "the array has 2 items, more than the maximum 1 that may fit")]
    [InlineData("""{ "contains": { "type": "string" } }""", "[1]", "the array has 0 items, fewer than the minimum 1 that must fit")]
    [InlineData("""{ "propertyNames": { "maxLength": 1 } }""", """{ "ab": 1 }""", "the text has 2 characters, more than the maximum 1")]
    [InlineData("""{ "patternProperties": { "^x": { "type": "string" } }, "additionalProperties": false }""", """{ "x1": "a" }""", null)]
    [InlineData("""{ "patternProperties": { "^x": { "type": "string" } }, "additionalProperties": false }""", """{ "y": "a" }""", "'y' is not a member that is allowed here")]
    [InlineData("""{ "dependentRequired": { "a": ["b"] } }""", """{ "a": 1 }""", "'b' is missing; it must be there beside 'a'")]
    [InlineData("""{ "dependentSchemas": { "a": { "required": ["b"] } } }""", """{ "a": 1 }""", "'b' is missing")]
    [InlineData("""{ "if": { "type": "string" }, "then": { "minLength": 2 }, "else": { "minimum": 2 } }""", "1", "1 is less than the minimum 2")]
    [InlineData("""{ "oneOf": [{ "type": "integer" }, { "minimum": 2 }] }""", "3", "the value fits several alternatives; it must fit exactly one")]
    [InlineData("""{ "oneOf": [{ "type": "integer" }, { "format": "int32" }] }""", "3", null)]
    [InlineData("""{ "not": { "unevaluatedProperties": false } }""", "{}", null)]
    [InlineData("""{ "allOf": [{ "required": ["a"] }] }""", "{}", "'a' is missing")]
    [InlineData("""{ "$ref": "#/components/schemas/Endless" }""", "3", null)]
    public void A_default_is_judged_by_the_keywords_of_its_schema(string schema, string value, string? fault)
    {
        string member = schema.TrimEnd()[..^1] + ", \"default\": " + value + " }";
        GeneratorRun run = new GeneratorHost().Run(new SpecInput("specs/shop.json", $$"""
            {
              "openapi": "3.1.0",
              "info": { "title": "Shop", "version": "1" },
              "components": {
                "schemas": {
                  "Endless": { "allOf": [{ "$ref": "#/components/schemas/Endless" }], "minimum": 2 },
                  "Holder": { "type": "object", "properties": { "a": {{member}} } }
                }
              }
            }
            """));
        string[] found = [.. run.Diagnostics.Where(static d => d.Contains("SDG3008", StringComparison.Ordinal))];
        if (fault is null)
            Assert.Empty(found);
        else
            Assert.EndsWith("This default breaks its own schema: " + fault + ".", Assert.Single(found), StringComparison.Ordinal);
    }
}
