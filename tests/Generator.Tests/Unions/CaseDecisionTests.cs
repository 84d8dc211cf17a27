using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Unions;

/// <summary>Which case a value is of: the discriminator, members with few values, the JSON type, required members, validation, in this order.</summary>
public sealed class CaseDecisionTests
{
    private const string Document = """
        openapi: 3.2.0
        info: { title: Cases, version: '1' }
        paths: {}
        components:
          schemas:
            Details: { type: object, required: [amount], properties: { method: { type: string }, amount: { type: number } } }
            Card: { allOf: [ { $ref: '#/components/schemas/Details' }, { type: object, required: [number], properties: { number: { type: string } } } ] }
            Other: { allOf: [ { $ref: '#/components/schemas/Details' } ], properties: { more: { type: string } } }
            Payment:
              oneOf: [ { $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Other' } ]
              discriminator: { propertyName: method, mapping: { card: Card, Other: Card }, defaultMapping: Other }
            Color: { type: string, enum: [red, green] }
            Cat: { type: object, required: [kind, color], properties: { kind: { type: string, enum: [cat, kitten] }, color: { $ref: '#/components/schemas/Color' }, lives: { type: integer } } }
            Dog: { type: object, required: [kind, color], properties: { kind: { type: string, enum: [dog, puppy] }, color: { $ref: '#/components/schemas/Color' } } }
            Pet: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ] }
            Numbered: { oneOf: [ { type: object, required: [v], properties: { v: { const: 1 }, a: { type: string } } }, { type: object, properties: { v: { const: 2 }, b: { type: string } } } ] }
            ByRequired: { oneOf: [ { type: object, required: [a, b], properties: { a: { type: string }, b: { type: string } } }, { type: object, required: [a, c], properties: { a: { type: string }, c: { type: string } } } ] }
            ByRules: { oneOf: [ { type: object, properties: { size: { type: integer, maximum: 9 } } }, { type: object, properties: { size: { type: integer, minimum: 10 }, deep: { $ref: '#/components/schemas/ByRules' } } } ] }
        """;

    private static readonly Lazy<CompiledDocument> Api = new(static () => new CompiledDocument(Document));

    [Theory]
    [InlineData("""{"method":"cash","amount":1,"number":"4"}""", true)]
    [InlineData("""{"amount":1,"number":"4"}""", true)]
    [InlineData("""{"amount":"much","number":"4"}""", false)]
    [InlineData("""{"method":"card","amount":1}""", false)]
    public void The_default_of_a_discriminator_decides_where_both_cases_fit(string json, bool isValid)
    {
        var schema = (Runtime.SchemaValidator)Api.Value.Type("Schemas").GetProperty("Payment")!.GetValue(null)!;

        Assert.Equal(isValid, schema.IsValid(System.Text.Encoding.UTF8.GetBytes(json)));
    }

    [Theory]
    [InlineData("Payment", """{"method":"card","amount":1,"number":"4"}""", "Card")]
    [InlineData("Payment", """{"method":"Other","amount":1,"number":"4"}""", "Card")]
    [InlineData("Payment", """{"method":"cash","amount":1,"number":"4"}""", "Other")]
    [InlineData("Payment", """{"amount":1,"number":"4"}""", "Other")]
    [InlineData("Pet", """{"kind":"kitten","color":"red","lives":9}""", "Cat")]
    [InlineData("Pet", """{"kind":"puppy","color":"red","lives":9}""", "Dog")]
    [InlineData("Pet", """{"kind":"puppy","color":"blue"}""", "Dog")]
    [InlineData("Pet", """{"kind":"cow","color":"red"}""", "JsonValue")]
    [InlineData("Numbered", """{"v":1,"a":"x"}""", "NumberedOption1")]
    [InlineData("Numbered", """{"v":1.0,"a":"x"}""", "NumberedOption1")]
    [InlineData("Numbered", """{"v":2,"a":"x"}""", "NumberedOption2")]
    [InlineData("Numbered", """{"b":"x"}""", "NumberedOption2")]
    [InlineData("Numbered", """{"v":3,"b":"x"}""", "JsonValue")]
    [InlineData("ByRequired", """{"a":"x","c":"y"}""", "ByRequiredOption2")]
    [InlineData("ByRequired", """{"a":"x"}""", "JsonValue")]
    [InlineData("ByRules", """{"size":9}""", "ByRulesOption1")]
    [InlineData("ByRules", """{"size":10,"deep":{"size":1}}""", "ByRulesOption2")]
    [InlineData("ByRules", """{"size":10,"deep":5}""", "JsonValue")]
    public void The_case_is_decided_and_the_value_written_back(string type, string json, string expected) =>
        Assert.Equal(expected + " " + json.Replace("1.0", "1", StringComparison.Ordinal), Api.Value.CaseOf(type, json));

    [Fact]
    public void Twice_the_cases_are_twice_the_code_and_not_more()
    {
        int few = SizeOf(150);
        int many = SizeOf(300);

        Assert.InRange(many, few, (few * 2) + 2000);
    }

    private static int SizeOf(int count)
    {
        IEnumerable<string> branches = Enumerable.Range(0, count).Select(static i => $"{{ $ref: '#/components/schemas/T{i}' }}");
        IEnumerable<string> types = Enumerable.Range(0, count).Select(static i => $"    T{i}: {{ type: object, properties: {{ p{i}: {{ type: string }} }} }}\n");
        GeneratorRun run = new GeneratorHost().Run(new SpecInput(
            "specs/api.yaml",
            "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n"
                + $"    Many: {{ oneOf: [ {string.Join(", ", branches)} ] }}\n" + string.Concat(types)));
        Assert.Empty(run.CompilerDiagnostics);
        return run.Files["Consumer.Api.Many.g.cs"].Length;
    }
}
