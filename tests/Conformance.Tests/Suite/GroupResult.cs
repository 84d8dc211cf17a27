namespace Seedance.Conformance.Tests.Suite;

/// <summary>What became of a group.</summary>
/// <param name="Group">The group.</param>
/// <param name="LeftOut">Why OpenAPI cannot say its schema, or null when it ran.</param>
/// <param name="Failures">The tests with another verdict than the suite's.</param>
/// <param name="Faults">What is wrong whatever the verdict: the two ways of asking disagree, or errors that say nothing.</param>
internal sealed record GroupResult(SuiteGroup Group, string? LeftOut, IReadOnlyList<string> Failures, IReadOnlyList<string> Faults)
{
    public bool Runs => LeftOut is null;
}
