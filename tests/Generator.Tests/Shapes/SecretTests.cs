using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Shapes;

/// <summary>Secrets are sent and read, and never printed.</summary>
public sealed class SecretTests
{
    private static readonly Lazy<Probe> Types = new(static () => Probe.Of(
        """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths: {}
        components:
          schemas:
            Login:
              type: object
              required: [password, pin]
              properties:
                password: { type: string, format: password }
                pin: { type: integer, writeOnly: true }
                referred: { $ref: '#/components/schemas/Secret' }
                merged: { allOf: [{ $ref: '#/components/schemas/Secret' }], description: Beside it. }
                list: { type: array, items: { $ref: '#/components/schemas/Secret' } }
                map: { type: object, additionalProperties: { $ref: '#/components/schemas/Secret' } }
                either: { oneOf: [{ $ref: '#/components/schemas/Secret' }, { type: integer }] }
                nullable: { anyOf: [{ $ref: '#/components/schemas/Secret' }, { type: 'null' }] }
                pair: { type: array, prefixItems: [{ $ref: '#/components/schemas/Secret' }] }
                inner: { type: object, properties: { secret: { $ref: '#/components/schemas/Secret' } } }
              patternProperties: { '^x-': { $ref: '#/components/schemas/Secret' } }
              additionalProperties: false
            Secret: { type: string, format: password }
            Account: { oneOf: [{ $ref: '#/components/schemas/Key' }, { $ref: '#/components/schemas/Vault' }], discriminator: { propertyName: kind } }
            Key: { type: object, required: [kind], properties: { kind: { const: Key }, secret: { $ref: '#/components/schemas/Secret' } } }
            Vault: { type: object, required: [kind], properties: { kind: { const: Vault } } }
            Safe: { oneOf: [{ type: array, items: { type: object, properties: { inner: { $ref: '#/components/schemas/Account' } } } }, { type: integer }] }
            Open: { oneOf: [{ $ref: '#/components/schemas/Vault' }, { type: integer }] }
            Either: { oneOf: [{ $ref: '#/components/schemas/Secret' }, { type: integer }] }
        """,
        """
            public static string PrintAccount(byte[] json) => Consumer.Shop.Account.Parse(json).ToString();
            public static string PrintSafe(byte[] json) => Consumer.Shop.Safe.Parse(json).ToString();
            public static string PrintOpen(byte[] json) => Consumer.Shop.Open.Parse(json).ToString();
            public static string PrintUnion(byte[] json) => Consumer.Shop.Either.Parse(json).ToString();
            public static string Print(byte[] json) => Consumer.Shop.Login.Parse(json).ToString();
        """));

    private const string Json = """
        {"password":"S1","pin":4711,"referred":"S2","merged":"S3","list":["S4"],"map":{"a":"S5"},"either":"S6","nullable":"S7","pair":["S8"],"inner":{"secret":"S9"},"x-more":"S10"}
        """;

    [Fact]
    public void Nothing_secret_is_printed()
    {
        string text = Types.Value.Call("Print", Json);

        Assert.DoesNotContain("S", text.Replace("Secret", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
        Assert.Contains("Password = ***", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_union_with_a_secret_case_shows_no_value() => Assert.Equal("Either { Value = *** }", Types.Value.Call("PrintUnion", "\"S1\""));

    [Theory]
    [InlineData("PrintAccount", """{"kind":"Key","secret":"S1"}""", "Account { Value = Key { Kind = Key, Secret = *** }, IsKnown = True }")]
    [InlineData("PrintAccount", """{"kind":"Other","secret":"S1"}""", "Account { Value = ***, IsKnown = False }")]
    [InlineData("PrintSafe", "\"S1\"", "Safe { Value = ***, IsKnown = False }")]
    [InlineData("PrintOpen", "\"free\"", "Open { Value = \"free\", IsKnown = False }")]
    public void What_fits_no_case_may_hold_the_secrets_of_the_others(string print, string json, string expected) =>
        Assert.Equal(expected, Types.Value.Call(print, json));

    [Fact]
    public void Everything_secret_is_written() => Assert.Equal(Json.Trim(), Types.Value.Again("Login", Json));
}
