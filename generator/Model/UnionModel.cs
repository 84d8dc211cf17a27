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
    EquatableArray<UnionCaseModel> Cases) : TypeModel(Id, Name, Docs);

/// <summary>One case of a union.</summary>
/// <param name="Type">Its type.</param>
/// <param name="DiscriminatorValues">The texts of the discriminator that mean this case.</param>
/// <param name="Schema">The schema that decides where nothing simpler does, or null.</param>
/// <param name="Test">What tells its values apart from those of other cases.</param>
internal sealed record UnionCaseModel(TypeRef Type, EquatableArray<string> DiscriminatorValues, TypeId? Schema, UnionTest Test)
{
    /// <summary>Whether printing the union must not show a value of this case (<c>format: password</c>, <c>writeOnly</c>).</summary>
    public bool IsSecret { get; init; }
}

/// <summary>What every value of a case fulfils, as far as a look at its members tells.</summary>
/// <param name="Types">Its JSON types.</param>
/// <param name="Required">Members that are always there.</param>
/// <param name="Constants">Members that have one value only.</param>
internal sealed record UnionTest(JsonTypes Types, EquatableArray<string> Required, EquatableArray<MemberConstant> Constants)
{
    public static readonly UnionTest Unknown = new(JsonTypes.None, EquatableArray<string>.Empty, EquatableArray<MemberConstant>.Empty);
}

/// <summary>A member that has one value only.</summary>
/// <param name="Name">Name of the member.</param>
/// <param name="Json">JSON text of the value.</param>
internal sealed record MemberConstant(string Name, string Json);
