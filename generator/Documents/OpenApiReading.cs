using System.Collections.Generic;
using Microsoft.OpenApi;
using Seedance.Generator.Diagnostics;

namespace Seedance.Generator.Documents;

/// <summary>What was read of one document.</summary>
/// <param name="Document">
/// The document with stubs in the place of its schemas (<see cref="SchemaStub"/>); null when nothing of it can be read.
/// </param>
/// <param name="Version">Its version; null when the file is no OpenAPI document or one of an unknown version.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record OpenApiReading(OpenApiDocument? Document, OpenApiVersion? Version, IReadOnlyList<Problem> Problems);
