using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Naming;

/// <summary>
/// Names callbacks and webhooks: by what somebody chose, by their key, by their operation id, by the operation that they
/// belong to. The key comes before the id because it tells them apart for their readers; the ids are often made of it.
/// </summary>
internal static class IncomingNamer
{
    /// <summary>The nested class that holds the definition of a request is called like the request, with this behind it.</summary>
    public const string Definition = "Definition";

    public static EquatableArray<NamedIncomingRequest> Name(
        EquatableArray<IncomingRequestModel> requests, DocumentOrder order, IReadOnlyDictionary<string, string> operationWords)
    {
        var endpoints = new NameScope(StringComparer.OrdinalIgnoreCase, ReservedNames.SchemaProperties);
        var names = new Dictionary<string, NamedIncomingRequest>(StringComparer.Ordinal);
        IEnumerable<IncomingRequestModel> sorted = order.Sort(requests, static r => DocumentOrder.Place(r.Id));
        foreach (IGrouping<bool, IncomingRequestModel> kind in sorted.GroupBy(static r => r.IsWebhook))
        {
            var scope = new NameScope(StringComparer.OrdinalIgnoreCase, ReservedNames.IncomingProperties);
            Dictionary<string, string> words = NameEach([.. kind], scope, operationWords);
            foreach (IncomingRequestModel request in kind)
            {
                string word = words[request.Id];
                List<string> members = [word];
                foreach (IReadOnlyList<BodyModel> bodies in IncomingBodies.Groups(request).Skip(1))
                    members.Add(scope.Take(word + bodies[0].Kind, Definition));
                names.Add(request.Id, new NamedIncomingRequest(
                    request.Id,
                    members.Select(CSharpIdentifier.Escape).ToEquatableArray(),
                    members.Select(m => endpoints.Take("Map" + m)).ToEquatableArray(),
                    word));
            }
        }

        return requests.Select(r => names[r.Id]).ToEquatableArray();
    }

    /// <summary>Everybody's first wish before anybody's second; what somebody chose goes first.</summary>
    private static Dictionary<string, string> NameEach(
        IReadOnlyList<IncomingRequestModel> requests, NameScope scope, IReadOnlyDictionary<string, string> operationWords)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        List<(string Id, List<string> Candidates)> waiting =
        [
            .. requests.OrderBy(static r => r.NameHint is null ? 1 : 0).Select(r => (r.Id, Candidates(r, operationWords).ToList())),
        ];
        for (int round = 0; waiting.Count > 0; round++)
        {
            List<(string Id, List<string> Candidates)> left = [];
            foreach ((string id, List<string> candidates) in waiting)
            {
                if (round >= candidates.Count)
                    words[id] = scope.Take(candidates[0], Definition);
                else if (scope.TryTake(candidates[round], Definition))
                    words[id] = candidates[round];
                else
                    left.Add((id, candidates));
            }

            waiting = left;
        }

        return words;
    }

    private static IEnumerable<string> Candidates(IncomingRequestModel request, IReadOnlyDictionary<string, string> operationWords)
    {
        if (request.NameHint is { } hint)
            yield return Words.Chosen(hint);
        string key = Words.Pascal(request.Key);
        yield return key;
        if (!string.IsNullOrEmpty(request.OperationId))
            yield return Words.Pascal(request.OperationId!);
        if (request.Operation is { } operation && operationWords.TryGetValue(operation, out string? word))
            yield return Words.Cut(Words.Join(word, key));
        yield return Words.Cut(Words.Join(key, Words.Pascal(request.Method.ToLowerInvariant())));
    }
}
