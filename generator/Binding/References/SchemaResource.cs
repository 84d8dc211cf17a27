using System;
using System.Collections.Generic;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;

namespace Seedance.Generator.Binding.References;

/// <summary>A schema resource (2020-12 Core, section 4.3.5): a whole document, or a schema with an <c>$id</c> inside of one.</summary>
/// <param name="address">Its base address.</param>
/// <param name="place">Where it starts.</param>
/// <param name="dialect">How its schemas are written.</param>
internal sealed class SchemaResource(string address, TypeId place, Dialect dialect)
{
    public string Address => address;

    public TypeId Place => place;

    public Dialect Dialect => dialect;

    /// <summary>The schemas that <c>$anchor</c> and <c>$dynamicAnchor</c> name, by their names.</summary>
    public Dictionary<string, TypeId> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The schemas that <c>$dynamicAnchor</c> names, by their names.</summary>
    public Dictionary<string, TypeId> DynamicAnchors { get; } = new(StringComparer.Ordinal);
}
