using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;

namespace Seedance.Generator.Binding;

/// <summary>
/// Which unions must not print what fits none of their cases: it may be a new case with the members of the known ones, and
/// some of these, at any depth, are secrets.
/// </summary>
internal static class SecretUnions
{
    public static IEnumerable<TypeModel> Complete(IReadOnlyList<TypeModel> types)
    {
        HashSet<TypeId> secret = Holders(types);
        return types.Select(type => type is UnionModel union && secret.Contains(union.Id) ? union with { HidesUnknown = true } : type);
    }

    /// <summary>The types with a secret in them: those that have one themselves, and those that lead to one of them.</summary>
    private static HashSet<TypeId> Holders(IReadOnlyList<TypeModel> types)
    {
        ILookup<TypeId, TypeId> users = types
            .SelectMany(static type => Reachability.Inner(type).Select(Named).OfType<TypeId>().Select(inner => (Inner: inner, type.Id)))
            .ToLookup(static use => use.Inner, static use => use.Id);
        var holders = new HashSet<TypeId>(types.Where(HasSecret).Select(static type => type.Id));
        var open = new Stack<TypeId>(holders);
        while (open.Count > 0)
        {
            foreach (TypeId user in users[open.Pop()].Where(holders.Add))
                open.Push(user);
        }

        return holders;
    }

    private static bool HasSecret(TypeModel type) => type switch
    {
        ObjectModel model => model.HasSecretAdditionalMembers || model.Members.Any(static m => m.IsSecret),
        TupleModel tuple => tuple.Items.Any(static i => i.IsSecret),
        UnionModel union => union.IsSecret,
        _ => false,
    };

    private static TypeId? Named(TypeRef type) => type switch
    {
        NamedRef named => named.Id,
        ListRef list => Named(list.Item.Type),
        MapRef map => Named(map.Value.Type),
        _ => null,
    };
}
