using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>A file with the validator of one schema.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of <c>Schemas</c>.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Name">Name of the schema, as its type is called.</param>
/// <param name="Holder">Name of the nested class that holds its checks.</param>
/// <param name="IsOffered">Whether <c>Schemas</c> has a property for it.</param>
/// <param name="Rules">What the schema demands.</param>
/// <param name="Traits">What the other schemas of the API ask of its checks.</param>
/// <param name="Targets">The schemas that it refers to.</param>
internal sealed record SchemaFile(
    string HintName,
    string Namespace,
    string Access,
    string Name,
    string Holder,
    bool IsOffered,
    SchemaRules Rules,
    CheckTraits Traits,
    EquatableArray<SchemaTarget> Targets) : FilePlan(HintName, Namespace, Access);

/// <summary>A file with what all parts of <c>Schemas</c> have in common.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of <c>Schemas</c>.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
internal sealed record SchemasFile(string HintName, string Namespace, string Access) : FilePlan(HintName, Namespace, Access);
