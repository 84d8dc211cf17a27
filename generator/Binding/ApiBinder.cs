using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Binding.Merge;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
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
            ApiMerger.Merge(settings, [], static _ => false, new Dictionary<string, SpecNode>(), []),
            EquatableArray.Of(Problem.Anywhere(DiagnosticTable.InternalError, attempt.Failure!)));
    }

    private static BindResult BindAll(ApiGroup group, ApiSettings settings)
    {
        var problems = new List<Problem>();
        OverlaySet overlays = OverlaySet.Read(group, problems);
        var documents = new List<DocumentModel>();
        var roots = new Dictionary<string, SpecNode>(StringComparer.Ordinal);
        foreach (SpecFile file in group.Documents)
        {
            if (file.Root is null)
                continue;
            try
            {
                SpecNode root = overlays.Apply(file.Root, problems);
                if (BindDocument(file, root, group, problems) is { } document)
                {
                    documents.Add(document);
                    roots.Add(file.Source.ProjectPath, root);
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // One bad document never costs the others, and a generator that throws costs all.
                problems.Add(Problem.At(DiagnosticTable.InternalError, file.Root.Position, error.GetType().Name + ": " + error.Message));
            }
        }

        overlays.ReportUnmatched(problems);
        HashSet<string> bundled = [.. group.Documents.Where(static d => d.Source.Options.Origin == SpecOrigin.Bundled).Select(static d => d.Source.ProjectPath)];
        ApiModel model = ApiMerger.Merge(settings, documents, bundled.Contains, roots, problems);
        return new BindResult(model, problems.Distinct().ToEquatableArray());
    }

    private static DocumentModel? BindDocument(SpecFile file, SpecNode root, ApiGroup group, List<Problem> problems)
    {
        string prefix = file.Source.ProjectPath + "#";
        var superseded = new HashSet<string>(
            group.Superseded.Where(o => o.StartsWith(prefix, StringComparison.Ordinal)).Select(o => o.Substring(prefix.Length)),
            StringComparer.Ordinal);
        DocumentModel? document = DocumentBinder.Bind(
            file.Source.ProjectPath, root, OpenApiReader.Read(root), superseded, out DocumentContext context);
        problems.AddRange(context.Problems);

        // Where something is wrong with the document, that is why it gives nothing.
        bool isSound = file.Errors.Count == 0 && context.Problems.Count == 0;
        if (isSound && superseded.Count == 0 && document is { Types.Count: 0, Schemas.Count: 0, Operations.Count: 0 })
            problems.Add(Problem.At(DiagnosticTable.NothingInDocument, root.Position));
        return document;
    }
}
