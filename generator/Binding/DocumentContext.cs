using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding;

/// <summary>The document that is being bound: its tree, its dialect, where its references lead, what is wrong with it.</summary>
/// <param name="document">Project-relative path of the document.</param>
/// <param name="root">Its tree, overlays applied.</param>
/// <param name="dialect">How its schemas are written.</param>
internal sealed class DocumentContext(string document, SpecNode root, Dialect dialect)
{
    private readonly HashSet<Problem> _reported = [];
    private readonly Dictionary<string, TypeId?> _places = new(StringComparer.Ordinal);

    public string Document => document;

    public SpecNode Root => root;

    public Dialect Dialect => dialect;

    /// <summary>What has been reported, in order.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>Words that tell the document's types apart from others of the same name: its file name without the ending.</summary>
    public string Qualifier { get; } = FileName(document);

    /// <summary>Schemas that are files.</summary>
    public HashSet<TypeId> Files { get; } = [];

    public TypeId IdOf(string pointer) => new(document, pointer);

    /// <summary>Reports a problem once, however often the schema is read.</summary>
    public void Report(Problem problem)
    {
        if (_reported.Add(problem))
            Problems.Add(problem);
    }

    /// <summary>Where a <c>$ref</c> leads to, or null (then it has been reported).</summary>
    /// <param name="reference">The reference as it stands in the document.</param>
    /// <param name="at">The node that holds it.</param>
    /// <param name="place">The schema that it is a part of.</param>
    public TypeId? Resolve(string reference, SpecNode at, TypeId place)
    {
        if (_places.TryGetValue(reference, out TypeId? known))
            return known;
        TypeId? target = null;
        if (!reference.StartsWith("#", StringComparison.Ordinal))
            Unresolved(reference, at, "references to other files and addresses are not followed yet");
        else if (reference.Length > 1 && reference[1] != '/')
            Unresolved(reference, at, "anchors are not followed yet");
        else if (Fragment(reference) is not { } fragment || JsonPointer.Find(root, fragment) is null)
            Unresolved(reference, at, "there is nothing at that place in the document");
        else
            target = IdOf(fragment);
        _places.Add(reference, target);
        return target;
    }

    /// <summary>The node at a pointer of this document that is known to be there.</summary>
    public SpecNode NodeAt(string pointer) =>
        JsonPointer.Find(root, pointer) ?? throw new InvalidOperationException("There is no node at " + pointer + ".");

    /// <summary>The node at a place that is known to be there.</summary>
    public SpecNode NodeAt(TypeId place) => NodeAt(place.Pointer);

    /// <summary>Whether there is a node at a place: some schemas are made up of parts of others.</summary>
    public bool HasNode(TypeId place) => JsonPointer.Find(root, place.Pointer) is not null;

    private void Unresolved(string reference, SpecNode at, string why) =>
        Report(Problem.At(DiagnosticTable.UnresolvedReference, at.Position, reference, why));

    /// <summary>A fragment is percent-encoded (RFC 6901, section 6).</summary>
    private static string? Fragment(string reference)
    {
        try
        {
            return Uri.UnescapeDataString(reference.Substring(1));
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static string FileName(string path)
    {
        string name = path.Split('/').Last();
        int dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }
}
