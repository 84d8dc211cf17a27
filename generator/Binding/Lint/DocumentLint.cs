using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Binding.References;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Documents.Skeletons;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.Lint;

/// <summary>
/// Finds what is wrong with a document although code can be generated from it: what its author would want to know. Information
/// only; the model does not depend on it.
/// </summary>
internal sealed class DocumentLint
{
    /// <summary>
    /// Keywords whose subschemas speak of members and items: a schema under any other one may speak of what a sibling declares.
    /// </summary>
    private static readonly HashSet<string> PartKeywords = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "additionalProperties", "items", "prefixItems", "additionalItems",
    };

    private readonly ApiContext _context;
    private readonly List<Problem> _problems;
    private readonly ValueLint _values;
    private readonly RequiredLint _required;
    private readonly DiscriminatorLint _discriminators;
    private readonly KeywordLint _keywords;

    /// <summary>Files that only references lead to; of them, only what the references reach is looked at.</summary>
    private readonly HashSet<string> _reached;

    /// <summary>What references have led to so far.</summary>
    private readonly HashSet<TypeId> _seen = [];

    private readonly Queue<(TypeId Place, SkeletonShape Shape, OpenApiVersion Version)> _waiting = new();

    private DocumentLint(ApiContext context, IEnumerable<string> reached, List<Problem> problems)
    {
        _reached = [.. reached];
        _context = context;
        _problems = problems;
        _values = new ValueLint(context, problems);
        _required = new RequiredLint(context, problems);
        _discriminators = new DiscriminatorLint(context, problems);
        _keywords = new KeywordLint(problems);
    }

    /// <summary>What is found in documents of one API.</summary>
    /// <param name="context">The API, after all documents have been bound.</param>
    /// <param name="documents">Project-relative paths of the documents.</param>
    /// <param name="reached">Those of the files that their references lead to.</param>
    public static IReadOnlyList<Problem> Find(ApiContext context, IReadOnlyList<string> documents, IEnumerable<string> reached)
    {
        var problems = new List<Problem>();
        var lint = new DocumentLint(context, reached.Except(documents), problems);
        foreach (string document in documents)
            lint.Walk(document);
        while (lint._waiting.Count > 0)
        {
            (TypeId place, SkeletonShape shape, OpenApiVersion version) = lint._waiting.Dequeue();
            lint.Walk(place.Document, SchemaPlaces.Below(new SkeletonPlace(place.Pointer, context.NodeAt(place), shape)), version);
        }

        lint._required.Report();
        lint._keywords.Report();
        return problems;
    }

    private void Walk(string document)
    {
        var place = new TypeId(document, "");
        if (_context.NodeAt(place) is not SpecObject root || OpenApiVersions.Find(root) is not { } version)
            return;
        PathLint.Check(root, _problems);
        Walk(document, SchemaPlaces.All(root, version), version);
    }

    private void Walk(string document, IEnumerable<SkeletonPlace> places, OpenApiVersion version)
    {
        var root = _context.NodeAt(new TypeId(document, "")) as SpecObject;
        foreach (SkeletonPlace found in places)
        {
            var at = new TypeId(document, found.Pointer);
            if (found.Shape != SkeletonShapes.Schema)
            {
                Follow(found.Node.GetString("$ref")!, at, found.Shape, version);
                continue;
            }

            if (root is not null)
                _values.CheckBeside(root, found.Node, at, version);
            Walk(found.Node, at, isPart: true, version);
        }
    }

    /// <summary>Looks at what a reference leads to as well, where that stands in a file that is no document of the API.</summary>
    private void Follow(string reference, TypeId from, SkeletonShape shape, OpenApiVersion version)
    {
        if (reference.StartsWith("#", StringComparison.Ordinal) && !_reached.Contains(from.Document))
            return;
        if (_context.Find(reference, from) is { } target && _reached.Contains(target.Document) && _seen.Add(target))
            _waiting.Enqueue((target, shape, version));
    }

    /// <param name="node">A schema.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="isPart">
    /// Whether it is all that is said about a value; otherwise the schema that holds it says more about the same value.
    /// </param>
    /// <param name="version">The version of the document that has led here.</param>
    private void Walk(SpecNode node, TypeId place, bool isPart, OpenApiVersion version)
    {
        // As deep as the text, which is bounded.
        if (node is not SpecObject schema)
            return;
        if (SchemaShape.Reference(schema) is { } reference)
            Follow(reference, place, SkeletonShapes.Schema, version);
        _keywords.Check(schema);
        LimitLint.Check(schema, _problems);
        _values.Check(schema, place);
        _required.Check(schema, place, isPart);
        _discriminators.Check(schema, place);
        foreach (KeyValuePair<TypeId, SpecNode> child in ChildSchemas.Of(schema, place))
            Walk(child.Value, child.Key, PartKeywords.Contains(KeywordOf(child.Key, place)), version);
    }

    /// <summary>The keyword of a schema that a subschema stands under.</summary>
    private static string KeywordOf(TypeId child, TypeId parent)
    {
        string below = child.Pointer.Substring(parent.Pointer.Length + 1);
        int end = below.IndexOf('/');
        return end < 0 ? below : below.Substring(0, end);
    }
}
