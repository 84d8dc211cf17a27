using System.Collections.Generic;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents.References;

/// <summary>A document that references can lead to.</summary>
/// <param name="Path">Its project-relative path; the address of a document that no file holds.</param>
/// <param name="Address">The address under which it is known: that of its path, unless its item says another one.</param>
/// <param name="Root">Its tree, overlays applied; null when its text cannot be read.</param>
internal sealed record SpecDocument(string Path, string Address, SpecNode? Root)
{
    /// <summary>What stands for the addresses that it declares inside, in the spelling of <see cref="UriReference.Normalize"/>.</summary>
    public IReadOnlyCollection<string> Declared { get; init; } = [];

    /// <summary>Its base address: <c>$self</c> of OpenAPI 3.2 (section 4.1.2.2.1), otherwise where it is found.</summary>
    public string Base { get; } = Root.GetString("$self") is { } self
        ? UriReference.Resolve(Address, UriReference.Split(self).Address)
        : Address;

    public SpecPlace Place(string pointer) => new(Path, pointer);

    /// <summary>A tree by itself, called by the path in its positions.</summary>
    public static SpecDocument Alone(SpecNode root) => new(root.Position.Path, FileAddress.Of(root.Position.Path), root);

    /// <summary>The document that a file holds.</summary>
    /// <param name="file">The file.</param>
    /// <param name="root">Its tree, where overlays have changed it.</param>
    public static SpecDocument Of(SpecFile file, SpecNode? root = null) =>
        new(file.Source.ProjectPath, file.Addresses[file.Addresses.Count - 1], root ?? file.Root) { Declared = file.Links.Declared };
}
