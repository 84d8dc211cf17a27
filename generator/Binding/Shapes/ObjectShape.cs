using System.Collections.Generic;
using System.Linq;
using Seedance.Generator.Keywords;
using Seedance.Generator.Model;
using Seedance.Generator.Parsing;
using Seedance.Generator.Support;

namespace Seedance.Generator.Binding.Shapes;

/// <summary>An object with declared members, or with none at all.</summary>
internal sealed class ObjectShape : Shape
{
    public override Bound? TryBind(SchemaView view, NameRequest name, TypeBinder binder)
    {
        bool isObject = view.Types == JsonTypes.Object || (view.Types == JsonTypes.None && view.Properties.Count > 0);
        if (!isObject || (view.Properties.Count == 0 && !OtherMembers.IsClosed(view)))
            return null;
        Bound reserved = binder.Reserve(view);
        binder.Later(() => Add(view, name, binder));
        return reserved;
    }

    private static void Add(SchemaView view, NameRequest name, TypeBinder binder)
    {
        List<MemberModel> members = [.. view.Properties.Select(p => Member(p.Key, p.Value, view, binder))];
        binder.Add(new ObjectModel(
            view.Id,
            binder.NameOf(view, name),
            DocumentationReader.Read(view.Own, binder.Context, binder.Schemas, view.Id),
            members.ToEquatableArray(),
            OtherMembers.Of(view, binder, values => binder.Inline(values.Owner, "value")),
            IsSent: false,
            IsReceived: false)
        {
            HasSecretAdditionalMembers = SecretValues.IsIn(OtherMembers.Sources(view), binder.Context),
            From = view.Own.GetString("x-csharp-from"),
        });
    }

    /// <summary>A member, as the parts of the view that speak of it have it.</summary>
    public static MemberModel Member(string name, List<SchemaSource> sources, SchemaView view, TypeBinder binder)
    {
        TypeId place = view.Id.Below("properties").Below(name);
        SchemaSource main = sources.FirstOrDefault(static s => SchemaShape.IsShaping(s.Node)) ?? sources[0];
        Bound bound = binder.Bind(sources, place, binder.Inline(main.Owner, name));
        string? hint = bound.Use.Type is NamedRef
            ? null
            : sources.Select(static s => (s.Node as SpecObject)?.GetString("x-csharp-name")).FirstOrDefault(static h => h is not null);
        return new MemberModel(
            name,
            hint,
            bound.Use,
            view.Required.Contains(name),
            bound.Constant,
            SecretValues.IsIn(sources, binder.Context),
            DocumentationReader.Read(main.Node, binder.Context, binder.Schemas, main.Place))
        {
            IsReadOnly = sources.Any(static s => s.Node.GetBoolean("readOnly") == true),
        };
    }
}
