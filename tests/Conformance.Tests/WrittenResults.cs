using Seedance.Conformance.Tests.Suite;

namespace Seedance.Conformance.Tests;

/// <summary>What <c>RESULTS.md</c> says. When <c>UPDATE_RESULTS</c> is set, it and <c>known.txt</c> are written first.</summary>
public sealed class WrittenResults
{
    public WrittenResults()
    {
        if (SuiteFolder.IsFound && Environment.GetEnvironmentVariable("UPDATE_RESULTS") is { Length: > 0 })
        {
            KnownFailure.Update(SuiteRun.Whole.Results);
            File.WriteAllText(ResultTable.Path, ResultTable.Of(SuiteRun.Whole.Results));
        }

        Text = File.ReadAllText(ResultTable.Path);
    }

    public string Text { get; }
}
