using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Seedance.Generator.Documents;

/// <summary>One try at reading a skeleton.</summary>
/// <param name="Document">The document, or null when the library failed.</param>
/// <param name="Errors">What the library complains about.</param>
/// <param name="Failure">Why there is no document.</param>
internal sealed record SkeletonReading(OpenApiDocument? Document, IReadOnlyList<OpenApiError> Errors, string? Failure)
{
    /// <summary>Documents refer to nothing outside of them, so any base address does.</summary>
    private static readonly Uri Location = new("file:///spec.yaml");

    public static SkeletonReading Of(JsonObject skeleton)
    {
        try
        {
            var settings = new OpenApiReaderSettings { RuleSet = new ValidationRuleSet() };
            ReadResult result = new OpenApiJsonReader().Read(skeleton, Location, settings);
            IReadOnlyList<OpenApiError> errors = [.. result.Diagnostic?.Errors ?? []];
            return new SkeletonReading(result.Document, errors, result.Document is null ? "the reader gave no document" : null);
        }
#pragma warning disable CA1031 // The library throws exceptions of many types at odd documents.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new SkeletonReading(null, [], exception.Message);
        }
    }
}
