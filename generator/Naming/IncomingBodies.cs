using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;

namespace Seedance.Generator.Naming;

/// <summary>The bodies of a callback or webhook by their types: media types of one type are read by one member.</summary>
internal static class IncomingBodies
{
    /// <summary>The groups, that of JSON first; a single empty one where there is no body.</summary>
    public static IEnumerable<IReadOnlyList<BodyModel>> Groups(IncomingRequestModel request) =>
        request.Bodies.GroupBy(static b => b.Type).Select(static same => same.ToList()).DefaultIfEmpty([]);
}
