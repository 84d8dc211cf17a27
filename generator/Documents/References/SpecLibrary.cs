using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.References;

/// <summary>
/// The documents that references can lead to: the files that the project has given, and the meta-schemas that come with
/// the generator. Nothing is opened and nothing is fetched.
/// </summary>
internal sealed class SpecLibrary
{
    /// <summary>More references on the way of one pointer than this are not followed.</summary>
    private const int MaxHops = 32;

    private readonly Dictionary<string, SpecDocument> _byPath = new(StringComparer.Ordinal);

    private readonly Dictionary<string, SpecDocument> _byAddress = new(StringComparer.Ordinal);

    /// <param name="documents">The documents; where two have one address, the first counts.</param>
    public SpecLibrary(IEnumerable<SpecDocument> documents)
    {
        foreach (SpecDocument document in documents)
            Add(document);
    }

    /// <summary>The documents, in a stable order.</summary>
    public IEnumerable<SpecDocument> Documents => _byPath.Values.OrderBy(static d => d.Path, StringComparer.Ordinal);

    /// <summary>The document of a path; null when there is none.</summary>
    public SpecDocument? Find(string path) => _byPath.TryGetValue(path, out SpecDocument document) ? document : null;

    /// <summary>The node at a place; null when there is none.</summary>
    public SpecNode? Find(SpecPlace place) => Find(place.Document)?.Root is { } root ? JsonPointer.Find(root, place.Pointer) : null;

    /// <summary>The document that is known under an address, as a whole; null when there is none.</summary>
    public SpecDocument? At(string address)
    {
        string key = UriReference.Normalize(address);
        if (_byAddress.TryGetValue(key, out SpecDocument known))
            return known;
        if (MetaSchemas.Find(key) is not { } schema)
            return null;
        Add(schema);

        // All parts of a dialect together: which of them a dynamic reference reaches is known only when all are there.
        foreach (string part in SpecLinks.Read(schema.Root, [schema.Address]).Targets)
            At(part);
        return schema;
    }

    /// <summary>
    /// The document that a reference without its fragment leads to. Where nothing has the address that it means, the file
    /// at the same relative path counts: files that carry the address of their publication lie beside each other as well.
    /// </summary>
    public SpecDocument? Follow(SpecDocument from, string baseAddress, string reference) =>
        reference.Length == 0
            ? from
            : At(UriReference.Resolve(baseAddress, reference)) ?? At(UriReference.Resolve(FileAddress.Of(from.Path), reference));

    /// <summary>Why an address leads nowhere, and what to do: the end of a sentence.</summary>
    public string Missing(SpecDocument from, string baseAddress, string reference)
    {
        if (Follow(from, baseAddress, reference) is { } unreadable)
            return $"'{unreadable.Path}' cannot be read";
        string? path = FileAddress.PathOf(UriReference.Resolve(baseAddress, reference))
            ?? FileAddress.PathOf(UriReference.Resolve(FileAddress.Of(from.Path), reference));
        return path is null
            ? "no file of the project has this address, and nothing is fetched; add the file as an OpenApiSpec item with this Address"
            : $"'{path}' is no OpenApiSpec item of the project; add it";
    }

    /// <summary>What a reference between objects of OpenAPI names at first, or why it names nothing: the end of a sentence.</summary>
    /// <param name="document">Path of the document that holds it.</param>
    /// <param name="reference">The reference.</param>
    public (SpecPlace? Place, string? Fault) PlaceOf(string document, string reference)
    {
        (string address, string? fragment) = UriReference.Split(reference);
        SpecDocument from = Find(document)!;
        if (reference.Length == 0)
            return (null, "it is empty");
        if (Follow(from, from.Base, address) is not { } target)
            return (null, Missing(from, from.Base, address));
        if (target.Root is null)
            return (null, $"'{target.Path}' cannot be read");
        return fragment is { Length: > 0 } && fragment[0] != '/'
            ? (null, "only schemas have anchors")
            : (target.Place(UriReference.Unescape(fragment ?? "")), null);
    }

    /// <summary>
    /// Where a pointer leads when something on its way is a reference itself: documents put whole sections
    /// (<c>components/schemas</c>) into files. Null when it leads nowhere.
    /// </summary>
    public SpecPlace? Through(SpecPlace place)
    {
        if (Find(place) is not null)
            return place;
        var at = new SpecPlace(place.Document, "");
        int hops = 0;
        foreach (string token in JsonPointer.Tokens(place.Pointer))
        {
            while (Find(at.Below(token)) is null)
            {
                if (Find(at) is not { } node || ReferenceTarget.ReferenceIn(node) is not { } reference || ++hops > MaxHops)
                    return null;
                if (PlaceOf(at.Document, reference.Text).Place is not { } next)
                    return null;
                at = next;
            }

            at = at.Below(token);
        }

        return at;
    }

    private void Add(SpecDocument document)
    {
        if (_byPath.ContainsKey(document.Path))
            return;
        _byPath.Add(document.Path, document);
        foreach (string address in new[] { document.Base, document.Address, FileAddress.Of(document.Path) })
        {
            string key = UriReference.Normalize(address);
            if (!_byAddress.ContainsKey(key))
                _byAddress.Add(key, document);
        }
    }
}
