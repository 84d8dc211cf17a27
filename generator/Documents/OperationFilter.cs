using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Documents;

/// <summary>Which operations of a document are generated: those that one of the patterns of its item names. Without any, all.</summary>
/// <param name="options">The item's metadata.</param>
internal sealed class OperationFilter(SpecItemOptions options)
{
    /// <summary>Fit an <c>operationId</c>, or method and path (<c>GET /pets/*</c>).</summary>
    public IReadOnlyList<string> Operations { get; } = Patterns(options.Operations);

    /// <summary>Fit a tag.</summary>
    public IReadOnlyList<string> Tags { get; } = Patterns(options.Tags);

    /// <summary>Whether nothing is left out.</summary>
    public bool IsOpen => Operations.Count == 0 && Tags.Count == 0;

    /// <param name="operationId">The <c>operationId</c>, or null.</param>
    /// <param name="route">Method and path.</param>
    /// <param name="tags">The operation's tags.</param>
    public bool Includes(string? operationId, string route, IEnumerable<string> tags) =>
        IsOpen
        || Operations.Any(pattern => Fits(pattern, operationId, route))
        || (Tags.Count > 0 && tags.Any(tag => Tags.Any(pattern => Wildcard.IsMatch(pattern, tag))));

    /// <summary>Whether a pattern fits an operation. One for method and path has a space in it: <c>get*</c> is about ids alone.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="operationId">The <c>operationId</c>, or null.</param>
    /// <param name="route">Method and path.</param>
    public static bool Fits(string pattern, string? operationId, string route) =>
        (operationId is not null && Wildcard.IsMatch(pattern, operationId)) || (pattern.IndexOf(' ') > 0 && Wildcard.IsMatch(pattern, route));

    public bool Includes(OperationIdentity operation) =>
        IsOpen || Includes(operation.OperationId, operation.Route, TagsOf(operation.Node));

    private static IEnumerable<string> TagsOf(SpecNode operation) =>
        ((operation as SpecObject)?["tags"] as SpecArray)?.Items.OfType<SpecScalar>().Select(static tag => tag.Text) ?? [];

    private static IReadOnlyList<string> Patterns(string list) =>
    [
        .. list.Split(',').Select(static pattern => pattern.Trim()).Where(static pattern => pattern.Length > 0).Distinct(StringComparer.Ordinal),
    ];
}
