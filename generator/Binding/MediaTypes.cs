using System;
using System.Collections.Generic;
using Microsoft.OpenApi;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>What media types say about their content.</summary>
internal static class MediaTypes
{
    /// <summary>Texts whose names do not say so.</summary>
    private static readonly HashSet<string> TextTypes = new(StringComparer.Ordinal)
    {
        "application/xml", "application/yaml", "application/x-yaml", "application/graphql", "application/javascript", "application/sql",
        "application/jsonl", "application/x-jsonlines", "application/x-ndjson", "application/json-seq", "application/toml",
    };

    /// <summary>The JSON body among several: plain JSON first, then any structured syntax suffix (RFC 6839), then any type at all.</summary>
    public static KeyValuePair<string, IOpenApiMediaType>? Json(IDictionary<string, IOpenApiMediaType> content)
    {
        foreach (Func<string, bool> fits in new Func<string, bool>[] { static t => t == "application/json", IsJson, static t => t is "*/*" or "application/*" })
        {
            foreach (KeyValuePair<string, IOpenApiMediaType> entry in content)
            {
                if (fits(Essence(entry.Key)))
                    return new KeyValuePair<string, IOpenApiMediaType>(entry.Key.Contains("*") ? "application/json" : entry.Key, entry.Value);
            }
        }

        return null;
    }

    /// <summary>Whether it is JSON, or has the suffix of JSON (RFC 6839, section 3.1).</summary>
    public static bool IsJson(string type) =>
        type is "text/json" or "application/json" || type.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>How a request body of a media type becomes bytes.</summary>
    /// <param name="mediaType">The media type, or a range.</param>
    /// <param name="schema">The schema of the body, or null: of a range it decides.</param>
    public static BodyKind KindOf(string mediaType, SpecNode? schema)
    {
        string essence = Essence(mediaType);
        if (IsJson(essence))
            return BodyKind.Json;
        if (essence == "application/x-www-form-urlencoded")
            return BodyKind.Form;
        if (essence.StartsWith("multipart/", StringComparison.Ordinal))
            return BodyKind.Multipart;
        if (essence is "*/*" or "application/*" or "*")
            return IsJsonLike(schema) ? BodyKind.Json : BodyKind.Binary;
        return IsText(essence) ? BodyKind.Text : BodyKind.Binary;
    }

    /// <summary>Whether a schema of any media type is meant to be JSON: it says something that is not about bytes.</summary>
    private static bool IsJsonLike(SpecNode? schema) =>
        schema is not null && SchemaShape.IsShaping(schema) && schema.GetString("format") != "binary";

    private static bool IsText(string essence) =>
        essence.StartsWith("text/", StringComparison.Ordinal)
        || essence.EndsWith("+xml", StringComparison.Ordinal)
        || essence.EndsWith("+yaml", StringComparison.Ordinal)
        || TextTypes.Contains(essence);

    /// <summary>The type without its parameters, in lower case.</summary>
    public static string Essence(string value) => value.Split(';')[0].Trim().ToLowerInvariant();
}
