using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>A file with one enum: a C# enum with its JSON helper, or an extensible one.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the enum.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Name">Name of the enum.</param>
/// <param name="Helper">Name of the JSON helper class of a C# enum; empty for an extensible one.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="IsObsolete">Whether it carries <c>[Obsolete]</c>.</param>
/// <param name="Base">The JSON type of its values.</param>
/// <param name="Values">Its values.</param>
internal sealed record EnumFile(
    string HintName,
    string Namespace,
    string Access,
    string Name,
    string Helper,
    Documentation Docs,
    bool IsObsolete,
    EnumBase Base,
    EquatableArray<EnumValuePlan> Values) : FilePlan(HintName, Namespace, Access)
{
    public bool IsExtensible => Helper.Length == 0;

    /// <summary>What stands in front of a value where it is used as a URI; null for an enum.</summary>
    public string? UriPrefix { get; init; }
}

/// <summary>One value of an enum.</summary>
/// <param name="Name">Name of its member.</param>
/// <param name="Value">The value: text, or the digits of an integer.</param>
/// <param name="Description">What the document says about it, or null.</param>
internal sealed record EnumValuePlan(string Name, string Value, string? Description)
{
    /// <summary>Whether its member carries <c>[Obsolete]</c>.</summary>
    public bool IsObsolete { get; init; }
}
