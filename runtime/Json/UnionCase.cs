using System;
using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>What tells the values of one case of a union apart from those of the others. Emitted code makes it.</summary>
/// <param name="types">The JSON types that its values have.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionCase(JsonTypes types)
{
    /// <summary>The JSON types that its values have.</summary>
    public JsonTypes Types { get; } = types;

    /// <summary>The texts of the discriminator that mean this case.</summary>
    public string[] DiscriminatorValues { get; init; } = [];

    /// <summary>Members that every value of the case has.</summary>
    public string[] Required { get; init; } = [];

    /// <summary>Members of which every value of the case has one of a few values, where it has them.</summary>
    public UnionTag[] Tags { get; init; } = [];

    /// <summary>Gives the validator that decides where nothing simpler does; null when it is never asked.</summary>
    public Func<SchemaValidator>? Schema { get; init; }
}
