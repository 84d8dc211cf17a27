using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Documents;

/// <summary>What the project says about every API.</summary>
/// <param name="IsPublic">Whether generated types are public where an item does not say otherwise.</param>
/// <param name="MarksObsolete">Whether deprecated elements carry <c>[Obsolete]</c>.</param>
/// <param name="KeepsUnknownMembers">Whether members that no schema declares are kept and written back.</param>
/// <param name="RootNamespace">The project's root namespace.</param>
internal sealed record ProjectOptions(string RootNamespace, bool IsPublic, bool MarksObsolete, bool KeepsUnknownMembers)
{
    /// <summary>Where absent is told from null: <c>Patch</c>, <c>Always</c> or <c>Never</c>; empty means the first.</summary>
    public string OptionalMembers { get; init; } = "";

    /// <summary>Which enums are C# enums: <c>Auto</c>, <c>Closed</c> or <c>Extensible</c>; empty means the first.</summary>
    public string Enums { get; init; } = "";

    /// <summary>Which schemas get a validator: <c>Auto</c>, <c>All</c> or <c>Used</c>; empty means the first.</summary>
    public string Schemas { get; init; } = "";

    /// <summary>Whether callbacks and webhooks can be mapped to endpoints of ASP.NET Core.</summary>
    public bool MapsEndpoints { get; init; }

    /// <summary>How clients lay out their methods: <c>Auto</c>, <c>Flat</c> or <c>Tags</c>; empty means the first.</summary>
    public string Grouping { get; init; } = "";

    /// <summary>Whether each API gets a fake server.</summary>
    public bool WantsFake { get; init; }
}

/// <summary>The documents that form one API.</summary>
/// <param name="Word">
/// Name of the file or folder that gives the API its name, as it is written; naming turns it into an identifier.
/// </param>
/// <param name="Namespace">The namespace asked for; null: root namespace and word.</param>
/// <param name="ClientName">The client's name asked for; null: word and <c>Client</c>.</param>
/// <param name="IsBundled">Whether it is the API that comes with the package.</param>
/// <param name="IsPublic">Whether its generated types are public.</param>
/// <param name="Project">What the project says about every API.</param>
/// <param name="Documents">Its documents: bundled ones first, then in ordinal order of their paths.</param>
/// <param name="Reached">Other files that its documents refer to, directly or through each other, in ordinal order of their paths.</param>
/// <param name="Overlays">The overlays for each of its documents, in the order in which they apply.</param>
/// <param name="Superseded">
/// Operations that another document defines in their place, each as <c>project path#pointer</c>, in ordinal order.
/// </param>
internal sealed record ApiGroup(
    string Word,
    string? Namespace,
    string? ClientName,
    bool IsBundled,
    bool IsPublic,
    ProjectOptions Project,
    EquatableArray<SpecFile> Documents,
    EquatableArray<SpecFile> Reached,
    EquatableArray<SpecFile> Overlays,
    EquatableArray<string> Superseded)
{
    /// <summary>How the client lays out its methods: <c>Auto</c>, <c>Flat</c> or <c>Tags</c>; empty means the first.</summary>
    public string Grouping { get; init; } = "";
}
