using System.Text;
using Seedance.Conformance.Tests.Suite;

namespace Seedance.Conformance.Tests;

/// <summary>The text of <c>RESULTS.md</c>: what passed, per file of the suite.</summary>
internal static class ResultTable
{
    public static string Path { get; } = System.IO.Path.Combine(SuiteFolder.Project, "RESULTS.md");

    public static string Of(IReadOnlyList<GroupResult> results)
    {
        var text = new StringBuilder();
        text.Append($"""
            # The official JSON Schema test suite

            Every group's schema is a component schema of an OpenAPI document (3.1 for draft 2020-12, 3.0 for draft 4), generated, compiled,
            and run by `IsValid` and by `Validate`. The suite is the one of `suite.lock`. This file is written by

            ```
            UPDATE_RESULTS=1 dotnet run --project tests/Conformance.Tests
            ```

            and a test holds it to the run.

            | tests | passed | of |
            |---|---|---|

            """);
        foreach ((string part, Func<string, bool> isPart) in Parts)
            text.Append($"| {part} | {Passed(results.Where(r => isPart(r.Group.File)))} | {Ran(results.Where(r => isPart(r.Group.File)))} |\n");
        AppendFailures(text, results);
        AppendLeftOut(text, results);
        AppendFiles(text, results);
        return text.ToString();
    }

    private static (string Part, Func<string, bool> IsPart)[] Parts { get; } =
    [
        ("2020-12, required", static file => file.StartsWith("draft2020-12/", StringComparison.Ordinal) && !IsOptional(file)),
        ("2020-12, optional", static file => file.StartsWith("draft2020-12/optional/", StringComparison.Ordinal) && !IsFormat(file)),
        ("2020-12, formats", static file => file.StartsWith("draft2020-12/", StringComparison.Ordinal) && IsFormat(file)),
        ("draft 4 in 3.0, required", static file => file.StartsWith("draft4/", StringComparison.Ordinal) && !IsOptional(file)),
        ("draft 4 in 3.0, optional", static file => file.StartsWith("draft4/optional/", StringComparison.Ordinal) && !IsFormat(file)),
        ("draft 4 in 3.0, formats", static file => file.StartsWith("draft4/", StringComparison.Ordinal) && IsFormat(file)),
    ];

    private static bool IsOptional(string file) => file.Contains("/optional/", StringComparison.Ordinal);

    private static bool IsFormat(string file) => file.Contains("/optional/format/", StringComparison.Ordinal);

    private static int Ran(IEnumerable<GroupResult> results) => results.Where(static r => r.Runs).Sum(static r => r.Group.Tests.Count);

    private static int Passed(IEnumerable<GroupResult> results) =>
        results.Where(static r => r.Runs).Sum(static r => r.Group.Tests.Count - r.Failures.Count);

    private static void AppendFailures(StringBuilder text, IReadOnlyList<GroupResult> results)
    {
        text.Append("\n## What does not pass\n\n");
        List<GroupResult> failed = [.. results.Where(static r => r.Failures.Count > 0)];
        if (failed.Count == 0)
        {
            text.Append("Nothing.\n");
            return;
        }

        ILookup<(string, string), KnownFailure> known = KnownFailure.Read().ToLookup(static k => (k.File, k.Group));
        text.Append("| file | group | tests | reason |\n|---|---|---|---|\n");
        foreach (GroupResult result in failed)
        {
            string? reason = known[(result.Group.File, result.Group.Description)].FirstOrDefault()?.Reason;
            text.Append($"| {result.Group.File} | {Cell(result.Group.Description)} | {result.Failures.Count} | {Cell(reason ?? "")} |\n");
        }
    }

    private static void AppendLeftOut(StringBuilder text, IReadOnlyList<GroupResult> results)
    {
        text.Append("\n## What OpenAPI 3.0 cannot say\n\n| reason | groups | tests |\n|---|---|---|\n");
        foreach (IGrouping<string, GroupResult> group in results.Where(static r => !r.Runs).GroupBy(static r => r.LeftOut!).OrderBy(static g => g.Key, StringComparer.Ordinal))
            text.Append($"| {Cell(group.Key)} | {group.Count()} | {group.Sum(static r => r.Group.Tests.Count)} |\n");
    }

    private static void AppendFiles(StringBuilder text, IReadOnlyList<GroupResult> results)
    {
        text.Append("\n## By file\n\n| file | groups | left out | tests | passed |\n|---|---|---|---|---|\n");
        foreach (IGrouping<string, GroupResult> file in results.GroupBy(static r => r.Group.File))
            text.Append($"| {file.Key} | {file.Count()} | {file.Count(static r => !r.Runs)} | {Ran(file)} | {Passed(file)} |\n");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
