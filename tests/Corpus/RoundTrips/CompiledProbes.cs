using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Seedance.Generator.Tests.Harness;
using Seedance.Runtime;

namespace Seedance.Corpus.Tests.RoundTrips;

/// <summary>The code of one document, loaded until it is disposed of.</summary>
internal sealed class CompiledProbes : IDisposable
{
    private static readonly SchemaValidationOptions WithFormats = new() { AssertFormats = true };

    private readonly AssemblyLoadContext _context = new("corpus", isCollectible: true);
    private readonly Dictionary<string, (SchemaValidator Validator, Func<byte[], byte[]> RoundTrip)> _probes = [];
    private readonly Type[] _types;

    public CompiledProbes(string file, string text)
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
        _types = _context.LoadFromStream(image).GetTypes();
    }

    /// <summary>Whether a value of a type fits its schema, formats included.</summary>
    public bool IsValid(string type, byte[] json) => Probe(type).Validator.IsValid(json, WithFormats);

    /// <summary>What is written of a value that was read.</summary>
    /// <exception cref="JsonException">The value does not fit its type.</exception>
    public byte[] RoundTrip(string type, byte[] json) => Probe(type).RoundTrip(json);

    public void Dispose() => _context.Unload();

    private (SchemaValidator Validator, Func<byte[], byte[]> RoundTrip) Probe(string name)
    {
        if (_probes.TryGetValue(name, out var known))
            return known;
        Type type = _types.Single(t => t.Name == name && t.DeclaringType is null);
        Type schemas = _types.Single(static t => t.Name == "Schemas" && t.DeclaringType is null);
        var validator = (SchemaValidator)schemas.GetProperty(name, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        MethodInfo roundTrip = typeof(CompiledProbes).GetMethod(nameof(RoundTripOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
        return _probes[name] = (validator, roundTrip.CreateDelegate<Func<byte[], byte[]>>());
    }

    private static byte[] RoundTripOf<T>(byte[] json)
        where T : class, IJsonModel<T> => JsonWrite.ToUtf8Json(JsonRead.Parse<T>(json));
}
