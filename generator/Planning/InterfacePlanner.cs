using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>Plans the interfaces of unions, and what records do to implement them.</summary>
internal sealed class InterfacePlanner(ApiSettings settings, TypeTable types, CodecPlanner codecs)
{
    public InterfaceFile Plan(InterfaceModel model, NamedType name, string access) => new(
        HintName.Of(settings.Namespace, name.Name),
        settings.Namespace,
        access,
        name.Name,
        types.Qualified(model.Union),
        settings.MarksObsolete && types.Model(model.Union).Docs.Deprecated,
        model.Members.Select((m, i) => Property(m, name.Members[i], name.Locals[i])).ToEquatableArray());

    /// <summary>The properties of its interfaces that a record does not have as they are.</summary>
    public IEnumerable<InterfacePropertyPlan> Explicit(ObjectModel record, IReadOnlyList<PropertyPlan> properties)
    {
        var byName = properties.ToDictionary(static p => p.JsonName);
        foreach (TypeId id in record.Interfaces)
        {
            var model = (InterfaceModel)types.Model(id);
            NamedType name = types.Name(id);
            for (int i = 0; i < model.Members.Count; i++)
            {
                PropertyPlan shared = Property(model.Members[i], name.Members[i], name.Locals[i]);
                PropertyPlan own = byName[shared.JsonName];
                if (own.Name == shared.Name && own.Type == shared.Type)
                    continue;
                yield return new InterfacePropertyPlan(types.Qualified(id), shared.Type, shared.Name, own)
                {
                    IsConverted = own.Codec.Type != shared.Codec.Type,
                };
            }
        }
    }

    /// <summary>Only what every record has always is never null in the interface.</summary>
    private PropertyPlan Property(MemberModel member, string name, string local) => new(
        name,
        local,
        member.JsonName,
        codecs.Plan(member.Type),
        member.IsRequired && !member.IsReadOnly && !member.Type.IsNullable ? Presence.Required : Presence.Optional,
        null,
        member.IsSecret,
        settings.MarksObsolete && member.Docs.Deprecated,
        member.Docs);
}
