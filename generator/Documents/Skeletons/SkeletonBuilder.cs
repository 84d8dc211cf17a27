using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents.References;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.Skeletons;

/// <summary>
/// Makes the skeleton of a document: the document without its schemas and examples, with references that the reader of
/// documents can resolve. It cannot resolve every kind, and it fails or recurses on broken ones, so those never reach it;
/// what stands in another document is put in the place of the reference.
/// </summary>
/// <param name="library">The documents that references can lead to.</param>
/// <param name="document">The document.</param>
/// <param name="version">Its version.</param>
/// <param name="leftOut">Pointers of what must not appear.</param>
internal sealed class SkeletonBuilder(SpecLibrary library, SpecDocument document, OpenApiVersion version, ISet<string> leftOut)
{
    /// <summary>How many objects may be put in the place of references; nested ones multiply.</summary>
    private const int MaxCopies = 20_000;

    private readonly List<Problem> _problems = [];

    private readonly HashSet<SpecPlace> _open = [];

    private int _copies;

    /// <summary>References that lead nowhere.</summary>
    public IEnumerable<Problem> Problems => _problems.Distinct();

    public JsonObject Build()
    {
        SkeletonShape shape = version == OpenApiVersion.V20 ? SkeletonShapes.Document2 : SkeletonShapes.Document3;
        var skeleton = (JsonObject)BuildObject(document.Root!, shape, document.Place(""))!;
        KeyValuePair<string, string> declaration = OpenApiVersions.Canonical(version);
        skeleton[declaration.Key] = declaration.Value;
        return skeleton;
    }

    /// <summary>Writes one node into <paramref name="add"/>, or nothing when it is left out.</summary>
    private void Build(SpecNode node, SkeletonShape? shape, SpecPlace place, bool isReusable, Action<JsonNode?> add)
    {
        if (shape == SkeletonShapes.Omitted || IsLeftOut(place))
            return;
        if (shape is null)
            add(RawJson.Copy(node));
        else if (shape == SkeletonShapes.Schema)
            add(SchemaStub.Create(Name(place)));
        else if (shape.MayBeReference && ReferenceTarget.ReferenceIn(node) is { } reference)
            BuildReference(reference, shape, place, isReusable, add);
        else
            add(BuildObject(node, shape, place));
    }

    private JsonNode? BuildObject(SpecNode node, SkeletonShape shape, SpecPlace place)
    {
        switch (node)
        {
            case SpecObject mapping:
                var members = new JsonObject();
                foreach (SpecMember member in mapping.Members)
                {
                    Build(
                        member.Value,
                        shape.ShapeOf(member.Name),
                        place.Below(member.Name),
                        IsReusableSection(place),
                        value => members[member.Name] = value);
                }

                if (shape.IsMarked)
                    members[SchemaStub.Extension] = Name(place);
                return members;
            case SpecArray sequence when shape.Items is not null:
                var items = new JsonArray();
                for (int i = 0; i < sequence.Items.Count; i++)
                    Build(sequence.Items[i], shape.Items, place.Below(i), false, items.Add);
                return items;
            default:
                // Not what the specification asks for here: the reader of the document says so.
                return RawJson.Copy(node);
        }
    }

    private void BuildReference(SpecScalar reference, SkeletonShape shape, SpecPlace place, bool isReusable, Action<JsonNode?> add)
    {
        ReferenceTarget target = ReferenceTarget.Follow(library, place.Document, reference.Text, shape.Word);
        string? fault = target.Fault ?? Misfit(target, shape);
        bool isKnownToBeOut = IsLeftOut(target.Place) || IsLeftOut(target.FinalPlace);
        if (fault is null && !isKnownToBeOut)
        {
            // An entry of a section is never a reference in the skeleton, so that the reader meets no chains and no circles.
            if (!isReusable && IsEntryOf(shape.Section, target.Place))
                add(new JsonObject { ["$ref"] = "#" + target.Place.Pointer });
            else
                fault = BuildCopy(target, shape, add);
        }

        if (fault is null && !isKnownToBeOut)
            return;
        if (fault is not null)
            _problems.Add(Problem.At(DiagnosticTable.UnresolvedReference, reference.Position, reference.Text, fault));
        if (shape.KeepsItsPlace)
            add(new JsonObject { ["description"] = "" });
    }

    /// <summary>Puts what a reference leads to in its place.</summary>
    /// <returns>Why that is not possible, or null.</returns>
    private string? BuildCopy(ReferenceTarget target, SkeletonShape shape, Action<JsonNode?> add)
    {
        if (!_open.Add(target.FinalPlace))
            return "it contains itself";
        string? fault = ++_copies > MaxCopies ? "the document nests too many references" : null;
        if (fault is null)
            add(BuildObject(target.Node!, shape, target.FinalPlace));
        _open.Remove(target.FinalPlace);
        return fault;
    }

    /// <summary>Says when a reference leads to a reusable object of another kind.</summary>
    private string? Misfit(ReferenceTarget target, SkeletonShape shape)
    {
        // Another document may be of another version, or no OpenAPI document at all.
        if (target.FinalPlace.Document != document.Path)
            return null;
        IReadOnlyList<string> tokens = JsonPointer.Tokens(target.FinalPlace.Pointer);
        SkeletonShape? section = SkeletonShapes.SectionShape(version, [.. tokens.Take(tokens.Count - 1)]);
        bool isOtherKind = section is { Fields.Count: 0, Values: { } entry } ? entry != shape : section == SkeletonShapes.Omitted;
        return isOtherKind ? $"what stands there is no {shape.Word}" : null;
    }

    /// <summary>Whether the place is an entry that the reader of documents finds by itself.</summary>
    private bool IsEntryOf(string? section, SpecPlace place)
    {
        if (section is null || place.Document != document.Path || !place.Pointer.StartsWith(section + "/", StringComparison.Ordinal))
            return false;
        string name = place.Pointer.Substring(section.Length + 1);
        return name.Length > 0 && name.All(IsPlain);
    }

    private static bool IsPlain(char value) =>
        value is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_';

    /// <summary>Whether the members of the object at this place are the reusable objects of one kind.</summary>
    private bool IsReusableSection(SpecPlace place)
    {
        if (place.Document != document.Path)
            return false;
        return version == OpenApiVersion.V20
            ? place.Pointer is "/parameters" or "/responses"
            : place.Pointer.StartsWith("/components/", StringComparison.Ordinal) && place.Pointer.IndexOf('/', "/components/".Length) < 0;
    }

    private bool IsLeftOut(SpecPlace place) => place.Document == document.Path && leftOut.Contains(place.Pointer);

    /// <summary>How parts of the document carry a place.</summary>
    private string Name(SpecPlace place) => place.SeenFrom(document.Path);
}
