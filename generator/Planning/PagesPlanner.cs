using System;
using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;

namespace Seedance.Generator.Planning;

/// <summary>Plans the methods that go through all pages.</summary>
internal sealed class PagesPlanner(ApiSettings settings, TypeTable types, CodecPlanner codecs)
{
    /// <param name="operation">The operation.</param>
    /// <param name="name">Its names.</param>
    /// <param name="body">The body of its success, or null.</param>
    public PagesPlan? Plan(OperationModel operation, NamedOperation name, TypeUse? body)
    {
        if (operation.Pagination is not { } pagination || body is null || operation.Bodies.Count > 0)
            return null;
        if (pagination.Items is not { } items)
            return new PagesPlan(name.Pages, codecs.Plan(body).Type, "[body]", pagination);

        string select = "body";
        bool isNullable = false;
        bool namesObsolete = false;
        TypeUse use = body;
        foreach (string token in items.Split('/').Skip(1))
        {
            (ObjectModel model, int index) = Find(use, token.Replace("~1", "/").Replace("~0", "~"));
            MemberModel member = model.Members[index];
            Presence presence = TypeFilePlanner.PresenceOf(settings, member, model);
            select += (isNullable ? "?." : ".") + types.Name(model.Id).Members[index]
                + (presence == Presence.OptionalNullable ? ".GetValueOrDefault(null)" : "");
            isNullable |= presence != Presence.Required;
            namesObsolete |= settings.MarksObsolete && member.Docs.Deprecated;
            use = member.Type;
        }

        TypeUse item = ((ListRef)use.Type).Item;
        string type = codecs.Plan(item).Type + (item.IsNullable ? "?" : "");
        return new PagesPlan(name.Pages, type, select, pagination) { NamesObsolete = namesObsolete };
    }

    /// <summary>The member that a reference token names; binding has seen to it that there is one.</summary>
    private (ObjectModel Model, int Index) Find(TypeUse use, string token)
    {
        var model = (ObjectModel)types.Model(((NamedRef)use.Type).Id);
        return (model, model.Members.Select(static m => m.JsonName).ToList().IndexOf(token));
    }
}
