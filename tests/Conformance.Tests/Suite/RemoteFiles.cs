using Seedance.Generator.Tests.Harness;

namespace Seedance.Conformance.Tests.Suite;

/// <summary>The schemas that the suite serves at an address, as additional files of a project that say so.</summary>
internal static class RemoteFiles
{
    public const string Folder = "remotes/";

    private const string Server = "http://localhost:1234/";

    public static IEnumerable<SpecInput> Read() => SuiteFolder.Remotes.Select(static file => new SpecInput(Folder + file, SuiteFolder.ReadRemote(file))
    {
        Metadata = new Dictionary<string, string> { ["OpenApiAddress"] = Server + file },
    });
}
