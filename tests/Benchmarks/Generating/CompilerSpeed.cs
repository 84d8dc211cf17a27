using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Benchmarks.Generating;

/// <summary>How long the C# compiler takes over what the generator emits, as a build without a documentation file has it.</summary>
internal static class CompilerSpeed
{
    /// <summary>Prints the figures of a document.</summary>
    /// <param name="document">As <see cref="GeneratorSpeed.Report"/> has it.</param>
    /// <returns>0 when the code compiles, otherwise 1.</returns>
    public static int Report(string document)
    {
        GeneratorDriverRunResult result = GeneratorSpeed.Generate(document, out CSharpCompilation compilation);
        List<SourceText> texts = [.. result.GeneratedTrees.Select(static tree => SourceText.From(tree.ToString(), Encoding.UTF8))];
        CSharpParseOptions options = new CSharpParseOptions(LanguageVersion.CSharp12).WithDocumentationMode(DocumentationMode.None);
        long start = Stopwatch.GetTimestamp();
        compilation = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(texts.Select((text, i) => CSharpSyntaxTree.ParseText(text, options, $"{i}.g.cs")));
        TimeSpan parsing = Stopwatch.GetElapsedTime(start);
        using var dll = new MemoryStream();
        using var pdb = new MemoryStream();
        bool compiles = compilation.Emit(dll, pdb).Success;
        TimeSpan all = Stopwatch.GetElapsedTime(start);
        long characters = texts.Sum(static text => (long)text.Length);
        long docs = texts.Sum(static text => text.Lines.Where(static line => line.ToString().AsSpan().TrimStart().StartsWith("///", StringComparison.Ordinal)).Sum(static line => (long)line.SpanIncludingLineBreak.Length));
        Console.WriteLine("| document | files | characters of C# | of these documentation | parse s | compile s | processor s | dll KB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {document} | {texts.Count} | {characters} | {docs} | {parsing.TotalSeconds:0.0} | {all.TotalSeconds:0.0} | {Environment.CpuUsage.TotalTime.TotalSeconds:0.0} | {dll.Length / 1024} |"));
        return compiles ? 0 : 1;
    }
}
