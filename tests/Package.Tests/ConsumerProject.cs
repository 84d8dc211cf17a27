namespace Seedance.Package.Tests;

/// <summary>An empty project with the package and nothing else.</summary>
internal sealed class ConsumerProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PackageFeed _feed;

    /// <param name="feed">Where the package comes from.</param>
    /// <param name="properties">Further lines for the project's PropertyGroup; a later line wins over an earlier one.</param>
    /// <param name="items">Further lines for its ItemGroup.</param>
    /// <param name="sdk">The project's SDK.</param>
    public ConsumerProject(PackageFeed feed, string properties = "", string items = "", string sdk = "Microsoft.NET.Sdk")
    {
        _feed = feed;
        WithProject("Consumer.csproj", "<OutputType>Exe</OutputType>" + properties, items, sdk);
    }

    /// <summary>Adds a project.</summary>
    public ConsumerProject WithProject(string path, string properties = "", string items = "", string sdk = "Microsoft.NET.Sdk")
    {
        // An additional source, so that whatever the machine's own sources are stays in force.
        _folder.Write(path, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <RestoreAdditionalProjectSources>{_feed.Source}</RestoreAdditionalProjectSources>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Seedance.Generator" Version="{_feed.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        return this;
    }

    public ConsumerProject With(string path, string content)
    {
        _folder.Write(path, content);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(_folder.Path, path));

    /// <param name="arguments">What follows <c>dotnet build</c>.</param>
    public Task<DotnetResult> BuildAsync(params string[] arguments) =>
        Dotnet.RunAsync(_folder.Path, _feed.PackagesFolder, ["build", "Consumer.csproj", "-p:UseSharedCompilation=false", .. arguments]);

    /// <summary>Builds and runs; the output is that of both.</summary>
    public async Task<string> RunAsync()
    {
        (await BuildAsync()).ShouldSucceed();
        return (await Dotnet.RunAsync(_folder.Path, _feed.PackagesFolder, "run", "--project", "Consumer.csproj", "--no-build")).ShouldSucceed().Output;
    }

    public void Dispose() => _folder.Dispose();
}
