using System.Runtime.CompilerServices;

namespace Seedance.Runtime.Tests.Validation.Formats;

/// <summary>Where the official JSON Schema test suite is; the conformance tests look in the same places.</summary>
internal static class SuiteFolder
{
    internal const string IsMissing =
        "The JSON Schema test suite is not here. tests/Conformance.Tests/fetch.sh fetches it; JSON_SCHEMA_TEST_SUITE names a copy of it.";

    /// <summary>The folder with a folder per draft, or null when there is none.</summary>
    internal static string? Tests { get; } = Find();

    /// <summary>The files of a folder of both drafts, relative to <see cref="Tests"/>.</summary>
    internal static IEnumerable<string> Files(string folder) =>
        new[] { "draft2020-12", "draft4" }
            .Select(draft => Path.Combine(Tests!, draft, folder))
            .Where(Directory.Exists)
            .SelectMany(static path => Directory.EnumerateFiles(path, "*.json"))
            .Select(static path => Path.GetRelativePath(Tests!, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static string? Find()
    {
        string root = Root();
        string?[] places =
        [
            Environment.GetEnvironmentVariable("JSON_SCHEMA_TEST_SUITE"),
            Path.Combine(root, "..", "shared", "json-schema-test-suite"),
            Path.Combine(root, "tests", "Conformance.Tests", "data", "suite"),
        ];
        return places
            .Where(static place => !string.IsNullOrEmpty(place))
            .SelectMany(static place => new[] { place!, Path.Combine(place!, "tests") })
            .FirstOrDefault(static place => Directory.Exists(Path.Combine(place, "draft2020-12")));
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "..", "..", "..", "..", ".."));
}
