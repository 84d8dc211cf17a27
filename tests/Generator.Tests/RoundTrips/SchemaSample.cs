using FsCheck;

namespace Seedance.Generator.Tests.RoundTrips;

/// <summary>A schema and values that fit it.</summary>
/// <param name="Schema">The schema as JSON text.</param>
/// <param name="Values">Generates values as JSON text.</param>
internal sealed record SchemaSample(string Schema, Gen<string> Values);
