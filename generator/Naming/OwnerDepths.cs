using System.Collections.Generic;
using Seedance.Generator.Model;

namespace Seedance.Generator.Naming;

/// <summary>How many owners each type has above it.</summary>
internal static class OwnerDepths
{
    /// <summary>Depths of all types. A chain that comes back to itself, which no sound model has, ends where it does.</summary>
    public static IReadOnlyDictionary<TypeId, int> Of(IEnumerable<TypeModel> types)
    {
        var owners = new Dictionary<TypeId, TypeId?>();
        foreach (TypeModel type in types)
            owners[type.Id] = type.Name.Kind == NameKind.Inline ? type.Name.Owner : null;

        var depths = new Dictionary<TypeId, int>();
        var chain = new Stack<TypeId>();
        var onChain = new HashSet<TypeId>();
        foreach (TypeId id in owners.Keys)
        {
            TypeId? current = id;
            while (current is not null && owners.ContainsKey(current) && !depths.ContainsKey(current) && onChain.Add(current))
            {
                chain.Push(current);
                current = owners[current];
            }

            int depth = current is not null && depths.TryGetValue(current, out int known) ? known + 1 : 0;
            while (chain.Count > 0)
                depths[chain.Pop()] = depth++;
            onChain.Clear();
        }

        return depths;
    }
}
