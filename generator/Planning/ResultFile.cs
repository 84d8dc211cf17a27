using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>A file with what an operation answers where its successes have different bodies.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Namespace">Namespace of the type.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Name">Name of the type.</param>
/// <param name="Cases">The cases.</param>
internal sealed record ResultFile(string HintName, string Namespace, string Access, string Name, EquatableArray<ResultCasePlan> Cases)
    : FilePlan(HintName, Namespace, Access);

/// <summary>The case of one status.</summary>
/// <param name="Name">Its name, as it stands in <c>FromX</c> and <c>TryGetX</c>.</param>
/// <param name="Parameter">Its parameter in <c>Match</c>.</param>
/// <param name="Status">The status.</param>
/// <param name="Body">The type of its body, or null when it has none.</param>
internal sealed record ResultCasePlan(string Name, string Parameter, string Status, CodecPlan? Body);
