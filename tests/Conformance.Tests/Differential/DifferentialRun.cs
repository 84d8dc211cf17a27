using System.Reflection;
using System.Text;
using Seedance.Conformance.Tests.Suite;
using Seedance.Generator.Tests.Harness;
using Seedance.Runtime;

namespace Seedance.Conformance.Tests.Differential;

/// <summary>Many random schemas in one compilation, judged by us and by ajv.</summary>
internal static class DifferentialRun
{
    /// <summary>What does not agree, the shortest first.</summary>
    public static IReadOnlyList<string> Disagreements(IReadOnlyList<RandomSchema> schemas)
    {
        Type validators = Compile(schemas);
        IReadOnlyList<IReadOnlyList<bool>?> peer = Ajv.Judge(schemas);
        Assert.DoesNotContain(null, peer);
        Assert.InRange(peer.SelectMany(static verdicts => verdicts!).Average(static verdict => verdict ? 1.0 : 0), 0.25, 0.75);
        return [.. schemas.SelectMany((schema, i) => Compare(schema, Validator(validators, i), peer[i]!)).OrderBy(static d => d.Length)];
    }

    private static IEnumerable<string> Compare(RandomSchema schema, SchemaValidator validator, IReadOnlyList<bool> peer)
    {
        for (int i = 0; i < schema.Instances.Count; i++)
        {
            byte[] instance = Encoding.UTF8.GetBytes(schema.Instances[i]);
            bool verdict = validator.IsValid(instance);
            if (verdict != peer[i] && !Examined.Covers(schema.Text, schema.Instances[i]))
                yield return $"{schema.Text}  {schema.Instances[i]}  we say {verdict}, ajv says {peer[i]}";
            foreach (string fault in ResultFault.Find(verdict, validator.Validate(instance), instance))
                yield return $"{schema.Text}  {schema.Instances[i]}  {fault}";
        }
    }

    private static Type Compile(IReadOnlyList<RandomSchema> schemas)
    {
        // A component's schema has no address of its own: what ajv finds at # is at the component here.
        IEnumerable<string> components = schemas.Select(static (schema, i) =>
            $"\"{Name(i)}\": " + schema.Text
                .Replace("\"$ref\":\"#/", $"\"$ref\":\"#/components/schemas/{Name(i)}/", StringComparison.Ordinal)
                .Replace("\"$ref\":\"#\"", $"\"$ref\":\"#/components/schemas/{Name(i)}\"", StringComparison.Ordinal));
        string document = $$"""
            {
              "openapi": "3.1.0",
              "info": { "title": "Random", "version": "1" },
              "paths": {},
              "components": { "schemas": {
            {{string.Join(",\n", components)}}
              } }
            }
            """;
        GeneratorRun run = new GeneratorHost().Run(new SpecInput("specs/random.json", document));
        Assert.DoesNotContain(run.Diagnostics, static problem => problem.Contains(": error ", StringComparison.Ordinal));
        Assert.Empty(run.CompilerDiagnostics);
        using var assembly = new MemoryStream();
        Assert.True(run.Compilation.Emit(assembly).Success);
        return Assembly.Load(assembly.ToArray()).GetType("Consumer.Random.Schemas", throwOnError: true)!;
    }

    private static SchemaValidator Validator(Type schemas, int index) => (SchemaValidator)schemas.GetProperty(Name(index))!.GetValue(null)!;

    private static string Name(int index) => $"R{index:0000}";
}
