using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding;

/// <summary>Which types are part of requests and which of responses.</summary>
internal static class Reachability
{
    /// <summary>The types, each marked. A type that no operation reaches may be either, so it is both.</summary>
    public static EquatableArray<TypeModel> Mark(IReadOnlyList<TypeModel> types, IReadOnlyList<OperationModel> operations)
    {
        var byId = types.ToDictionary(static t => t.Id);
        HashSet<TypeId> sent = Reach(operations.SelectMany(Sent), byId);
        HashSet<TypeId> received = Reach(operations.SelectMany(Received), byId);
        HashSet<TypeId> patched = Reach(operations.SelectMany(Patched), byId);
        return types
            .Select(type => type is ObjectModel model ? Mark(model, sent, received) with { IsPatched = patched.Contains(model.Id) } : type)
            .ToEquatableArray();
    }

    private static IEnumerable<TypeRef> Patched(OperationModel operation) => operation.Bodies
        .Where(body => operation.Method == "PATCH" || body.MediaType.StartsWith("application/merge-patch+json", StringComparison.OrdinalIgnoreCase))
        .Select(static body => body.Type.Type);

    private static ObjectModel Mark(ObjectModel model, HashSet<TypeId> sent, HashSet<TypeId> received)
    {
        bool isSent = sent.Contains(model.Id);
        bool isReceived = received.Contains(model.Id);
        return model with { IsSent = isSent || !isReceived, IsReceived = isReceived || !isSent };
    }

    private static IEnumerable<TypeRef> Sent(OperationModel operation)
    {
        foreach (ParameterModel parameter in operation.Parameters)
            yield return parameter.Type.Type;
        foreach (BodyModel body in operation.Bodies)
            yield return body.Type.Type;
    }

    private static IEnumerable<TypeRef> Received(OperationModel operation) =>
        operation.Responses.SelectMany(static r => new[] { r.Body?.Type, r.Items?.Type.Type }).OfType<TypeRef>();

    private static HashSet<TypeId> Reach(IEnumerable<TypeRef> roots, Dictionary<TypeId, TypeModel> types)
    {
        var reached = new HashSet<TypeId>();
        var open = new Stack<TypeRef>(roots);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case ListRef list:
                    open.Push(list.Item.Type);
                    break;
                case MapRef map:
                    open.Push(map.Value.Type);
                    break;
                case NamedRef named when reached.Add(named.Id) && types.TryGetValue(named.Id, out TypeModel type):
                    foreach (TypeRef inner in Inner(type))
                        open.Push(inner);
                    break;
            }
        }

        return reached;
    }

    private static IEnumerable<TypeRef> Inner(TypeModel type) => type switch
    {
        ObjectModel model => model.Members.Select(static m => m.Type.Type)
            .Concat(model.AdditionalMembers is { } additional ? [additional.Type] : []),
        TupleModel tuple => tuple.Items.Select(static i => i.Type.Type).Concat(tuple.OtherItems is { } others ? [others.Type] : []),
        UnionModel union => union.Cases.Select(static c => c.Type),
        _ => [],
    };
}
