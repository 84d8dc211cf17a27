using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Seedance.Generator.Documents;

/// <summary>
/// What stands in a skeleton in the place of a schema: nothing but the place of the schema, as
/// <see cref="References.SpecPlace.SeenFrom"/> writes it: a JSON Pointer in the document, or another document and a JSON
/// Pointer. Other objects of OpenAPI (operations, parameters, headers, bodies, responses, path items) carry theirs too.
/// </summary>
internal static class SchemaStub
{
    /// <summary>The extension that holds the pointer.</summary>
    public const string Extension = "x-at";

    /// <summary>The stub of the schema at a pointer.</summary>
    public static JsonObject Create(string pointer) => new() { [Extension] = pointer };

    /// <summary>Where the schema (or parameter, header, body, response, path item) stands.</summary>
    public static bool TryGetPointer(IOpenApiReadOnlyExtensible? element, [NotNullWhen(true)] out string? pointer) =>
        TryGetPointer(element?.Extensions, out pointer);

    /// <summary>Where the operation stands.</summary>
    public static bool TryGetPointer(OpenApiOperation? operation, [NotNullWhen(true)] out string? pointer) =>
        TryGetPointer(operation?.Extensions, out pointer);

    /// <summary>
    /// Where the schema of a parameter stands. A parameter of OpenAPI 2.0 that is no body is its own schema: <c>type</c>
    /// and its kin stand in the parameter itself.
    /// </summary>
    public static bool TryGetSchemaPointer(IOpenApiParameter parameter, [NotNullWhen(true)] out string? pointer) =>
        TryGetPointer(parameter.Schema, out pointer)
        || (parameter.Schema is not null && TryGetPointer((IOpenApiReadOnlyExtensible)parameter, out pointer));

    /// <summary>Where the schema of a header stands; a header of OpenAPI 2.0 is its own schema.</summary>
    public static bool TryGetSchemaPointer(IOpenApiHeader header, [NotNullWhen(true)] out string? pointer) =>
        TryGetPointer(header.Schema, out pointer)
        || (header.Schema is not null && TryGetPointer((IOpenApiReadOnlyExtensible)header, out pointer));

    private static bool TryGetPointer(IDictionary<string, IOpenApiExtension>? extensions, [NotNullWhen(true)] out string? pointer)
    {
        pointer = null;
        return extensions is not null
            && extensions.TryGetValue(Extension, out IOpenApiExtension extension)
            && extension is JsonNodeExtension { Node: JsonValue value }
            && value.TryGetValue(out pointer);
    }
}
