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

    /// <summary>The interfaces that it implements.</summary>
    public EquatableArray<TypeId> Interfaces { get; init; } = EquatableArray<TypeId>.Empty;
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

/// <summary>A set of named values.</summary>
/// <param name="Id">Where its schema stands.</param>
/// <param name="Name">What it would like to be called.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="Base">The JSON type of its values.</param>
/// <param name="IsExtensible">Whether a value outside the list must survive. False only inside one operation's request.</param>
/// <param name="Values">The values, in document order, each once.</param>
internal sealed record EnumModel(
    TypeId Id,
    NameRequest Name,
    Documentation Docs,
    EnumBase Base,
    bool IsExtensible,
    EquatableArray<EnumValueModel> Values) : TypeModel(Id, Name, Docs);

internal enum EnumBase
{
    String,
    Integer,
}

/// <summary>One value of an enum.</summary>
/// <param name="Value">The value: its text for a string, its digits for an integer (within 64 bits).</param>
/// <param name="NameHint">The name that an extension or a description list gives it, or null.</param>
/// <param name="Description">What the document says about it, or null.</param>
internal sealed record EnumValueModel(string Value, string? NameHint, string? Description);
