using Seedance.Generator.Tests.Harness;
using Seedance.Runtime;

namespace Seedance.Generator.Tests.Shapes;

/// <summary>How enums of every kind of value read, compare and write.</summary>
public sealed class EnumBehaviourTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /clips:
            post:
              operationId: addClip
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        zoom: { type: number, enum: [0.5, 1] }
                        quality: { enum: [auto, 720, [a, 1]] }
              responses: { '204': { description: Made } }
        components:
          schemas:
            Speed: { type: number, enum: [0.5, 1, 150] }
            Mixed: { enum: [auto, 720, true, [a, 1]] }
            Large: { enum: [18446744073709551616, 1] }
            Model: { anyOf: [{ type: string }, { enum: [fast, pro] }] }
            Code: { oneOf: [{ const: 200, title: Success }, { const: 401, title: Unauthorized }] }
            Release: { type: string, enum: [1, 2] }
            Cat: { type: object, required: [kind, box, weight, nothing], properties: { kind: { const: cat }, box: { const: { size: [1, 2] } }, weight: { const: 1.5 }, nothing: { const: null } } }
        """;

    private const string Methods = """
            public static string Mixed(byte[] json)
            {
                var value = JsonRead.Parse<Consumer.Shop.Mixed>(json);
                string name = value == Consumer.Shop.Mixed.Auto ? "Auto" : value == 720 ? "720" : value == true ? "True" : "other";
                return name + " " + value.IsKnown + " " + value + " " + Text(JsonWrite.ToUtf8Json(value));
            }
            public static string Speed(byte[] json) => JsonRead.Parse<Consumer.Shop.Speed>(json) is var value && value == 150 ? "150" : value.Value switch { Consumer.Shop.Speed.Values._0_5 => "half", _ => value.IsKnown.ToString() };
            public static string Code(byte[] json) => JsonRead.Parse<Consumer.Shop.Code>(json) == Consumer.Shop.Code.Success ? "success" : "no success";
            public static string Cat(byte[] json) => Text(new Cat { Nothing = null }.ToUtf8Json());
            public static string Release(byte[] json) => JsonRead.Parse<Consumer.Shop.Release>(json).IsKnown + " " + Schemas.Release.IsValid(json);
            public static string Undefined(byte[] json) => Text(new AddClipRequest { Quality = (AddClipRequestQuality)7 }.ToUtf8Json());
            public static string Default(byte[] json) => Text(JsonWrite.ToUtf8Json(default(Consumer.Shop.Mixed)));
        """;

    private static readonly Lazy<Probe> Types = new(static () => Probe.Of(Document, Methods));

    [Theory]
    [InlineData("\"auto\"", "Auto True auto \"auto\"")]
    [InlineData("720.0", "720 True 720.0 720.0")]
    [InlineData("true", "True True true true")]
    [InlineData("[\"a\", 1]", "other True [\"a\",1] [\"a\",1]")]
    [InlineData("{\"new\":1}", "other False {\"new\":1} {\"new\":1}")]
    public void Values_of_several_types_are_compared_by_content_and_kept(string json, string expected) =>
        Assert.Equal(expected, Types.Value.Call("Mixed", json));

    [Theory]
    [InlineData("0.50", "half")]
    [InlineData("1.5e2", "150")]
    [InlineData("7", "False")]
    public void Numbers_are_compared_by_value(string json, string expected) => Assert.Equal(expected, Types.Value.Call("Speed", json));

    [Theory]
    [InlineData("Large", "18446744073709551616")]
    [InlineData("Speed", "2.25")]
    [InlineData("Model", "\"another\"")]
    [InlineData("AddClipRequest", "{\"zoom\":0.5,\"quality\":[\"a\",1]}")]
    public void What_is_read_is_written_again(string type, string json) => Assert.Equal(json, Types.Value.Again(type, json));

    [Theory]
    [InlineData("{\"zoom\":2}", "/zoom")]
    [InlineData("{\"quality\":\"odd\"}", "/quality")]
    [InlineData("{\"quality\":[\"b\"]}", "/quality")]
    public void A_closed_enum_refuses_other_values_and_says_where(string json, string pointer) =>
        Assert.Equal(pointer, Assert.Throws<JsonModelException>(() => Types.Value.Again("AddClipRequest", json)).Pointer);

    [Fact]
    public void Titles_of_single_values_are_names() => Assert.Equal("success", Types.Value.Call("Code", "200"));

    [Fact]
    public void A_constant_of_any_type_is_there_from_the_start() =>
        Assert.Equal("""{"kind":"cat","box":{"size":[1,2]},"weight":1.5,"nothing":null}""", Types.Value.Call("Cat", "0"));

    [Theory]
    [InlineData("\"2\"", "True True")]
    [InlineData("\"3\"", "False False")]
    public void Bare_numbers_of_a_list_of_texts_are_texts_for_the_type_and_for_validation(string json, string expected) =>
        Assert.Equal(expected, Types.Value.Call("Release", json));

    [Fact]
    public void What_has_no_value_is_never_written()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Types.Value.Call("Undefined", "0"));
        Assert.Throws<InvalidOperationException>(static () => Types.Value.Call("Default", "0"));
    }
}
