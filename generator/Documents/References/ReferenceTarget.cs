using System.Collections.Generic;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.References;

/// <summary>Where a reference between objects of OpenAPI leads: to a node, or nowhere, with the reason.</summary>
/// <param name="Place">What it names at first.</param>
/// <param name="FinalPlace">What it leads to when that is a reference again.</param>
/// <param name="Node">What stands there.</param>
/// <param name="Fault">Why it leads nowhere: the end of a sentence.</param>
internal sealed record ReferenceTarget(SpecPlace Place, SpecPlace FinalPlace, SpecObject? Node, string? Fault)
{
    private const int MaxHops = 32;

    /// <summary>The text of <c>$ref</c> in a Reference Object; null when the node is none.</summary>
    public static SpecScalar? ReferenceIn(SpecNode node) =>
        node is SpecObject mapping && mapping["$ref"] is SpecScalar { Kind: SpecScalarKind.String } reference ? reference : null;

    /// <summary>Follows a reference to the object that it leads to.</summary>
    /// <param name="library">The documents.</param>
    /// <param name="document">Path of the document that holds the reference.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="word">What has to stand there.</param>
    public static ReferenceTarget Follow(SpecLibrary library, string document, string reference, string word)
    {
        SpecPlace? first = null;
        var visited = new HashSet<SpecPlace>();
        while (true)
        {
            (SpecPlace? place, string? fault) = library.PlaceOf(document, reference);
            first ??= place ?? new SpecPlace(document, "");
            if (place is not { } at)
                return Nowhere(first.Value, fault!);
            if (!visited.Add(at) || visited.Count > MaxHops)
                return Nowhere(first.Value, "the reference leads back to itself");
            at = library.Through(at) ?? at;
            if (library.Find(at) is not { } node)
            {
                string hint = library.Find(at.Document)?.Root is { } root ? ReferenceHint.Of(root, at.Pointer) : "";
                return Nowhere(first.Value, (at.Document == document ? "nothing stands there" : $"nothing stands there in '{at.Document}'") + hint);
            }

            if (node is not SpecObject target)
                return Nowhere(first.Value, $"what stands there is no {word}");
            if (ReferenceIn(target) is not { } next)
                return new ReferenceTarget(first.Value, at, target, null);
            (document, reference) = (at.Document, next.Text);
        }
    }

    private static ReferenceTarget Nowhere(SpecPlace place, string fault) => new(place, place, null, fault);
}
