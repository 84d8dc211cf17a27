using System;
using System.Collections.Generic;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>The versions of OpenAPI that can be read.</summary>
internal enum OpenApiVersion
{
    V20,
    V30,
    V31,
    V32,
}

/// <summary>Recognises OpenAPI documents and their versions.</summary>
internal static class OpenApiVersions
{
    /// <summary>For each version: the member that names it, the text it starts with, its newest patch version.</summary>
    private static readonly (OpenApiVersion Version, string Member, string Start, string Newest)[] Known =
    [
        (OpenApiVersion.V20, "swagger", "2.0", "2.0"),
        (OpenApiVersion.V30, "openapi", "3.0", "3.0.4"),
        (OpenApiVersion.V31, "openapi", "3.1", "3.1.2"),
        (OpenApiVersion.V32, "openapi", "3.2", "3.2.0"),
    ];

    /// <summary>The value of <c>openapi</c> or <c>swagger</c>; null when the file is no OpenAPI document.</summary>
    public static SpecNode? Declaration(SpecNode? root) => root is SpecObject mapping ? mapping["openapi"] ?? mapping["swagger"] : null;

    /// <summary>The declared version, or null when it is not known. Patch versions change nothing that matters here.</summary>
    public static OpenApiVersion? Find(SpecObject root)
    {
        foreach ((OpenApiVersion version, string member, string start, _) in Known)
        {
            if (root[member] is SpecScalar { Text: var text }
                && text.StartsWith(start, StringComparison.Ordinal)
                && (text.Length == start.Length || text[start.Length] is '.' or '-'))
            {
                return version;
            }
        }

        return null;
    }

    /// <summary>The declaration that a skeleton carries: one spelling for each version.</summary>
    public static KeyValuePair<string, string> Canonical(OpenApiVersion version)
    {
        (_, string member, _, string newest) = Known[(int)version];
        return new KeyValuePair<string, string>(member, newest);
    }
}
