namespace Seedance.Generator.Planning;

/// <summary>A group of methods without these: its interface, the class behind it, and the property that leads to it.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the client.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Names">Names of the API's fixed types.</param>
/// <param name="Group">Names of the group.</param>
/// <param name="Tag">The tag that its operations have.</param>
/// <param name="Description">The document's words about the tag, or null.</param>
internal sealed record GroupFile(
    string HintName,
    string Namespace,
    string Access,
    ClientNames Names,
    GroupPlan Group,
    string Tag,
    string? Description) : FilePlan(HintName, Namespace, Access);

/// <summary>Names of a group of methods.</summary>
/// <param name="Property">The client's property.</param>
/// <param name="Interface">The interface of the methods.</param>
/// <param name="Class">The client's nested class that implements it.</param>
internal sealed record GroupPlan(string Property, string Interface, string Class);
