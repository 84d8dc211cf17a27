namespace Seedance.Generator.Planning;

/// <summary>How a value of one type is read from JSON and written to it.</summary>
/// <param name="Kind">Which family of code does it.</param>
/// <param name="Type">The C# type, <c>global::</c>-qualified, without the <c>?</c> of a nullable.</param>
/// <param name="IsValueType">Whether it is a value type.</param>
/// <param name="Method">
/// For a primitive the method of <c>JsonRead</c>, <c>JsonWrite</c> and <c>JsonText</c> (<c>Int64</c>); for a C# enum its
/// qualified helper class; empty otherwise.
/// </param>
/// <param name="Item">How the items of a list or the values of a map are read and written; null otherwise.</param>
/// <param name="IsItemNullable">Whether those may be null.</param>
internal sealed record CodecPlan(
    CodecKind Kind,
    string Type,
    bool IsValueType,
    string Method,
    CodecPlan? Item,
    bool IsItemNullable)
{
    /// <summary>Whether the type itself carries <c>[Obsolete]</c>, so that a file that names it is warned.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>The C# type of an item, with its <c>?</c>.</summary>
    public string ItemType => Item is null ? "" : Item.Type + (IsItemNullable ? "?" : "");
}

internal enum CodecKind
{
    /// <summary>A method of <c>JsonRead</c>, one of <c>JsonWrite</c>, and one of <c>MemberNames</c> that writes a name too.</summary>
    Primitive,

    /// <summary>A type that implements <c>IJsonModel</c>.</summary>
    Model,

    /// <summary>A C# enum, through its helper class.</summary>
    Enum,
    List,
    Map,
}
