using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Xml.Linq;

namespace Seedance.Package.Tests;

/// <summary>Exactly what is in the packages.</summary>
public sealed class PackageContentTests(PackageFeed feed)
{
    [Fact]
    public void Packing_gives_no_warning() => Assert.DoesNotContain("warning", feed.PackOutput, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void The_generator_package_holds_the_analyzer_what_it_needs_the_build_files_and_the_documents_and_nothing_else()
    {
        string specs = Path.Combine(Repository.Root, "specs");
        IEnumerable<string> documents = new[] { "*.yaml", "*.baseline.json" }
            .SelectMany(pattern => Directory.EnumerateFiles(specs, pattern, SearchOption.AllDirectories))
            .Select(path => "specs/" + Path.GetRelativePath(specs, path).Replace('\\', '/'));
        string[] expected =
        [
            "LICENSE",
            "README.md",
            "Seedance.Generator.nuspec",
            "icon.png",
            "analyzers/dotnet/cs/Microsoft.Bcl.AsyncInterfaces.dll",
            "analyzers/dotnet/cs/Microsoft.OpenApi.dll",
            "analyzers/dotnet/cs/Seedance.Generator.dll",
            "analyzers/dotnet/cs/System.Buffers.dll",
            "analyzers/dotnet/cs/System.Memory.dll",
            "analyzers/dotnet/cs/System.Numerics.Vectors.dll",
            "analyzers/dotnet/cs/System.Runtime.CompilerServices.Unsafe.dll",
            "analyzers/dotnet/cs/System.Text.Encodings.Web.dll",
            "analyzers/dotnet/cs/System.Text.Json.dll",
            "analyzers/dotnet/cs/System.Threading.Tasks.Extensions.dll",
            "analyzers/dotnet/cs/YamlDotNet.dll",
            "build/Seedance.Generator.props",
            "build/Seedance.Generator.targets",
            .. documents,
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "generator", "docs"), "*.md")
                .Select(static path => "docs/" + Path.GetFileName(path)),
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), Files("Seedance.Generator"));
    }

    [Fact]
    public void The_runtime_package_holds_one_library_for_each_framework()
    {
        string[] expected =
        [
            "LICENSE",
            "README.md",
            "Seedance.Runtime.nuspec",
            "icon.png",
            "lib/net10.0/Seedance.Runtime.dll",
            "lib/net10.0/Seedance.Runtime.xml",
            "lib/net8.0/Seedance.Runtime.dll",
            "lib/net8.0/Seedance.Runtime.xml",
        ];

        Assert.Equal(expected, Files("Seedance.Runtime"));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void The_runtime_is_small(string framework)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PackagePath("Seedance.Runtime"));

        Assert.InRange(package.GetEntry($"lib/{framework}/Seedance.Runtime.dll")!.Length, 1, 400_000);
    }

    [Theory]
    [InlineData("Seedance.Generator")]
    [InlineData("Seedance.Runtime")]
    public void A_package_has_a_readme_an_icon_and_a_licence(string id)
    {
        XElement metadata = Metadata(id);
        XNamespace ns = metadata.Name.Namespace;
        string?[] values = [.. new[] { "readme", "icon", "license" }.Select(name => metadata.Element(ns + name)?.Value)];
        Assert.Equal(["README.md", "icon.png", "MIT"], values);
    }

    /// <summary>An analyzer's symbols are inside of it: no symbol package holds those.</summary>
    [Fact]
    public void The_generator_is_deterministic_and_carries_its_symbols_without_a_path_of_the_machine()
    {
        using PEReader reader = Library("Seedance.Generator", "analyzers/dotnet/cs/Seedance.Generator.dll");
        ImmutableArray<DebugDirectoryEntry> entries = reader.ReadDebugDirectory();

        Assert.Contains(entries, static entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        DebugDirectoryEntry symbols = Assert.Single(entries, static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider provider = reader.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
        ShouldKeepPathsToItself(provider.GetMetadataReader());
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void The_runtime_is_deterministic_and_its_symbols_are_a_package_of_their_own(string framework)
    {
        using PEReader reader = Library("Seedance.Runtime", $"lib/{framework}/Seedance.Runtime.dll");
        Assert.Contains(reader.ReadDebugDirectory(), static entry => entry.Type == DebugDirectoryEntryType.Reproducible);

        using ZipArchive symbols = ZipFile.OpenRead(Path.ChangeExtension(feed.PackagePath("Seedance.Runtime"), ".snupkg"));
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage(Bytes(symbols, $"lib/{framework}/Seedance.Runtime.pdb"));
        ShouldKeepPathsToItself(provider.GetMetadataReader());
    }

    [Fact]
    public void The_documents_of_the_package_are_those_of_the_repository_byte_for_byte()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PackagePath("Seedance.Generator"));
        foreach (ZipArchiveEntry entry in package.Entries.Where(entry => entry.FullName.StartsWith("specs/", StringComparison.Ordinal)))
        {
            using var packed = new MemoryStream();
            using (Stream stream = entry.Open())
                stream.CopyTo(packed);
            Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Root, entry.FullName)), packed.ToArray());
        }
    }

    [Fact]
    public void The_generator_package_depends_on_the_runtime_of_its_version_for_net8_and_flows_to_consumers()
    {
        XElement metadata = Metadata("Seedance.Generator");
        XNamespace ns = metadata.Name.Namespace;

        XElement group = Assert.Single(metadata.Element(ns + "dependencies")!.Elements());
        Assert.Equal("net8.0", group.Attribute("targetFramework")?.Value);
        XElement dependency = Assert.Single(group.Elements());
        Assert.Equal("Seedance.Runtime", dependency.Attribute("id")?.Value);
        Assert.Equal(feed.Version, dependency.Attribute("version")?.Value);
        // As a development dependency the package would hide its runtime from those who use the consumer's library.
        Assert.NotEqual("true", metadata.Element(ns + "developmentDependency")?.Value);
    }

    /// <summary>The repository has no public address yet: a property is all that is to be set once it has one.</summary>
    [Fact]
    public async Task An_address_of_the_repository_is_named_in_the_package_and_in_the_links_of_diagnostics()
    {
        const string Address = "https://git.example/seedance";
        DotnetResult result = await Dotnet.RunAsync(
            Repository.Root, packagesFolder: null, "msbuild", "generator", "-t:SetNuspecProperties", $"-p:RepositoryUrl={Address}",
            "-getProperty:NuspecFile", "-getProperty:NuspecBasePath", "-getItem:AssemblyMetadata");
        using JsonDocument json = JsonDocument.Parse(result.ShouldSucceed().Output);
        string nuspec = json.RootElement.GetProperty("Properties").GetProperty("NuspecFile").GetString()!;
        XElement metadata = XDocument.Load(nuspec).Root!.Elements().First();
        XNamespace ns = metadata.Name.Namespace;

        Assert.Equal((Address, Address), (metadata.Element(ns + "repository")?.Attribute("url")?.Value, metadata.Element(ns + "projectUrl")?.Value));
        Assert.Equal(Path.Combine(Repository.Root, "generator"), json.RootElement.GetProperty("Properties").GetProperty("NuspecBasePath").GetString());
        Assert.Contains(
            json.RootElement.GetProperty("Items").GetProperty("AssemblyMetadata").EnumerateArray(),
            static item => item.GetProperty("Value").GetString() == Address + "/blob/main/generator/docs/");
    }

    private XElement Metadata(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PackagePath(id));
        using Stream stream = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    /// <summary>The files of a package without the parts that every package has (Open Packaging Conventions), in ordinal order.</summary>
    private PEReader Library(string id, string library)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PackagePath(id));
        return new PEReader(Bytes(package, library));
    }

    private static ImmutableArray<byte> Bytes(ZipArchive package, string path)
    {
        using var bytes = new MemoryStream();
        using (Stream stream = package.GetEntry(path)!.Open())
            stream.CopyTo(bytes);
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes.ToArray());
    }

    /// <summary>What a compiler's generator adds has no root; our own sources have one that is no place of a machine.</summary>
    private static void ShouldKeepPathsToItself(MetadataReader pdb)
    {
        List<string> sources = [.. pdb.Documents.Select(handle => pdb.GetString(pdb.GetDocument(handle).Name))];
        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, static path => Path.IsPathRooted(path) && !path.StartsWith("/_/", StringComparison.Ordinal));
    }

    private IEnumerable<string> Files(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.PackagePath(id));
        return
        [
            .. package.Entries
                .Select(entry => entry.FullName)
                .Where(name => name != "[Content_Types].xml")
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }
}
