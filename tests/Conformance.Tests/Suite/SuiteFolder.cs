using Seedance.Generator.Tests.Harness;

namespace Seedance.Conformance.Tests.Suite;

/// <summary>Where the official suite is, and what is in it.</summary>
internal static class SuiteFolder
{
    public const string IsMissing =
        "The JSON Schema test suite is not here. tests/Conformance.Tests/fetch.sh fetches it; JSON_SCHEMA_TEST_SUITE names a copy of it.";

    public static string Project { get; } = Path.Combine(Repository.Root, "tests", "Conformance.Tests");

    /// <summary>The folder with a folder per draft, or null when there is none.</summary>
    public static string? Tests { get; } = Find();

    public static bool IsFound => Tests is not null;

    /// <summary>The files of the drafts that OpenAPI speaks of, relative to <see cref="Tests"/>, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. new[] { "draft2020-12", "draft4" }.SelectMany(static draft => JsonFiles(Tests, draft))];

    /// <summary>The schemas that the suite serves at <c>http://localhost:1234/</c>, relative to that address.</summary>
    public static IReadOnlyList<string> Remotes { get; } =
        [.. JsonFiles(RemoteFolder, "").Select(static path => path.TrimStart('/'))];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Tests!, file));

    public static string ReadRemote(string file) => File.ReadAllText(Path.Combine(RemoteFolder!, file));

    /// <summary>In the official layout <c>remotes</c> is beside <c>tests</c>, in a flat one it is beside the drafts.</summary>
    private static string? RemoteFolder =>
        Tests is null ? null : new[] { Path.Combine(Tests, "remotes"), Path.Combine(Tests, "..", "remotes") }.FirstOrDefault(Directory.Exists);

    private static string? Find()
    {
        string?[] places =
        [
            Environment.GetEnvironmentVariable("JSON_SCHEMA_TEST_SUITE"),
            Path.Combine(Repository.Root, "..", "shared", "json-schema-test-suite"),
            Path.Combine(Project, "data", "suite"),
        ];
        return places
            .Where(static place => !string.IsNullOrEmpty(place))
            .SelectMany(static place => new[] { place!, Path.Combine(place!, "tests") })
            .FirstOrDefault(static place => Directory.Exists(Path.Combine(place, "draft2020-12")));
    }

    private static IEnumerable<string> JsonFiles(string? root, string folder) =>
        root is null || !Directory.Exists(Path.Combine(root, folder))
            ? []
            : Directory.EnumerateFiles(Path.Combine(root, folder), "*.json", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal);
}
