using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>Responses of the operations of one document (OpenAPI 3.0.3, section 4.7.16).</summary>
internal sealed class ResponseBinder(DocumentContext context, ContentBinder contents)
{
    public IEnumerable<ResponseModel> Bind(OpenApiOperation operation, string id)
    {
        string? first = operation.Responses?.Keys.Where(static s => s.StartsWith("2", StringComparison.Ordinal))
            .OrderBy(static s => s, StringComparer.Ordinal).FirstOrDefault();
        foreach (KeyValuePair<string, IOpenApiResponse> entry in operation.Responses ?? [])
        {
            if (!IsStatus(entry.Key))
            {
                InvalidStatus(operation, entry.Key);
                continue;
            }

            Bound? bound = null;
            TypeId? schema = null;
            KeyValuePair<string, IOpenApiMediaType>? json = entry.Value.Content is { } content ? MediaTypes.Json(content) : null;
            if (SchemaStub.TryGetPointer(json?.Value?.Schema, out string? pointer))
                bound = contents.Bind(context.IdOf(pointer), contents.Name(id, Place(entry.Key, first)), out schema);
            string status = entry.Key == "default" ? entry.Key : entry.Key.ToUpperInvariant();
            yield return new ResponseModel(status, bound?.Use, bound is null ? null : json?.Key, schema, entry.Value.Description)
            {
                Example = context.WantsExamples && bound is not null ? ExampleReader.Read(context.IdOf(pointer!), context) : null,
            };
        }
    }

    /// <summary>A status code, a range or <c>default</c> (OpenAPI 3.0.3, section 4.7.16).</summary>
    private static bool IsStatus(string status) =>
        status == "default"
        || (status.Length == 3 && status[0] is >= '1' and <= '5'
            && ((IsDigit(status[1]) && IsDigit(status[2])) || status.EndsWith("XX", StringComparison.OrdinalIgnoreCase)));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private void InvalidStatus(OpenApiOperation operation, string status)
    {
        if (SchemaStub.TryGetPointer(operation, out string? pointer))
        {
            TypeId place = context.IdOf(pointer).Below("responses").Below(status);
            SpecPosition position = context.Locate(place) ?? context.Root.Position;
            context.Report(Problem.At(DiagnosticTable.InvalidDocument, position, "'" + status + "' is no status code; this response is left out."));
        }
    }

    /// <summary>
    /// The first success is the response, whatever its status; errors are named by theirs, so that one more status in a
    /// new version of the document renames nothing.
    /// </summary>
    private static string Place(string status, string? firstSuccess)
    {
        if (status == firstSuccess)
            return "response";
        if (status == "default")
            return firstSuccess is null ? "response" : "error";
        return (status.StartsWith("2", StringComparison.Ordinal) ? "response " : "error ") + status.ToLowerInvariant();
    }
}
