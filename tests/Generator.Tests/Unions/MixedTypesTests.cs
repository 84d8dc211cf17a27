namespace Seedance.Generator.Tests.Unions;

/// <summary>Several JSON types, unions at any place, and two unions at once.</summary>
public sealed class MixedTypesTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Mixed, version: '1' }
        paths:
          /search:
            post:
              operationId: search
              parameters:
                - { name: limit, in: query, schema: { type: [integer, string] } }
                - { name: key, in: header, schema: { oneOf: [ { type: string, format: uuid }, { type: boolean } ] } }
              requestBody: { required: true, content: { application/json: { schema: { type: [string, array], items: { type: [object, integer], properties: { a: { type: string } } } } } } }
              responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { oneOf: [ { type: string }, { type: number } ] } } } } } }
        components:
          schemas:
            TextOrNumber: { type: [string, number, integer, 'null'] }
            All: { type: [string, number, boolean, object, array] }
            Node: { type: [object, array, boolean], required: [next], properties: { next: { $ref: '#/components/schemas/Node' } }, items: { $ref: '#/components/schemas/Node' } }
            Numbers: { oneOf: [ { type: integer }, { type: number }, { type: string } ] }
            Map: { type: object, additionalProperties: { type: [boolean, string] } }
            Pair:
              allOf:
                - { type: object, required: [id], properties: { id: { type: string } } }
                - oneOf: [ { required: [a], properties: { a: { type: integer } } }, { required: [b], properties: { b: { type: integer } } } ]
                - oneOf: [ { required: [c], properties: { c: { type: integer } } }, { title: D, required: [d], properties: { d: { type: integer } } } ]
            Flat: { oneOf: [ { oneOf: [ { type: string }, { oneOf: [ { type: boolean } ] } ] }, { type: integer } ] }
            Tree: { oneOf: [ { type: string }, { type: array, items: { $ref: '#/components/schemas/Tree' } }, { type: object, additionalProperties: { $ref: '#/components/schemas/Tree' } } ] }
        """;

    private const string Consumer = """
        using Consumer.Api;
        using System.Text;
        using Seedance.Runtime;

        internal static class Mixed
        {
            public static string Made()
            {
                Tree tree = (ValueList<Tree>)["a", (ValueMap<Tree>)new() { ["k"] = "v" }];
                Node node = new NodeObject { Next = true };
                TextOrNumber number = 1.5;
                return Encoding.UTF8.GetString(tree.ToUtf8Json()) + Encoding.UTF8.GetString(node.ToUtf8Json()) + Encoding.UTF8.GetString(number.ToUtf8Json());
            }

            public static string Kind(object value) => value switch
            {
                Tree { Value: string text } => text,
                Tree { Value: ValueList<Tree> list } => string.Join("+", System.Linq.Enumerable.Select(list, Kind)),
                Tree { Value: ValueMap<Tree> map } => "map of " + map.Count,
                _ => "?",
            };
        }
        """;

    private static readonly Lazy<CompiledDocument> Api = new(static () => new CompiledDocument(Document, Consumer));

    [Theory]
    [InlineData("TextOrNumber", "\"a\"", "String")]
    [InlineData("TextOrNumber", "1.5", "Double")]
    [InlineData("TextOrNumber", "true", "JsonValue")]
    [InlineData("Node", "[true,{\"next\":[]}]", "ValueList`1")]
    [InlineData("Node", "{\"next\":false}", "NodeObject")]
    [InlineData("Numbers", "3", "Int64")]
    [InlineData("Numbers", "3.5", "Double")]
    [InlineData("SearchRequest", "[{\"a\":\"b\"},5]", "ValueList`1")]
    [InlineData("Flat", "true", "Boolean")]
    [InlineData("Flat", "7", "Int64")]
    [InlineData("Tree", "[\"a\",{\"b\":[\"c\"]}]", "ValueList`1")]
    public void A_union_reads_values_of_every_json_type_and_writes_them_back(string type, string json, string expected) =>
        Assert.Equal(expected + " " + json, Api.Value.CaseOf(type, json));

    [Fact]
    public void An_integer_may_be_written_with_a_fraction_of_zero() => Assert.Equal("Int64 3", Api.Value.CaseOf("Numbers", "3.0"));

    [Fact]
    public void All_json_types_together_are_any_value() => Assert.DoesNotContain(Api.Value.Run.Files.Keys, static f => f.EndsWith("Api.All.g.cs", StringComparison.Ordinal));

    [Fact]
    public void Two_unions_that_hold_at_once_are_a_union_of_pairs()
    {
        object pair = Api.Value.Parse("Pair", """{"id":"i","b":1,"d":2}""");
        object inner = pair.GetType().GetProperty("Value")!.GetValue(pair)!;

        Assert.Equal("PairOption2", inner.GetType().Name);
        Assert.Equal("PairOption2D", inner.GetType().GetProperty("Value")!.GetValue(inner)!.GetType().Name);
        Assert.Equal("""{"id":"i","b":1,"d":2}""", Api.Value.Write(pair));
    }

    [Fact]
    public void Values_convert_and_match_patterns()
    {
        Assert.Equal("""["a",{"k":"v"}]{"next":true}1.5""", Api.Value.Call("Mixed", "Made"));
        Assert.Equal("a+map of 1", Api.Value.Call("Mixed", "Kind", Api.Value.Parse("Tree", """["a",{"k":"v"}]""")));
    }
}
