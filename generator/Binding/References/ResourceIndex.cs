using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Documents;
using Seedance.Generator.Documents.References;
using Seedance.Generator.Documents.Skeletons;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Binding.References;

/// <summary>
/// The schema resources of one document, and their anchors. Most documents are one resource: then nothing is walked.
/// </summary>
internal sealed class ResourceIndex
{
    private readonly Dictionary<string, SchemaResource> _byPointer = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<SchemaResource>> _byAddress = new(StringComparer.Ordinal);

    /// <summary>Schemas that have been looked at, by their pointers.</summary>
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private readonly Func<string, SpecNode, Dialect> _dialectOf;

    private readonly SchemaResource _whole;

    /// <param name="document">The document; its text can be read.</param>
    /// <param name="dialect">How its schemas are written, unless they say otherwise.</param>
    /// <param name="dialectOf">The dialect that a <c>$schema</c> names.</param>
    public ResourceIndex(SpecDocument document, Dialect dialect, Func<string, SpecNode, Dialect> dialectOf)
    {
        _dialectOf = dialectOf;
        _whole = new SchemaResource(document.Base, new TypeId(document.Path, ""), dialect);
        Add(_whole);
        HasIdentifiers = dialect.IdentifierKeyword is { } identifier && Mentions(document.Root!, identifier);
        if (!HasIdentifiers)
            return;
        if (document.Root is SpecObject root && OpenApiVersions.Find(root) is { } version)
        {
            foreach (KeyValuePair<string, SpecNode> schema in SchemaPlaces.In(root, version))
                Walk(schema.Value, _whole.Place with { Pointer = schema.Key }, _whole);
        }
        else
        {
            Walk(document.Root!, _whole.Place, _whole);
        }
    }

    /// <summary>Whether the document has identifiers and anchors at all.</summary>
    public bool HasIdentifiers { get; }

    public IEnumerable<SchemaResource> Resources => _byPointer.Values;

    /// <summary>
    /// The resource of an address; null when there is none. Of two with one address, which is a fault of the document, the
    /// nearer counts.
    /// </summary>
    /// <param name="address">The address, in the spelling of <see cref="UriReference.Normalize"/>.</param>
    /// <param name="from">Pointer of the place that refers to it.</param>
    public SchemaResource? Find(string address, string from = "")
    {
        if (!_byAddress.TryGetValue(address, out List<SchemaResource> resources))
            return null;
        SchemaResource nearest = resources.OrderByDescending(r => CommonLength(r.Place.Pointer, from)).First();

        // A file with an identifier has two addresses, and is one resource.
        return _byPointer[nearest.Place.Pointer];
    }

    /// <summary>The resource that a place belongs to.</summary>
    public SchemaResource At(string pointer)
    {
        while (_byPointer.Count > 1 && pointer.Length > 0)
        {
            if (_byPointer.TryGetValue(pointer, out SchemaResource resource))
                return resource;
            pointer = pointer.Substring(0, Math.Max(0, pointer.LastIndexOf('/')));
        }

        return _byPointer[""];
    }

    /// <summary>Takes in a schema that stands where nobody looks for one: a reference leads to it.</summary>
    public void Include(SpecNode schema, TypeId place) => Walk(schema, place, At(place.Pointer));

    /// <summary>Whether a tree has anything that could be an identifier or an anchor.</summary>
    private static bool Mentions(SpecNode root, string identifier)
    {
        var open = new Stack<SpecNode>([root]);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case SpecObject mapping:
                    foreach (SpecMember member in mapping.Members)
                    {
                        if (member.Value is not SpecScalar)
                            open.Push(member.Value);
                        else if (member.Name is "$id" or "$anchor" or "$dynamicAnchor" or "$schema" || member.Name == identifier)
                            return true;
                    }

                    break;
                case SpecArray list:
                    foreach (SpecNode item in list.Items)
                        open.Push(item);
                    break;
            }
        }

        return false;
    }

    private void Walk(SpecNode node, TypeId place, SchemaResource parent)
    {
        // As deep as the text, which is bounded.
        if (node is not SpecObject schema || !_seen.Add(place.Pointer))
            return;
        SchemaResource resource = ReadResource(schema, place, parent);
        ReadAnchors(schema, place, resource);
        foreach (KeyValuePair<TypeId, SpecNode> child in ChildSchemas.Of(schema, place))
            Walk(child.Value, child.Key, resource);
    }

    private SchemaResource ReadResource(SpecObject schema, TypeId place, SchemaResource parent)
    {
        Dialect dialect = parent.Dialect;
        if (dialect.IdentifierKeyword is not null && schema["$schema"] is SpecScalar { Kind: SpecScalarKind.String } name)
            dialect = _dialectOf(name.Text, name);
        if (Identifier(schema, dialect) is { } id && UriReference.Split(id).Address is { Length: > 0 } address)
        {
            var resource = new SchemaResource(UriReference.Resolve(parent.Address, address), place, dialect);
            Add(resource);
            return resource;
        }

        if (place.Pointer.Length > 0 || dialect == parent.Dialect)
            return parent;
        var whole = new SchemaResource(parent.Address, place, dialect);
        _byPointer[""] = whole;
        return whole;
    }

    private static void ReadAnchors(SpecObject schema, TypeId place, SchemaResource resource)
    {
        Dialect dialect = resource.Dialect;
        if (dialect.HasAnchors)
        {
            if (schema.GetString("$anchor") is { Length: > 0 } anchor)
                AddTo(resource.Anchors, anchor, place);
            if (schema.GetString("$dynamicAnchor") is { Length: > 0 } dynamic)
            {
                AddTo(resource.Anchors, dynamic, place);
                AddTo(resource.DynamicAnchors, dynamic, place);
            }
        }
        else if (Identifier(schema, dialect) is { } id && UriReference.Split(id).Fragment is { Length: > 0 } fragment)
        {
            AddTo(resource.Anchors, fragment, place);
        }
    }

    private static string? Identifier(SpecObject schema, Dialect dialect) =>
        dialect.IdentifierKeyword is null || (dialect.IgnoresReferenceSiblings && schema.GetString("$ref") is not null)
            ? null
            : schema.GetString(dialect.IdentifierKeyword);

    private void Add(SchemaResource resource)
    {
        _byPointer[resource.Place.Pointer] = resource;
        string key = UriReference.Normalize(resource.Address);
        if (!_byAddress.TryGetValue(key, out List<SchemaResource> resources))
            _byAddress.Add(key, resources = []);
        resources.Add(resource);
    }

    private static int CommonLength(string left, string right)
    {
        int length = 0;
        while (length < left.Length && length < right.Length && left[length] == right[length])
            length++;
        return length;
    }

    /// <summary>Of two anchors of one name the first counts.</summary>
    private static void AddTo(Dictionary<string, TypeId> anchors, string name, TypeId place)
    {
        if (!anchors.ContainsKey(name))
            anchors.Add(name, place);
    }
}
