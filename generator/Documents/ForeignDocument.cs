using System;
using System.Linq;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Documents;

/// <summary>What a file is that is no OpenAPI document.</summary>
/// <param name="What">The end of a sentence that begins with the file.</param>
/// <param name="IsMeant">Whether its author surely wants something generated from it.</param>
internal sealed record ForeignDocument(string What, bool IsMeant)
{
    /// <summary>Whether it is known what the file is; otherwise it may be anything, and none of our business.</summary>
    public bool IsKnown { get; init; } = true;

    private const string NoDeclaration = "has no 'openapi' or 'swagger' member at its root";

    /// <summary>The members that open a document; what is near to one of them is a slip.</summary>
    private static readonly string[] Declarations = ["openapi", "swagger"];

    /// <summary>Kinds of documents that lie beside those of OpenAPI, each by a member of its root.</summary>
    private static readonly (string Member, ForeignDocument Document)[] Kinds =
    [
        ("overlay", new("is an OpenAPI Overlay; give it a name that ends with '.overlay.yaml' or '.overlay.json'", IsMeant: true)),
        ("swaggerVersion", new("is of an older Swagger; convert it to version 2.0 or later", IsMeant: true)),
        ("404", new("is what a server says of an address where nothing is; download the document anew", IsMeant: true)),
        ("asyncapi", new("is an AsyncAPI document", IsMeant: false)),
        ("arazzo", new("is an Arazzo document", IsMeant: false)),
        ("__schema", new("is a GraphQL schema", IsMeant: false)),
        ("$schema", new("is a JSON Schema that no document refers to", IsMeant: false) { IsKnown = false }),
    ];

    /// <summary>Looks at the root of a file that has neither <c>openapi</c> nor <c>swagger</c>.</summary>
    public static ForeignDocument Of(SpecNode? root)
    {
        if (root is SpecScalar { Text: var text } && text.StartsWith("version https://git-lfs.github.com", StringComparison.Ordinal))
            return new("is a pointer of Git LFS; run 'git lfs pull' to get the document", IsMeant: true);
        if (root is not SpecObject mapping)
            return new(NoDeclaration, IsMeant: false) { IsKnown = false };
        foreach (SpecMember member in mapping.Members)
        {
            // A version stands behind it, or it is a word of somebody else's.
            if (member.Value is SpecScalar { Text: var version }
                && (version.StartsWith("2.", StringComparison.Ordinal) || version.StartsWith("3.", StringComparison.Ordinal))
                && Spelling.Closest(member.Name, Declarations) is { } meant)
            {
                return new($"has '{member.Name}' at its root where '{meant}' is meant", IsMeant: true);
            }
        }

        if (mapping["info"].GetString("schema") is { } schema && schema.Contains("getpostman.com"))
            return new("is a Postman collection; export it as OpenAPI", IsMeant: false);
        if (Kinds.FirstOrDefault(kind => mapping[kind.Member] is not null).Document is { } known)
            return known;
        bool isMeant = mapping["paths"] is SpecObject && mapping["info"] is SpecObject;
        return isMeant
            ? new(NoDeclaration + "; begin it with 'openapi: 3.1.0', or the version that it has", IsMeant: true)
            : new(NoDeclaration, IsMeant: false) { IsKnown = false };
    }
}
