using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.BadInput;

/// <summary>A project with a document that is wrong beside one that is right.</summary>
internal static class BadProject
{
    public static readonly SpecInput Good = new("specs/good.yaml", """
        openapi: 3.0.3
        info: { title: Good, version: '1' }
        paths:
          /things:
            get:
              operationId: listThings
              responses: { '200': { description: Things, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }
        components: { schemas: { Thing: { type: object, properties: { name: { type: string } } } } }
        """);

    private static readonly Lazy<IReadOnlyDictionary<string, string>> GoodFiles = new(static () => new GeneratorHost().Run(Good).Files);

    /// <summary>
    /// Runs the generator on documents beside the right one, and sees that the right one is generated as ever and that
    /// everything that is generated compiles.
    /// </summary>
    public static GeneratorRun Run(params IEnumerable<SpecInput> bad) => Run(new GeneratorHost(), bad);

    public static GeneratorRun Run(GeneratorHost host, params IEnumerable<SpecInput> bad)
    {
        GeneratorRun run = host.Run([.. bad, Good]);
        foreach ((string name, string text) in GoodFiles.Value)
            Assert.Equal(text, Assert.Contains(name, run.Files));
        Assert.DoesNotContain(run.Diagnostics, static line => line.StartsWith(Good.ProjectPath, StringComparison.Ordinal));
        Assert.Empty(run.CompilerDiagnostics);
        return run;
    }

    /// <summary>The diagnostics without their messages: <c>path(line,column): severity ID</c>.</summary>
    public static IEnumerable<string> Places(GeneratorRun run) =>
        run.Diagnostics.Select(static line => line[..(line.IndexOf("SDG", StringComparison.Ordinal) + "SDG0000".Length)]);
}
