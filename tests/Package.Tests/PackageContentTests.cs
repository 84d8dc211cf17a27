using System.IO.Compression;
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
        IEnumerable<string> documents = Directory.EnumerateFiles(specs, "*.yaml", SearchOption.AllDirectories)
            .Select(path => "specs/" + Path.GetRelativePath(specs, path).Replace('\\', '/'));
        string[] expected =
        [
            "LICENSE",
            "README.md",
            "Seedance.Generator.nuspec",
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

    [Fact]
    public void The_symbols_of_the_runtime_are_a_package_of_their_own()
    {
        using ZipArchive symbols = ZipFile.OpenRead(Path.ChangeExtension(feed.PackagePath("Seedance.Runtime"), ".snupkg"));

        Assert.NotNull(symbols.GetEntry("lib/net8.0/Seedance.Runtime.pdb"));
        Assert.NotNull(symbols.GetEntry("lib/net10.0/Seedance.Runtime.pdb"));
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
        using ZipArchive package = ZipFile.OpenRead(feed.PackagePath("Seedance.Generator"));
        using Stream stream = package.GetEntry("Seedance.Generator.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        XNamespace ns = metadata.Name.Namespace;

        XElement group = Assert.Single(metadata.Element(ns + "dependencies")!.Elements());
        Assert.Equal("net8.0", group.Attribute("targetFramework")?.Value);
        XElement dependency = Assert.Single(group.Elements());
        Assert.Equal("Seedance.Runtime", dependency.Attribute("id")?.Value);
        Assert.Equal(feed.Version, dependency.Attribute("version")?.Value);
        // As a development dependency the package would hide its runtime from those who use the consumer's library.
        Assert.NotEqual("true", metadata.Element(ns + "developmentDependency")?.Value);
    }

    /// <summary>The files of a package without the parts that every package has (Open Packaging Conventions), in ordinal order.</summary>
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
