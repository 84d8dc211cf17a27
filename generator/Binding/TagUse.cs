using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.OpenApi;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>How a document uses tags. All of its operations count, whatever a filter leaves of them: filtering regroups nothing.</summary>
/// <param name="Operations">How many operations it has.</param>
/// <param name="Tagged">How many have a tag.</param>
/// <param name="Begun">How many have an <c>operationId</c> that begins with the words of their tag and goes on: <c>issues/list</c>.</param>
/// <param name="Tags">The first tags of operations, each once, in document order.</param>
internal sealed record TagUse(int Operations, int Tagged, int Begun, EquatableArray<GroupModel> Tags)
{
    /// <summary>A document with as many tags is a large one: its operations need an order.</summary>
    private const int ManyTags = 20;

    public static TagUse None { get; } = new(0, 0, 0, EquatableArray<GroupModel>.Empty);

    public static TagUse Of(OpenApiDocument document)
    {
        List<OpenApiOperation> operations = [.. (document.Paths ?? []).SelectMany(static path => (path.Value.Operations ?? []).Values)];
        List<(string Tag, string? Id)> tagged =
        [
            .. operations.Select(static o => (Tag: OperationTags.Of(o).FirstOrDefault(), Id: o.OperationId))
                .Where(static o => o.Tag is not null)!,
        ];
        Dictionary<string, string?> descriptions = (document.Tags ?? new HashSet<OpenApiTag>())
            .Where(static tag => tag.Name is not null)
            .GroupBy(static tag => tag.Name!, StringComparer.Ordinal)
            .ToDictionary(static tag => tag.Key, static tag => tag.First().Description, StringComparer.Ordinal);
        return new TagUse(
            operations.Count,
            tagged.Count,
            tagged.Count(static o => o.Id is not null && Begins(Letters(o.Id), Letters(o.Tag))),
            tagged.Select(static o => o.Tag).Distinct(StringComparer.Ordinal)
                .Select(tag => new GroupModel(tag, descriptions.TryGetValue(tag, out string? text) ? text : null))
                .ToEquatableArray());
    }

    /// <summary>
    /// Whether the methods of an API are grouped by tag. One more operation should not move all others, so no number of operations
    /// decides: real documents begin nearly all of their ids with tags or nearly none, and tags are few and seldom added.
    /// </summary>
    public static bool IsGrouped(MethodGrouping grouping, IReadOnlyCollection<TagUse> documents)
    {
        int operations = documents.Sum(static d => d.Operations);
        bool saysSo = documents.Sum(static d => d.Begun) * 2 > operations;
        int tags = documents.SelectMany(static d => d.Tags).Select(static t => t.Tag).Distinct(StringComparer.Ordinal).Count();
        bool isLarge = tags >= ManyTags && documents.Sum(static d => d.Tagged) * 2 > operations;
        return grouping == MethodGrouping.Tags || (grouping == MethodGrouping.Auto && (saysSo || isLarge));
    }

    private static bool Begins(string id, string tag) =>
        tag.Length > 0 && id.Length > tag.Length && id.StartsWith(tag, StringComparison.Ordinal);

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }
}
