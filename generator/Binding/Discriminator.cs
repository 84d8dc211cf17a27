using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>The <c>discriminator</c> of a union (OpenAPI 3.0.3, section 4.7.25): which text of a member means which branch.</summary>
internal sealed class Discriminator
{
    private readonly ApiContext _context;

    /// <summary>For each place of a schema, the texts that the mapping gives it.</summary>
    private readonly ILookup<TypeId, string> _mapping;

    private Discriminator(ApiContext context, string? member, ILookup<TypeId, string> mapping)
    {
        _context = context;
        Member = member;
        _mapping = mapping;
    }

    /// <summary>Name of the member, or null when there is no discriminator.</summary>
    public string? Member { get; }

    public static Discriminator Read(SpecObject union, TypeId place, ApiContext context)
    {
        // Version 2.0 has the name of the member alone.
        SpecNode? node = union["discriminator"];
        string? member = node.AsString() ?? node.GetString("propertyName");
        IEnumerable<KeyValuePair<string, TypeId>> mapping = (node.GetObject("mapping")?.Members ?? [])
            .Where(static m => m.Value is SpecScalar { Kind: SpecScalarKind.String })
            .Select(m => new KeyValuePair<string, TypeId?>(m.Name, Target(((SpecScalar)m.Value).Text, m.Value, place, context)))
            .Where(static m => m.Value is not null)
            .Select(static m => new KeyValuePair<string, TypeId>(m.Key, m.Value!));
        return new Discriminator(context, member, mapping.ToLookup(static m => m.Value, static m => m.Key));
    }

    /// <summary>The texts that mean a branch: those of the mapping, and the name of the component that it refers to.</summary>
    public EquatableArray<string> ValuesOf(SpecNode branch, TypeId place)
    {
        if (Member is null || SchemaShape.Reference(branch) is not { } reference || _context.Resolve(reference, branch, place) is not { } target)
            return EquatableArray<string>.Empty;
        return _mapping[target].Append(target.LastToken()).Distinct().ToEquatableArray();
    }

    private static bool IsFile(string value) =>
        value.IndexOf('/') >= 0 || new[] { ".yaml", ".yml", ".json" }.Any(ending => value.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>A mapping names its schema by a reference or by the bare name of a component.</summary>
    private static TypeId? Target(string value, SpecNode node, TypeId place, ApiContext context)
    {
        if (value.StartsWith("#", StringComparison.Ordinal))
            return context.Resolve(value, node, place);
        TypeId component = (place with { Pointer = "/components/schemas" }).Below(value);
        if (context.HasNode(component))
            return component;
        return IsFile(value) ? context.Resolve(value, node, place) : null;
    }
}
