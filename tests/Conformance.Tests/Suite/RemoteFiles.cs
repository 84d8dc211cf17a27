using System.Text.Json.Nodes;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Conformance.Tests.Suite;

/// <summary>The schemas that the suite serves at an address, as additional files of a project.</summary>
internal static class RemoteFiles
{
    public const string Folder = "remotes/";

    private static readonly Uri Server = new("http://localhost:1234/");

    public static IEnumerable<SpecInput> Read() => SuiteFolder.Remotes.Select(static file => new SpecInput(Folder + file, Text(file)));

    /// <summary>
    /// A file of a project has no address. The one that the suite serves it at becomes its <c>$id</c>, which is the same: the
    /// base URI is the address, unless an <c>$id</c>, resolved against it, says otherwise (2020-12 Core, section 9.1).
    /// </summary>
    private static string Text(string file)
    {
        string text = SuiteFolder.ReadRemote(file);
        bool knowsIds = file.StartsWith("draft2020-12/", StringComparison.Ordinal) || file.StartsWith("draft2019-09/", StringComparison.Ordinal);
        if (!knowsIds || JsonNode.Parse(text) is not JsonObject schema)
            return text;
        schema["$id"] = new Uri(new Uri(Server, file), (string?)schema["$id"] ?? "").ToString();
        return schema.ToJsonString();
    }
}
