using System.Reflection;
using System.Text;
using Seedance.Generator.Tests.Harness;
using Seedance.Runtime;

namespace Seedance.Generator.Tests.References;

/// <summary>A project with several files: generated, compiled, loaded.</summary>
internal sealed class Project
{
    private readonly Lazy<Assembly> _assembly;

    /// <param name="files">The files: path under <c>specs</c>, and text.</param>
    public Project(params (string Path, string Text)[] files)
        : this([.. files.Select(static f => new SpecInput("specs/" + f.Path, f.Text))])
    {
    }

    public Project(IReadOnlyList<SpecInput> files)
    {
        Run = new GeneratorHost().Run(files);
        _assembly = new Lazy<Assembly>(() =>
        {
            Assert.Empty(Run.CompilerDiagnostics);
            using var assembly = new MemoryStream();
            Assert.True(Run.Compilation.Emit(assembly).Success);
            return Assembly.Load(assembly.ToArray());
        });
    }

    public GeneratorRun Run { get; }

    /// <summary>The names of the types that stand for schemas, those of one API.</summary>
    public IEnumerable<string> Types(string api) => _assembly.Value.GetTypes()
        .Where(t => t.Namespace == "Consumer." + api && t.IsPublic && !t.IsNested && t.GetInterfaces().Any(static i => i.Name.StartsWith("IJsonModel", StringComparison.Ordinal)))
        .Select(static t => t.Name)
        .Order(StringComparer.Ordinal);

    public Type Type(string name) => _assembly.Value.GetType("Consumer." + name, throwOnError: true)!;

    /// <summary>Whether a JSON value is valid by a schema.</summary>
    public bool IsValid(string api, string schema, string json)
    {
        var validator = (SchemaValidator)Type(api + ".Schemas").GetProperty(schema)!.GetValue(null)!;
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        bool isValid = validator.IsValid(utf8);
        Assert.Equal(isValid, validator.Validate(utf8).IsValid);
        return isValid;
    }

    /// <summary>An OpenAPI document of schemas and nothing else.</summary>
    public static string Document(string schemas, string version = "3.1.0", string root = "") => $$"""
        openapi: {{version}}
        info: { title: Test, version: '1' }
        {{root}}
        paths: {}
        components:
          schemas: {{schemas.ReplaceLineEndings("\n    ")}}
        """;
}
