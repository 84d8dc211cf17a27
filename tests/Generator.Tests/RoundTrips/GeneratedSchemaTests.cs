using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Seedance.Generator.Tests.Harness;
using Seedance.Runtime;
using Property = Seedance.Generator.Tests.Harness.Property;

namespace Seedance.Generator.Tests.RoundTrips;

/// <summary>Schemas of every kind, generated: values that fit one are valid, and are written as they were read.</summary>
public sealed class GeneratedSchemaTests
{
    private const int SchemasPerDocument = 40;
    private const int ValuesPerSchema = 12;
    private const int Depth = 3;

    private static readonly SchemaValidationOptions WithFormats = new() { AssertFormats = true };

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void Values_of_any_schema_are_valid_and_survive(string version)
    {
        Gen<(string Schema, List<string> Values)> sample = new AnySchema(hasNullable: version.StartsWith("3.0", StringComparison.Ordinal))
            .Schema(Depth)
            .SelectMany(static schema => schema.Values.ListOf(ValuesPerSchema), static (schema, values) => (schema.Schema, values));

        Property.Holds(sample.ListOf(SchemasPerDocument), samples => Survive(version, samples), count: 4);
    }

    private static void Survive(string version, List<(string Schema, List<string> Values)> samples)
    {
        var schemas = samples.Select(static (s, i) => $$"""
            "Sample{{i}}":{"type":"object","properties":{"value":{{s.Schema}} } }
            """);
        GeneratorRun run = new GeneratorHost().Run(new SpecInput(
            "specs/samples.json",
            $$"""{"openapi":"{{version}}","info":{"title":"Samples","version":"1"},"paths":{},"components":{"schemas":{ {{string.Join(',', schemas)}} } } }"""));
        Assert.DoesNotContain(run.Diagnostics, static line => line.Contains(": error ", StringComparison.Ordinal));
        Assert.Empty(run.CompilerDiagnostics);
        using var image = new MemoryStream();
        Assert.True(run.Compilation.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext("samples", isCollectible: true);
        try
        {
            Assembly assembly = context.LoadFromStream(image);
            Type validators = assembly.GetType("Consumer.Samples.Schemas", throwOnError: true)!;
            for (int i = 0; i < samples.Count; i++)
            {
                Type type = assembly.GetType("Consumer.Samples.Sample" + i, throwOnError: true)!;
                var validator = (SchemaValidator)validators.GetProperty("Sample" + i)!.GetValue(null)!;
                foreach (string value in samples[i].Values)
                    Survives(type, validator, $$"""{"value":{{value}}}""", samples[i].Schema);
            }
        }
        finally
        {
            context.Unload();
        }
    }

    private static void Survives(Type type, SchemaValidator validator, string json, string schema)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        SchemaValidationResult result = validator.Validate(utf8, WithFormats);
        Assert.True(result.Errors.Count == 0, $"{schema}\n{json}\n{string.Join('\n', result.Errors)}");
        try
        {
            byte[] written = (byte[])typeof(GeneratedSchemaTests).GetMethod(nameof(RoundTrip), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [utf8], null)!;
            using var before = JsonDocument.Parse(json);
            using var after = JsonDocument.Parse(written);
            var difference = JsonDifference.Find(before.RootElement, after.RootElement);
            Assert.True(difference is null, $"{schema}\n{json}\n{difference}");
        }
        catch (JsonModelException problem)
        {
            Assert.Fail($"{schema}\n{json}\n{problem.Message}");
        }
    }

    /// <summary>Reads, writes, reads and writes: what was read twice is equal as well.</summary>
    private static byte[] RoundTrip<T>(byte[] json)
        where T : class, IJsonModel<T>
    {
        T first = JsonRead.Parse<T>(json);
        byte[] written = JsonWrite.ToUtf8Json(first);
        T second = JsonRead.Parse<T>(written);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        return written;
    }
}
