using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Merge;

/// <summary>
/// Joins callbacks and webhooks that are one: documents repeat a callback under every operation that leads to it, and
/// every document of an API repeats it again. Those of one name that carry the same are the same, whatever they say about it.
/// </summary>
internal static class IncomingMerger
{
    /// <summary>The requests, each once: the first of those that are the same.</summary>
    public static IEnumerable<IncomingRequestModel> Merge(IEnumerable<IncomingRequestModel> requests) =>
        requests.GroupBy(Essence).Select(static same => same.First());

    private static IncomingRequestModel Essence(IncomingRequestModel request) => request with
    {
        Id = "",
        Key = request.NameHint ?? request.Key,
        OperationId = null,
        NameHint = null,
        Docs = Documentation.None,
        Bodies = request.Bodies.Select(static b => b with { Docs = Documentation.None }).ToEquatableArray(),
        Parameters = request.Parameters.Select(static p => p with { Docs = Documentation.None }).ToEquatableArray(),
        Operation = null,
    };
}
