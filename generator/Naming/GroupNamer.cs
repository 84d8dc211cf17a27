using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;

namespace Seedance.Generator.Naming;

/// <summary>Names the groups of a client's methods after their tags.</summary>
internal static class GroupNamer
{
    /// <summary>What follows a group's name in the name of the class that holds its methods.</summary>
    private const string ClassSuffix = "Operations";

    /// <returns>The names by tag. A tag takes the name of its own words whatever other tags there are, unless they clash.</returns>
    public static IReadOnlyDictionary<string, NamedGroup> Name(ApiModel api)
    {
        var properties = new NameScope(StringComparer.OrdinalIgnoreCase);
        var interfaces = new NameScope(StringComparer.OrdinalIgnoreCase, ReservedNames.Types(api.Settings));
        var names = new Dictionary<string, NamedGroup>(StringComparer.Ordinal);
        foreach (string tag in api.Groups.Select(static g => g.Tag).OrderBy(static tag => tag, StringComparer.Ordinal))
        {
            string word = Words.Pascal(tag);
            string property = properties.Take(ReservedNames.IsClientMember(word, api.Settings) ? word + "Group" : word, ClassSuffix);
            string client = $"I{property}Client";
            names[tag] = new NamedGroup(
                tag,
                CSharpIdentifier.Escape(property),
                interfaces.TryTake(client) ? client : interfaces.Take($"I{property}{ClassSuffix}"),
                property + ClassSuffix);
        }

        return names;
    }

    /// <summary>
    /// What the method of an operation could be called within its group: the tag's words at its front say nothing there, so
    /// <c>issues/list-for-repo</c> is <c>Issues.ListForRepo</c>. A chosen name stays as it is.
    /// </summary>
    public static IEnumerable<string> Candidates(OperationModel operation)
    {
        List<string> candidates = [.. OperationWords.Candidates(operation)];
        string tag = Words.Pascal(operation.Tag!);
        int own = operation.NameHint is null ? 0 : 1;
        bool hasId = !string.IsNullOrEmpty(operation.OperationId);
        if (hasId && Rest(candidates[own], tag) is { } rest)
            candidates.Insert(own, rest);
        return candidates;
    }

    /// <summary>What is left of a name behind a word at its front; null where it does not begin with that word or has no other.</summary>
    private static string? Rest(string name, string word) =>
        name.Length > word.Length && name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && char.IsUpper(name[word.Length])
            ? name.Substring(word.Length)
            : null;
}
