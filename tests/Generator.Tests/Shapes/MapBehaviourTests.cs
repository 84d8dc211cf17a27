using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Shapes;

/// <summary>Members beyond the declared ones: which type reads them, and that nothing is lost or written twice.</summary>
public sealed class MapBehaviourTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths: {}
        components:
          schemas:
            Extended: { type: object, properties: { id: { type: string } }, patternProperties: { '^x-': { type: string } } }
            Closed: { type: object, properties: { id: { type: string }, additionalMembers: { type: boolean } }, patternProperties: { '^x-': { type: integer } }, additionalProperties: false }
            Holder:
              type: object
              properties:
                counts: { type: object, patternProperties: { '^[a-z]+$': { type: integer } } }
                deep: { type: object, additionalProperties: { type: object, additionalProperties: { oneOf: [{ type: string }, { type: integer }] } } }
                nulls: { type: object, additionalProperties: { type: [integer, 'null'] } }
        """;

    private const string Methods = """
            public static string Names(byte[] json) => string.Join(",", Consumer.Shop.Closed.Parse(json).AdditionalMembers2.Keys);
            public static string Doubled(byte[] json) => Text(new Closed { Id = "own", AdditionalMembers2 = new() { ["id"] = 1, ["x-a"] = 2 } }.ToUtf8Json());
            public static string Deep(byte[] json) => Consumer.Shop.Holder.Parse(json).Deep!["a"]["b"].TryGetInteger(out long number) ? number.ToString() : "text";
        """;

    private static readonly Lazy<Probe> Types = new(static () => Probe.Of(Document, Methods));

    [Theory]
    [InlineData("Extended", """{"id":"a","x-note":"b","new":{"c":[1]}}""")]
    [InlineData("Closed", """{"id":"a","additionalMembers":true,"x-a":1,"x-b":2}""")]
    [InlineData("Holder", """{"counts":{"a":1},"deep":{"a":{"b":2,"c":"d"},"e":{}},"nulls":{"f":null,"g":3}}""")]
    public void Every_member_survives(string type, string json) => Assert.Equal(json, Types.Value.Again(type, json));

    [Fact]
    public void Declared_members_are_not_among_the_others() =>
        Assert.Equal("x-a,x-b", Types.Value.Call("Names", """{"id":"a","x-a":1,"additionalMembers":true,"x-b":2}"""));

    [Fact]
    public void An_entry_with_the_name_of_a_declared_member_is_not_written() =>
        Assert.Equal("""{"id":"own","x-a":2}""", Types.Value.Call("Doubled", "0"));

    [Fact]
    public void Maps_of_maps_of_unions_are_typed() => Assert.Equal("2", Types.Value.Call("Deep", """{"deep":{"a":{"b":2}}}"""));
}
