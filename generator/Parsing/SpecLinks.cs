using System;
using System.Collections.Generic;
using System.Linq;

namespace Seedance.Generator.Parsing;

/// <summary>
/// The addresses that a text declares and those that it refers to, in the spelling of <see cref="UriReference.Normalize"/>.
/// Read without knowing what is a schema and what an example, so there may be more of both than count: it decides which
/// files are looked at together, not what a reference means.
/// </summary>
internal sealed class SpecLinks
{
    private static readonly HashSet<string> ReferenceKeywords = new(StringComparer.Ordinal)
    {
        "$ref", "$dynamicRef", "$recursiveRef", "$schema", "jsonSchemaDialect", "operationRef",
    };

    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    private readonly HashSet<string> _targets = new(StringComparer.Ordinal);

    private SpecLinks()
    {
    }

    /// <summary>The addresses by which others may refer to the text or to a part of it.</summary>
    public IReadOnlyCollection<string> Declared => _declared;

    /// <summary>The addresses outside of the text to which it may refer.</summary>
    public IReadOnlyCollection<string> Targets => _targets;

    /// <param name="root">The text's tree; null when the text cannot be read.</param>
    /// <param name="addresses">The addresses of the file: that of its path, and that of its item's metadata.</param>
    public static SpecLinks Read(SpecNode? root, IReadOnlyList<string> addresses)
    {
        var links = new SpecLinks();
        Bases? bases = null;
        foreach (string address in addresses)
        {
            links._declared.Add(UriReference.Normalize(address));
            bases = new Bases(address, bases);
        }

        if (root.GetString("$self") is { } self)
            bases = links.Declare(self, bases!);
        if (root is not null)
            links.Walk(root, bases!);
        links._targets.ExceptWith(links._declared);
        return links;
    }

    private void Walk(SpecNode node, Bases bases)
    {
        if (node is SpecArray list)
        {
            foreach (SpecNode item in list.Items)
                Walk(item, bases);
        }

        if (node is not SpecObject mapping)
            return;
        if ((mapping.GetString("$id") ?? mapping.GetString("id")) is { Length: > 0 } id && IsAddress(id, mapping))
            bases = Declare(id, bases);
        foreach (SpecMember member in mapping.Members)
        {
            if (member.Value is not SpecScalar)
                Walk(member.Value, bases);
            else if (ReferenceKeywords.Contains(member.Name) && member.Value.AsString() is { } reference)
                Refer(reference, bases);
        }

        // A discriminator's mapping names schemas by name or by reference.
        foreach (SpecMember value in mapping.GetObject("discriminator")?.GetObject("mapping")?.Members ?? [])
        {
            if (value.Value.AsString() is { } reference)
                Refer(reference, bases);
        }
    }

    /// <summary>
    /// An <c>id</c> without a dollar sign is an identifier in draft-04 alone; elsewhere it is a member of somebody's data.
    /// </summary>
    private static bool IsAddress(string id, SpecObject mapping) =>
        id[0] != '#' && (mapping["$id"] is not null || mapping["$schema"] is not null || id.IndexOf("://", StringComparison.Ordinal) > 0);

    private Bases Declare(string reference, Bases bases)
    {
        Bases inner = bases;
        foreach (string address in bases.Resolve(UriReference.Split(reference).Address).Reverse())
        {
            _declared.Add(UriReference.Normalize(address));
            inner = new Bases(address, inner);
        }

        return inner;
    }

    private void Refer(string reference, Bases bases)
    {
        if (reference.Length == 0 || reference[0] == '#')
            return;
        foreach (string address in bases.Resolve(UriReference.Split(reference).Address))
            _targets.Add(UriReference.Normalize(address));
    }

    /// <summary>The addresses against which a reference may be meant, the nearest first.</summary>
    private sealed class Bases(string address, Bases? outer)
    {
        /// <summary>More identifiers than this around a place are not looked at.</summary>
        private const int MaxCount = 16;

        public IEnumerable<string> Resolve(string reference) =>
            All().Take(MaxCount).Select(a => UriReference.Resolve(a, reference)).Distinct(StringComparer.Ordinal);

        private IEnumerable<string> All()
        {
            for (Bases? bases = this; bases is not null; bases = bases.Outer)
                yield return bases.Address;
        }

        private string Address => address;

        private Bases? Outer => outer;
    }
}
