using System.Text.Json;
using Seedance.Conformance.Tests.Suite;

namespace Seedance.Runtime.Tests.Validation.Formats;

/// <summary>The official suite's tests of formats, run against the format functions themselves.</summary>
public sealed class SuiteFormatTests
{
    public static TheoryData<string> Files =>
        SuiteFolder.IsFound ? [.. SuiteFolder.Files.Where(static file => file.Contains("/optional/format/", StringComparison.Ordinal) && !IsLeftOut(file))] : [""];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_test_of_the_suite_passes(string file)
    {
        Assert.SkipUnless(SuiteFolder.IsFound, SuiteFolder.IsMissing);

        using JsonDocument groups = JsonDocument.Parse(SuiteFolder.Read(file));
        List<string> wrong = [];
        int count = 0;
        foreach (JsonElement group in groups.RootElement.EnumerateArray())
        {
            SchemaFormat format = SchemaFormatNames.Of(group.GetProperty("schema").GetProperty("format").GetString()!);
            var validator = new SchemaValidator("Test", (ref SchemaRun run, int token) => run.Format(token, format, "/format"));
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                count++;
                string data = test.GetProperty("data").GetRawText();
                if (validator.IsValid(Check.Utf8(data), Check.Formats) != test.GetProperty("valid").GetBoolean())
                    wrong.Add($"{data}: {test.GetProperty("description").GetString()}");
            }
        }

        Assert.Empty(wrong);
        Assert.NotEqual(0, count);
    }

    /// <summary>The tests of what is no format at all,</summary>
    private static bool IsLeftOut(string file) => Path.GetFileName(file) is "unknown.json";
}
