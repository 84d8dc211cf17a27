using Seedance.Generator.Support;

namespace Seedance.Generator.Model;

/// <summary>A type that gets a name and a file of its own.</summary>
/// <param name="Id">Where its schema stands.</param>
/// <param name="Name">What it would like to be called.</param>
/// <param name="Docs">What the document says about it.</param>
internal abstract record TypeModel(TypeId Id, NameRequest Name, Documentation Docs);

/// <summary>An object: a sealed record.</summary>
/// <param name="Id">Where its schema stands.</param>
/// <param name="Name">What it would like to be called.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="Members">Declared members, in document order.</param>
/// <param name="AdditionalMembers">Type of the values of members beyond the declared ones, where the schema speaks of them; otherwise null.</param>
/// <param name="IsSent">Whether it is part of a request.</param>
/// <param name="IsReceived">Whether it is part of a response.</param>
internal sealed record ObjectModel(
    TypeId Id,
    NameRequest Name,
    Documentation Docs,
    EquatableArray<MemberModel> Members,
    TypeUse? AdditionalMembers,
    bool IsSent,
    bool IsReceived) : TypeModel(Id, Name, Docs)
{
    /// <summary>Whether it is part of the body of a PATCH or of a merge patch, where null is not the same as absent.</summary>
    public bool IsPatched { get; init; }

    /// <summary>Whether printing the object must not show the values of its additional members.</summary>
    public bool HasSecretAdditionalMembers { get; init; }

    /// <summary>The interfaces that it implements.</summary>
    public EquatableArray<TypeId> Interfaces { get; init; } = EquatableArray<TypeId>.Empty;

    /// <summary>The name of operations whose bodies convert to it (<c>x-csharp-from</c>); null where none do.</summary>
    public string? From { get; init; }

    /// <summary>The types of these bodies, once all documents of the API are known.</summary>
    public EquatableArray<TypeId> ConvertsFrom { get; init; } = EquatableArray<TypeId>.Empty;
}

/// <summary>What the cases of a union share: an interface that they implement.</summary>
/// <param name="Id">A place beside the union's.</param>
/// <param name="Name">What it would like to be called: after its union.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="Union">The union.</param>
/// <param name="Members">The shared members, in document order.</param>
internal sealed record InterfaceModel(
    TypeId Id,
    NameRequest Name,
    Documentation Docs,
    TypeId Union,
    EquatableArray<MemberModel> Members) : TypeModel(Id, Name, Docs);

/// <summary>A member of an object.</summary>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="NameHint">The <c>x-csharp-name</c>, or null.</param>
/// <param name="Type">Its type and whether null is a value.</param>
/// <param name="IsRequired">Whether it must be present.</param>
/// <param name="Constant">JSON text of the only value that it may have (<c>const</c>, one-value <c>enum</c>), or null.</param>
/// <param name="IsSecret">Whether printing the object must not show it (<c>format: password</c>, <c>writeOnly</c>).</param>
/// <param name="Docs">What the document says about it.</param>
internal sealed record MemberModel(
    string JsonName,
    string? NameHint,
    TypeUse Type,
    bool IsRequired,
    string? Constant,
    bool IsSecret,
    Documentation Docs)
{
    /// <summary>
    /// The text that it holds from the start, although others are allowed: what its union calls its type. Null where there
    /// is none.
    /// </summary>
    public string? Preset { get; init; }

    /// <summary>Whether only the server writes it (<c>readOnly</c>): a sender need not give it, even where it is required.</summary>
    public bool IsReadOnly { get; init; }
}

/// <summary>An array whose places mean different things: a sealed record that is written as an array.</summary>
/// <param name="Id">Where its schema stands.</param>
/// <param name="Name">What it would like to be called.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="Items">The places, in order; the JSON name of each is its index. Those that need not be there come last.</param>
/// <param name="OtherItems">Type of the items behind them; null where there are none.</param>
internal sealed record TupleModel(
    TypeId Id,
    NameRequest Name,
    Documentation Docs,
    EquatableArray<MemberModel> Items,
    TypeUse? OtherItems) : TypeModel(Id, Name, Docs);

/// <summary>A set of named values.</summary>
/// <param name="Id">Where its schema stands.</param>
/// <param name="Name">What it would like to be called.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="Base">The JSON type of its values.</param>
/// <param name="IsExtensible">Whether a value outside the list must survive. By default false only inside one operation's request.</param>
/// <param name="Values">The values, in document order, each once.</param>
internal sealed record EnumModel(
    TypeId Id,
    NameRequest Name,
    Documentation Docs,
    EnumBase Base,
    bool IsExtensible,
    EquatableArray<EnumValueModel> Values) : TypeModel(Id, Name, Docs)
{
    /// <summary>
    /// Whether the document itself says that there are other values: a list beside <c>type: string</c> in an <c>anyOf</c>.
    /// </summary>
    public bool IsOpen { get; init; }

    /// <summary>What stands in front of a value where it is used as a URI (<c>x-uri-prefix</c>); null where it is none.</summary>
    public string? UriPrefix { get; init; }
}

internal enum EnumBase
{
    String,

    /// <summary>Integers of 64 bits.</summary>
    Integer,

    /// <summary>Numbers that a <c>double</c> holds with all their digits.</summary>
    Number,

    /// <summary>Anything else: values of several JSON types, arrays, objects, numbers of many digits.</summary>
    Json,
}

/// <summary>One value of an enum.</summary>
/// <param name="Value">The value: its text for a string, otherwise its JSON text.</param>
/// <param name="NameHint">The name that an extension or a description list gives it, or null.</param>
/// <param name="Description">What the document says about it, or null.</param>
internal sealed record EnumValueModel(string Value, string? NameHint, string? Description)
{
    /// <summary>Whether the document marks this one value as deprecated.</summary>
    public bool IsDeprecated { get; init; }
}
