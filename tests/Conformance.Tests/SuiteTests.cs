using Seedance.Conformance.Tests.Suite;

namespace Seedance.Conformance.Tests;

/// <summary>The official JSON Schema test suite, through the generator and the compiler.</summary>
public sealed class SuiteTests(WrittenResults written) : IClassFixture<WrittenResults>
{
    /// <summary>Where the suite is not at hand, one row that is skipped.</summary>
    public static TheoryData<string> Files => SuiteFolder.IsFound ? new(SuiteFolder.Files) : new("the suite");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_the_suite_passes_but_for_the_groups_of_known_txt(string file)
    {
        Assert.SkipUnless(SuiteFolder.IsFound, SuiteFolder.IsMissing);
        IReadOnlyList<GroupResult> results = SuiteRun.Whole.Of(file);

        HashSet<string> known = [.. KnownFailure.Read().Where(k => k.File == file).Select(static k => k.Group)];
        Assert.Empty(results.SelectMany(static r => r.Faults));
        Assert.Empty(results.Where(r => !known.Contains(r.Group.Description)).SelectMany(static r => r.Failures));
        Assert.Empty(known.Except(results.Where(static r => r.Failures.Count > 0).Select(static r => r.Group.Description)));
    }

    [Fact]
    public void Every_known_failure_has_a_reason_and_a_file()
    {
        Assert.SkipUnless(SuiteFolder.IsFound, SuiteFolder.IsMissing);
        Assert.All(KnownFailure.Read(), static known => Assert.NotEqual("", known.Reason));
        Assert.Empty(KnownFailure.Read().Select(static known => known.File).Except(SuiteFolder.Files));
    }

    [Fact]
    public void RESULTS_md_is_what_the_run_gives()
    {
        Assert.SkipUnless(SuiteFolder.IsFound, SuiteFolder.IsMissing);
        Assert.Equal(ResultTable.Of(SuiteRun.Whole.Results), written.Text);
    }
}
