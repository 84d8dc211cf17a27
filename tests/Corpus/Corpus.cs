using System.Text.RegularExpressions;
using Seedance.Generator.Tests.Harness;
using Xunit.Sdk;
using Xunit.v3;

// A large document takes hundreds of megabytes to compile: one after the other.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Seedance.Corpus.Tests;

/// <summary>The real documents and the lists of them. Paths are relative to the fetched data, with slashes.</summary>
internal static partial class Corpus
{
    public const string IsMissing = "The real documents are not here. tests/Corpus/fetch.sh fetches them.";

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Corpus");

    public static string Data { get; } = Path.Combine(Folder, "data");

    /// <summary>Whether every package of <c>corpus.lock</c> is there.</summary>
    public static bool IsFetched { get; } = Lines(Path.Combine(Folder, "corpus.lock")).All(static line => Directory.Exists(Path.Combine(Data, line.Split(' ')[0])));

    /// <summary>The documents that every run of the tests covers.</summary>
    public static IReadOnlyList<string> Spread { get; } = Lines(Path.Combine(Folder, "spread.txt"));

    /// <summary>The spread or, by hand, what <c>CORPUS_LIST</c> asks for; <c>fetch.sh</c> says how.</summary>
    public static IReadOnlyList<string> Listed() => Environment.GetEnvironmentVariable("CORPUS_LIST") switch
    {
        null or "" => Spread,
        "all" => All(),
        string path => Lines(path),
    };

    /// <summary>Where a table goes: where the variable says, or beside the documents.</summary>
    public static string ResultFile(string variable, string name) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } wanted ? wanted : Path.Combine(Data, name);

    /// <summary>Every document of the packages.</summary>
    private static IReadOnlyList<string> All() =>
    [
        .. Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Data, path).Replace('\\', '/'))
            .Where(static path => path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal))
            .Where(static path => path.Split('/').Intersect(["api", "generated", "json", "yaml"]).Any())
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A document's file name and text. <c>path as 3.2.0</c> is the document at the path, with another version of OpenAPI.</summary>
    public static (string File, string Text) Read(string document)
    {
        string[] parts = document.Split(" as ");
        string text = File.ReadAllText(Path.Combine(Data, parts[0]));
        if (parts is [_, string version])
            text = VersionLine().Replace(text, "${key}" + version, 1);
        return (Path.GetFileName(parts[0]), text);
    }

    [GeneratedRegex("""(?<key>"?\bopenapi"?\s*:\s*["']?)3\.1\.\d+""")]
    private static partial Regex VersionLine();

    /// <summary>The lines of a file, without comments and blank ones.</summary>
    public static IReadOnlyList<string> Lines(string path) =>
        [.. File.ReadLines(path).Select(static line => line.Trim()).Where(static line => line.Length > 0 && line[0] != '#')];
}
