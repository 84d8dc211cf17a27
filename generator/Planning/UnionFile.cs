using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>A file with one union.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the union.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Name">Name of the union.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="IsObsolete">Whether it carries <c>[Obsolete]</c>.</param>
/// <param name="Discriminator">Name of the member whose text names the case, or null.</param>
/// <param name="Cases">The cases.</param>
/// <param name="Validator">The expression that gives its validator, or null when it has none.</param>
internal sealed record UnionFile(
    string HintName,
    string Namespace,
    string Access,
    string Name,
    Documentation Docs,
    bool IsObsolete,
    string? Discriminator,
    EquatableArray<UnionCasePlan> Cases,
    string? Validator) : FilePlan(HintName, Namespace, Access)
{
    /// <summary>Whether it is part of requests: it is then checked as a request.</summary>
    public bool IsSent { get; init; }

    /// <summary>Whether printing the union must not show its value.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether printing the union must not show JSON that fits no case.</summary>
    public bool HidesUnknown { get; init; }

    /// <summary>
    /// Whether a value that has been read may fit other cases as well: its JSON is kept, and equality is that of the value.
    /// </summary>
    public bool KeepsJson { get; init; }

    /// <summary>Index of the case of an object without the discriminator, or null.</summary>
    public int? Absent { get; init; }

    /// <summary>Index of the case of an object whose discriminator means no other, or null.</summary>
    public int? Unmapped { get; init; }

    /// <summary>The interface of what the cases share, <c>global::</c>-qualified; or null.</summary>
    public string? Shared { get; init; }
}

/// <summary>One case of a union.</summary>
/// <param name="Name">Its name, as it stands in <c>FromX</c> and <c>TryGetX</c>.</param>
/// <param name="Parameter">Its parameter in <c>Match</c>.</param>
/// <param name="Codec">Its type, and how it is read and written.</param>
/// <param name="IsConvertible">Whether a value of its type converts to the union by itself.</param>
/// <param name="DiscriminatorValues">The texts of the discriminator that mean this case.</param>
/// <param name="Test">What tells its values apart from those of other cases.</param>
/// <param name="Validator">The expression that gives the validator that decides where nothing simpler does, or null.</param>
internal sealed record UnionCasePlan(
    string Name,
    string Parameter,
    CodecPlan Codec,
    bool IsConvertible,
    EquatableArray<string> DiscriminatorValues,
    UnionTest Test,
    string? Validator);
