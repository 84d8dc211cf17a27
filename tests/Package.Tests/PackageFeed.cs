[assembly: AssemblyFixture(typeof(Seedance.Package.Tests.PackageFeed))]

namespace Seedance.Package.Tests;

/// <summary>Both packages, packed once for all tests under a version that no other run has used.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The version of both packages.</summary>
    public string Version { get; } = $"0.0.1-test.{Guid.NewGuid():N}";

    /// <summary>The folder that holds the packages.</summary>
    public string Source => Path.Combine(_folder.Path, "feed");

    /// <summary>A package folder that nothing has been restored into before.</summary>
    public string PackagesFolder => Path.Combine(_folder.Path, "packages");

    /// <summary>What packing wrote.</summary>
    public string PackOutput { get; private set; } = "";

    public async ValueTask InitializeAsync() =>
        PackOutput = await PackAsync("generator") + await PackAsync("runtime");

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal string PackagePath(string id) => Path.Combine(Source, $"{id}.{Version}.nupkg");

    /// <summary>Packs with output folders of its own, so that the repository's stay as they are; the solution's build runs the analyzers.</summary>
    private async Task<string> PackAsync(string project)
    {
        DotnetResult result = await Dotnet.RunAsync(
            Repository.Root,
            packagesFolder: null,
            "pack", project, "-o", Source, "--artifacts-path", Path.Combine(_folder.Path, "artifacts"),
            $"-p:Version={Version}", "-p:RunAnalyzers=false");
        return result.ShouldSucceed().Output;
    }
}
