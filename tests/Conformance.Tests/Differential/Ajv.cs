using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Seedance.Conformance.Tests.Suite;

namespace Seedance.Conformance.Tests.Differential;

/// <summary>The peer: ajv, run by node, which is a validator of 2020-12 and brings the patterns of ECMA-262 along.</summary>
internal static class Ajv
{
    public const string IsMissing = "ajv is not here. tests/Conformance.Tests/fetch.sh fetches it by npm; it runs by node.";

    private static readonly string Folder = Path.Combine(SuiteFolder.Project, "Differential", "ajv");

    public static bool IsFound { get; } = Directory.Exists(Path.Combine(Folder, "node_modules", "ajv")) && HasNode();

    /// <summary>The verdicts about the instances of each schema; null where ajv does not take the schema.</summary>
    public static IReadOnlyList<IReadOnlyList<bool>?> Judge(IEnumerable<RandomSchema> schemas)
    {
        var start = new ProcessStartInfo("node", ["oracle.mjs"])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process node = Process.Start(start)!;
        node.StandardInput.Write(SchemaSource.Array(schemas.Select(Question)));
        node.StandardInput.Close();
        using JsonDocument answers = JsonDocument.Parse(node.StandardOutput.ReadToEnd());
        node.WaitForExit();
        return [.. answers.RootElement.EnumerateArray().Select(Answer)];
    }

    private static string Question(RandomSchema schema) =>
        $$"""{"schema":{{schema.Text}},"instances":{{SchemaSource.Array(schema.Instances.Select(SchemaSource.Quote))}}}""";

    private static IReadOnlyList<bool>? Answer(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Array ? [.. answer.EnumerateArray().Select(static verdict => verdict.GetBoolean())] : null;

    private static bool HasNode()
    {
        try
        {
            using Process node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
