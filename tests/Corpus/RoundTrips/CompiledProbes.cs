using System.Reflection;
using System.Text.Json;
using Seedance.Runtime;

namespace Seedance.Corpus.Tests.RoundTrips;

/// <summary>The code of one document, loaded until it is disposed of.</summary>
internal sealed class CompiledProbes : IDisposable
{
    private static readonly SchemaValidationOptions WithFormats = new() { AssertFormats = true };

    private readonly CompiledDocument _document;
    private readonly Dictionary<string, (SchemaValidator Validator, Func<byte[], byte[]> RoundTrip)> _probes = [];

    public CompiledProbes(string file, string text) => _document = new CompiledDocument(file, text);

    /// <summary>Whether a value of a type fits its schema, formats included.</summary>
    public bool IsValid(string type, byte[] json) => Probe(type).Validator.IsValid(json, WithFormats);

    /// <summary>What is written of a value that was read.</summary>
    /// <exception cref="JsonException">The value does not fit its type.</exception>
    public byte[] RoundTrip(string type, byte[] json) => Probe(type).RoundTrip(json);

    public void Dispose() => _document.Dispose();

    private (SchemaValidator Validator, Func<byte[], byte[]> RoundTrip) Probe(string name)
    {
        if (_probes.TryGetValue(name, out var known))
            return known;
        Type type = _document.Types.Single(t => t.Name == name && t.DeclaringType is null);
        Type schemas = _document.Types.Single(static t => t.Name == "Schemas" && t.DeclaringType is null);
        var validator = (SchemaValidator)schemas.GetProperty(name, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        MethodInfo roundTrip = typeof(CompiledProbes).GetMethod(nameof(RoundTripOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
        return _probes[name] = (validator, roundTrip.CreateDelegate<Func<byte[], byte[]>>());
    }

    private static byte[] RoundTripOf<T>(byte[] json)
        where T : class, IJsonModel<T> => JsonWrite.ToUtf8Json(JsonRead.Parse<T>(json));
}
