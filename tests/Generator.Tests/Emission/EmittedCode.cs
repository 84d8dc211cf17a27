using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Seedance.Generator.Emission;
using Seedance.Generator.Planning;

namespace Seedance.Generator.Tests.Emission;

/// <summary>Compiles emitted code as a consumer does: C# 12, doc comments checked, every warning an error.</summary>
internal static class EmittedCode
{
    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static IEnumerable<string> Texts(IEnumerable<FilePlan> plans) => plans.Select(FileEmitter.Emit);

    /// <summary>What the compiler says; empty when all is well.</summary>
    public static string Problems(
        IEnumerable<string> sources, bool nullable = true, bool implicitUsings = true, bool checkOverflow = false)
    {
        CSharpCompilation compilation = Compile(sources, nullable, implicitUsings, checkOverflow);
        return string.Join("\n", compilation.GetDiagnostics()
            .Where(static problem => problem.Severity >= DiagnosticSeverity.Warning)
            .Select(static problem => problem.ToString() + " <- " + problem.Location.SourceTree?.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line]));
    }

    /// <summary>Compiles the sources and calls a static method of the class <c>Driver</c> among them.</summary>
    public static T Run<T>(IEnumerable<string> sources, string method, params object[] arguments)
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Compile(sources, true, true, false).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static problem => problem.Severity >= DiagnosticSeverity.Warning)));
        image.Position = 0;
        var context = new AssemblyLoadContext("emitted", isCollectible: true);
        try
        {
            MethodInfo run = context.LoadFromStream(image).GetType("Driver", throwOnError: true)!.GetMethod(method)!;
            return (T)run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture)!;
        }
        finally
        {
            context.Unload();
        }
    }

    private static CSharpCompilation Compile(IEnumerable<string> sources, bool nullable, bool implicitUsings, bool checkOverflow)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        IEnumerable<string> texts = implicitUsings ? sources.Append(ImplicitUsings) : sources;
        return CSharpCompilation.Create(
            "Acme",
            texts.Select((text, index) => CSharpSyntaxTree.ParseText(Strict(text), parse, $"File{index}.g.cs")),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                generalDiagnosticOption: ReportDiagnostic.Error,
                warningLevel: 9999,
                checkOverflow: checkOverflow,
                nullableContextOptions: nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));
    }

    /// <summary>With the analysis of nulls that the code spares consumers' compilers.</summary>
    private static string Strict(string text) => text.Replace("#nullable disable warnings\n", "#nullable enable warnings\n", StringComparison.Ordinal);
}
