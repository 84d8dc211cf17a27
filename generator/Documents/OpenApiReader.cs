using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents.References;
using Seedance.Generator.Documents.Skeletons;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>Reads a node tree as an OpenAPI document. Never throws: whatever is wrong becomes a problem with its place.</summary>
internal static class OpenApiReader
{
    /// <summary>Reads a document that refers to no other.</summary>
    public static OpenApiReading Read(SpecNode root)
    {
        SpecDocument document = SpecDocument.Alone(root);
        return Read(new SpecLibrary([document]), document);
    }

    /// <summary>Reads a document whose overlays have been applied.</summary>
    /// <param name="library">The documents that its references can lead to, itself among them.</param>
    /// <param name="document">The document; its text can be read.</param>
    public static OpenApiReading Read(SpecLibrary library, SpecDocument document)
    {
        SpecNode root = document.Root!;
        if (root is not SpecObject mapping || OpenApiVersions.Declaration(root) is not { } declaration)
            return new OpenApiReading(null, null, [Problem.At(DiagnosticTable.NotOpenApi, root.Position, ForeignDocument.Of(root).What)]);
        if (OpenApiVersions.Find(mapping) is not { } version)
        {
            string shown = declaration is SpecScalar scalar ? scalar.Text : "(no text)";
            return new OpenApiReading(null, null, [Problem.At(DiagnosticTable.UnknownVersion, declaration.Position, shown)]);
        }

        return Read(library, document, mapping, version);
    }

    private static OpenApiReading Read(SpecLibrary library, SpecDocument document, SpecObject root, OpenApiVersion version)
    {
        var problems = new List<Problem>();
        var leftOut = new HashSet<string>(StringComparer.Ordinal);
        var builder = new SkeletonBuilder(library, document, version, leftOut);
        JsonObject skeleton = builder.Build();
        SkeletonReading reading = SkeletonReading.Of(skeleton);
        if (reading.Failure is not null)
        {
            IReadOnlyList<UnreadablePart> parts = UnreadableParts.Find(skeleton, version);
            foreach (UnreadablePart part in parts)
            {
                leftOut.Add(part.Pointer);
                problems.Add(Invalid(root, part.Pointer, $"This cannot be read and is left out: {part.Reason}"));
            }

            builder = new SkeletonBuilder(library, document, version, leftOut);
            skeleton = builder.Build();
            UnreadableParts.Remove(skeleton, parts);
            reading = SkeletonReading.Of(skeleton);
        }

        problems.AddRange(builder.Problems);
        if (reading.Failure is not null)
            problems.Add(Invalid(root, "", $"The document cannot be read: {reading.Failure}"));
        foreach (OpenApiError error in reading.Errors)
            problems.Add(UnknownMember.Find(root, PointerOf(error), error.Message!) ?? Invalid(root, PointerOf(error), error.Message!));
        return new OpenApiReading(reading.Document, version, problems);
    }

    private static Problem Invalid(SpecNode root, string pointer, string message)
    {
        string sentence = message.TrimEnd('.', ' ') + ".";
        return Problem.At(DiagnosticTable.InvalidDocument, NodePositions.Nearest(root, pointer), sentence);
    }

    /// <summary>The library writes pointers as fragments, and none where it names the place in the message only.</summary>
    private static string PointerOf(OpenApiError error)
    {
        string text = error.Pointer ?? "";
        if (text.Length == 0 && error.Message is { } message && message.LastIndexOf(" at #/", StringComparison.Ordinal) is var at and >= 0)
            text = message.Substring(at + " at ".Length);
        return text.StartsWith("#/", StringComparison.Ordinal) ? text.Substring(1) : "";
    }
}
