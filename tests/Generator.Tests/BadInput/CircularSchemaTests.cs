using System.Reflection;
using System.Text;
using Seedance.Generator.Tests.Harness;
using Seedance.Generator.Tests.Keywords;
using Seedance.Runtime;

namespace Seedance.Generator.Tests.BadInput;

/// <summary>
/// Schemas that lead back to themselves, or far. A stack that overflows ends the process, and no <c>catch</c> helps: should
/// one of these break, the whole run breaks off.
/// </summary>
public sealed class CircularSchemaTests
{
    private static readonly Lazy<CompiledSchemas> Circles = new(static () => new CompiledSchemas("3.0.3", """
        {
          Self: { $ref: '#/components/schemas/Self' },
          Part: { allOf: [ { $ref: '#/components/schemas/Part' } ] },
          Left: { type: object, allOf: [ { $ref: '#/components/schemas/Right' } ], properties: { l: { type: string } } },
          Right: { type: object, allOf: [ { $ref: '#/components/schemas/Left' } ], properties: { r: { type: string } } },
          Inverse: { not: { $ref: '#/components/schemas/Inverse' } },
          Either: { anyOf: [ { $ref: '#/components/schemas/Either' }, { $ref: '#/components/schemas/Either' } ] },
          One: { oneOf: [ { $ref: '#/components/schemas/Two' }, { type: integer } ] },
          Two: { oneOf: [ { $ref: '#/components/schemas/One' }, { type: string } ] }
        }
        """));

    [Theory]
    [InlineData("Self", true)]
    [InlineData("Part", true)]
    [InlineData("Left", true)]
    [InlineData("Right", true)]
    [InlineData("Inverse", false)]
    [InlineData("Either", true)]
    [InlineData("One", true)]
    [InlineData("Two", true)]
    public void A_schema_that_leads_back_to_itself_has_nothing_to_add(string name, bool isValid)
    {
        SchemaValidator validator = Circles.Value[name];

        Assert.Equal(isValid, validator.IsValid("{}"u8));
        Assert.DoesNotContain(validator.Validate("{}"u8).Errors, static error => error.Keyword is "depth" or "budget");
    }

    [Theory]
    [InlineData("""{"k":"x"}""")]
    [InlineData("{}")]
    public void Unions_that_are_cases_of_each_other_are_no_value(string json)
    {
        GeneratorRun run = new GeneratorHost().Run(new SpecInput("specs/bad.yaml", Document("""
            N: { oneOf: [ { $ref: '#/components/schemas/O' }, { $ref: '#/components/schemas/P' } ], discriminator: { propertyName: k, mapping: { x: '#/components/schemas/O' } } }
            O: { oneOf: [ { $ref: '#/components/schemas/N' }, { $ref: '#/components/schemas/P' } ], discriminator: { propertyName: k, mapping: { x: '#/components/schemas/N' } } }
            P: { type: object, properties: { k: { type: string } } }
            """)));
        using var assembly = new MemoryStream();
        Assert.True(run.Compilation.Emit(assembly).Success);
        Type union = Assembly.Load(assembly.ToArray()).GetType("Consumer.Bad.N", throwOnError: true)!;
        MethodInfo read = typeof(CircularSchemaTests).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(union);

        Assert.Contains("lead back to themselves", (string)read.Invoke(null, [json])!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_type_that_lists_the_types_made_of_it_is_a_union_of_records()
    {
        GeneratorRun run = new GeneratorHost().Run(new SpecInput("specs/bad.yaml", Document("""
            Animal: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind }, oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ] }
            Cat: { allOf: [ { $ref: '#/components/schemas/Animal' }, { type: object, properties: { purrs: { type: boolean } } } ] }
            Dog: { allOf: [ { $ref: '#/components/schemas/Animal' }, { type: object, properties: { barks: { type: boolean } } } ] }
            """)));

        Assert.Empty(run.CompilerDiagnostics);
        Assert.Contains("FromCat(global::Consumer.Bad.Cat value)", run.Files["Consumer.Bad.Animal.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public required string Kind", run.Files["Consumer.Bad.Cat.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public bool? Purrs", run.Files["Consumer.Bad.Cat.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.0.3", "{ $ref: '#/components/schemas/A$' }")]
    [InlineData("3.0.3", "{ allOf: [ { $ref: '#/components/schemas/A$' } ] }")]
    [InlineData("3.1.0", "{ $ref: '#/components/schemas/A$', description: one more }")]
    public void A_chain_of_1_000_names_leads_to_its_type(string version, string schema)
    {
        IEnumerable<string> names = Enumerable.Range(0, 1_000).Select(i => "A" + i + ": " + schema.Replace("$'", i + 1 + "'", StringComparison.Ordinal));
        string chain = string.Join('\n', [.. names, "A1000: { type: object, properties: { next: { $ref: '#/components/schemas/A0' } } }"]);

        GeneratorRun run = new GeneratorHost().Run(new SpecInput("specs/bad.yaml", Document(chain, version)));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("global::Consumer.Bad.A1000? Next", run.Files["Consumer.Bad.A1000.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Unions_that_refer_to_each_other_in_many_ways_are_looked_through_once()
    {
        string branches = string.Concat(Enumerable.Range(0, 12).Select(static i => "{ $ref: '#/components/schemas/U" + i + "' }, "));
        string unions = string.Join('\n', Enumerable.Range(0, 12).Select(i => "U" + i + ": { oneOf: [ " + branches + "{ type: string } ] }"));

        Assert.Empty(BadProject.Run(new SpecInput("specs/bad.yaml", Document(unions))).Diagnostics);
    }

    private static string Read<T>(string json)
        where T : IJsonModel<T>
    {
        try
        {
            return JsonRead.Parse<T>(Encoding.UTF8.GetBytes(json)).ToString()!;
        }
        catch (JsonModelException error)
        {
            return error.Message;
        }
    }

    private static string Document(string schemas, string version = "3.0.3") =>
        "openapi: " + version + "\ninfo: { title: Bad, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    "
        + schemas.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n";
}
