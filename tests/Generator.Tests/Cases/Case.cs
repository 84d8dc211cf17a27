using System.Text.Json;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Cases;

/// <summary>A folder with documents, what the project says about them (<c>case.json</c>) and what is expected of them.</summary>
/// <remarks>
/// <c>case.json</c> may hold <c>properties</c> (MSBuild properties by name) and <c>items</c> (for each file its metadata by
/// name; <c>Named</c> stands for an item that the project file writes itself). The documents stand in the project's folder
/// <c>specs</c>.
/// </remarks>
internal sealed record Case(GeneratorHost Host, IReadOnlyList<SpecInput> Documents, string Expected)
{
    private const string Settings = "case.json";

    /// <summary>The names of all cases, as <c>topic/name</c>.</summary>
    public static IEnumerable<string> Names() => Directory.EnumerateDirectories(Repository.Cases)
        .SelectMany(Directory.EnumerateDirectories)
        .Select(static path => Path.GetRelativePath(Repository.Cases, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public static Case Read(string name)
    {
        string folder = Path.Combine(Repository.Cases, name);
        string settings = Path.Combine(folder, Settings);
        using JsonDocument project = JsonDocument.Parse(File.Exists(settings) ? File.ReadAllText(settings) : "{}");
        Dictionary<string, string> properties = Texts(project.RootElement, "properties");
        List<SpecInput> documents =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Where(static path => path != Settings && !path.StartsWith("expected/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => Document(folder, path, project.RootElement)),
        ];
        return new Case(
            new GeneratorHost { Properties = properties, IsWebProject = properties.ContainsKey("OpenApiAspNetCore") },
            documents,
            Path.Combine(folder, "expected"));
    }

    private static SpecInput Document(string folder, string path, JsonElement project)
    {
        Dictionary<string, string> metadata = project.TryGetProperty("items", out JsonElement items) ? Texts(items, path) : [];
        return new SpecInput("specs/" + path, File.ReadAllText(Path.Combine(folder, path)))
        {
            IsNamed = metadata.Remove("Named"),
            Metadata = metadata.ToDictionary(static m => "OpenApi" + m.Key, static m => m.Value),
        };
    }

    private static Dictionary<string, string> Texts(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement element)
            ? element.EnumerateObject().ToDictionary(static p => p.Name, static p => p.Value.ToString())
            : [];
}
