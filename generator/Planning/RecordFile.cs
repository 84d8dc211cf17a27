using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>A file with one record.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the record.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Name">Name of the record.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="IsObsolete">Whether it carries <c>[Obsolete]</c>.</param>
/// <param name="Properties">Its properties, in document order.</param>
/// <param name="Additional">The property that takes all members beyond the declared ones, or null.</param>
/// <param name="KeepsUnknownMembers">Whether members that no schema declares are kept and written back.</param>
/// <param name="Validator">The expression that gives its validator, or null when it has none.</param>
internal sealed record RecordFile(
    string HintName,
    string Namespace,
    string Access,
    string Name,
    Documentation Docs,
    bool IsObsolete,
    EquatableArray<PropertyPlan> Properties,
    AdditionalMembersPlan? Additional,
    bool KeepsUnknownMembers,
    string? Validator) : FilePlan(HintName, Namespace, Access)
{
    /// <summary>Whether it is part of requests: it is then checked as a request.</summary>
    public bool IsSent { get; init; }

    /// <summary>Which members belong together, for the analyzer (<see cref="LimitPlanner"/>), or null.</summary>
    public string? Limits { get; init; }

    /// <summary>Whether something in it must not be printed.</summary>
    public bool HasSecrets => Additional is { IsSecret: true } || Properties.Any(static property => property.IsSecret);

    /// <summary>The interfaces that it implements, <c>global::</c>-qualified.</summary>
    public EquatableArray<string> Interfaces { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The properties of these that it does not have as they are.</summary>
    public EquatableArray<InterfacePropertyPlan> InterfaceProperties { get; init; } = EquatableArray<InterfacePropertyPlan>.Empty;

    /// <summary>Whether one of these carries <c>[Obsolete]</c>.</summary>
    public bool ImplementsObsolete { get; init; }

    /// <summary>The types that convert to it.</summary>
    public EquatableArray<CodecPlan> ConvertsFrom { get; init; } = EquatableArray<CodecPlan>.Empty;
}

/// <summary>A property of a record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Local">Name of the local variable that holds its value while reading and writing; unique in the record.</param>
/// <param name="JsonName">Name of the member in JSON.</param>
/// <param name="Codec">Its type, and how it is read and written.</param>
/// <param name="Presence">Whether it must be there and whether it may be null.</param>
/// <param name="Constant">C# expression of the value that it holds from the start, mostly the only one that it may have; or null.</param>
/// <param name="IsSecret">Whether printing the record must not show its value.</param>
/// <param name="IsObsolete">Whether it carries <c>[Obsolete]</c>.</param>
/// <param name="Docs">What the document says about it.</param>
internal sealed record PropertyPlan(
    string Name,
    string Local,
    string JsonName,
    CodecPlan Codec,
    Presence Presence,
    string? Constant,
    bool IsSecret,
    bool IsObsolete,
    Documentation Docs)
{
    /// <summary>Whether JSON <c>null</c> is a value, whether or not it must be there.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Its limits, for the analyzer (<see cref="LimitPlanner"/>), or null.</summary>
    public string? Limits { get; init; }

    /// <summary>The C# type, with its <c>?</c>.</summary>
    public string Type => Presence switch
    {
        Presence.Required => Codec.Type,
        Presence.OptionalNullable => CSharp.KnownTypes.Optional + "<" + Codec.Type + "?>",
        _ => Codec.Type + "?",
    };
}

/// <summary>A property that takes every member beyond the declared ones.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">How the values are read and written.</param>
/// <param name="IsValueNullable">Whether the values may be null.</param>
internal sealed record AdditionalMembersPlan(string Name, CodecPlan Value, bool IsValueNullable)
{
    /// <summary>Whether printing the record must not show them.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The C# type of a value, with its <c>?</c>.</summary>
    public string Type => Value.Type + (IsValueNullable ? "?" : "");
}

/// <summary>Whether a member must be there and whether null is a value.</summary>
internal enum Presence
{
    /// <summary>Always there, never null: <c>required T</c>.</summary>
    Required,

    /// <summary>Always there, null is written: <c>required T?</c>.</summary>
    RequiredNullable,

    /// <summary>Left out when null: <c>T?</c>.</summary>
    Optional,

    /// <summary>Left out, null or a value, and each means something else: <c>Optional&lt;T?&gt;</c>.</summary>
    OptionalNullable,
}
