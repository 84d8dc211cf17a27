using System;
using System.Collections.Generic;
using Microsoft.OpenApi;

namespace Seedance.Generator.Binding;

/// <summary>What media types say about their content.</summary>
internal static class MediaTypes
{
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

    /// <summary>The type without its parameters, in lower case.</summary>
    public static string Essence(string value) => value.Split(';')[0].Trim().ToLowerInvariant();
}
