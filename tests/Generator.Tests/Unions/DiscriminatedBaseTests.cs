using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Unions;

/// <summary>A base with a discriminator is a union of the types that derive from it.</summary>
public sealed class DiscriminatedBaseTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Zoo, version: '1' }
        paths: {}
        components:
          schemas:
            Animal:
              type: object
              required: [kind, name]
              properties: { kind: { type: string }, name: { type: string }, size: { type: integer } }
              discriminator: { propertyName: kind, mapping: { bird: '#/components/schemas/Bird', d: Dog, c: Cattle } }
            Mammal: { allOf: [ { $ref: '#/components/schemas/Animal' }, { type: object, properties: { legs: { type: integer } } } ] }
            Dog: { allOf: [ { $ref: '#/components/schemas/Mammal' }, { type: object, required: [size], properties: { size: { maximum: 9 } } } ] }
            Bird: { allOf: [ { $ref: '#/components/schemas/Animal' }, { type: object, properties: { friend: { $ref: '#/components/schemas/Animal' } } } ] }
            Cattle: { $ref: '#/components/schemas/Cow' }
            Creature: { $ref: '#/components/schemas/Animal' }
            Cow: { allOf: [ { $ref: '#/components/schemas/Creature' }, { type: object, properties: { milk: { type: boolean } } } ] }
            Part:
              type: object
              discriminator: { propertyName: type }
              properties: { type: { type: string, enum: [Wheel, Engine, Part, Gear, Cog] } }
            Wheel: { allOf: [ { $ref: '#/components/schemas/Part' }, { type: object, properties: { spokes: { type: integer } } } ] }
            Engine: { allOf: [ { $ref: '#/components/schemas/Part' } ] }
            Gear: { allOf: [ { $ref: '#/components/schemas/Part' }, { type: object, properties: { teeth: { type: integer } } } ], discriminator: { propertyName: shape } }
            Cog: { allOf: [ { $ref: '#/components/schemas/Gear' } ], properties: { width: { type: number, minimum: 1 } } }
            Entry: { type: object, required: [id, kind], properties: { id: { type: string, readOnly: true }, kind: { type: string } }, discriminator: { propertyName: kind } }
            Page: { allOf: [ { $ref: '#/components/schemas/Entry' } ], properties: { text: { type: string, maxLength: 3 } } }
            Lonely: { type: object, discriminator: { propertyName: type }, properties: { type: { type: string } } }
        """;

    private const string Consumer = """
        using Consumer.Api;

        internal static class Zoo
        {
            public static Seedance.Runtime.SchemaValidationResult Check(string schema, byte[] json) =>
                ((Seedance.Runtime.SchemaValidator)typeof(Schemas).GetProperty(schema)!.GetValue(null)!).Validate(json);

            public static string Validate() =>
                ((Animal)new Dog { Name = "Rex", Size = 10 }).Validate().IsValid + " " + new Dog { Name = "Rex", Size = 10 }.Validate().IsValid + " "
                    + new PartBase().Validate().IsValid + " " + ((Entry)new Page { Kind = "Page", Text = "abc" }).Validate().IsValid + " "
                    + ((Entry)new Page { Kind = "Page", Text = "long" }).Validate().IsValid;

            public static string Show()
            {
                Animal dog = new Dog { Name = "Rex", Size = 3 };
                IAnimal shared = (IAnimal)dog.Value;
                Animal bird = new Bird { Name = "Tweety", Friend = dog };
                return System.Text.Encoding.UTF8.GetString(bird.ToUtf8Json()) + " " + shared.Name + " " + shared.Size + " "
                    + bird.Match(static mammal => 1, static dog => 2, static bird => 3, static cow => 4, static other => 5);
            }
        }
        """;

    private static readonly Lazy<CompiledDocument> Zoo = new(static () => new CompiledDocument(Document, Consumer));

    [Theory]
    [InlineData("Animal", """{"kind":"d","name":"Rex","size":1}""", "Dog")]
    [InlineData("Animal", """{"kind":"Dog","name":"Rex","size":1}""", "Dog")]
    [InlineData("Animal", """{"kind":"bird","name":"T","friend":{"kind":"Mammal","name":"M","legs":4}}""", "Bird")]
    [InlineData("Animal", """{"kind":"Mammal","name":"M","size":1}""", "Mammal")]
    [InlineData("Animal", """{"kind":"c","name":"Berta","milk":true}""", "Cow")]
    [InlineData("Animal", """{"kind":"fish","name":"Nemo"}""", "JsonValue")]
    [InlineData("Part", """{"type":"Wheel","spokes":3}""", "Wheel")]
    [InlineData("Part", """{"type":"Engine"}""", "Engine")]
    [InlineData("Part", """{"type":"Part","more":1}""", "PartBase")]
    [InlineData("Part", "{}", "PartBase")]
    public void A_value_is_of_the_type_that_its_discriminator_names(string type, string json, string expected) =>
        Assert.Equal(expected + " " + json, Zoo.Value.CaseOf(type, json));

    [Fact]
    public void Cases_share_an_interface_and_know_their_discriminator() => Assert.Equal(
        """{"kind":"bird","name":"Tweety","friend":{"kind":"d","name":"Rex","size":3}} Rex 3 3""", Zoo.Value.Call("Zoo", "Show"));

    [Fact]
    public void A_discriminator_that_tells_nothing_apart_makes_no_union() =>
        Assert.Null(Zoo.Value.Type("Lonely").GetProperty("Value"));

    [Theory]
    [InlineData("Animal", """{"kind":"d","name":"Rex","size":1}""", "")]
    [InlineData("Animal", """{"kind":"d","name":"Rex"}""", " /discriminator/allOf/1/required")]
    [InlineData("Animal", """{"kind":"d","size":1}""", " /discriminator/allOf/0/$ref/allOf/0/$ref/required")]
    [InlineData("Animal", """{"kind":"fish"}""", " /required")]
    [InlineData("Animal", """{"kind":"bird","name":"T","friend":{"kind":"d","name":"Rex"}}""", "/friend /discriminator/allOf/1/properties/friend/$ref/discriminator/allOf/1/required")]
    [InlineData("Creature", """{"kind":"d","name":"Rex"}""", " /$ref/discriminator/allOf/1/required")]
    [InlineData("Dog", """{"kind":"bird","name":"Rex","size":1}""", "")]
    [InlineData("Part", """{"type":"Part","more":1}""", "")]
    [InlineData("Part", """{"type":"Cog","width":0}""", "/width /discriminator/properties/width/minimum")]
    [InlineData("Gear", """{"type":"Wheel","shape":"Cog","width":0}""", "/width /discriminator/properties/width/minimum")]
    public void A_value_is_checked_as_the_type_that_its_discriminator_names(string schema, string json, string expected)
    {
        var result = (Runtime.SchemaValidationResult)Zoo.Value.Call("Zoo", "Check", schema, System.Text.Encoding.UTF8.GetBytes(json))!;

        Assert.Equal(expected, string.Join(", ", result.Errors.Select(static e => e.InstanceLocation + " " + e.KeywordLocation)));
    }

    [Fact]
    public void A_union_and_its_base_say_what_is_wrong_with_them() =>
        Assert.Equal("False False True True False", Zoo.Value.Call("Zoo", "Validate"));

    [Fact]
    public void One_more_derived_type_adds_a_case_and_renames_nothing()
    {
        const string Cat = "    Cat: { allOf: [ { $ref: '#/components/schemas/Animal' } ], properties: { lives: { type: integer } } }\n";

        GeneratorRun before = new GeneratorHost().Run(new SpecInput("specs/api.yaml", Document));
        GeneratorRun after = new GeneratorHost().Run(new SpecInput("specs/api.yaml", Document.Replace("    Part:", Cat + "    Part:", StringComparison.Ordinal)));

        Assert.Empty(after.CompilerDiagnostics);
        Assert.Empty(before.Files.Keys.Except(after.Files.Keys));
        Assert.Equal(
            ["Consumer.Api.Animal.g.cs", "Consumer.Api.Cat.g.cs", "Consumer.Api.Schemas.Animal.g.cs", "Consumer.Api.Schemas.Cat.g.cs"],
            after.Files.Where(f => !before.Files.TryGetValue(f.Key, out string? text) || text != f.Value).Select(static f => f.Key).Order());
    }

    [Fact]
    public void A_long_chain_of_bases_is_read_in_time()
    {
        var document = new System.Text.StringBuilder("openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n");
        document.Append("    T0: { type: object, discriminator: { propertyName: t }, properties: { t: { type: string } } }\n");
        for (int i = 1; i < 3000; i++)
        {
            document.Append(System.Globalization.CultureInfo.InvariantCulture, $"    T{i}: {{ type: object, discriminator: {{ propertyName: t }}, ")
                .Append(System.Globalization.CultureInfo.InvariantCulture, $"allOf: [{{ $ref: '#/components/schemas/T{i - 1}' }}] }}\n");
        }

        GeneratorRun run = new GeneratorHost().Run(new SpecInput("specs/api.yaml", document.ToString()));

        Assert.DoesNotContain(run.Diagnostics, static d => d.Contains("SDG8003", StringComparison.Ordinal));
    }
}
