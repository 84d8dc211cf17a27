using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Merge;

/// <summary>
/// Which schemas get a validator. What tells the cases of a union apart and what a kept schema refers to is always among them.
/// </summary>
internal static class SchemaSelection
{
    /// <summary>
    /// An API with more schemas is a large one: GitHub's has about 3,000, Stripe's 1,500, and most of their validators are
    /// for answers that nobody checks. A document that people write by hand stays far below.
    /// </summary>
    public const int LargeCount = 1000;

    /// <param name="selection">What the consumer asked for.</param>
    /// <param name="schemas">All schemas.</param>
    /// <param name="types">The types.</param>
    /// <param name="operations">The operations.</param>
    /// <param name="incoming">The callbacks and webhooks: what comes from outside is always checked.</param>
    public static EquatableArray<SchemaModel> Select(
        SchemaKinds selection,
        EquatableArray<SchemaModel> schemas,
        IEnumerable<TypeModel> types,
        IEnumerable<OperationModel> operations,
        IEnumerable<IncomingRequestModel> incoming)
    {
        if (selection == SchemaKinds.All || (selection == SchemaKinds.Auto && schemas.Count <= LargeCount))
            return schemas;
        var byId = schemas.ToDictionary(static s => s.Id);
        var used = new HashSet<TypeId>();
        var open = new Stack<TypeId>(Roots(types, operations, incoming));
        while (open.Count > 0)
        {
            TypeId id = open.Pop();
            if (!byId.TryGetValue(id, out SchemaModel schema) || !used.Add(id))
                continue;
            foreach (TypeId target in TargetMap.TargetsOf(schema.Rules))
                open.Push(target);
        }

        return schemas.Where(s => used.Contains(s.Id)).ToEquatableArray();
    }

    private static IEnumerable<TypeId> Roots(
        IEnumerable<TypeModel> types, IEnumerable<OperationModel> operations, IEnumerable<IncomingRequestModel> incoming) =>
        operations.SelectMany(static o => o.Bodies).Concat(incoming.SelectMany(static i => i.Bodies)).Select(static b => b.Schema)
            .Concat(operations.SelectMany(static o => o.Parameters).Select(static p => p.Schema))
            .Concat(incoming.SelectMany(static i => i.Parameters).Select(static p => p.Schema))
            .Concat(types.OfType<UnionModel>().SelectMany(static u => u.Cases).Select(static c => c.Schema))
            .OfType<TypeId>();
}
