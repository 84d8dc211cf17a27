using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>A file with one record that is an array in JSON.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the record.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Name">Name of the record.</param>
/// <param name="Docs">What the document says about it.</param>
/// <param name="IsObsolete">Whether it carries <c>[Obsolete]</c>.</param>
/// <param name="Items">The places, in order; those that need not be there come last.</param>
/// <param name="OtherItems">The property that takes the items behind them, or null.</param>
/// <param name="Validator">The expression that gives its validator, or null when it has none.</param>
internal sealed record TupleFile(
    string HintName,
    string Namespace,
    string Access,
    string Name,
    Documentation Docs,
    bool IsObsolete,
    EquatableArray<PropertyPlan> Items,
    AdditionalMembersPlan? OtherItems,
    string? Validator) : FilePlan(HintName, Namespace, Access);
