using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;

namespace Seedance.Generator.Planning;

/// <summary>Which types hold a secret, in themselves or in a type that they refer to.</summary>
internal static class SecretHolders
{
    public static HashSet<TypeId> Of(IEnumerable<TypeModel> types)
    {
        var holders = new HashSet<TypeId>();
        var referrers = new Dictionary<TypeId, List<TypeId>>();
        var open = new Stack<TypeId>();
        foreach (TypeModel type in types)
        {
            if (HasSecret(type) && holders.Add(type.Id))
                open.Push(type.Id);
            foreach (TypeId target in References(type).Select(Target).OfType<TypeId>())
            {
                if (!referrers.TryGetValue(target, out List<TypeId>? list))
                    referrers.Add(target, list = []);
                list.Add(type.Id);
            }
        }

        while (open.Count > 0)
        {
            foreach (TypeId referrer in referrers.TryGetValue(open.Pop(), out List<TypeId>? list) ? list : [])
            {
                if (holders.Add(referrer))
                    open.Push(referrer);
            }
        }

        return holders;
    }

    private static bool HasSecret(TypeModel type) => type switch
    {
        ObjectModel model => model.HasSecretAdditionalMembers || model.Members.Any(static m => m.IsSecret),
        UnionModel union => union.Cases.Any(static c => c.IsSecret),
        _ => false,
    };

    private static IEnumerable<TypeRef> References(TypeModel type) => type switch
    {
        ObjectModel { AdditionalMembers: { } additional } model => model.Members.Select(static m => m.Type.Type).Append(additional.Type),
        ObjectModel model => model.Members.Select(static m => m.Type.Type),
        UnionModel union => union.Cases.Select(static c => c.Type),
        _ => [],
    };

    private static TypeId? Target(TypeRef type) => type switch
    {
        NamedRef named => named.Id,
        ListRef list => Target(list.Item.Type),
        MapRef map => Target(map.Value.Type),
        _ => null,
    };
}
