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

    private DocumentLint(ApiContext context, List<Problem> problems)
    {
        _context = context;
        _problems = problems;
        _values = new ValueLint(context, problems);
        _required = new RequiredLint(context, problems);
        _discriminators = new DiscriminatorLint(context, problems);
    }

    /// <summary>What is found in documents of one API.</summary>
    /// <param name="context">The API, after all documents have been bound.</param>
    /// <param name="documents">Project-relative paths of the documents.</param>
    public static IReadOnlyList<Problem> Find(ApiContext context, IEnumerable<string> documents)
    {
        var problems = new List<Problem>();
        var lint = new DocumentLint(context, problems);
        foreach (string document in documents)
            lint.Walk(document);
        lint._required.Report();
        return problems;
    }

    private void Walk(string document)
    {
        var place = new TypeId(document, "");
        if (_context.NodeAt(place) is not SpecObject root || OpenApiVersions.Find(root) is not { } version)
            return;
        PathLint.Check(root, _problems);
        foreach (KeyValuePair<string, SpecNode> schema in SchemaPlaces.In(root, version))
        {
            TypeId at = place with { Pointer = schema.Key };
            _values.CheckBeside(root, schema.Value, at, version);
            Walk(schema.Value, at, isPart: true);
        }
    }

    /// <param name="node">A schema.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="isPart">
    /// Whether it is all that is said about a value; otherwise the schema that holds it says more about the same value.
    /// </param>
    private void Walk(SpecNode node, TypeId place, bool isPart)
    {
        // As deep as the text, which is bounded.
        if (node is not SpecObject schema)
            return;
        LimitLint.Check(schema, _problems);
        _values.Check(schema, place);
        _required.Check(schema, place, isPart);
        _discriminators.Check(schema, place);
        foreach (KeyValuePair<TypeId, SpecNode> child in ChildSchemas.Of(schema, place))
            Walk(child.Value, child.Key, PartKeywords.Contains(KeywordOf(child.Key, place)));
    }

    /// <summary>The keyword of a schema that a subschema stands under.</summary>
    private static string KeywordOf(TypeId child, TypeId parent)
    {
        string below = child.Pointer.Substring(parent.Pointer.Length + 1);
        int end = below.IndexOf('/');
        return end < 0 ? below : below.Substring(0, end);
    }
}
