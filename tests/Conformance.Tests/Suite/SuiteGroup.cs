using System.Text.Json;

namespace Seedance.Conformance.Tests.Suite;

/// <summary>A schema of the suite and the instances that it is tried on.</summary>
/// <param name="File">The file that it is from, relative to the suite.</param>
/// <param name="Number">Its position among all groups: the name of its component is made of it.</param>
/// <param name="Description">What the suite calls it.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Tests">The instances.</param>
internal sealed record SuiteGroup(string File, int Number, string Description, JsonElement Schema, IReadOnlyList<SuiteTest> Tests)
{
    /// <summary>Name of its component schema, and of the validator.</summary>
    public string Name => $"G{Number:0000}";

    /// <summary>Whether it is to be read by the rules of OpenAPI 3.0.</summary>
    public bool IsDraft4 => File.StartsWith("draft4/", StringComparison.Ordinal);

    /// <summary>The tests of formats presume that formats are asserted; all others presume that they are not.</summary>
    public bool AssertsFormats => File.Contains("/optional/format/", StringComparison.Ordinal);

    /// <summary>Every group of the suite.</summary>
    public static IReadOnlyList<SuiteGroup> All { get; } =
        [.. SuiteFolder.Files.SelectMany(Read).Select(static (group, index) => group with { Number = index })];

    private static IEnumerable<SuiteGroup> Read(string file)
    {
        using JsonDocument document = JsonDocument.Parse(SuiteFolder.Read(file));
        foreach (JsonElement group in document.RootElement.Clone().EnumerateArray())
        {
            yield return new SuiteGroup(
                file,
                0,
                group.GetProperty("description").GetString()!.Trim(),
                group.GetProperty("schema"),
                [.. group.GetProperty("tests").EnumerateArray().Select(SuiteTest.Read)]);
        }
    }
}

/// <summary>An instance and whether it fits.</summary>
/// <param name="Description">What the suite calls it.</param>
/// <param name="Data">The instance as the suite writes it: every digit counts.</param>
/// <param name="IsValid">Whether it fits.</param>
internal sealed record SuiteTest(string Description, string Data, bool IsValid)
{
    public static SuiteTest Read(JsonElement test) => new(
        test.GetProperty("description").GetString()!,
        test.GetProperty("data").GetRawText(),
        test.GetProperty("valid").GetBoolean());
}
