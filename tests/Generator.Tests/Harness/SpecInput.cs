using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Seedance.Generator.Tests.Harness;

/// <summary>A document as MSBuild hands it to the generator.</summary>
/// <param name="ProjectPath">Path relative to the project or, for a bundled one, to the package's documents.</param>
/// <param name="Text">Its text.</param>
public sealed record SpecInput(string ProjectPath, string Text)
{
    /// <summary>Metadata of the item beside the path, by name.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    public bool IsBundled { get; init; }

    /// <summary>Whether the project file names it, instead of the default glob finding it.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The package's documents and its overlay, as they stand in the repository.</summary>
    /// <param name="withOverlay">Whether the overlay is among them.</param>
    public static IReadOnlyList<SpecInput> Bundled(bool withOverlay = true) =>
    [
        .. Directory.EnumerateFiles(Repository.Specs, "*.yaml", SearchOption.AllDirectories)
            .Where(path => withOverlay || !path.EndsWith(".overlay.yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static path => new SpecInput(
                Path.GetRelativePath(Repository.Specs, path).Replace('\\', '/'), File.ReadAllText(path)) { IsBundled = true }),
    ];

    internal AdditionalText ToAdditionalText() => new InMemoryText(ProjectPath, Text);

    internal Dictionary<string, string> ToMetadata()
    {
        var metadata = new Dictionary<string, string>
        {
            ["OpenApiSpec"] = IsBundled ? "bundled" : "true",
            ["OpenApiSpecOrigin"] = IsBundled ? "Bundled" : IsNamed ? "Named" : "Found",
            ["OpenApiSpecPath"] = ProjectPath,
        };
        foreach (KeyValuePair<string, string> entry in Metadata)
            metadata[entry.Key] = entry.Value;
        return metadata;
    }

    private sealed class InMemoryText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
