using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator;

/// <summary>An additional file that is marked as an OpenAPI document or overlay. Equal by path, checksum and options.</summary>
internal sealed class SpecText(SpecSource source, SourceText text) : IEquatable<SpecText>
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>In front of the paths of the package's documents, so that no document of a project has the same one.</summary>
    private const string Package = "Seedance.Generator/";

    /// <summary>
    /// In front of that path, where other documents refer to a bundled one: what joins the bundled API stands anywhere, so no
    /// relative path leads there.
    /// </summary>
    private const string PackageAddress = "package:///";

    public SpecSource Source { get; } = source;

    /// <summary>The file, or null when it is not marked or has no text.</summary>
    public static SpecText? Read(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken token)
    {
        AnalyzerConfigOptions options = provider.GetOptions(file);
        string mark = Get(options, "OpenApiSpec");
        if (mark.Length == 0 || file.GetText(token) is not { } text)
            return null;
        SpecOrigin origin = mark.Equals("bundled", StringComparison.OrdinalIgnoreCase) ? SpecOrigin.Bundled
            : Get(options, "OpenApiSpecOrigin").Equals(nameof(SpecOrigin.Found), StringComparison.OrdinalIgnoreCase) ? SpecOrigin.Found
            : SpecOrigin.Named;
        string path = Get(options, "OpenApiSpecPath");
        string projectPath = (origin == SpecOrigin.Bundled ? Package : "") + (path.Length > 0 ? path : file.Path).Replace('\\', '/');
        var item = new SpecItemOptions(origin, Get(options, "OpenApiNamespace"), Get(options, "OpenApiClientName"), Get(options, "OpenApiAccessibility"))
        {
            Address = origin == SpecOrigin.Bundled ? PackageAddress + projectPath : UriReference.Split(Get(options, "OpenApiAddress")).Address,
            Operations = Get(options, "OpenApiOperations"),
            Tags = Get(options, "OpenApiTags"),
            Grouping = Get(options, "OpenApiGrouping"),
        };
        var source = new SpecSource(
            file.Path,
            projectPath,
            Hexadecimal.Of(text.GetChecksum()),
            item);
        return new SpecText(source, text);
    }

    /// <summary>Reads the text.</summary>
    public SpecFile Parse()
    {
        ParseResult result = SpecParser.Parse(Source.Path, text.ToString());
        return new SpecFile(Source, result.Root, result.Errors);
    }

    public bool Equals(SpecText? other) => other is not null && Source.Equals(other.Source);

    public override bool Equals(object? obj) => Equals(obj as SpecText);

    public override int GetHashCode() => Source.GetHashCode();

    private static string Get(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Metadata + name, out string? value) ? value.Trim() : "";
}
