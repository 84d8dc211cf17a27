using System.Reflection;
using System.Text;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Unions;

/// <summary>How unions decide on a case, and that nothing is lost on the way.</summary>
public sealed class UnionBehaviourTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Unions, version: '1' }
        paths:
          /shapes:
            post:
              operationId: send
              requestBody: { required: true, content: { application/json: { schema: { oneOf: [ { type: string }, { type: array, items: { type: string } } ] } } } }
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Shape' } } } } }
        components:
          schemas:
            Shape:
              oneOf:
                - $ref: '#/components/schemas/Circle'
                - $ref: '#/components/schemas/Square'
                - { type: object, title: Group, required: [shapes], properties: { shapes: { type: array, items: { $ref: '#/components/schemas/Shape' } } } }
              discriminator: { propertyName: kind, mapping: { circle: '#/components/schemas/Circle', sq: Square } }
            Circle: { type: object, required: [kind, radius], properties: { kind: { type: string }, radius: { type: number } } }
            Square: { type: object, required: [kind, side], properties: { kind: { type: string }, side: { type: number } } }
            Tagged:
              oneOf:
                - { type: object, required: [t], properties: { t: { type: string, enum: [a] }, x: { type: integer } } }
                - { type: object, required: [t], properties: { t: { type: string, enum: [b] }, y: { type: string } } }
            Scalar:
              anyOf: [ { type: integer }, { type: string, format: uuid }, { type: string }, { type: boolean }, { type: object, additionalProperties: { type: integer } }, { type: array, items: { type: number } } ]
            Alike:
              oneOf:
                - { type: object, properties: { a: { type: integer } }, additionalProperties: false }
                - { type: object, properties: { b: { type: string } }, additionalProperties: false }
            Based:
              type: object
              required: [id]
              properties: { id: { type: string } }
              oneOf: [ { required: [p], properties: { p: { type: integer, minimum: 0 } } }, { required: [q], properties: { q: { type: integer } } } ]
            Single: { oneOf: [ { $ref: '#/components/schemas/Circle' } ] }
            Holder: { type: object, properties: { value: { $ref: '#/components/schemas/Scalar' }, either: { oneOf: [ { type: string }, { type: integer }, { type: string, nullable: true, maxLength: 3 } ] }, single: { $ref: '#/components/schemas/Single' } } }
        """;

    /// <summary>A consumer's code: reads a union and says which case it found, then writes it back.</summary>
    private const string Consumer = """
        using System;
        using System.Text;
        using Consumer.Unions;
        using Seedance.Runtime;

        internal static class Probe
        {
            public static string ValidateCase(byte[] json)
            {
                foreach (SchemaError error in new BasedOption1 { Id = "i", P = -1 }.Validate().Errors)
                {
                    if (error.Keyword == "minimum")
                        return error.InstanceLocation + " " + error.KeywordLocation;
                }

                return "";
            }

            public static string Shape(byte[] json) => Show(Consumer.Unions.Shape.Parse(json), static v => v.Value.GetType().Name,
                static v => v.Match(static circle => "circle " + circle.Radius, static square => "square", static group => "group of " + group.Shapes.Count, static other => "other"));
            public static string Tagged(byte[] json) => Show(Consumer.Unions.Tagged.Parse(json), static v => v.Value.GetType().Name, static v => v.IsKnown.ToString());
            public static string Scalar(byte[] json) => Show(Consumer.Unions.Scalar.Parse(json), static v => v.Value.GetType().Name, static v => v.IsKnown.ToString());
            public static string Alike(byte[] json) => Show(Consumer.Unions.Alike.Parse(json), static v => v.Value.GetType().Name, static v => v.IsKnown.ToString());
            public static string Based(byte[] json) => Show(Consumer.Unions.Based.Parse(json), static v => v.Value.GetType().Name, static v => v.IsKnown.ToString());
            public static string Conversions(byte[] json)
            {
                Consumer.Unions.Shape shape = new Circle { Kind = "circle", Radius = 2 };
                Consumer.Unions.Scalar value = 5L;
                var holder = new Holder { Value = "text", Either = 7L, Single = new Circle { Kind = "k", Radius = 1 } };
                bool isCircle = shape.TryGetCircle(out Circle? circle) && circle.Radius == 2 && !shape.TryGetSquare(out _);
                bool isEqual = shape == Consumer.Unions.Shape.Parse(shape.ToUtf8Json()) && shape != new Square { Kind = "sq", Side = 2 };
                return isCircle + " " + isEqual + " " + (value.Value is long) + " " + Encoding.UTF8.GetString(holder.ToUtf8Json());
            }

            private static string Show<T>(T value, Func<T, string> name, Func<T, string> more) where T : IJsonModel<T> =>
                name(value) + "; " + more(value) + "; " + Encoding.UTF8.GetString(JsonWrite.ToUtf8Json(value));
        }
        """;

    private static readonly Lazy<Type> Probe = new(static () =>
    {
        GeneratorRun run = new GeneratorHost { Source = Consumer }.Run(new SpecInput("specs/unions.yaml", Document));
        Assert.Empty(run.Diagnostics);
        Assert.Equal([], run.CompilerDiagnostics);
        using var assembly = new MemoryStream();
        Assert.True(run.Compilation.Emit(assembly).Success);
        return Assembly.Load(assembly.ToArray()).GetType("Probe", throwOnError: true)!;
    });

    [Theory]
    [InlineData("Shape", """{"kind":"circle","radius":1}""", "Circle; circle 1")]
    [InlineData("Shape", """{"radius":1,"kind":"Circle"}""", "Circle; circle 1")]
    [InlineData("Shape", """{"kind":"sq","side":1}""", "Square; square")]
    [InlineData("Shape", """{"kind":"hexagon","side":1}""", "JsonValue; other")]
    [InlineData("Shape", """{"shapes":[{"kind":"sq","side":1},{"shapes":[]}]}""", "ShapeGroup; group of 2")]
    [InlineData("Shape", """[1]""", "JsonValue; other")]
    [InlineData("Tagged", """{"t":"a","x":1}""", "TaggedA; True")]
    [InlineData("Tagged", """{"y":"z","t":"b"}""", "TaggedB; True")]
    [InlineData("Tagged", """{"t":"c"}""", "JsonValue; False")]
    [InlineData("Scalar", "5", "Int64; True")]
    [InlineData("Scalar", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "Guid; True")]
    [InlineData("Scalar", "\"text\"", "String; True")]
    [InlineData("Scalar", "true", "Boolean; True")]
    [InlineData("Scalar", """{"a":1}""", "ValueMap`1; True")]
    [InlineData("Scalar", "[1.5]", "ValueList`1; True")]
    [InlineData("Scalar", "1.5", "JsonValue; False")]
    [InlineData("Alike", """{"b":"x"}""", "AlikeOption2; True")]
    [InlineData("Alike", """{"a":1}""", "AlikeOption1; True")]
    [InlineData("Alike", """{"c":1}""", "JsonValue; False")]
    [InlineData("Based", """{"id":"i","q":1}""", "BasedOption2; True")]
    [InlineData("Based", """{"id":"i","p":1}""", "BasedOption1; True")]
    public void The_case_is_found_and_the_value_is_written_back(string union, string json, string expected) =>
        Assert.Equal(expected + "; " + Normal(json), Call(union, json).Replace("\"radius\":1,\"kind\":\"Circle\"", "\"kind\":\"Circle\",\"radius\":1"));

    [Fact]
    public void A_case_that_only_its_union_makes_is_checked_as_the_union() => Assert.Equal("/p /oneOf/0/properties/p/minimum", Call("ValidateCase", "null"));

    [Fact]
    public void Values_convert_and_compare_and_a_union_of_one_is_that_one() =>
        Assert.Equal("True True True {\"value\":\"text\",\"either\":7,\"single\":{\"kind\":\"k\",\"radius\":1}}", Call("Conversions", "null"));

    /// <summary>A record writes its members in the order of the document.</summary>
    private static string Normal(string json) => json switch
    {
        """{"radius":1,"kind":"Circle"}""" => """{"kind":"Circle","radius":1}""",
        """{"y":"z","t":"b"}""" => """{"t":"b","y":"z"}""",
        _ => json,
    };

    private static string Call(string method, string json) =>
        (string)Probe.Value.GetMethod(method)!.Invoke(null, [Encoding.UTF8.GetBytes(json)])!;
}
