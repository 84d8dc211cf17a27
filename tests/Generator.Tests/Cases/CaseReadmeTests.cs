using System.Text.RegularExpressions;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Cases;

/// <summary>The table that says which cases show what speaks of folders and classes that are there.</summary>
public sealed partial class CaseReadmeTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadAllLines(Path.Combine(Repository.Cases, "README.md"))
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(static line => line.Split('|')),
    ];

    [Fact]
    public void The_folders_are_cases() => Assert.Empty(Rows.SelectMany(static row => Words(row[2])).Except(Case.Names()));

    [Fact]
    public void The_classes_are_tests()
    {
        HashSet<string> classes =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
                .Select(static path => Path.GetFileNameWithoutExtension(path)),
        ];

        Assert.Empty(Rows.SelectMany(static row => Words(row[3])).Except(classes));
    }

    private static IEnumerable<string> Words(string cell) => Quoted().Matches(cell).Select(static word => word.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
