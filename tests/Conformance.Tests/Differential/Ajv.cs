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

    /// <summary>The verdicts about the instances of each schema, or why ajv does not take the schema.</summary>
    public static IReadOnlyList<AjvAnswer> Judge(IEnumerable<RandomSchema> schemas)
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

    private static AjvAnswer Answer(JsonElement answer) => answer.ValueKind == JsonValueKind.Array
        ? new AjvAnswer([.. answer.EnumerateArray().Select(static verdict => verdict.GetBoolean())], null)
        : new AjvAnswer([], answer.GetString());

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

/// <summary>What ajv says about a schema.</summary>
/// <param name="Verdicts">Its verdict about each instance; none when it refuses the schema.</param>
/// <param name="Refusal">Why it refuses the schema, or null.</param>
internal sealed record AjvAnswer(IReadOnlyList<bool> Verdicts, string? Refusal);
