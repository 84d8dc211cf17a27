using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>
/// The interface of what all cases of a union have from a common base. It is there only where they share something that has
/// one type in all of them. What one case adds by itself is never in it, so a further case takes nothing away.
/// </summary>
internal static class SharedMembers
{
    /// <summary>Adds the interface of a union, made of the parts that all cases have.</summary>
    public static void Add(SchemaView union, IEnumerable<SchemaSource> parts, TypeBinder binder)
    {
        TypeId id = IdOf(union.Id);
        SchemaView view = union.Of(parts, id);
        if (view.Properties.Count == 0)
            return;
        List<MemberModel> members = [.. view.Properties.Select(p => ObjectShape.Member(p.Key, p.Value, view, binder))];
        binder.Declare(new InterfaceModel(
            id,
            new NameRequest(NameKind.Interface, "", union.Id, null, binder.Context.QualifierOf(union.Id)),
            Documentation.None,
            union.Id,
            members.ToEquatableArray()));
    }

    /// <summary>
    /// Once all types are there: takes out the members that differ from case to case, leaves out the interfaces without
    /// members, and tells the records which they implement.
    /// </summary>
    public static IEnumerable<TypeModel> Complete(IReadOnlyList<TypeModel> types)
    {
        var byId = types.ToDictionary(static t => t.Id);
        var interfaces = new Dictionary<TypeId, InterfaceModel>();
        var implemented = new Dictionary<TypeId, List<TypeId>>();
        foreach (InterfaceModel model in types.OfType<InterfaceModel>())
        {
            List<ObjectModel> cases = byId.TryGetValue(model.Union, out TypeModel of) && of is UnionModel one ? [.. Records(one, byId)] : [];
            InterfaceModel shared = model with { Members = model.Members.Where(m => cases.All(c => Has(c, m, byId))).ToEquatableArray() };
            if (shared.Members.Count == 0 || cases.Count == 0)
                continue;
            interfaces.Add(model.Id, shared);
            foreach (ObjectModel record in cases)
            {
                if (!implemented.TryGetValue(record.Id, out List<TypeId> own))
                    implemented.Add(record.Id, own = []);
                own.Add(model.Id);
            }
        }

        foreach (TypeModel type in types)
        {
            if (type is ObjectModel record && implemented.TryGetValue(record.Id, out List<TypeId> own))
                yield return record with { Interfaces = own.ToEquatableArray() };
            else if (type is UnionModel union && interfaces.ContainsKey(IdOf(union.Id)))
                yield return union with { Shared = IdOf(union.Id) };
            else if (type is not InterfaceModel model)
                yield return type;
            else if (interfaces.TryGetValue(model.Id, out InterfaceModel shared))
                yield return shared;
        }
    }

    private static TypeId IdOf(TypeId union) => union.Beside("shared");

    private static IEnumerable<ObjectModel> Records(UnionModel union, Dictionary<TypeId, TypeModel> types) =>
        union.Cases.Select(static c => c.Type).OfType<NamedRef>()
            .Select(c => types.TryGetValue(c.Id, out TypeModel type) ? type : null).OfType<ObjectModel>();

    private static bool Has(ObjectModel record, MemberModel shared, Dictionary<TypeId, TypeModel> types)
    {
        foreach (MemberModel member in record.Members)
        {
            if (member.JsonName == shared.JsonName)
                return member.Type.Type == shared.Type.Type || (IsText(member.Type.Type, types) && IsText(shared.Type.Type, types));
        }

        return false;
    }

    private static bool IsText(TypeModel model) => model is EnumModel { IsExtensible: true, Base: EnumBase.String };

    /// <summary>A text and an enum of texts that takes any text become each other.</summary>
    private static bool IsText(TypeRef type, Dictionary<TypeId, TypeModel> types) => type switch
    {
        PrimitiveRef primitive => primitive.Kind == Primitive.String,
        NamedRef named => types.TryGetValue(named.Id, out TypeModel model) && IsText(model),
        _ => false,
    };
}
