using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Corpus.Tests;

/// <summary>The code of one document, loaded until it is disposed of.</summary>
internal sealed class CompiledDocument : IDisposable
{
    private readonly AssemblyLoadContext _context = new("corpus", isCollectible: true);

    public CompiledDocument(string file, string text)
    {
        var host = new GeneratorHost
        {
            ParseOptions = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.None),

            // A large document has otherwise validators only where requests need them.
            Properties = new Dictionary<string, string> { ["OpenApiSchemas"] = "All" },
        };
        GeneratorRun run = host.Run(new SpecInput("specs/" + file, text) { IsNamed = true });
        Assert.False(run.HasErrors, string.Join('\n', run.Diagnostics.Where(static d => d.Contains("error SDG", StringComparison.Ordinal)).Take(5)));
        using var image = new MemoryStream();
        EmitResult result = run.Compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        image.Position = 0;
        Types = _context.LoadFromStream(image).GetTypes();
    }

    public Type[] Types { get; }

    public void Dispose() => _context.Unload();
}
