using System.Globalization;
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
        Type validators = Compile(schemas, out HashSet<int> reported);
        IReadOnlyList<AjvAnswer> peer = Ajv.Judge(schemas);

        // Few refusals (ajv stumbles over some schemas with unevaluatedProperties), and verdicts that are not nearly all the same:
        // anything else would prove nothing.
        List<string> refusals = [.. peer.Select(static answer => answer.Refusal).OfType<string>()];
        Assert.True(refusals.Count <= schemas.Count / 20, $"ajv refuses {refusals.Count} schemas:\n{string.Join('\n', refusals)}");
        Assert.InRange(peer.SelectMany(static answer => answer.Verdicts).Average(static verdict => verdict ? 1.0 : 0), 0.25, 0.75);
        return
        [
            .. Enumerable.Range(0, schemas.Count)
                .Where(i => peer[i].Refusal is null && !reported.Contains(i))
                .SelectMany(i => Compare(schemas[i], Validator(validators, i), peer[i].Verdicts))
                .OrderBy(static disagreement => disagreement.Length),
        ];
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

    /// <param name="schemas">The schemas.</param>
    /// <param name="reported">Those of which the generator says that it does not check all of them.</param>
    private static Type Compile(IReadOnlyList<RandomSchema> schemas, out HashSet<int> reported)
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
        reported = [.. run.Diagnostics.Where(static problem => problem.Contains(" SDG3004:", StringComparison.Ordinal)).Select(Index)];
        Assert.Empty(run.CompilerDiagnostics);
        using var assembly = new MemoryStream();
        Assert.True(run.Compilation.Emit(assembly).Success);
        return Assembly.Load(assembly.ToArray()).GetType("Consumer.Random.Schemas", throwOnError: true)!;
    }

    private static SchemaValidator Validator(Type schemas, int index) => (SchemaValidator)schemas.GetProperty(Name(index))!.GetValue(null)!;

    /// <summary>The schema that a diagnostic is about: each stands on a line of its own, the first on line 6.</summary>
    private static int Index(string problem) => int.Parse(problem.Split('(', ',')[1], CultureInfo.InvariantCulture) - 6;

    private static string Name(int index) => $"R{index:0000}";
}
