using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.Skeletons;

/// <summary>
/// Makes the skeleton of a document: the document without its schemas and examples, with references that the reader of
/// documents can resolve. It cannot resolve every kind, and it fails or recurses on broken ones, so those never reach it.
/// </summary>
/// <param name="root">The document.</param>
/// <param name="version">Its version.</param>
/// <param name="leftOut">Pointers of what must not appear.</param>
internal sealed class SkeletonBuilder(SpecObject root, OpenApiVersion version, ISet<string> leftOut)
{
    /// <summary>How many objects may be put in the place of references; nested ones multiply.</summary>
    private const int MaxCopies = 20_000;

    private readonly List<Problem> _problems = [];

    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private int _copies;

    /// <summary>References that lead nowhere.</summary>
    public IEnumerable<Problem> Problems => _problems.Distinct();

    public JsonObject Build()
    {
        SkeletonShape shape = version == OpenApiVersion.V20 ? SkeletonShapes.Document2 : SkeletonShapes.Document3;
        var skeleton = (JsonObject)BuildObject(root, shape, "")!;
        KeyValuePair<string, string> declaration = OpenApiVersions.Canonical(version);
        skeleton[declaration.Key] = declaration.Value;
        return skeleton;
    }

    /// <summary>Writes one node into <paramref name="add"/>, or nothing when it is left out.</summary>
    private void Build(SpecNode node, SkeletonShape? shape, string pointer, bool isReusable, Action<JsonNode?> add)
    {
        if (shape == SkeletonShapes.Omitted || leftOut.Contains(pointer))
            return;
        if (shape is null)
            add(RawJson.Copy(node));
        else if (shape == SkeletonShapes.Schema)
            add(SchemaStub.Create(pointer));
        else if (shape.MayBeReference && ReferenceTarget.ReferenceIn(node) is { } reference)
            BuildReference(reference, shape, isReusable, add);
        else
            add(BuildObject(node, shape, pointer));
    }

    private JsonNode? BuildObject(SpecNode node, SkeletonShape shape, string pointer)
    {
        switch (node)
        {
            case SpecObject mapping:
                var members = new JsonObject();
                foreach (SpecMember member in mapping.Members)
                {
                    Build(
                        member.Value,
                        MemberShape(shape, member.Name),
                        JsonPointer.Append(pointer, member.Name),
                        IsReusableSection(pointer),
                        value => members[member.Name] = value);
                }

                if (shape.IsMarked)
                    members[SchemaStub.Extension] = pointer;
                return members;
            case SpecArray sequence when shape.Items is not null:
                var items = new JsonArray();
                for (int i = 0; i < sequence.Items.Count; i++)
                    Build(sequence.Items[i], shape.Items, JsonPointer.Append(pointer, i), false, items.Add);
                return items;
            default:
                // Not what the specification asks for here: the reader of the document says so.
                return RawJson.Copy(node);
        }
    }

    private static SkeletonShape? MemberShape(SkeletonShape shape, string name)
    {
        if (shape.Fields.TryGetValue(name, out SkeletonShape field))
            return field;
        bool isExtension = shape.HasExtensions && name.StartsWith("x-", StringComparison.Ordinal);
        return isExtension ? null : shape.Values;
    }

    private void BuildReference(SpecScalar reference, SkeletonShape shape, bool isReusable, Action<JsonNode?> add)
    {
        ReferenceTarget target = ReferenceTarget.Follow(root, reference.Text, shape.Word);
        string? fault = target.Fault ?? Misfit(target, shape);
        bool isKnownToBeOut = leftOut.Contains(target.Pointer) || leftOut.Contains(target.FinalPointer);
        if (fault is null && !isKnownToBeOut)
        {
            // An entry of a section is never a reference in the skeleton, so that the reader meets no chains and no circles.
            if (!isReusable && IsEntryOf(shape.Section, target.Pointer))
                add(new JsonObject { ["$ref"] = "#" + target.Pointer });
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
        if (!_open.Add(target.FinalPointer))
            return "it contains itself";
        string? fault = ++_copies > MaxCopies ? "the document nests too many references" : null;
        if (fault is null)
            add(BuildObject(target.Node!, shape, target.FinalPointer));
        _open.Remove(target.FinalPointer);
        return fault;
    }

    /// <summary>Says when a reference leads to a reusable object of another kind.</summary>
    private string? Misfit(ReferenceTarget target, SkeletonShape shape)
    {
        IReadOnlyList<string> tokens = JsonPointer.Tokens(target.FinalPointer);
        SkeletonShape? section = SkeletonShapes.SectionShape(version, [.. tokens.Take(tokens.Count - 1)]);
        bool isOtherKind = section is { Fields.Count: 0, Values: { } entry } ? entry != shape : section == SkeletonShapes.Omitted;
        return isOtherKind ? $"what stands there is no {shape.Word}" : null;
    }

    /// <summary>Whether the pointer names an entry that the reader of documents finds by itself.</summary>
    private static bool IsEntryOf(string? section, string pointer)
    {
        if (section is null || !pointer.StartsWith(section + "/", StringComparison.Ordinal))
            return false;
        string name = pointer.Substring(section.Length + 1);
        return name.Length > 0 && name.All(IsPlain);
    }

    private static bool IsPlain(char value) =>
        value is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_';

    /// <summary>Whether the members of the object at this pointer are the reusable objects of one kind.</summary>
    private bool IsReusableSection(string pointer) => version == OpenApiVersion.V20
        ? pointer is "/parameters" or "/responses"
        : pointer.StartsWith("/components/", StringComparison.Ordinal) && pointer.IndexOf('/', "/components/".Length) < 0;
}
