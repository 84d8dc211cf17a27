using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Binding.Lint;
using Seedance.Generator.Binding.Merge;
using Seedance.Generator.Binding.References;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Documents.References;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>The documents of one API to its model.</summary>
internal static class ApiBinder
{
    /// <summary>Never throws: a fault of ours costs this API and no other.</summary>
    public static BindResult Bind(ApiGroup group, ApiSettings settings)
    {
        Attempt<BindResult> attempt = Attempt.To(group, g => BindAll(g, settings));
        return attempt.Value ?? new BindResult(
            ApiMerger.Merge(settings, [], static _ => false, static _ => null, []),
            EquatableArray.Of(Problem.Anywhere(DiagnosticTable.InternalError, attempt.Failure!)));
    }

    private static BindResult BindAll(ApiGroup group, ApiSettings settings)
    {
        var problems = new List<Problem>();
        SpecLibrary library = MakeLibrary(group, problems);
        List<ReadDocument> documents = ReadDocuments(group, library, problems);
        library = Placed(library, documents);
        while (true)
        {
            var context = new ApiContext(library, OpenApiDocuments(documents, group), DialectOf(documents), settings.Enums)
            {
                WantsExamples = settings.WantsFake,
            };
            var binding = new ApiBinding(context);
            if (TryBind(binding, documents, group, out ReadDocument? faulty) is not { } models)
            {
                // One bad document never costs the others, and a generator that throws costs all.
                problems.Add(Problem.At(DiagnosticTable.InternalError, faulty!.Root.Position, faulty.Failure!));
                documents.RemoveAll(d => d.Path == faulty.Path);
                continue;
            }

            IReadOnlyList<DocumentModel> complete = binding.Complete(models);
            problems.AddRange(context.Problems);
            problems.AddRange(FilterProblems.Find(documents.Select(static d => (d.Filter, d.Reading.Document, d.Root.Position))));
            ReportEmpty(group, complete, problems);
            IEnumerable<SpecSource> bundled = group.Documents.Select(static d => d.Source).Where(static s => s.Options.Origin == SpecOrigin.Bundled);
            HashSet<string> paths = [.. bundled.Select(static s => s.ProjectPath)];
            problems.AddRange(Findings(
                context, [.. documents.Select(static d => d.Path).Where(path => !paths.Contains(path))], group.Reached.Where(static f => f.Source.Options.Origin != SpecOrigin.Bundled)));
            ApiModel model = ApiMerger.Merge(settings, complete, paths.Contains, context.MemberAt, problems);
            return new BindResult(model with { Title = TitleOf(documents), Superseded = Superseded(group, library) }, problems.Distinct().ToEquatableArray());
        }
    }

    /// <summary>What could be better in documents; a fault of ours while looking for it costs nothing else.</summary>
    private static IReadOnlyList<Problem> Findings(ApiContext context, IReadOnlyList<string> documents, IEnumerable<SpecFile> reached)
    {
        Attempt<IReadOnlyList<Problem>> findings = Attempt.To(documents, d => DocumentLint.Find(context, d, reached.Select(static f => f.Source.ProjectPath)));
        return findings.Value ?? [Problem.Anywhere(DiagnosticTable.InternalError, findings.Failure!)];
    }

    /// <summary>The documents of the API with their overlays applied, and the files that they reach.</summary>
    private static SpecLibrary MakeLibrary(ApiGroup group, List<Problem> problems)
    {
        OverlaySet overlays = OverlaySet.Read(group, problems);
        var documents = new List<SpecDocument>();
        foreach (SpecFile file in group.Documents)
        {
            try
            {
                documents.Add(SpecDocument.Of(file, file.Root is null ? null : overlays.Apply(file.Root, problems)));
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                problems.Add(Problem.At(DiagnosticTable.InternalError, file.Root!.Position, Describe(error)));
            }
        }

        overlays.ReportUnmatched(problems);
        return new SpecLibrary(documents.Concat(group.Reached.Select(static file => SpecDocument.Of(file))));
    }

    private static List<ReadDocument> ReadDocuments(ApiGroup group, SpecLibrary library, List<Problem> problems)
    {
        var documents = new List<ReadDocument>();
        foreach (SpecFile file in group.Documents)
        {
            if (library.Find(file.Source.ProjectPath) is not { Root: { } root } document)
                continue;
            try
            {
                documents.Add(new ReadDocument(document.Path, root, OpenApiReader.Read(library, document), new OperationFilter(file.Source.Options)));
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                problems.Add(Problem.At(DiagnosticTable.InternalError, root.Position, Describe(error)));
            }
        }

        return documents;
    }

    /// <summary>The library with the schemas of version 2.0 where later versions have them.</summary>
    private static SpecLibrary Placed(SpecLibrary library, List<ReadDocument> documents)
    {
        HashSet<string> old = [.. documents.Where(static d => d.Reading.Version == OpenApiVersion.V20).Select(static d => d.Path)];
        return old.Count == 0
            ? library
            : new SpecLibrary(library.Documents.Select(d => old.Contains(d.Path) ? TypedParameters.Place(d, library)
                : d.Root is SpecObject root && OpenApiVersions.Find(root) is null ? TypedParameters.PlaceParts(d, library)
                : d));
    }

    /// <summary>Binds the documents, each without its types and checks; null when the binder fails on one of them.</summary>
    private static List<DocumentModel>? TryBind(ApiBinding binding, List<ReadDocument> documents, ApiGroup group, out ReadDocument? faulty)
    {
        var models = new List<DocumentModel>();
        faulty = null;
        foreach (ReadDocument document in documents)
        {
            try
            {
                OperationFilter filter = document.Filter;
                if (!filter.IsOpen)
                    binding.Filtered.Add(document.Path);
                if (DocumentBinder.Bind(binding, document.Path, document.Reading, SupersededIn(document.Path, group), filter) is { } model)
                    models.Add(model);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                faulty = document with { Failure = Describe(error) };
                return null;
            }
        }

        return models;
    }

    /// <summary>The documents of the API, and those of others that it reaches.</summary>
    private static IEnumerable<string> OpenApiDocuments(List<ReadDocument> documents, ApiGroup group) => documents.Select(static d => d.Path)
        .Concat(group.Reached.Where(static f => OpenApiVersions.Declaration(f.Root) is not null).Select(static f => f.Source.ProjectPath))
        .Distinct();

    private static Dialect DialectOf(List<ReadDocument> documents) =>
        Dialects.Of(documents.Select(static d => d.Reading.Version).FirstOrDefault(static v => v is not null) ?? OpenApiVersion.V31);

    /// <summary>What the client's documentation calls the operations that others take the place of.</summary>
    /// <summary>The title that all documents have; null where they have several, or none.</summary>
    private static string? TitleOf(IEnumerable<ReadDocument> documents)
    {
        List<string?> titles = [.. documents.Select(static d => d.Root.Get("info").GetString("title")?.Trim()).Distinct()];
        return titles.Count == 1 && !string.IsNullOrEmpty(titles[0]) ? titles[0] : null;
    }

    private static EquatableArray<string> Superseded(ApiGroup group, SpecLibrary library) => group.Superseded
        .Select(operation => operation.Split(['#'], 2))
        .Select(parts =>
        {
            SpecNode? node = library.Find(parts[0])?.Root is { } root ? JsonPointer.Find(root, parts[1]) : null;
            return (node.GetString("operationId") ?? string.Join(" ", JsonPointer.Tokens(parts[1]).Skip(1).Reverse())) + " of " + parts[0];
        })
        .ToEquatableArray();

    private static HashSet<string> SupersededIn(string document, ApiGroup group)
    {
        string prefix = document + "#";
        return new HashSet<string>(
            group.Superseded.Where(o => o.StartsWith(prefix, StringComparison.Ordinal)).Select(o => o.Substring(prefix.Length)),
            StringComparer.Ordinal);
    }

    /// <summary>Says a word about documents that give nothing; where something is wrong with one, that is why.</summary>
    private static void ReportEmpty(ApiGroup group, IReadOnlyList<DocumentModel> documents, List<Problem> problems)
    {
        foreach (SpecFile file in group.Documents)
        {
            bool isSound = file.Errors.Count == 0
                && !documents.Any(static d => d.IsOnlyReached)
                && problems.All(p => p.Position?.Path != file.Source.Path);
            DocumentModel? document = documents.FirstOrDefault(d => d.Document == file.Source.ProjectPath);
            if (isSound && document is { Types.Count: 0, Schemas.Count: 0, Operations.Count: 0 } && SupersededIn(document.Document, group).Count == 0)
                problems.Add(Problem.At(DiagnosticTable.NothingInDocument, file.Root!.Position));
        }
    }

    private static string Describe(Exception error) => error.GetType().Name + ": " + error.Message;

    /// <summary>A document of the API.</summary>
    /// <param name="Path">Its project-relative path.</param>
    /// <param name="Root">Its tree, overlays applied.</param>
    /// <param name="Reading">What was read of it.</param>
    /// <param name="Filter">Which of its operations are generated.</param>
    private sealed record ReadDocument(string Path, SpecNode Root, OpenApiReading Reading, OperationFilter Filter)
    {
        /// <summary>How the binder failed on it.</summary>
        public string? Failure { get; init; }
    }
}
