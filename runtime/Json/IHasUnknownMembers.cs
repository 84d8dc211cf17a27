using System;
using System.Collections.Generic;

namespace Seedance.Runtime;

/// <summary>A model that keeps the members it does not know.</summary>
/// <remarks>Models implement it explicitly, so that a member of the API may have any name.
/// <see cref="UnknownMembersExtensions.UnknownMembers"/> is the convenient way to them.</remarks>
public interface IHasUnknownMembers
{
    /// <summary>The members that the model does not know; null when there were none.</summary>
    UnknownMembers? UnknownMembers { get; }
}

/// <summary>Gives access to the members that a model does not know.</summary>
public static class UnknownMembersExtensions
{
    /// <summary>The members that were in the JSON and that the model does not know, by name.</summary>
    /// <param name="model">A model that was read.</param>
    /// <returns>The members in their order; empty when there were none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public static IReadOnlyDictionary<string, JsonValue> UnknownMembers(this IHasUnknownMembers model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.UnknownMembers is { } members ? members : ValueMap<JsonValue>.Empty;
    }
}
