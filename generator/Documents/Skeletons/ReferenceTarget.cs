using System;
using System.Collections.Generic;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.Skeletons;

/// <summary>Where a reference leads: to a node, or nowhere, with the reason.</summary>
/// <param name="Pointer">JSON Pointer of what it names at first.</param>
/// <param name="FinalPointer">JSON Pointer of what it leads to when that is a reference again.</param>
/// <param name="Node">What stands there.</param>
/// <param name="Fault">Why it leads nowhere: the end of a sentence.</param>
internal sealed record ReferenceTarget(string Pointer, string FinalPointer, SpecObject? Node, string? Fault)
{
    private const int MaxHops = 32;

    /// <summary>The text of <c>$ref</c> in a Reference Object; null when the node is none.</summary>
    public static SpecScalar? ReferenceIn(SpecNode node) =>
        node is SpecObject mapping && mapping["$ref"] is SpecScalar { Kind: SpecScalarKind.String } reference ? reference : null;

    /// <summary>Follows a reference inside its document to the object that it leads to.</summary>
    public static ReferenceTarget Follow(SpecNode root, string reference, string word)
    {
        string? first = null;
        var visited = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            string? pointer = PointerIn(reference);
            first ??= pointer ?? "";
            if (pointer is null)
                return Nowhere(first, "only references inside the document are followed here");
            if (!visited.Add(pointer) || visited.Count > MaxHops)
                return Nowhere(first, "the reference leads back to itself");
            if (JsonPointer.Find(root, pointer) is not { } node)
                return Nowhere(first, "nothing stands there");
            if (node is not SpecObject target)
                return Nowhere(first, $"what stands there is no {word}");
            if (ReferenceIn(target) is not { } next)
                return new ReferenceTarget(first, pointer, target, null);
            reference = next.Text;
        }
    }

    /// <summary>The JSON Pointer of a fragment-only reference (RFC 6901, section 6); null for any other.</summary>
    private static string? PointerIn(string reference)
    {
        if (reference.Length == 0 || reference[0] != '#' || (reference.Length > 1 && reference[1] != '/'))
            return null;
        return Uri.UnescapeDataString(reference.Substring(1));
    }

    private static ReferenceTarget Nowhere(string pointer, string fault) => new(pointer, pointer, null, fault);
}
