using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;

namespace Seedance.Generator.Binding.Merge;

/// <summary>A type after joining, and the documents that have it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Documents">Indexes of the documents that have it, in their order.</param>
internal sealed record JoinedType(TypeModel Type, IReadOnlyList<int> Documents);

/// <summary>
/// Who keeps a name that several different types ask for: a bundled document's type first, then the one that most
/// documents have, then the first in the order of the documents. The others take their document's word in front.
/// </summary>
internal sealed class NameContest(IReadOnlyList<DocumentModel> documents, Func<int, bool> isBundled)
{
    /// <summary>The types that lose their plain name, each with the winner.</summary>
    public IEnumerable<KeyValuePair<JoinedType, JoinedType>> Losers(IEnumerable<JoinedType> types)
    {
        IEnumerable<IGrouping<string, JoinedType>> contests = types
            .Where(static t => t.Type.Name.Kind is NameKind.Explicit or NameKind.Component)
            .GroupBy(static t => t.Type.Name.Kind + " " + t.Type.Name.Words, StringComparer.Ordinal);
        foreach (IGrouping<string, JoinedType> contest in contests)
        {
            JoinedType winner = contest
                .OrderBy(t => isBundled(t.Documents[0]) ? 0 : 1)
                .ThenByDescending(static t => t.Documents.Count)
                .ThenBy(t => documents[t.Documents[0]].Document, StringComparer.Ordinal)
                .First();
            foreach (JoinedType loser in contest.Where(t => t != winner))
                yield return new KeyValuePair<JoinedType, JoinedType>(loser, winner);
        }
    }

    /// <summary>The name that a loser asks for instead.</summary>
    public static NameRequest Qualified(NameRequest name) => name with { Words = name.Qualifier + " " + name.Words };
}
