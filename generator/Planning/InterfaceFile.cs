using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>A file with the interface of what the cases of a union share.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the interface.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Name">Name of the interface.</param>
/// <param name="Union">Name of the union.</param>
/// <param name="IsObsolete">Whether the union carries <c>[Obsolete]</c>.</param>
/// <param name="Properties">Its properties.</param>
internal sealed record InterfaceFile(
    string HintName,
    string Namespace,
    string Access,
    string Name,
    string Union,
    bool IsObsolete,
    EquatableArray<PropertyPlan> Properties) : FilePlan(HintName, Namespace, Access);

/// <summary>A property of an interface that a record has under another name or of another type.</summary>
/// <param name="Interface">The interface, <c>global::</c>-qualified.</param>
/// <param name="Type">Type of the property, with its <c>?</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Own">The record's property.</param>
internal sealed record InterfacePropertyPlan(string Interface, string Type, string Name, PropertyPlan Own)
{
    /// <summary>Whether one is a text and the other an enum of texts.</summary>
    public bool IsConverted { get; init; }
}
