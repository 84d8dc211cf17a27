using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Seedance.Generator.CSharp;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;

namespace Seedance.Generator.Planning;

/// <summary>Plans the files of named types.</summary>
internal sealed class TypeFilePlanner(ApiSettings settings, TypeTable types, CodecPlanner codecs, LimitPlanner limits)
{
    /// <summary>What follows an enum's name in the name of its JSON helper.</summary>
    public const string EnumHelper = "Json";

    private readonly InterfacePlanner _interfaces = new(settings, types, codecs);
    private readonly string _access = settings.IsPublic ? "public" : "internal";

    public FilePlan Plan(TypeModel type) => type switch
    {
        ObjectModel model => Record(model, types.Name(model.Id)),
        EnumModel model => Enum(model, types.Name(model.Id)),
        TupleModel model => Tuple(model, types.Name(model.Id)),
        InterfaceModel model => _interfaces.Plan(model, types.Name(model.Id), _access),
        UnionModel model => Union(model, types.Name(model.Id)),
        ResultModel model => Result(model, types.Name(model.Id)),
        HeadersModel model => Headers(model, types.Name(model.Id)),
        _ => throw new InvalidOperationException("There is no file for " + type.GetType().Name + "."),
    };

    private RecordFile Record(ObjectModel model, NamedType name)
    {
        IReadOnlyDictionary<string, string> limitsOf = limits.OfMembers(model);
        List<PropertyPlan> properties =
        [
            .. model.Members.Select((m, i) => Property(m, PresenceOf(settings, m, model), name.Members[i], name.Locals[i]) with
            {
                Limits = limitsOf.TryGetValue(m.JsonName, out string json) ? json : null,
            }),
        ];
        AdditionalMembersPlan? additional = model.AdditionalMembers is { } use
            ? new AdditionalMembersPlan(name.AdditionalMembers!, codecs.Plan(use), use.IsNullable) { IsSecret = model.HasSecretAdditionalMembers }
            : null;
        return new RecordFile(
            HintName.Of(settings.Namespace, name.Name),
            settings.Namespace,
            _access,
            name.Name,
            model.Docs,
            settings.MarksObsolete && model.Docs.Deprecated,
            properties.ToEquatableArray(),
            additional,
            settings.KeepsUnknownMembers && model.IsReceived && additional is null,
            types.ValidatorOf(model.Id))
        {
            IsSent = model.IsSent,
            Limits = limits.OfObject(model, [.. name.Members]),
            Interfaces = model.Interfaces.Select(types.Qualified).ToEquatableArray(),
            InterfaceProperties = _interfaces.Explicit(model, properties).ToEquatableArray(),
            ImplementsObsolete = settings.MarksObsolete && model.Interfaces.Any(IsOfObsolete),
            ConvertsFrom = model.ConvertsFrom.Select(id => codecs.Plan(new TypeUse(new NamedRef(id), IsNullable: false))).ToEquatableArray(),
        };
    }

    private TupleFile Tuple(TupleModel model, NamedType name) => new(
        HintName.Of(settings.Namespace, name.Name),
        settings.Namespace,
        _access,
        name.Name,
        model.Docs,
        settings.MarksObsolete && model.Docs.Deprecated,
        model.Items.Select((item, i) => Property(item, PresenceOf(item), name.Members[i], name.Locals[i])).ToEquatableArray(),
        model.OtherItems is { } use ? new AdditionalMembersPlan(name.AdditionalMembers!, codecs.Plan(use), use.IsNullable) : null,
        types.ValidatorOf(model.Id));

    /// <summary>An item that is null is not told from one that is not there: behind it there is nothing.</summary>
    private static Presence PresenceOf(MemberModel item) => !item.IsRequired ? Presence.Optional
        : item.Type.IsNullable ? Presence.RequiredNullable
        : Presence.Required;

    private bool IsOfObsolete(TypeId shared) => types.Model(((InterfaceModel)types.Model(shared)).Union).Docs.Deprecated;

    private PropertyPlan Property(MemberModel member, Presence presence, string name, string local) => new(
        name,
        local,
        member.JsonName,
        codecs.Plan(member.Type),
        presence,
        Initial(member, presence),
        member.IsSecret,
        settings.MarksObsolete && member.Docs.Deprecated,
        member.Docs)
    { IsNullable = member.Type.IsNullable };

    /// <summary>Whether a member of an object may be absent or null.</summary>
    public static Presence PresenceOf(ApiSettings settings, MemberModel member, ObjectModel model)
    {
        if (member.IsRequired && !(model.IsSent && member.IsReadOnly))
            return member.Type.IsNullable ? Presence.RequiredNullable : Presence.Required;
        bool tellsNull = settings.Optional switch
        {
            OptionalMembers.Always => true,
            OptionalMembers.Never => false,
            _ => model.IsPatched,
        };
        return tellsNull && member.Type.IsNullable ? Presence.OptionalNullable : Presence.Optional;
    }

    /// <summary>
    /// What a member holds from the start: its only value, where it must be there; what its union calls its type, where it
    /// may be.
    /// </summary>
    private static string? Initial(MemberModel member, Presence presence) => presence switch
    {
        Presence.Required when member.Constant is { } json => Constant(json, member.Type.Type),
        Presence.RequiredNullable when member.Constant is "null" => "null",
        Presence.Required or Presence.Optional when member.Preset is { } text => CSharpLiteral.String(text),
        _ => null,
    };

    /// <summary>The C# expression of the only value of a member.</summary>
    private static string Constant(string json, TypeRef type)
    {
        if (type is not PrimitiveRef { Kind: Primitive.String or Primitive.Boolean or Primitive.Int64 or Primitive.Double } primitive)
            return $"{KnownTypes.JsonValue}.Parse({CSharpLiteral.Utf8(json)})";
        using JsonDocument document = JsonDocument.Parse(json);
        return primitive.Kind switch
        {
            Primitive.String => CSharpLiteral.String(document.RootElement.GetString()!),
            Primitive.Int64 => CSharpLiteral.Integer(long.Parse(json, CultureInfo.InvariantCulture)),
            Primitive.Double => CSharpLiteral.Double(double.Parse(json, CultureInfo.InvariantCulture)),
            _ => json,
        };
    }

    private EnumFile Enum(EnumModel model, NamedType name) => new(
        HintName.Of(settings.Namespace, name.Name),
        settings.Namespace,
        _access,
        name.Name,
        model.IsExtensible ? "" : name.Name + EnumHelper,
        model.Docs,
        settings.MarksObsolete && model.Docs.Deprecated,
        model.Base,
        model.Values.Select((v, i) => new EnumValuePlan(name.Members[i], v.Value, v.Description)
        {
            IsObsolete = settings.MarksObsolete && v.IsDeprecated,
        }).ToEquatableArray())
    {
        UriPrefix = model.UriPrefix,
    };

    private UnionFile Union(UnionModel model, NamedType name)
    {
        List<CodecPlan> all = [.. model.Cases.Select(c => codecs.Plan(c.Type))];
        string self = types.Qualified(model.Id);
        var counts = all.GroupBy(static c => c.Type).ToDictionary(static g => g.Key, static g => g.Count());
        return new UnionFile(
            HintName.Of(settings.Namespace, name.Name),
            settings.Namespace,
            _access,
            name.Name,
            model.Docs,
            settings.MarksObsolete && model.Docs.Deprecated,
            model.Discriminator,
            model.Cases.Select((c, i) => new UnionCasePlan(
                name.Members[i],
                name.Locals[i],
                all[i],
                all[i].Type != self && counts[all[i].Type] == 1,
                c.DiscriminatorValues,
                c.Test,
                types.Validator(c.Schema))).ToEquatableArray(),
            types.ValidatorOf(model.Id))
        {
            KeepsJson = model.KeepsJson,
            IsSent = model.Cases.Any(c => c.Type is NamedRef named && types.Model(named.Id) is ObjectModel { IsSent: true }),
            IsSecret = model.IsSecret,
            HidesUnknown = model.HidesUnknown,
            Absent = model.Absent,
            Unmapped = model.Unmapped,
            Shared = model.Shared is { } shared ? types.Qualified(shared) : null,
        };
    }

    private ResultFile Result(ResultModel model, NamedType name) => new(
        HintName.Of(settings.Namespace, name.Name),
        settings.Namespace,
        _access,
        name.Name,
        model.Cases.Select((c, i) => new ResultCasePlan(name.Members[i], name.Locals[i], c.Status, c.Body is { } body ? codecs.Plan(body) : null))
            .ToEquatableArray());

    private HeadersFile Headers(HeadersModel model, NamedType name) => new(
        HintName.Of(settings.Namespace, name.Name),
        settings.Namespace,
        _access,
        name.Name,
        model.Members.Select((m, i) => new HeaderPlan(name.Members[i], m.JsonName, codecs.Plan(m.Type), HeaderForm(m.Type.Type), m.Docs))
            .ToEquatableArray());

    /// <summary>How the text of a header becomes JSON of its type.</summary>
    private string HeaderForm(TypeRef type) => type switch
    {
        ListRef list => HeaderForm(list.Item.Type) + "List",
        PrimitiveRef
        {
            Kind: Primitive.Boolean or Primitive.Int32 or Primitive.Int64 or Primitive.Single or Primitive.Double or Primitive.Decimal
            or Primitive.UnixTime
        } => "Json",
        NamedRef named when types.Model(named.Id) is EnumModel { Base: not EnumBase.String } => "Json",
        _ => "Text",
    };
}
