using System.Reflection;
using Seedance.Generator.Tests.Harness;
using Seedance.Runtime;

namespace Seedance.Generator.Tests.Keywords;

/// <summary>Component schemas, generated, compiled and loaded.</summary>
internal sealed class CompiledSchemas
{
    private readonly Type _schemas;

    /// <param name="version">The version of OpenAPI.</param>
    /// <param name="schemas">The value of <c>components/schemas</c>, as JSON or flow YAML.</param>
    public CompiledSchemas(string version, string schemas)
    {
        string document = $$"""
            openapi: {{version}}
            info: { title: Keywords, version: '1' }
            paths: {}
            components:
              schemas: {{schemas.ReplaceLineEndings("\n        ")}}
            """;
        Run = new GeneratorHost().Run(new SpecInput("specs/keywords.yaml", document));
        Assert.DoesNotContain(Run.Diagnostics, static problem => problem.Contains(": error "));
        Assert.Empty(Run.CompilerDiagnostics);
        using var assembly = new MemoryStream();
        Assert.True(Run.Compilation.Emit(assembly).Success);
        _schemas = Assembly.Load(assembly.ToArray()).GetType("Consumer.Keywords.Schemas", throwOnError: true)!;
    }

    public GeneratorRun Run { get; }

    public SchemaValidator this[string name] => (SchemaValidator)_schemas.GetProperty(name)!.GetValue(null)!;
}
