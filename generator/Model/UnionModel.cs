using Seedance.Generator.Support;

namespace Seedance.Generator.Model;

/// <summary>A value of one of several types (<c>oneOf</c>, <c>anyOf</c>).</summary>
/// <param name="Id">Where its schema stands.</param>
/// <param name="Name">What it would like to be called.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="Discriminator">Name of the member whose text names the case, or null (OpenAPI 3.0.3, section 4.7.25).</param>
/// <param name="Cases">The cases, in document order, each of a type of its own.</param>
internal sealed record UnionModel(
    TypeId Id,
    NameRequest Name,
    Documentation Docs,
    string? Discriminator,
    EquatableArray<UnionCaseModel> Cases) : TypeModel(Id, Name, Docs)
{
    /// <summary>Whether a value may fit several cases (<c>anyOf</c>): the first is the value.</summary>
    public bool IsAny { get; init; }

    /// <summary>Whether a value that has been read may fit other cases as well, so that its JSON is kept.</summary>
    public bool KeepsJson { get; init; }

    /// <summary>Index of the case of an object without the discriminator, or null.</summary>
    public int? Absent { get; init; }

    /// <summary>Index of the case of an object whose discriminator means no other (OpenAPI 3.2, <c>defaultMapping</c>), or null.</summary>
    public int? Unmapped { get; init; }

    /// <summary>The interface of the members that its cases share, or null.</summary>
    public TypeId? Shared { get; init; }

    /// <summary>Whether printing the union must not show its value: a case is of a secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether printing the union must not show JSON that fits no case: a case holds a secret somewhere.</summary>
    public bool HidesUnknown { get; init; }
}

/// <summary>One case of a union.</summary>
/// <param name="Type">Its type.</param>
/// <param name="DiscriminatorValues">The texts of the discriminator that mean this case.</param>
/// <param name="Schema">The schema that decides where nothing simpler does, or null.</param>
/// <param name="Test">What tells its values apart from those of other cases.</param>
internal sealed record UnionCaseModel(TypeRef Type, EquatableArray<string> DiscriminatorValues, TypeId? Schema, UnionTest Test)
{
    /// <summary>The only one of the texts that the document gives to it in so many words; null when there is none, or more.</summary>
    public string? GivenValue { get; init; }
}

/// <summary>What every value of a case fulfils, as far as a look at its members tells.</summary>
/// <param name="Types">Its JSON types.</param>
/// <param name="Required">Members that are always there.</param>
/// <param name="Tags">Members that have one of a few values.</param>
internal sealed record UnionTest(JsonTypes Types, EquatableArray<string> Required, EquatableArray<MemberTag> Tags)
{
    public static readonly UnionTest Unknown = new(JsonTypes.None, EquatableArray<string>.Empty, EquatableArray<MemberTag>.Empty);
}

/// <summary>A member that has one of a few values, where it is there.</summary>
/// <param name="Name">Name of the member.</param>
/// <param name="Json">JSON texts of the values.</param>
internal sealed record MemberTag(string Name, EquatableArray<string> Json);
