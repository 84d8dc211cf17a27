using System.Security.Cryptography;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Documents;

/// <summary>The documents that come with the package.</summary>
internal static class BundledFiles
{
    public static string Folder { get; } = FindFolder();

    public static IReadOnlyList<string> Documents { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(file => !file.EndsWith(".overlay.yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static SpecNode Parse(string name) => SpecTexts.Parse(File.ReadAllText(Path.Combine(Folder, name)), name);

    public static SpecFile ReadFile(string name)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, name));
        var options = new SpecItemOptions(SpecOrigin.Bundled, "", "", "");
        var source = new SpecSource("/package/specs/" + name, name, Convert.ToHexStringLower(SHA256.HashData(bytes)), options);
        return new SpecFile(source, Parse(name), default);
    }

    private static string FindFolder()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Seedance.Generated.sln")))
            folder = Path.GetDirectoryName(folder);
        Assert.NotNull(folder);
        return Path.Combine(folder, "specs");
    }
}
