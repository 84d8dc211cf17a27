using Seedance.Generator.Tests.Harness;
using Seedance.Runtime;

namespace Seedance.Generator.Tests.Shapes;

/// <summary>Absent, null and a value: what each combination of required and nullable reads and writes.</summary>
public sealed class NullBehaviourTests
{
    private static readonly Lazy<Probe> Types = new(static () => Probe.Of(
        """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /pets:
            patch:
              operationId: change
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Change' } } } }
              responses: { '204': { description: Changed } }
        components:
          schemas:
            Pair: { type: object, required: [must, mustOrNull, any], properties: { must: { type: string }, mustOrNull: { type: [string, 'null'] }, may: { type: string }, mayOrNull: { type: [string, 'null'] }, any: {} } }
            Change: { type: object, properties: { text: { type: [string, 'null'] }, number: { anyOf: [{ type: integer }, { type: 'null' }] }, list: { type: [array, 'null'], items: { type: [integer, 'null'] } } } }
            Only: { type: object, required: [nothing, constant], properties: { nothing: { type: 'null' }, constant: { const: null }, union: { anyOf: [{ type: 'null' }, { const: null }] } } }
            AnyJson: { oneOf: [{ type: 'null' }, { type: number }, { type: string }, { type: array, items: { $ref: '#/components/schemas/AnyJson' } }, { type: object, additionalProperties: { $ref: '#/components/schemas/AnyJson' } }] }
        """,
        """
            public static string OnlyNull(byte[] json) => Text(new Only().ToUtf8Json());
            public static string FirstIsNull(byte[] json) => (AnyJson.Parse(json).TryGetList(out ValueList<AnyJson?>? list) && list[0] is null).ToString();
        """));

    [Fact]
    public void A_member_that_can_only_be_null_need_not_be_set() =>
        Assert.Equal("""{"nothing":null,"constant":null}""", Types.Value.Call("OnlyNull", ""));

    [Fact]
    public void Null_inside_a_union_that_refers_to_itself_is_null()
    {
        const string Json = """[null,1,[null],{"a":null}]""";

        Assert.Equal("True", Types.Value.Call("FirstIsNull", Json));
        Assert.Equal(Json, Types.Value.Again("AnyJson", Json));
    }

    [Theory]
    [InlineData("""{"must":"a","mustOrNull":null,"any":null}""", """{"must":"a","mustOrNull":null,"any":null}""")]
    [InlineData("""{"must":"a","mustOrNull":"b","may":"c","mayOrNull":"d","any":1}""", """{"must":"a","mustOrNull":"b","may":"c","mayOrNull":"d","any":1}""")]
    [InlineData("""{"must":"a","mustOrNull":"b","may":null,"mayOrNull":null,"any":{}}""", """{"must":"a","mustOrNull":"b","any":{}}""")]
    public void Required_null_is_written_and_optional_null_is_left_out(string json, string expected) =>
        Assert.Equal(expected, Types.Value.Again("Pair", json));

    [Theory]
    [InlineData("""{"mustOrNull":null,"any":1}""", "/must")]
    [InlineData("""{"must":"a","any":1}""", "/mustOrNull")]
    [InlineData("""{"must":"a","mustOrNull":null}""", "/any")]
    [InlineData("""{"must":null,"mustOrNull":null,"any":1}""", "/must")]
    public void What_must_be_there_is_missed_at_its_place(string json, string pointer) =>
        Assert.Equal(pointer, Assert.Throws<JsonModelException>(() => Types.Value.Again("Pair", json)).Pointer);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":null,"number":null,"list":null}""")]
    [InlineData("""{"text":"a","number":0,"list":[1,null]}""")]
    public void A_patch_tells_absent_from_null(string json) => Assert.Equal(json, Types.Value.Again("Change", json));
}
