using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Seedance.Generator.Tests.CSharp;

/// <summary>Asks the real compiler what emitted text means.</summary>
internal static class Compiled
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What the compiler says about a file whose doc comments are diagnosed.</summary>
    public static IReadOnlyList<Diagnostic> Diagnose(string source)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(
            source, new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose));
        var compilation = CSharpCompilation.Create(
            "Test", [tree], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: false));
        return [.. compilation.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning)];
    }

    /// <summary>Constant values of expressions, in their order; the expressions must be all that the text holds.</summary>
    public static IReadOnlyList<object?> Constants(string type, IEnumerable<string> expressions)
    {
        List<string> lines = [.. expressions.Select((e, i) => $"    public const {type} C{i} = {e};")];
        string source = "static class Constants\n{\n" + string.Join("\n", lines) + "\n}\n";
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp12));
        var compilation = CSharpCompilation.Create("Test", [tree], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error));
        SemanticModel model = compilation.GetSemanticModel(tree);
        VariableDeclaratorSyntax[] fields = [.. tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>()];
        Assert.Equal(lines.Count, fields.Length);
        return [.. fields.Select(field => model.GetConstantValue(field.Initializer!.Value).Value)];
    }
}
