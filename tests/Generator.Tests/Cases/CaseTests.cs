using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Cases;

/// <summary>Documents in, files and diagnostics out: each folder <c>Cases/topic/name</c> is a test.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Names => new(Case.Names());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_documents_give_the_expected_files_which_compile(string name)
    {
        var test = Case.Read(name);

        GeneratorRun run = test.Host.Run(test.Documents);

        var files = new Dictionary<string, string>(run.Files)
        {
            ["diagnostics.txt"] = string.Concat(run.Diagnostics.Select(static line => line + "\n")),
        };
        ExpectedFiles.CheckFolder(test.Expected, files);
        if (!run.HasErrors)
            Assert.Empty(run.StrictDiagnostics);
    }
}
