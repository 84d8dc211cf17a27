using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Binding.Merge;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
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
        List<SpecDocument> documents = ReadDocuments(group, problems);
        while (true)
        {
            var context = new ApiContext();
            foreach (SpecDocument document in documents)
                context.Add(document.Path, document.Root, DialectOf(document.Reading));
            var binding = new ApiBinding(context);
            if (TryBind(binding, documents, group, out SpecDocument? faulty) is not { } models)
            {
                // One bad document never costs the others, and a generator that throws costs all.
                problems.Add(Problem.At(DiagnosticTable.InternalError, faulty!.Root.Position, faulty.Failure!));
                documents.RemoveAll(d => d.Path == faulty.Path);
                continue;
            }

            problems.AddRange(context.Problems);
            HashSet<string> bundled =
                [.. group.Documents.Where(static d => d.Source.Options.Origin == SpecOrigin.Bundled).Select(static d => d.Source.ProjectPath)];
            ApiModel model = ApiMerger.Merge(settings, binding.Complete(models), bundled.Contains, context.Locate, problems);
            return new BindResult(model, problems.Distinct().ToEquatableArray());
        }
    }

    private static List<SpecDocument> ReadDocuments(ApiGroup group, List<Problem> problems)
    {
        OverlaySet overlays = OverlaySet.Read(group, problems);
        var documents = new List<SpecDocument>();
        foreach (SpecFile file in group.Documents)
        {
            if (file.Root is null)
                continue;
            try
            {
                SpecNode root = overlays.Apply(file.Root, problems);
                documents.Add(new SpecDocument(file.Source.ProjectPath, root, OpenApiReader.Read(root)));
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                problems.Add(Problem.At(DiagnosticTable.InternalError, file.Root.Position, Describe(error)));
            }
        }

        overlays.ReportUnmatched(problems);
        return documents;
    }

    /// <summary>Binds the documents, each without its types and checks; null when the binder fails on one of them.</summary>
    private static List<DocumentModel>? TryBind(ApiBinding binding, List<SpecDocument> documents, ApiGroup group, out SpecDocument? faulty)
    {
        var models = new List<DocumentModel>();
        faulty = null;
        foreach (SpecDocument document in documents)
        {
            try
            {
                if (DocumentBinder.Bind(binding, document.Path, document.Reading, SupersededIn(document.Path, group)) is { } model)
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

    private static Dialect DialectOf(OpenApiReading reading) =>
        reading.Version is OpenApiVersion.V31 or OpenApiVersion.V32 ? Dialect.OpenApi31 : Dialect.OpenApi30;

    private static HashSet<string> SupersededIn(string document, ApiGroup group)
    {
        string prefix = document + "#";
        return new HashSet<string>(
            group.Superseded.Where(o => o.StartsWith(prefix, StringComparison.Ordinal)).Select(o => o.Substring(prefix.Length)),
            StringComparer.Ordinal);
    }

    private static string Describe(Exception error) => error.GetType().Name + ": " + error.Message;

    /// <summary>A document of the API.</summary>
    /// <param name="Path">Its project-relative path.</param>
    /// <param name="Root">Its tree, overlays applied.</param>
    /// <param name="Reading">What was read of it.</param>
    private sealed record SpecDocument(string Path, SpecNode Root, OpenApiReading Reading)
    {
        /// <summary>How the binder failed on it.</summary>
        public string? Failure { get; init; }
    }
}
