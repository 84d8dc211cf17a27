using Seedance.Generator.Model;

namespace Seedance.Generator.Keywords;

/// <summary>Where the checks of a schema that others refer to are found, and what they need to know of it.</summary>
/// <param name="Id">The schema.</param>
/// <param name="Holder">Its holder class, <c>global::</c>-qualified.</param>
/// <param name="Facts">What tells its values apart, where it is a branch or part of one.</param>
/// <param name="Evaluation">What it evaluates, where what is left is asked for.</param>
internal sealed record SchemaTarget(TypeId Id, string Holder, SchemaFacts Facts, Evaluation Evaluation);
