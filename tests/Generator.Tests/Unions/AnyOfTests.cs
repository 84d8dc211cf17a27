namespace Seedance.Generator.Tests.Unions;

/// <summary>A value of <c>anyOf</c> is of the first case that it fits, and offers the others that it fits as well.</summary>
public sealed class AnyOfTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Any, version: '1' }
        paths: {}
        components:
          schemas:
            Named: { type: object, required: [name], properties: { name: { type: string } } }
            Priced: { type: object, required: [price], properties: { price: { type: number } }, additionalProperties: false }
            Sized: { type: object, required: [size], properties: { size: { type: integer, maximum: 9 } } }
            Thing: { anyOf: [ { $ref: '#/components/schemas/Named' }, { $ref: '#/components/schemas/Priced' }, { $ref: '#/components/schemas/Sized' } ] }
            When: { anyOf: [ { type: string, format: date-time }, { type: string }, { type: integer }, { type: array, items: { type: string } }, { type: array, items: { type: integer } } ] }
            Apart: { anyOf: [ { type: string }, { type: integer } ] }
            Nested: { anyOf: [ { $ref: '#/components/schemas/When' }, { $ref: '#/components/schemas/Named' }, { anyOf: [ { type: boolean }, { type: 'null' } ] } ] }
            Holder: { type: object, properties: { thing: { $ref: '#/components/schemas/Thing' }, things: { type: array, items: { $ref: '#/components/schemas/Thing' } } } }
        """;

    private const string Consumer = """
        using Consumer.Api;
        using System.Text;
        using Seedance.Runtime;

        internal static class Things
        {
            public static string Cases(byte[] json)
            {
                Thing thing = Thing.Parse(json);
                return Show(thing);
            }

            public static string Made() => Show(new Named { Name = "n" });

            public static bool AreEqual(byte[] json)
            {
                Thing read = Thing.Parse(json);
                Thing made = new Sized { Size = 3 };
                return read == made && read.GetHashCode() == made.GetHashCode() && read != (Thing)new Sized { Size = 4 };
            }

            public static string Times(byte[] json)
            {
                When when = When.Parse(json);
                return when.Value.GetType().Name + " " + when.TryGetDateTime(out _) + " " + (when.TryGetString(out string? text) ? text : "-") + " " + when.TryGetIntegerList(out _)
                    + " " + Encoding.UTF8.GetString(when.ToUtf8Json());
            }

            private static string Show(Thing thing) =>
                thing.Value.GetType().Name + (thing.TryGetNamed(out Named? named) ? " " + named.Name : "") + (thing.TryGetPriced(out Priced? priced) ? " " + priced.Price : "")
                    + (thing.TryGetSized(out Sized? sized) ? " " + sized.Size : "") + " " + Encoding.UTF8.GetString(thing.ToUtf8Json());
        }
        """;

    private static readonly Lazy<CompiledDocument> Api = new(static () => new CompiledDocument(Document, Consumer));

    [Theory]
    [InlineData("""{"name":"n"}""", "Named n")]
    [InlineData("""{"size":3,"name":"n"}""", "Named n 3")]
    [InlineData("""{"size":30,"name":"n"}""", "Named n")]
    [InlineData("""{"price":1.50}""", "Priced 1.5")]
    [InlineData("""{"size":3}""", "Sized 3")]
    [InlineData("""{"price":1,"size":3}""", "Sized 3")]
    [InlineData("""{"other":3}""", "JsonValue")]
    public void The_first_case_that_fits_is_the_value_and_all_that_fit_are_offered(string json, string expected) =>
        Assert.Equal(expected + " " + json, Call("Cases", json));

    [Fact]
    public void A_value_that_was_made_offers_the_other_cases_too() => Assert.Equal("""Named n {"name":"n"}""", Api.Value.Call("Things", "Made"));

    [Fact]
    public void Values_are_equal_whether_read_or_made() => Assert.Equal(true, Call("AreEqual", """{ "size": 3 }"""));

    [Theory]
    [InlineData("\"2024-05-06T07:08:09.000Z\"", "DateTimeOffset True 2024-05-06T07:08:09.000Z False")]
    [InlineData("\"soon\"", "String False soon False")]
    [InlineData("7", "Int64 False - False")]
    [InlineData("[\"a\"]", "ValueList`1 False - False")]
    [InlineData("[7]", "ValueList`1 False - True")]
    [InlineData("[]", "ValueList`1 False - True")]
    public void The_text_is_written_back_as_it_was_read(string json, string expected) => Assert.Equal(expected + " " + json, Call("Times", json));

    [Theory]
    [InlineData("5", "When")]
    [InlineData("""{"name":"n"}""", "Named")]
    [InlineData("true", "Boolean")]
    [InlineData("1.5", "JsonValue")]
    public void Unions_inside_of_unions_are_looked_into(string json, string expected) => Assert.Equal(expected + " " + json, Api.Value.CaseOf("Nested", json));

    [Fact]
    public void Nothing_is_kept_where_only_one_case_can_fit() =>
        Assert.DoesNotContain("_json", Api.Value.Run.Files["Consumer.Api.Apart.g.cs"], StringComparison.Ordinal);

    private static object? Call(string method, string json) => Api.Value.Call("Things", method, System.Text.Encoding.UTF8.GetBytes(json));
}
