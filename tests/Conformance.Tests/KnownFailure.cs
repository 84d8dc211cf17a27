using Seedance.Conformance.Tests.Suite;

namespace Seedance.Conformance.Tests;

/// <summary>A group of the suite that does not pass, and why: a line of <c>known.txt</c>.</summary>
/// <param name="File">The file of the suite.</param>
/// <param name="Group">The group's description.</param>
/// <param name="Reason">Why it does not pass.</param>
internal sealed record KnownFailure(string File, string Group, string Reason)
{
    private static readonly string Path = System.IO.Path.Combine(SuiteFolder.Project, "known.txt");

    public static IReadOnlyList<KnownFailure> Read() =>
        [.. System.IO.File.ReadLines(Path).Where(static line => line.Length > 0 && line[0] != '#').Select(Parse)];

    /// <summary>Keeps the lines of groups that still fail, with their reasons, and adds those that fail now, without one.</summary>
    public static void Update(IReadOnlyList<GroupResult> results)
    {
        ILookup<(string, string), KnownFailure> known = Read().ToLookup(static k => (k.File, k.Group));
        IEnumerable<string> comments = System.IO.File.ReadAllLines(Path).TakeWhile(static line => line.Length > 0 && line[0] == '#');
        IEnumerable<string> lines = results
            .Where(static r => r.Failures.Count > 0)
            .Select(r => $"{r.Group.File} | {r.Group.Description} | {known[(r.Group.File, r.Group.Description)].FirstOrDefault()?.Reason}".TrimEnd());
        System.IO.File.WriteAllText(Path, string.Join('\n', [.. comments, .. lines]) + "\n");
    }

    private static KnownFailure Parse(string line)
    {
        string[] parts = [.. line.Split('|').Select(static part => part.Trim())];
        Assert.True(parts.Length == 3, "known.txt: file | group | reason, but not: " + line);
        return new KnownFailure(parts[0], parts[1], parts[2]);
    }
}
