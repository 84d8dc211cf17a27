using Microsoft.CodeAnalysis;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Incremental;

/// <summary>A driver that has run once, and then runs again after an edit.</summary>
internal sealed class RunReasons
{
    private readonly GeneratorDriver _driver;
    private readonly Compilation _compilation;

    private RunReasons(GeneratorDriver driver, Compilation compilation)
    {
        _driver = driver;
        _compilation = compilation;
    }

    public static RunReasons AfterFirstRun(IEnumerable<SpecInput> specs)
    {
        (GeneratorDriver driver, Compilation compilation) = new GeneratorHost().Start(specs);
        return new RunReasons(driver.RunGenerators(compilation), compilation);
    }

    /// <summary>Runs again after an edit of the C# code.</summary>
    public Second AfterCSharpEdit(SyntaxTree tree) => new(_driver.RunGenerators(_compilation.AddSyntaxTrees(tree)));

    /// <summary>Runs again with other documents; one of a known path replaces that.</summary>
    public Second AfterDocuments(IReadOnlyList<SpecInput> specs)
    {
        (GeneratorDriver fresh, _) = new GeneratorHost().Start(specs);
        GeneratorDriver driver = _driver.ReplaceAdditionalTexts([.. specs.Select(static s => s.ToAdditionalText())]);
        return new Second(driver.WithUpdatedAnalyzerConfigOptions(GeneratorHost.OptionsOf(new Dictionary<string, string>(), specs)).RunGenerators(_compilation));
    }

    /// <summary>Runs again with other properties of the project.</summary>
    public Second AfterProperties(IReadOnlyDictionary<string, string> properties, IReadOnlyList<SpecInput> specs) =>
        new(_driver.WithUpdatedAnalyzerConfigOptions(GeneratorHost.OptionsOf(properties, specs)).RunGenerators(_compilation));

    /// <summary>What the second run did.</summary>
    internal sealed class Second(GeneratorDriver driver)
    {
        private readonly GeneratorRunResult _result = driver.GetRunResult().Results.Single();

        /// <summary>The reasons of a step, each with how often it occurs.</summary>
        public IReadOnlyDictionary<IncrementalStepRunReason, int> Of(string step) => _result.TrackedSteps[step]
            .SelectMany(static s => s.Outputs)
            .GroupBy(static o => o.Reason)
            .ToDictionary(static g => g.Key, static g => g.Count());

        /// <summary>The reasons of the outputs: those of the emitted slots and that of the diagnostics.</summary>
        public IReadOnlyList<IncrementalStepRunReason> Outputs =>
            [.. _result.TrackedOutputSteps.SelectMany(static s => s.Value).SelectMany(static s => s.Outputs).Select(static o => o.Reason)];

        /// <summary>How many slots were emitted again.</summary>
        public int EmittedSlots => _result.TrackedOutputSteps["SourceOutput"]
            .Where(static s => s.Inputs.Any(static i => i.Source.Name == StepNames.Slots))
            .SelectMany(static s => s.Outputs)
            .Count(static o => o.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);

        public IReadOnlyList<Diagnostic> Diagnostics => _result.Diagnostics;
    }
}
