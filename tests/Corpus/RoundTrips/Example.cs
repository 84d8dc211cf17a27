using System.Text.Json;

namespace Seedance.Corpus.Tests.RoundTrips;

/// <summary>A value that a document gives as an example, and the schema that it is an example of.</summary>
/// <param name="Pointer">JSON Pointer to the value.</param>
/// <param name="Schema">JSON Pointer to the schema.</param>
/// <param name="Value">The value.</param>
internal sealed record Example(string Pointer, string Schema, JsonElement Value);
