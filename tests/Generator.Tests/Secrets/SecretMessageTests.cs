using System.Reflection;
using System.Text;
using Seedance.Generator.Tests.Harness;
using Seedance.Runtime;

namespace Seedance.Generator.Tests.Secrets;

/// <summary>What <c>format: password</c> or <c>writeOnly</c> marks is in no text that people read: not printed, not in messages.</summary>
public sealed class SecretMessageTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Secrets, version: '1' }
        paths: {}
        components:
          schemas:
            Secret: { type: string, format: password }
            Login:
              type: object
              properties:
                user: { type: string }
                password: { type: string, format: password }
                pin: { type: integer, writeOnly: true, maximum: 9, multipleOf: 5, enum: [1, 2] }
                token: { type: string, format: uuid, writeOnly: true }
                named: { $ref: '#/components/schemas/Secret' }
                renamed: { allOf: [ { $ref: '#/components/schemas/Secret' } ], description: Another name for it. }
                maybe: { anyOf: [ { $ref: '#/components/schemas/Secret' }, { type: 'null' } ] }
                list: { type: array, items: { $ref: '#/components/schemas/Secret' } }
                map: { type: object, additionalProperties: { type: array, items: { type: string, format: password } } }
                either: { $ref: '#/components/schemas/Either' }
                inner: { $ref: '#/components/schemas/Inner' }
                inners: { type: array, items: { $ref: '#/components/schemas/Inner' } }
                method: { $ref: '#/components/schemas/Method' }
                others: { $ref: '#/components/schemas/Others' }
            Either: { oneOf: [ { $ref: '#/components/schemas/Secret' }, { type: integer } ] }
            Inner: { type: object, properties: { key: { $ref: '#/components/schemas/Secret' } } }
            Method:
              oneOf: [ { $ref: '#/components/schemas/Basic' }, { $ref: '#/components/schemas/Free' } ]
              discriminator: { propertyName: kind, mapping: { basic: Basic, free: Free } }
            Basic: { type: object, required: [kind], properties: { kind: { const: basic }, inner: { $ref: '#/components/schemas/Inner' } } }
            Free: { type: object, required: [kind], properties: { kind: { const: free } } }
            Others: { type: object, properties: { a: { type: string } }, additionalProperties: { $ref: '#/components/schemas/Secret' } }
        """;

    private const string Consumer = """
        using Consumer.Secrets;
        using Seedance.Runtime;

        internal static class Probe
        {
            public static string PrintLogin(byte[] json) => Login.Parse(json).ToString();
            public static SchemaValidationResult Validate(byte[] json) => Schemas.Login.Validate(json, new SchemaValidationOptions { AssertFormats = true });
        }
        """;

    private static readonly Lazy<Type> Probe = new(static () =>
    {
        GeneratorRun run = new GeneratorHost { Source = Consumer }.Run(new SpecInput("specs/secrets.yaml", Document));
        Assert.Empty(run.CompilerDiagnostics);
        using var assembly = new MemoryStream();
        Assert.True(run.Compilation.Emit(assembly).Success);
        return Assembly.Load(assembly.ToArray()).GetType("Probe", throwOnError: true)!;
    });

    [Theory]
    [InlineData("""{"user":"ann","password":"hunter2"}""")]
    [InlineData("""{"user":"ann","named":"hunter2"}""")]
    [InlineData("""{"user":"ann","renamed":"hunter2"}""")]
    [InlineData("""{"user":"ann","maybe":"hunter2"}""")]
    [InlineData("""{"user":"ann","list":["hunter2"]}""")]
    [InlineData("""{"user":"ann","map":{"a":["hunter2"]}}""")]
    [InlineData("""{"user":"ann","either":"hunter2"}""")]
    [InlineData("""{"user":"ann","inner":{"key":"hunter2"}}""")]
    [InlineData("""{"user":"ann","inners":[{"key":"hunter2"}]}""")]
    [InlineData("""{"user":"ann","method":{"kind":"basic","inner":{"key":"hunter2"}}}""")]
    [InlineData("""{"user":"ann","others":{"b":"hunter2"}}""")]
    [InlineData("""{"user":"ann","password2":"hunter2"}""")]
    public void A_secret_is_not_printed(string json)
    {
        string text = Call<string>("PrintLogin", json);

        Assert.Contains("User = ann", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"pin":4711}""", "/pin", "maximum")]
    [InlineData("""{"pin":4711}""", "/pin", "multipleOf")]
    [InlineData("""{"pin":4711}""", "/pin", "enum")]
    [InlineData("""{"token":"4711"}""", "/token", "format")]
    public void A_message_says_what_is_wrong_with_a_secret_but_not_what_it_is(string json, string location, string keyword)
    {
        SchemaError error = Assert.Single(Call<SchemaValidationResult>("Validate", json).Errors, e => e.Keyword == keyword);

        Assert.Equal(location, error.InstanceLocation);
        Assert.StartsWith("the value ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"password":4711}""", "/password")]
    [InlineData("""{"token":"4711"}""", "/token")]
    [InlineData("""{"list":["a",4711]}""", "/list/1")]
    [InlineData("""{"map":{"a":[4711]}}""", "/map/a/0")]
    public void An_exception_tells_the_place_of_a_secret_but_not_what_it_is(string json, string pointer)
    {
        var exception = Assert.Throws<JsonModelException>(() => Call<string>("PrintLogin", json));

        Assert.Equal(pointer, exception.Pointer);
        Assert.DoesNotContain("4711", exception.ToString(), StringComparison.Ordinal);
    }

    private static T Call<T>(string method, string json) => (T)Probe.Value.GetMethod(method)!.Invoke(
        null, BindingFlags.DoNotWrapExceptions, null, [Encoding.UTF8.GetBytes(json)], System.Globalization.CultureInfo.InvariantCulture)!;
}
