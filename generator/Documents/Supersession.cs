using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>Finds the operations of one API that another document defines in their place.</summary>
/// <remarks>
/// A consumer's operation takes the place of the bundled one. Of two consumer's operations with one identity the first
/// counts; unless they are equal, both places are reported. Bundled documents are known to agree, and what one document
/// says twice is a matter of names.
/// </remarks>
internal static class Supersession
{
    /// <returns>The operations that are not generated, each as <c>project path#pointer</c>, in ordinal order.</returns>
    public static IEnumerable<string> Find(IReadOnlyList<GroupedDocument> documents, List<Problem> problems)
    {
        var superseded = new SortedSet<string>(StringComparer.Ordinal);
        var known = new KnownOperations();
        foreach (GroupedDocument document in documents.Where(static document => !document.IsBundled))
        {
            foreach (OperationIdentity operation in document.Header.Operations)
            {
                if (known.Find(operation) is not { } first)
                    continue;
                superseded.Add(Name(document, operation));
                if (!AreEqual(first, operation))
                    Report(first, document, operation, problems);
            }

            known.Add(document);
        }

        foreach (GroupedDocument document in documents.Where(static document => document.IsBundled))
        {
            foreach (OperationIdentity operation in document.Header.Operations)
            {
                if (known.Find(operation) is not null)
                    superseded.Add(Name(document, operation));
            }
        }

        return superseded;
    }

    private static string Name(GroupedDocument document, OperationIdentity operation) =>
        document.File.Source.ProjectPath + "#" + operation.Pointer;

    private static bool AreEqual(KnownOperation first, OperationIdentity operation) =>
        first.Operation.Signature == operation.Signature && NodeEquality.AreEqual(first.Operation.Node, operation.Node);

    private static void Report(KnownOperation first, GroupedDocument document, OperationIdentity operation, List<Problem> problems)
    {
        problems.Add(Problem.At(
            DiagnosticTable.DuplicateOperation, first.Operation.Position, first.Operation.Shown, document.File.Source.ProjectPath));
        problems.Add(Problem.At(
            DiagnosticTable.DuplicateOperation, operation.Position, operation.Shown, first.Document.File.Source.ProjectPath));
    }

    private sealed record KnownOperation(GroupedDocument Document, OperationIdentity Operation);

    /// <summary>The operations of the documents so far, by both halves of their identity.</summary>
    private sealed class KnownOperations
    {
        private readonly Dictionary<string, KnownOperation> _byId = new(StringComparer.Ordinal);

        private readonly Dictionary<string, KnownOperation> _bySignature = new(StringComparer.Ordinal);

        public void Add(GroupedDocument document)
        {
            foreach (OperationIdentity operation in document.Header.Operations)
            {
                var known = new KnownOperation(document, operation);
                if (operation.OperationId is { } id && !_byId.ContainsKey(id))
                    _byId.Add(id, known);
                if (!_bySignature.ContainsKey(operation.Signature))
                    _bySignature.Add(operation.Signature, known);
            }
        }

        public KnownOperation? Find(OperationIdentity operation)
        {
            if (operation.OperationId is { } id && _byId.TryGetValue(id, out KnownOperation known))
                return known;
            return _bySignature.TryGetValue(operation.Signature, out known) ? known : null;
        }
    }
}
