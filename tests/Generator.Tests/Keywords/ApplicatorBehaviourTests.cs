using System.Text;
using Seedance.Runtime;

namespace Seedance.Generator.Tests.Keywords;

/// <summary>The applicators of 2020-12 beyond those of OpenAPI 3.0, compiled; each line of errors is one error as <c>ToString</c> has it.</summary>
public sealed class ApplicatorBehaviourTests
{
    private static readonly Lazy<CompiledSchemas> Schemas = new(static () => new CompiledSchemas("3.1.0", """
        {
          Pair: { prefixItems: [ { type: string }, { type: integer, maximum: 5 } ], items: { type: boolean } },
          Two: { prefixItems: [ true, true ], unevaluatedItems: false },
          Some: { type: array, contains: { type: string } },
          SomeOrMany: { contains: { type: integer }, minContains: 2, maxContains: 3 },
          Perhaps: { contains: { type: integer }, minContains: 0 },
          Card: { dependentRequired: { number: [owner, expires], none: [] } },
          Bill: { properties: { paid: { type: boolean } }, dependentSchemas: { paid: { required: [date] }, date: true } },
          Post: { if: { properties: { country: { const: US } }, required: [country] }, then: { required: [zip] }, else: { maxProperties: 1 } },
          OnlyThen: { if: { type: integer }, then: { minimum: 5 } },
          OnlyElse: { if: { type: integer }, else: { type: string } },
          Base: { type: object, properties: { id: { type: string } } },
          Closed: { allOf: [ { $ref: '#/components/schemas/Base' } ], properties: { name: { type: string } }, unevaluatedProperties: false },
          Typed: { $ref: '#/components/schemas/Base', unevaluatedProperties: { type: integer } },
          Branching: {
            properties: { kind: { type: string } },
            anyOf: [ { properties: { cat: true }, required: [cat] }, { properties: { dog: true }, required: [dog] } ],
            unevaluatedProperties: false },
          Conditional: {
            if: { properties: { a: { const: 1 } }, required: [a] }, then: { properties: { b: true } }, else: { properties: { c: true } },
            unevaluatedProperties: false },
          Dependent: { properties: { a: true }, dependentSchemas: { a: { properties: { b: true } } }, unevaluatedProperties: false },
          Shared: { type: object, anyOf: [ { properties: { x: { type: string } } }, { properties: { y: { type: string } } } ] },
          UsesShared: { allOf: [ { $ref: '#/components/schemas/Shared' } ], unevaluatedProperties: false },
          Cousins: { allOf: [ { properties: { a: true } }, { anyOf: [ { properties: { b: true } } ], unevaluatedProperties: false } ] },
          Around: { anyOf: [ { properties: { b: true }, unevaluatedProperties: { type: string } } ], unevaluatedProperties: false },
          Everything: { anyOf: [ true, { additionalProperties: true } ], unevaluatedProperties: false },
          Never: { not: { not: { properties: { a: true }, required: [a] } }, unevaluatedProperties: false },
          Rest: { contains: { type: string }, unevaluatedItems: { type: integer } },
          Chosen: { oneOf: [ { prefixItems: [ { const: a } ] }, { prefixItems: [ { const: b }, true ] } ], unevaluatedItems: false },
          Node: { type: object, properties: { next: { $ref: '#/components/schemas/Node' } }, anyOf: [ { properties: { v: true } } ], unevaluatedProperties: false },
          Tree: {
            $id: 'https://x.example/tree', $dynamicAnchor: node, type: object,
            properties: { data: true, children: { type: array, items: { $dynamicRef: '#node' } } } },
          StrictTree: { $id: 'https://x.example/strict-tree', $dynamicAnchor: node, $ref: tree, unevaluatedProperties: false },
          Both: { properties: { loose: { $ref: 'https://x.example/tree' }, strict: { $ref: 'https://x.example/strict-tree' } } },
          Old: { dependencies: { a: [b], c: { required: [d] } } },
          Older: { $id: 'urn:list', $schema: 'http://json-schema.org/draft-07/schema#', items: [ { type: string } ], additionalItems: false, prefixItems: [ { type: integer } ] },
          Wide: { type: object, required: [WIDE], dependentRequired: { m0: [m69] } }
        }
        """.Replace("WIDE", string.Join(", ", Enumerable.Range(0, 70).Select(static i => "m" + i)))));

    [Theory]
    [InlineData("Pair", "[\"a\",5,true,false]")]
    [InlineData("Pair", "[]")]
    [InlineData("Pair", "{}")]
    [InlineData("Pair", "[1,6,2]", "/0: expected a string, found an integer", "/1: 6 is more than the maximum 5", "/2: expected a boolean, found an integer")]
    [InlineData("Two", "[1,2]")]
    [InlineData("Two", "[1,2,3]", "/2: the array has an item that is not allowed here")]
    [InlineData("Some", "[1,\"a\"]")]
    [InlineData("Some", "[1]", "the array has no item that fits")]
    [InlineData("SomeOrMany", "[1,2,\"x\"]")]
    [InlineData("SomeOrMany", "[1,\"x\"]", "the array has 1 item that fits, fewer than the minimum 2")]
    [InlineData("SomeOrMany", "[1,2,3,4]", "the array has 4 items that fit, more than the maximum 3")]
    [InlineData("Perhaps", "[]")]
    [InlineData("Card", "{}")]
    [InlineData("Card", "[]")]
    [InlineData("Card", "{\"number\":1,\"owner\":2,\"expires\":3}")]
    [InlineData("Card", "{\"number\":1,\"owner\":2}", "'expires' is missing; it must be there beside 'number'")]
    [InlineData("Bill", "{\"date\":1}")]
    [InlineData("Bill", "{\"paid\":true,\"date\":1}")]
    [InlineData("Bill", "{\"paid\":true}", "'date' is missing")]
    [InlineData("Post", "{\"country\":\"US\",\"zip\":1}")]
    [InlineData("Post", "{\"country\":\"DE\"}")]
    [InlineData("Post", "{\"country\":\"US\"}", "'zip' is missing")]
    [InlineData("Post", "{\"country\":\"DE\",\"x\":1}", "the object has 2 members, more than the maximum 1")]
    [InlineData("OnlyThen", "\"x\"")]
    [InlineData("OnlyThen", "4", "4 is less than the minimum 5")]
    [InlineData("OnlyElse", "4")]
    [InlineData("OnlyElse", "true", "expected a string, found a boolean")]
    [InlineData("Closed", "{\"id\":\"a\",\"name\":\"b\"}")]
    [InlineData("Closed", "{\"id\":\"a\",\"other\":\"b\"}", "/other: 'other' is not a member that is allowed here")]
    [InlineData("Typed", "{\"id\":\"a\",\"other\":1}")]
    [InlineData("Typed", "{\"id\":\"a\",\"other\":\"b\"}", "/other: expected an integer, found a string")]
    [InlineData("Branching", "{\"kind\":\"k\",\"dog\":1}")]
    [InlineData("Branching", "{\"cat\":1,\"dog\":1}")]
    [InlineData("Branching", "{\"cat\":1,\"cow\":1}", "/cow: 'cow' is not a member that is allowed here")]
    [InlineData("Conditional", "{\"a\":1,\"b\":1}")]
    [InlineData("Conditional", "{\"c\":1}")]
    [InlineData("Conditional", "{\"a\":2,\"c\":1}", "/a: 'a' is not a member that is allowed here")]
    [InlineData("Dependent", "{\"a\":1,\"b\":1}")]
    [InlineData("Dependent", "{\"b\":1}", "/b: 'b' is not a member that is allowed here")]
    [InlineData("UsesShared", "{\"x\":\"a\",\"y\":\"b\"}")]
    [InlineData("UsesShared", "{\"x\":\"a\",\"y\":1}", "/y: 'y' is not a member that is allowed here")]
    [InlineData("Shared", "{\"x\":\"a\",\"z\":1}")]
    [InlineData("Cousins", "{\"b\":1}")]
    [InlineData("Cousins", "{\"a\":1}", "/a: 'a' is not a member that is allowed here")]
    [InlineData("Around", "{\"b\":1,\"c\":\"x\"}")]
    [InlineData("Around", "{\"b\":1,\"c\":2}", "the value does not fit: the nearest is alternative 1", "/c: expected a string, found an integer")]
    [InlineData("Everything", "{\"b\":1}")]
    [InlineData("Never", "{\"a\":1}", "/a: 'a' is not a member that is allowed here")]
    [InlineData("Rest", "[\"a\",1,\"b\"]")]
    [InlineData("Rest", "[\"a\",true]", "/1: expected an integer, found a boolean")]
    [InlineData("Chosen", "[\"b\",1]")]
    [InlineData("Chosen", "[\"a\",1]", "/1: the array has an item that is not allowed here")]
    [InlineData("Node", "{\"v\":1,\"next\":{\"v\":1,\"next\":{}}}")]
    [InlineData("Node", "{\"v\":1,\"next\":{\"w\":1}}", "/next/w: 'w' is not a member that is allowed here")]
    [InlineData("Old", "{\"a\":1,\"b\":1,\"c\":1,\"d\":1}")]
    [InlineData("Old", "{\"a\":1,\"c\":1}", "'b' is missing; it must be there beside 'a'", "'d' is missing")]
    [InlineData("Older", "[\"a\"]")]
    [InlineData("Older", "[1]", "/0: expected a string, found an integer")]
    [InlineData("Older", "[\"a\",1]", "/1: no value is allowed here")]
    [InlineData("Tree", "{\"children\":[{\"daat\":1}]}")]
    [InlineData("StrictTree", "{\"children\":[{\"data\":1}]}")]
    [InlineData("StrictTree", "{\"children\":[{\"daat\":1}]}", "/children/0/daat: 'daat' is not a member that is allowed here")]
    [InlineData("Both", "{\"loose\":{\"children\":[{\"daat\":1}]},\"strict\":{\"children\":[{\"data\":1}]}}")]
    [InlineData("Both", "{\"strict\":{\"children\":[{\"daat\":1}]}}", "/strict/children/0/daat: 'daat' is not a member that is allowed here")]
    public void Applicators(string schema, string json, params string[] errors)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        SchemaValidator validator = Schemas.Value[schema];
        Assert.Equal(errors, validator.Validate(utf8).Errors.Select(static e => e.ToString()));
        Assert.Equal(errors.Length == 0, validator.IsValid(utf8));
    }

    [Theory]
    [InlineData("Pair", "[1]", "/prefixItems/0/type")]
    [InlineData("SomeOrMany", "[1]", "/minContains")]
    [InlineData("SomeOrMany", "[1,2,3,4]", "/maxContains")]
    [InlineData("Card", "{\"number\":1,\"owner\":1}", "/dependentRequired")]
    [InlineData("Bill", "{\"paid\":true}", "/dependentSchemas/paid/required")]
    [InlineData("Post", "{\"country\":\"US\"}", "/then/required")]
    [InlineData("OnlyElse", "true", "/else/type")]
    [InlineData("Closed", "{\"other\":1}", "/unevaluatedProperties")]
    [InlineData("Typed", "{\"other\":\"\"}", "/unevaluatedProperties/type")]
    [InlineData("Rest", "[\"a\",true]", "/unevaluatedItems/type")]
    public void Errors_name_the_place_of_the_keyword(string schema, string json, string location)
    {
        SchemaError error = Assert.Single(Schemas.Value[schema].Validate(Encoding.UTF8.GetBytes(json)).Errors);
        Assert.Equal(location, error.KeywordLocation);
        Assert.Contains("/" + error.Keyword, location);
    }

    [Fact]
    public void More_members_than_a_word_has_bits_are_looked_for()
    {
        string json = "{" + string.Join(",", Enumerable.Range(0, 70).Where(static i => i is not (3 or 69)).Select(static i => $"\"m{i}\":1")) + "}";
        Assert.Equal(
            ["'m3' is missing", "'m69' is missing", "'m69' is missing; it must be there beside 'm0'"],
            Schemas.Value["Wide"].Validate(Encoding.UTF8.GetBytes(json)).Errors.Select(static e => e.Message));
    }

    [Theory]
    [InlineData("Closed")]
    [InlineData("Typed")]
    [InlineData("Two")]
    public void What_is_evaluated_is_known_beforehand_where_it_does_not_depend_on_the_value(string schema) =>
        Assert.DoesNotContain("run.Track(", Schemas.Value.Run.Files[$"Consumer.Keywords.Schemas.{schema}.g.cs"]);

    [Theory]
    [InlineData("Branching", "{\"kind\":\"k\",\"dog\":1}")]
    [InlineData("Rest", "[\"a\",1,\"b\"]")]
    public void Keeping_track_of_a_valid_value_allocates_nothing(string schema, string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        SchemaValidator validator = Schemas.Value[schema];
        for (int i = 0; i < 100; i++)
            Assert.True(validator.IsValid(utf8));

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            validator.IsValid(utf8);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
