using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>
/// Finds the patterns of filters that no operation fits. Items may share their metadata, so a pattern that fits in one document
/// of the API is a good one.
/// </summary>
internal static class FilterProblems
{
    private const int MaxHints = 3;

    /// <param name="documents">For each document its filter, what was read of it, and where it begins.</param>
    public static IEnumerable<Problem> Find(IEnumerable<(OperationFilter Filter, OpenApiDocument? Document, SpecPosition Position)> documents)
    {
        List<Filtered> filtered =
        [
            .. documents.Where(static d => !d.Filter.IsOpen).Select(static d => new Filtered(d.Filter, d.Document, d.Position)),
        ];
        IEnumerable<Problem> operations = Unmatched(
            filtered, "Operations", static d => d.Filter.Operations, static (d, pattern) => d.HasOperation(pattern), static d => d.OperationNames);
        IEnumerable<Problem> tags = Unmatched(
            filtered, "Tags", static d => d.Filter.Tags, static (d, pattern) => d.HasTag(pattern), static d => d.Tags);
        return operations.Concat(tags);
    }

    private static IEnumerable<Problem> Unmatched(
        List<Filtered> documents,
        string metadata,
        Func<Filtered, IReadOnlyList<string>> patterns,
        Func<Filtered, string, bool> has,
        Func<Filtered, IEnumerable<string>> names)
    {
        foreach (string pattern in documents.SelectMany(patterns).Distinct(StringComparer.Ordinal))
        {
            List<Filtered> users = [.. documents.Where(d => patterns(d).Contains(pattern))];
            if (!users.Any(d => has(d, pattern)))
            {
                string hint = Hint(pattern, users.SelectMany(names));
                yield return Problem.At(DiagnosticTable.FilterMatchesNothing, users[0].Position, pattern, metadata, hint);
            }
        }
    }

    private static string Hint(string pattern, IEnumerable<string> candidates)
    {
        List<string> near =
        [
            .. candidates.Distinct()
                .OrderBy(name => Spelling.Distance(pattern, name)).ThenBy(static name => name, StringComparer.Ordinal)
                .Take(MaxHints),
        ];
        return near.Count == 0
            ? "There is nothing in it that a filter could fit."
            : "Closest to it: " + string.Join(", ", near.Select(static name => "'" + name + "'")) + ".";
    }

    /// <summary>A filtered document, and what patterns can fit in it.</summary>
    private sealed class Filtered(OperationFilter filter, OpenApiDocument? document, SpecPosition position)
    {
        public OperationFilter Filter => filter;

        public SpecPosition Position => position;

        public IEnumerable<string> Tags => All(document).SelectMany(static o => OperationTags.Of(o.Operation));

        public IEnumerable<string> OperationNames => All(document).SelectMany(static o => new[] { o.Operation.OperationId, o.Route }).OfType<string>();

        public bool HasOperation(string pattern) => All(document).Any(o => OperationFilter.Fits(pattern, o.Operation.OperationId, o.Route));

        public bool HasTag(string pattern) => Tags.Any(tag => Wildcard.IsMatch(pattern, tag));

        private static IEnumerable<(string Route, OpenApiOperation Operation)> All(OpenApiDocument? document) =>
            (document?.Paths ?? []).SelectMany(static path => (path.Value.Operations ?? [])
                .Select(entry => (entry.Key.Method.ToUpperInvariant() + " " + path.Key, entry.Value)));
    }
}
