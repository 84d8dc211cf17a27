using Seedance.Generator.Tests.Harness;
using Seedance.Runtime;

namespace Seedance.Generator.Tests.Shapes;

/// <summary>Arrays whose places mean different things.</summary>
public sealed class TupleBehaviourTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths: {}
        components:
          schemas:
            Point: { type: array, minItems: 2, maxItems: 2, prefixItems: [{ title: Longitude, type: number }, { title: Latitude, type: number }] }
            Event: { type: array, minItems: 2, prefixItems: [{ const: created }, { type: [string, 'null'] }, { type: integer }, { type: [string, 'null'] }], items: { $ref: '#/components/schemas/Point' } }
            Login: { type: array, minItems: 2, prefixItems: [{ type: string }, { type: string, format: password }] }
            Tree: { type: array, minItems: 1, prefixItems: [{ type: string }], items: { $ref: '#/components/schemas/Tree' } }
            Either: { oneOf: [{ $ref: '#/components/schemas/Point' }, { type: string }] }
        """;

    private const string Methods = """
            public static string Made(byte[] json) => Text(new Point { Longitude = 1.5, Latitude = 2 }.ToUtf8Json());
            public static string Equal(byte[] json) => (Consumer.Shop.Event.Parse(json) == Consumer.Shop.Event.Parse(json)).ToString();
            public static string Gap(byte[] json) => Text(new Event { Item2 = null, OtherItems = [new() { Longitude = 1, Latitude = 2 }] }.ToUtf8Json());
            public static string Secret(byte[] json) => Consumer.Shop.Login.Parse(json).ToString();
            public static string Valid(byte[] json) => Consumer.Shop.Tree.Parse(json).Validate().IsValid.ToString();
        """;

    private static readonly Lazy<Probe> Types = new(static () => Probe.Of(Document, Methods));

    [Theory]
    [InlineData("Point", "[1.5,2]")]
    [InlineData("Event", """["created",null]""")]
    [InlineData("Event", """["created","a",3]""")]
    [InlineData("Event", """["created","a",3,null,[1,2],[3,4]]""")]
    [InlineData("Tree", """["a",["b",["c"]],["d"]]""")]
    [InlineData("Either", "[1,2]")]
    [InlineData("Either", "\"text\"")]
    [InlineData("Login", """["a","b",{"more":1}]""")]
    public void What_is_read_is_written_again(string type, string json) => Assert.Equal(json, Types.Value.Again(type, json));

    [Theory]
    [InlineData("Point", "[1]", "/1")]
    [InlineData("Point", "[1,\"a\"]", "/1")]
    [InlineData("Point", "{}", "")]
    [InlineData("Tree", """["a",["b",[]]]""", "/1/1/0")]
    public void What_does_not_fit_is_an_error_at_its_place(string type, string json, string pointer) =>
        Assert.Equal(pointer, Assert.Throws<JsonModelException>(() => Types.Value.Again(type, json)).Pointer);

    [Fact]
    public void Places_have_names() => Assert.Equal("[1.5,2]", Types.Value.Call("Made", "0"));

    [Fact]
    public void Equality_is_by_content() => Assert.Equal("True", Types.Value.Call("Equal", """["created","a",3,null,[1,2]]"""));

    [Fact]
    public void A_gap_is_never_written() => Assert.Throws<InvalidOperationException>(static () => Types.Value.Call("Gap", "0"));

    [Fact]
    public void A_secret_item_is_not_printed() =>
        Assert.Equal("Login { Item1 = a, Item2 = ***, OtherItems = [] }", Types.Value.Call("Secret", """["a","hidden"]"""));
}
