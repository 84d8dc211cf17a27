using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Seedance.Generator.Diagnostics;

namespace Seedance.Generator.Tests.Diagnostics;

public sealed partial class DiagnosticTableTests
{
    private static readonly string DocsFolder = Path.Combine(AppContext.BaseDirectory, "docs");

    public static TheoryData<string> Ids() => [.. AllIds()];

    [Fact]
    public void Ids_are_unique()
    {
        Assert.Equal(AllIds().Distinct().Count(), AllIds().Count);
        Assert.Equal(DiagnosticTable.Descriptors.Select(d => d.Id).Distinct().Count(), DiagnosticTable.Descriptors.Count);
    }

    [Fact]
    public void Every_id_has_a_descriptor_but_the_one_of_emitted_code() =>
        Assert.Equal(AllIds().Except([DiagnosticTable.DeprecatedElement]), DiagnosticTable.Descriptors.Select(d => d.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_has_a_page_that_says_what_it_means_and_what_to_do(string id)
    {
        string page = File.ReadAllText(Path.Combine(DocsFolder, id + ".md"));
        Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
        Assert.Contains("\n## What it means\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Example\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## What to do\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_titles_its_diagnostic()
    {
        foreach (DiagnosticDescriptor descriptor in DiagnosticTable.Descriptors)
        {
            string page = File.ReadAllText(Path.Combine(DocsFolder, descriptor.Id + ".md"));
            string head = $"# {descriptor.Id}: {descriptor.Title}\n\n{Word(descriptor.DefaultSeverity)}";
            Assert.StartsWith(head, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_page_is_left_over()
    {
        IEnumerable<string?> pages = Directory.EnumerateFiles(DocsFolder, "SDG*.md").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(AllIds(), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_release_files_list_every_id_with_its_severity()
    {
        string text = File.ReadAllText(Path.Combine(DocsFolder, "AnalyzerReleases.Shipped.md"))
            + File.ReadAllText(Path.Combine(DocsFolder, "AnalyzerReleases.Unshipped.md"));
        Dictionary<string, string> released = ReleaseLine().Matches(text).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        Assert.Equal(AllIds(), released.Keys.Order(StringComparer.Ordinal));
        foreach (DiagnosticDescriptor descriptor in DiagnosticTable.Descriptors)
            Assert.Equal(descriptor.DefaultSeverity.ToString(), released[descriptor.Id]);
    }

    private static string Word(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Info ? "Information" : severity.ToString();

    private static List<string> AllIds() =>
    [
        .. typeof(DiagnosticTable).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"^(SDG\d{4}) \| Seedance\.(?:Generator|Usage) \| (\w+) \| \S", RegexOptions.Multiline)]
    private static partial Regex ReleaseLine();
}
