using System.Text.Json;

namespace Seedance.Package.Tests;

/// <summary>What the props and targets make of a project's files: the items that the generator sees.</summary>
public sealed class SpecItemTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Documents_overlays_and_baselines_under_specs_are_found_and_nothing_of_bin_or_obj()
    {
        string[] documents = ["a.yaml", "b.yml", "sub/c.json", "page.md", "a.overlay.yaml", "a.baseline.json"];
        string[] others = ["bin/x.yaml", "sub/obj/x.yaml", "notes.txt", ".hidden/x.yaml"];
        foreach (string path in documents.Concat(others))
            _folder.Write($"specs/{path}", "");
        _folder.Write("elsewhere.yaml", "");

        List<Item> items = await ItemsAsync();

        Assert.Equal(documents.Select(path => $"specs/{path}").Order(StringComparer.Ordinal), items.Select(item => item.Path).Order(StringComparer.Ordinal));
        Assert.All(items, item => Assert.Equal(("true", "Found"), (item.Spec, item.Origin)));
    }

    [Fact]
    public async Task The_default_items_can_be_turned_off()
    {
        _folder.Write("specs/a.yaml", "");

        Assert.Empty(await ItemsAsync(properties: "<EnableDefaultOpenApiSpecItems>false</EnableDefaultOpenApiSpecItems>"));
    }

    [Theory]
    [InlineData("""<OpenApiSpec Include="specs/a.yaml" Namespace="Acme" />""")]
    [InlineData("""<OpenApiSpec Include="specs/../specs/a.yaml" Namespace="Acme" />""")]
    [InlineData("""<OpenApiSpec Include="$(MSBuildProjectDirectory)/specs/a.yaml" Namespace="Acme" />""")]
    [InlineData("""<OpenApiSpec Update="specs/a.yaml" Namespace="Acme" />""")]
    public async Task A_found_file_that_the_project_names_is_one_named_item(string element)
    {
        _folder.Write("specs/a.yaml", "");

        Item item = Assert.Single(await ItemsAsync(element));

        Assert.Equal(("specs/a.yaml", "Named", "Acme"), (item.Path, item.Origin, item.Namespace));
    }

    [Fact]
    public async Task A_bare_include_makes_a_found_file_a_named_one()
    {
        _folder.Write("specs/a.yaml", "");

        Assert.Equal("Named", Assert.Single(await ItemsAsync("""<OpenApiSpec Include="specs/a.yaml" />""")).Origin);
    }

    [Fact]
    public async Task A_file_can_be_left_out()
    {
        _folder.Write("specs/a.yaml", "");
        _folder.Write("specs/b.yaml", "");

        Assert.Equal("specs/b.yaml", Assert.Single(await ItemsAsync("""<OpenApiSpec Remove="specs/a.yaml" />""")).Path);
    }

    [Fact]
    public async Task Metadata_of_a_document_outside_the_project_arrives_under_its_prefixed_names()
    {
        _folder.Write("contracts/acme.yaml", "");

        Item item = Assert.Single(await ItemsAsync(
            """
            <OpenApiSpec Include="../contracts/acme.yaml" Namespace="Acme" ClientName="AcmeClient" Accessibility="Internal"
                         Grouping="Flat" Operations="getPet; listPets" Tags="pets;
                           toys" />
            """,
            project: "app/Items.csproj"));

        Assert.Equal(
            new Item("true", "Named", "../contracts/acme.yaml", "Acme", "AcmeClient", "Internal", "Flat", "getPet,listPets", "pets,toys"),
            item);
    }

    [Fact]
    public async Task A_path_with_signs_that_end_a_value_arrives_whole()
    {
        _folder.Write("specs/it's (a) #1;2.yaml", "");

        Assert.Equal("specs/it's (a) %231%3B2.yaml", Assert.Single(await ItemsAsync()).Path);
    }

    [Fact]
    public async Task Bundled_documents_carry_their_path_in_the_package()
    {
        string[] expected = [.. new[] { "*.yaml", "*.baseline.json" }
            .SelectMany(static pattern => Directory.EnumerateFiles(Path.Combine(Repository.Root, "specs"), pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Path.Combine(Repository.Root, "specs"), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

        List<Item> items = await ItemsAsync(bundled: true);

        Assert.Equal(expected, items.Select(item => item.Path).Order(StringComparer.Ordinal));
        Assert.All(items, item => Assert.Equal(("bundled", "Bundled"), (item.Spec, item.Origin)));
    }

    [Theory]
    [InlineData("net7.0", true)]
    [InlineData("netcoreapp3.1", true)]
    [InlineData("netstandard2.1", true)]
    [InlineData("net48", true)]
    [InlineData("net8.0", false)]
    [InlineData("net10.0", false)]
    public async Task Frameworks_below_net8_are_refused(string framework, bool refused)
    {
        string project = WriteProject("", $"<TargetFramework>{framework}</TargetFramework>", "Items.csproj", bundled: false);

        DotnetResult result = await Dotnet.RunAsync(
            _folder.Path, packagesFolder: null, "msbuild", project, "-t:SeedanceCheckTargetFramework");

        Assert.Equal(refused, result.ExitCode != 0);
        Assert.Equal(refused, result.Output.Contains("error SDG8004: ", StringComparison.Ordinal));
    }

    private async Task<List<Item>> ItemsAsync(
        string element = "", string properties = "", string project = "Items.csproj", bool bundled = false)
    {
        string path = WriteProject(element, properties, project, bundled);
        DotnetResult result = await Dotnet.RunAsync(
            _folder.Path, packagesFolder: null, "msbuild", path, "-t:SeedanceCollectOpenApiSpecs", "-getItem:AdditionalFiles");
        using JsonDocument json = JsonDocument.Parse(result.ShouldSucceed().Output);
        return [.. json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().Select(Item.Read)];
    }

    private string WriteProject(string element, string properties, string project, bool bundled) => _folder.Write(project, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <SeedanceBundledSpecs>{(bundled ? "true" : "false")}</SeedanceBundledSpecs>
            <_SeedanceBundledSpecsDirectory>{Repository.Root}/specs/</_SeedanceBundledSpecsDirectory>
            {properties}
          </PropertyGroup>
          <Import Project="{Repository.Root}/generator/build/Seedance.Generator.props" />
          <ItemGroup>{element}</ItemGroup>
          <Import Project="{Repository.Root}/generator/build/Seedance.Generator.targets" />
        </Project>
        """);

    /// <summary>An item as the generator sees it.</summary>
    private sealed record Item(
        string Spec,
        string Origin,
        string Path,
        string Namespace,
        string ClientName,
        string Accessibility,
        string Grouping,
        string Operations,
        string Tags)
    {
        public static Item Read(JsonElement item) => new(
            Text(item, "OpenApiSpec"),
            Text(item, "OpenApiSpecOrigin"),
            Text(item, "OpenApiSpecPath"),
            Text(item, "OpenApiNamespace"),
            Text(item, "OpenApiClientName"),
            Text(item, "OpenApiAccessibility"),
            Text(item, "OpenApiGrouping"),
            Text(item, "OpenApiOperations"),
            Text(item, "OpenApiTags"));

        private static string Text(JsonElement item, string name) =>
            item.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";
    }
}
