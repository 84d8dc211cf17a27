using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Seedance.Generator.Tests.Harness;

/// <summary>A consumer's project in memory: runs the generator and compiles what it emits.</summary>
/// <remarks>The plain driver of Roslyn: the package source does not serve Microsoft.CodeAnalysis.*.Testing.</remarks>
internal sealed class GeneratorHost
{
    private static readonly ImmutableArray<MetadataReference> References = [.. ReferencesOf(IsConsumers)];

    private static readonly Lazy<ImmutableArray<MetadataReference>> WebReferences = new(static () =>
        [.. References, .. ReferencesOf(static name => IsWeb(name) && !IsConsumers(name))]);

    public CSharpParseOptions ParseOptions { get; init; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether arithmetic is checked (<c>CheckForOverflowUnderflow</c>).</summary>
    public bool IsChecked { get; init; }

    /// <summary>Whether warnings are errors, those of the generator included (<c>TreatWarningsAsErrors</c>).</summary>
    public bool TreatsWarningsAsErrors { get; init; }

    /// <summary>Whether it is a project of <c>Microsoft.NET.Sdk.Web</c>, which sees ASP.NET Core as well.</summary>
    public bool IsWebProject { get; init; }

    /// <summary>What runs; another generator only where the host itself is tested.</summary>
    public IIncrementalGenerator Generator { get; init; } = new OpenApiGenerator();

    /// <summary>The consumer's own source, for example its implicit usings.</summary>
    public string Source { get; init; } = "";

    /// <summary>Runs the generator once.</summary>
    public GeneratorRun Run(params IEnumerable<SpecInput> specs)
    {
        (GeneratorDriver driver, CSharpCompilation compilation) = Start(specs);
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return new GeneratorRun(driver.GetRunResult(), output);
    }

    /// <summary>A driver that has not run yet, with step tracking on.</summary>
    public (GeneratorDriver Driver, CSharpCompilation Compilation) Start(IEnumerable<SpecInput> specs)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(Source, ParseOptions, path: "Program.cs")],
            IsWebProject ? WebReferences.Value : References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: Nullable,
                generalDiagnosticOption: TreatsWarningsAsErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default,
                warningLevel: 9999,
                checkOverflow: IsChecked));
        List<SpecInput> inputs = [.. specs];
        List<AdditionalText> texts = [.. inputs.Select(static s => s.ToAdditionalText())];
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [Generator.AsSourceGenerator()],
            texts,
            ParseOptions,
            new Options(Properties, inputs),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return (driver, compilation);
    }

    /// <summary>What MSBuild tells the generator.</summary>
    public static AnalyzerConfigOptionsProvider OptionsOf(IReadOnlyDictionary<string, string> properties, IReadOnlyList<SpecInput> specs) =>
        new Options(properties, specs);

    /// <summary>The framework, the runtime and what the runtime brings along; not the test's own libraries.</summary>
    private static bool IsConsumers(string name) =>
        name.StartsWith("System", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal)
        || name is "mscorlib" or "netstandard" or "Microsoft.CSharp" or "Seedance.Runtime";

    private static bool IsWeb(string name) =>
        name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);

    private static IEnumerable<MetadataReference> ReferencesOf(Func<string, bool> isWanted) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => isWanted(Path.GetFileNameWithoutExtension(path)))
            .Select(static path => MetadataReference.CreateFromFile(path));

    private sealed class Options(IReadOnlyDictionary<string, string> properties, IReadOnlyList<SpecInput> specs) : AnalyzerConfigOptionsProvider
    {
        private readonly Dictionary<string, Values> _files = specs.ToDictionary(
            static s => s.ProjectPath,
            static s => new Values(s.ToMetadata().ToDictionary(static e => "build_metadata.AdditionalFiles." + e.Key, static e => e.Value)));

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(
            properties.Append(new KeyValuePair<string, string>("RootNamespace", "Consumer"))
                .DistinctBy(static p => p.Key)
                .ToDictionary(static p => "build_property." + p.Key, static p => p.Value));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _files[textFile.Path];
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
#pragma warning disable CS8765 // [NotNullWhen] is there twice: in the framework and, for netstandard2.0, inside the generator.
        public override bool TryGetValue(string key, out string? value) => values.TryGetValue(key, out value);
#pragma warning restore CS8765
    }
}
