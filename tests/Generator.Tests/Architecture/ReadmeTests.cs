using System.Text.RegularExpressions;
using System.Xml.Linq;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Architecture;

/// <summary>What README promises about options is what the package has.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    private static readonly XDocument Props = XDocument.Load(Path.Combine(Repository.Root, "generator", "build", "Seedance.Generator.props"));

    [Fact]
    public void The_table_of_properties_is_the_one_of_the_package()
    {
        IEnumerable<string> documented = PropertyRow().Matches(Readme).Select(static m => m.Groups[1].Value + "=" + m.Groups[2].Value);
        IEnumerable<string> offered = Props.Root!.Elements("PropertyGroup").Elements()
            .Where(static e => e.Name.LocalName[0] != '_')
            .Select(static e => e.Name.LocalName + "=" + e.Value);
        Assert.Equal(offered.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_two_commands_are_there()
    {
        Assert.Contains("dotnet run --project tests/Quickstart", Readme);
        Assert.Contains("dotnet test", Readme);
    }

    [Fact]
    public void The_first_program_compiles()
    {
        string program = FirstProgram().Match(Readme).Groups[1].Value.Replace("using Seedance;", "");
        string source = "using Seedance; internal static class P { internal static async System.Threading.Tasks.Task Run(string apiKey) {" + program + "} }";
        GeneratorRun run = new GeneratorHost { Source = source, TreatsWarningsAsErrors = true }.Run(SpecInput.Bundled());
        Assert.Empty(run.CompilerDiagnostics);
    }

    [GeneratedRegex(@"^\| `(\w+)` \| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex PropertyRow();

    [GeneratedRegex(@"```csharp\n(using Seedance;.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstProgram();
}
