using System;
using System.Collections.Generic;
using Seedance.Generator.Support;

namespace Seedance.Generator.Parsing;

/// <summary>A file that has been read, as it flows through the pipeline.</summary>
/// <remarks>Equal by path, checksum and options. The node tree follows from them, so it takes no part.</remarks>
internal sealed class SpecFile(SpecSource source, SpecNode? root, EquatableArray<ParseError> errors) : IEquatable<SpecFile>
{
    private readonly Lazy<SpecLinks> _links = new(() => SpecLinks.Read(root, AddressesOf(source)));

    public SpecSource Source { get; } = source;

    /// <summary>Where the file is found: the address of its path, and behind it that which its item gives it.</summary>
    public IReadOnlyList<string> Addresses => AddressesOf(Source);

    /// <summary>What it declares and what it refers to. Read when somebody asks, once as long as the text does not change.</summary>
    public SpecLinks Links => _links.Value;

    /// <summary>The tree, or null when the text could not be read.</summary>
    public SpecNode? Root { get; } = root;

    /// <summary>What is wrong with the text.</summary>
    public EquatableArray<ParseError> Errors { get; } = errors;

    public bool Equals(SpecFile? other) => other is not null && Source.Equals(other.Source);

    public override bool Equals(object? obj) => Equals(obj as SpecFile);

    public override int GetHashCode() => Source.GetHashCode();

    private static string[] AddressesOf(SpecSource source)
    {
        string path = FileAddress.Of(source.ProjectPath);
        return source.Options.Address.Length == 0 ? [path] : [path, source.Options.Address];
    }
}

/// <summary>Where a file comes from and what its project item says about it.</summary>
/// <param name="Path">Path as the compiler knows it.</param>
/// <param name="ProjectPath">Path relative to the project (or to the package's <c>specs</c> folder), with <c>/</c> between its parts.</param>
/// <param name="Checksum">Checksum of the text, in hexadecimal digits.</param>
/// <param name="Options">The item's metadata.</param>
internal sealed record SpecSource(string Path, string ProjectPath, string Checksum, SpecItemOptions Options);

/// <summary>The metadata of an <c>OpenApiSpec</c> item; empty text where it has none.</summary>
/// <param name="Origin">Whether the package, the default glob or the project file itself brought the file.</param>
/// <param name="Namespace">Namespace of the generated code.</param>
/// <param name="ClientName">Name of the client class.</param>
/// <param name="Accessibility"><c>Public</c> or <c>Internal</c>.</param>
internal sealed record SpecItemOptions(SpecOrigin Origin, string Namespace, string ClientName, string Accessibility)
{
    /// <summary>The address at which the file is published: what other documents refer to it by.</summary>
    public string Address { get; init; } = "";

    /// <summary>Which operations are generated: patterns, with commas between them.</summary>
    public string Operations { get; init; } = "";

    /// <summary>Operations of which tags are generated: patterns, with commas between them.</summary>
    public string Tags { get; init; } = "";

    /// <summary>How the client's methods are laid out: <c>Auto</c>, <c>Flat</c> or <c>Tags</c>.</summary>
    public string Grouping { get; init; } = "";
}

internal enum SpecOrigin
{
    /// <summary>Comes with the package.</summary>
    Bundled,

    /// <summary>Found by the default glob: a file that is no OpenAPI document is ignored.</summary>
    Found,

    /// <summary>Named in the project file: a file that is no OpenAPI document is an error.</summary>
    Named,
}

/// <summary>Something that is wrong with the text of a file.</summary>
/// <param name="Position">Where.</param>
/// <param name="Kind">What kind of fault.</param>
/// <param name="Message">What, in a sentence without a final full stop.</param>
internal sealed record ParseError(SpecPosition Position, ParseErrorKind Kind, string Message);

internal enum ParseErrorKind
{
    /// <summary>The text is not YAML or not JSON.</summary>
    Malformed,

    /// <summary>The text is empty.</summary>
    Empty,

    /// <summary>A mapping names a member twice; the last one counts.</summary>
    DuplicateMember,

    /// <summary>The text goes beyond a bound: depth, size or the expansion of aliases.</summary>
    TooLarge,

    /// <summary>A page or a YAML text holds more than one document; the first one counts.</summary>
    FurtherDocument,
}
