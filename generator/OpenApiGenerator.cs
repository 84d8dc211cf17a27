using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Seedance.Generator.Baselines;
using Seedance.Generator.Binding;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Emission;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Parsing;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;

namespace Seedance.Generator;

/// <summary>Reads the OpenAPI documents of a project and emits types, validators and a client for them.</summary>
/// <remarks>
/// Wiring only. Nothing here looks at the compilation, so a C# edit does no work. Sources and diagnostics are separate
/// outputs: only the latter see positions, so a blank line in a document emits nothing again.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class OpenApiGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ConsumerOptions> options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => ConsumerOptions.Read(provider.GlobalOptions));
        IncrementalValueProvider<LanguageVersion> language = context.ParseOptionsProvider
            .Select(static (parse, _) => (parse as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.Default);
        IncrementalValuesProvider<SpecFile> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, token) => SpecText.Read(pair.Left, pair.Right, token))
            .Where(static text => text is not null)
            .WithTrackingName(StepNames.File)
            .Select(static (text, _) => text!.Parse())
            .WithTrackingName(StepNames.Parse);
        IncrementalValueProvider<ApiGroupingResult> grouping = files.Collect()
            .Combine(options)
            .Select(static (pair, _) => ApiGrouping.Group(pair.Left, pair.Right.Project));
        IncrementalValuesProvider<ApiGroup> groups = grouping
            .SelectMany(static (result, _) => result.Groups)
            .WithTrackingName(StepNames.Group);
        IncrementalValuesProvider<BindResult> bound = groups
            .Select(static (group, _) => ApiBinder.Bind(group, ConsumerOptions.SettingsOf(group)))
            .WithTrackingName(StepNames.Bind);
        IncrementalValuesProvider<Attempt<NamingResult>> named = bound
            .Select(static (result, _) => result.Model)
            .WithTrackingName(StepNames.Model)
            .Select(static (model, _) => Attempt.To(model, ApiNamer.Name))
            .WithTrackingName(StepNames.Name);
        IncrementalValuesProvider<Attempt<EquatableArray<FilePlan>>> plans = named
            .Select(static (result, _) => result.Then(static naming => Planner.Plan(naming.Api).ToEquatableArray()))
            .WithTrackingName(StepNames.Plan);
        IncrementalValuesProvider<FileSlot> slots = plans.Collect()
            .Combine(language)
            .SelectMany(static (pair, _) => FileSlot.Share(IsTooOld(pair.Right) ? [] : pair.Left.Select(static plan => plan.Value)))
            .WithTrackingName(StepNames.Slots);
        context.RegisterSourceOutput(slots, static (output, slot) => Emit(output, slot));

        IncrementalValuesProvider<EquatableArray<SurfaceChange>> changes = named
            .Combine(files.Where(SpecFileName.IsBaseline).Collect())
            .Select(static (pair, _) => Changes(pair.Left.Value, pair.Right))
            .WithTrackingName(StepNames.Baseline);
        context.RegisterSourceOutput(
            named.Combine(options.Select(static (all, _) => all.WritesBaseline)),
            static (output, pair) => EmitBaseline(output, pair.Left.Value, pair.Right));

        IncrementalValueProvider<EquatableArray<Problem>> problems = files.Collect()
            .Combine(grouping)
            .Combine(bound.Collect())
            .Combine(named.Select(static (result, _) => result.Value?.Problems ?? EquatableArray<NameProblem>.Empty).Collect())
            .Combine(plans.Select(static (result, _) => result.Failure ?? "").Collect())
            .Combine(language)
            .Combine(changes.Collect())
            .Select(static (all, _) => Problems(
                all.Left.Left.Left.Left.Left.Left,
                all.Left.Left.Left.Left.Left.Right,
                all.Left.Left.Left.Left.Right,
                all.Left.Left.Left.Right,
                all.Left.Left.Right,
                all.Left.Right,
                all.Right).ToEquatableArray())
            .WithTrackingName(StepNames.Problems);
        context.RegisterSourceOutput(problems.Combine(options), static (output, pair) => Report(output, pair.Left, pair.Right));
    }

    private static bool IsTooOld(LanguageVersion language) => language.MapSpecifiedToEffectiveVersion() < ConsumerOptions.OldestLanguage;

    private static void Emit(SourceProductionContext output, FileSlot slot)
    {
        foreach (FilePack pack in slot.Packs)
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            Attempt<string>[] texts = [.. pack.Files.Select(static file => Attempt.To(file, FileEmitter.Emit))];
            foreach (string failure in texts.Select(static text => text.Failure).OfType<string>())
                output.ReportDiagnostic(ProblemReporter.ToDiagnostic(Problem.Anywhere(DiagnosticTable.InternalError, failure)));
            string[] emitted = [.. texts.Select(static text => text.Value).OfType<string>()];
            if (emitted.Length > 0)
                output.AddSource(pack.HintName + ".g.cs", SourceText.From(EmittedFile.Join(emitted), Encoding.UTF8));
        }
    }

    private static IEnumerable<Problem> Problems(
        ImmutableArray<SpecFile> files,
        ApiGroupingResult grouping,
        ImmutableArray<BindResult> bound,
        ImmutableArray<EquatableArray<NameProblem>> names,
        ImmutableArray<string> failures,
        LanguageVersion language,
        ImmutableArray<EquatableArray<SurfaceChange>> changes)
    {
        if (files.Length == 0 || (grouping.Groups.Count == 0 && grouping.Problems.All(IsIgnoredFile) && files.All(static file => file.Errors.Count == 0)))
            return [NoDocument(grouping.Problems), .. grouping.Problems];
        if (IsTooOld(language))
            return [Problem.Anywhere(DiagnosticTable.LanguageTooOld, language.MapSpecifiedToEffectiveVersion().ToDisplayString())];
        var bundled = new HashSet<string>(
            files.Where(static file => file.Source.Options.Origin == SpecOrigin.Bundled).Select(static file => file.Source.Path), StringComparer.Ordinal);
        return ProblemLimit.Of(files.SelectMany(static file => file.Errors.Select(ProblemReporter.FromParseError))
            .Concat(grouping.Problems)
            .Concat(SharedNamespaces(grouping))
            .Concat(bound.SelectMany(static result => result.Problems))
            .Concat(names.SelectMany(static problems => problems).Select(problem => Locate(problem, files)))
            .Concat(changes.SelectMany(static found => found).Select(change => Locate(change, files)))
            .Concat(BaselinesWithoutApi(files, grouping))
            .Concat(failures.Where(static f => f.Length > 0).Select(static f => Problem.Anywhere(DiagnosticTable.InternalError, f)))
            .Where(problem => !IsFindingIn(bundled, problem)));
    }

    private static bool IsIgnoredFile(Problem problem) => problem.Id == DiagnosticTable.FileIgnored;

    /// <summary>There is nothing to generate from; where a file was found that is no document, that is likely why.</summary>
    private static Problem NoDocument(EquatableArray<Problem> ignored)
    {
        string why = ignored.FirstOrDefault() is { Position.Path: var path } first ? $"'{path}' {first.Arguments[0]}. " : "";
        return Problem.Anywhere(DiagnosticTable.NoDocument, why);
    }

    /// <summary>What could be better in the package's own documents is no business of its users, and never a warning of their builds.</summary>
    private static bool IsFindingIn(HashSet<string> bundled, Problem problem) =>
        problem.Position is { } position
        && bundled.Contains(position.Path)
        && DiagnosticTable.Get(problem.Id).DefaultSeverity == DiagnosticSeverity.Info;

    /// <summary>Two APIs of one namespace would have files and types of one name. Windows knows no case in the names of files.</summary>
    private static IEnumerable<Problem> SharedNamespaces(ApiGroupingResult grouping)
    {
        var taken = new Dictionary<string, ApiGroup>(StringComparer.OrdinalIgnoreCase);
        foreach (ApiGroup group in grouping.Groups)
        {
            string name = ConsumerOptions.SettingsOf(group).Namespace;
            if (taken.TryGetValue(name, out ApiGroup other))
                yield return Problem.At(DiagnosticTable.SharedNamespace, new SpecPosition(group.Documents[0].Source.Path, 0, 0), name, other.Documents[0].Source.ProjectPath);
            else
                taken.Add(name, group);
        }
    }

    private static Problem Locate(NameProblem problem, ImmutableArray<SpecFile> files)
    {
        SpecFile? file = files.FirstOrDefault(f => f.Source.ProjectPath == problem.Type.Document);
        SpecPosition? position = file?.Root is { } root ? SourceMap.Locate(root, problem.Type.Pointer) : null;
        return new Problem(problem.Id, position, problem.Arguments);
    }

    private static EquatableArray<SurfaceChange> Changes(NamingResult? naming, ImmutableArray<SpecFile> baselines)
    {
        if (naming is null || baselines.Length == 0)
            return EquatableArray<SurfaceChange>.Empty;
        Attempt<EquatableArray<SurfaceChange>> changes = Attempt.To(naming.Api, api => BaselineComparer.Compare(api, baselines));
        return changes.Failure is { } failure
            ? EquatableArray.Of(new SurfaceChange(DiagnosticTable.InternalError, null, null, EquatableArray.Of(failure)))
            : changes.Value;
    }

    private static Problem Locate(SurfaceChange change, ImmutableArray<SpecFile> files)
    {
        SpecFile? file = change.Place is { } place ? files.FirstOrDefault(f => f.Source.ProjectPath == place.Document) : null;
        SpecPosition? position = file?.Root is { } root ? SourceMap.Locate(root, change.Place!.Pointer) : change.InBaseline;
        return new Problem(change.Id, position, change.Arguments);
    }

    /// <summary>Baselines that nothing is compared with; those of the package say nothing to a project that leaves its API out.</summary>
    private static IEnumerable<Problem> BaselinesWithoutApi(ImmutableArray<SpecFile> files, ApiGroupingResult grouping)
    {
        HashSet<string> namespaces = [.. grouping.Groups.Select(static g => ConsumerOptions.SettingsOf(g).Namespace)];
        foreach (SpecFile file in files.Where(SpecFileName.IsBaseline))
        {
            if (file.Source.Options.Origin == SpecOrigin.Bundled || file.Root is null)
                continue;
            string? name = file.Root.GetString(BaselineText.Namespace);
            if (name is null || !namespaces.Contains(name))
            {
                yield return Problem.At(
                    DiagnosticTable.BaselineWithoutApi,
                    file.Root.Position,
                    name is null ? "The file is no baseline" : $"There is no API with the namespace '{name}'");
            }
        }
    }

    /// <summary>A generator writes no files: the package's targets take the text out of this one.</summary>
    private static void EmitBaseline(SourceProductionContext output, NamingResult? naming, bool writes)
    {
        if (!writes || naming is null)
            return;
        string text = BaselineText.InComment(BaselineText.Write(naming.Api));
        output.AddSource(HintName.Of(naming.Api.Api.Settings.Namespace, "Baseline") + ".g.cs", SourceText.From(text, Encoding.UTF8));
    }

    private static void Report(SourceProductionContext output, EquatableArray<Problem> problems, ConsumerOptions options)
    {
        foreach (Problem problem in problems.Where(p => p.Id != DiagnosticTable.NoDocument || !options.MayBeEmpty))
            output.ReportDiagnostic(ProblemReporter.ToDiagnostic(problem, options.WarnsOfFindings));
    }
}
