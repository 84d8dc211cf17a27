using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>
/// The <c>discriminator</c> of a union or of a base (OpenAPI 3.0.3, section 4.7.25; 3.2, section 4.25): which text of a
/// member means which schema.
/// </summary>
internal sealed class Discriminator
{
    /// <summary>What a schema is called by its base's discriminator, in the extension of version 2.0 that many documents have.</summary>
    public const string ValueExtension = "x-ms-discriminator-value";

    private readonly ApiContext _context;

    /// <summary>For each place of a schema, the texts that the mapping gives it.</summary>
    private readonly ILookup<TypeId, string> _mapping;

    /// <summary>The texts that the mapping gives away: none of them is the name of a component any more.</summary>
    private readonly HashSet<string> _taken;

    private Discriminator(ApiContext context, string? member, TypeId? otherwise, ILookup<TypeId, string> mapping)
    {
        _context = context;
        Member = member;
        Default = otherwise;
        _mapping = mapping;
        _taken = new HashSet<string>(mapping.SelectMany(static m => m), StringComparer.Ordinal);
    }

    /// <summary>Name of the member, or null when there is no discriminator.</summary>
    public string? Member { get; }

    /// <summary>
    /// The schema of values whose discriminator is absent or says nothing known (<c>defaultMapping</c> of version 3.2), or
    /// null.
    /// </summary>
    public TypeId? Default { get; }

    /// <summary>The schemas that the mapping names, in its order; references to references followed.</summary>
    public IEnumerable<TypeId> Targets => _mapping.Select(static m => m.Key);

    public static Discriminator Read(SpecObject union, TypeId place, ApiContext context)
    {
        // Version 2.0 has the name of the member alone.
        SpecNode? node = union["discriminator"];
        string? member = node.AsString() ?? node.GetString("propertyName");
        IEnumerable<KeyValuePair<string, TypeId>> mapping = (node.GetObject("mapping")?.Members ?? [])
            .Select(m => new KeyValuePair<string, TypeId?>(m.Name, Target(m.Value, place, context)))
            .Where(static m => m.Value is not null)
            .Select(static m => new KeyValuePair<string, TypeId>(m.Key, m.Value!));
        TypeId? otherwise = Target(node.Get("defaultMapping"), place, context);
        return new Discriminator(context, member, otherwise, mapping.ToLookup(static m => m.Value, static m => m.Key));
    }

    /// <summary>The schema that a branch of a union refers to; null for an inline one, which nothing can name.</summary>
    public TypeId? TargetOf(SpecNode branch, TypeId place) =>
        Member is not null && SchemaShape.Reference(branch) is { } reference ? _context.Resolve(reference, branch, place) : null;

    /// <summary>The texts that mean a schema: those given to it, then the name of the component.</summary>
    public EquatableArray<string> ValuesOf(TypeId? target)
    {
        if (target is null || Member is null)
            return EquatableArray<string>.Empty;
        string name = _context.WordOf(target);
        return Given(SchemaShape.End(target, _context)).Concat(_taken.Contains(name) ? [] : [name]).Distinct().ToEquatableArray();
    }

    /// <summary>What a schema is called, and whether it is meant where nothing else is.</summary>
    public DiscriminatorNames NamesOf(TypeId target) => new(ValuesOf(target), SchemaShape.End(target, _context) == Default);

    /// <summary>The only text that is given to a schema; null when there is none, or more than one.</summary>
    public string? OnlyGiven(TypeId? target) =>
        target is not null && Given(SchemaShape.End(target, _context)).Distinct().ToList() is { Count: 1 } given ? given[0] : null;

    private IEnumerable<string> Given(TypeId target) =>
        Extension(_context.NodeAt(target)) is { } value ? _mapping[target].Append(value) : _mapping[target];

    private static string? Extension(SpecNode schema) =>
        schema.GetString(ValueExtension)
        ?? schema.GetArray("allOf")?.Items.Select(static b => b.GetString(ValueExtension)).FirstOrDefault(static v => v is not null);

    /// <summary>Whether a value of a mapping is a reference, and not the bare name of a component.</summary>
    public static bool IsReference(string value) =>
        value.IndexOf('/') >= 0
        || value[0] == '#'
        || new[] { ".yaml", ".yml", ".json" }.Any(ending => value.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// A mapping names its schema by a reference or by the bare name of a component. Which of them lead nowhere is not told here: reading
    /// goes on without them.
    /// </summary>
    private static TypeId? Target(SpecNode? node, TypeId place, ApiContext context)
    {
        if (node.AsString() is not { Length: > 0 } value)
            return null;
        TypeId? target = context.ComponentOf(value, place) ?? (IsReference(value) ? context.Find(value, place) : null);
        return target is null ? null : SchemaShape.End(target, context);
    }
}
