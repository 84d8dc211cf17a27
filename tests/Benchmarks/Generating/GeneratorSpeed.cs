using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Benchmarks.Generating;

/// <summary>
/// How long the generator takes. Cold is its first run in a process, as every build on a command line has it; warm is a later
/// run from the start; an edit is a C# file changed under a driver that has run, as an editor has it.
/// </summary>
internal static class GeneratorSpeed
{
    private const int Repetitions = 9;

    /// <summary>Prints the figures of a document.</summary>
    /// <param name="document"><c>seedance</c> for the bundled documents, <c>github</c>, or the path of another one.</param>
    /// <returns>0</returns>
    public static int Report(string document)
    {
        double[] cold = [.. Enumerable.Range(0, 5).Select(_ => InNewProcess(document))];
        SpecInput[] specs = [.. Read(document)];
        double[] warm = [.. Repeat(() => Time(() => Run(specs)))];
        double[] edit = [.. Edits(specs)];
        Console.WriteLine("| document | files | characters of C# | cold ms | warm ms | C# edit ms |");
        Console.WriteLine("|---|---|---|---|---|---|");
        GeneratorDriverRunResult result = Run(specs).GetRunResult();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {document} | {result.GeneratedTrees.Length} | {result.GeneratedTrees.Sum(static t => (long)t.Length)} | {Median(cold):0} | {Median(warm):0} | {Median(edit):0.0} |"));
        return 0;
    }

    /// <summary>Prints how long the first run of this process takes.</summary>
    public static int RunOnce(string document)
    {
        SpecInput[] specs = [.. Read(document)];
        Console.WriteLine(Time(() => Run(specs)).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>Runs the generator on a document.</summary>
    /// <param name="document">As <see cref="Report"/> has it.</param>
    /// <param name="compilation">The project that it runs in.</param>
    public static GeneratorDriverRunResult Generate(string document, out CSharpCompilation compilation) =>
        Start([.. Read(document)], out compilation).RunGenerators(compilation).GetRunResult();

    private static IEnumerable<SpecInput> Read(string document) => document switch
    {
        "seedance" => SpecInput.Bundled(),
        "github" => [Document(Path.Combine(Repository.Root, "tests", "Corpus", "data", "@octokit", "openapi", "generated", "api.github.com.json"))],
        _ => [Document(document)],
    };

    private static SpecInput Document(string path) => new("specs/" + Path.GetFileName(path), File.ReadAllText(path));

    private static GeneratorDriver Run(SpecInput[] specs) => Start(specs, out CSharpCompilation compilation).RunGenerators(compilation);

    /// <summary>A driver as a compiler has it: the one of the tests keeps a record of its steps, which takes time.</summary>
    private static GeneratorDriver Start(SpecInput[] specs, out CSharpCompilation compilation)
    {
        var host = new GeneratorHost();
        (_, compilation) = host.Start([]);
        return CSharpGeneratorDriver.Create(
            [host.Generator.AsSourceGenerator()],
            specs.Select(static spec => spec.ToAdditionalText()),
            host.ParseOptions,
            GeneratorHost.OptionsOf(host.Properties, specs));
    }

    private static IEnumerable<double> Edits(SpecInput[] specs)
    {
        GeneratorDriver driver = Start(specs, out CSharpCompilation compilation).RunGenerators(compilation);
        for (int i = 0; i < Repetitions; i++)
        {
            SyntaxTree old = compilation.SyntaxTrees.First();
            SyntaxTree edited = CSharpSyntaxTree.ParseText($"class C{i};", (CSharpParseOptions)old.Options, old.FilePath);
            compilation = compilation.ReplaceSyntaxTree(old, edited);
            yield return Time(() => driver = driver.RunGenerators(compilation));
        }
    }

    private static IEnumerable<double> Repeat(Func<double> measure) => Enumerable.Range(0, Repetitions).Select(_ => measure());

    private static double Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double InNewProcess(string document)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["generator-once", document]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
