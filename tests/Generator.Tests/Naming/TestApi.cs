using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;

namespace Seedance.Generator.Tests.Naming;

/// <summary>Makes models by hand and names them.</summary>
internal static class TestApi
{
    public const string First = "a/pets.yaml";
    public const string Second = "b/shop.yaml";

    public static readonly ApiSettings Settings = new("Acme.Api", "AcmeClient", "Acme", IsPublic: true, MarksObsolete: true, KeepsUnknownMembers: true);

    public static ApiModel Api(
        IEnumerable<TypeModel>? types = null,
        IEnumerable<OperationModel>? operations = null,
        IEnumerable<SchemaModel>? schemas = null,
        IEnumerable<SecuritySchemeModel>? security = null) =>
        new(
            Settings,
            EquatableArray.Of(First, Second),
            (types ?? []).ToEquatableArray(),
            (schemas ?? []).ToEquatableArray(),
            (operations ?? []).ToEquatableArray(),
            (security ?? []).ToEquatableArray(),
            null);

    public static NamingResult Name(params TypeModel[] types) => ApiNamer.Name(Api(types));

    /// <summary>The names of types, in the order of the model.</summary>
    public static IEnumerable<string> TypeNames(this NamingResult result) => result.Api.Types.Select(static t => t.Name);

    public static string NameOf(this NamingResult result, TypeModel type) => result.Api.Types.Single(t => t.Id == type.Id).Name;

    public static ObjectModel Component(string key, string document = First, params MemberModel[] members) =>
        Object(new TypeId(document, "/components/schemas/" + key), new NameRequest(NameKind.Component, key, null, null, Qualifier(document)), members);

    public static ObjectModel Explicit(string name, string pointer, string document = First) =>
        Object(new TypeId(document, pointer), new NameRequest(NameKind.Explicit, name, null, null, Qualifier(document)));

    public static ObjectModel Inline(TypeModel owner, string place) =>
        Object(new TypeId(owner.Id.Document, owner.Id.Pointer + "/properties/" + place), InlineIn(owner, place));

    public static NameRequest InlineIn(TypeModel owner, string place) =>
        new(NameKind.Inline, place, owner.Id, null, Qualifier(owner.Id.Document));

    public static ObjectModel Inline(OperationModel owner, string place) =>
        Object(
            new TypeId(owner.Id.Split('#')[0], owner.Id.Split('#')[1] + "/" + place),
            new NameRequest(NameKind.Inline, place, null, owner.Id, Qualifier(owner.Id.Split('#')[0])));

    public static ObjectModel Object(TypeId id, NameRequest name, params MemberModel[] members) =>
        new(id, name, Documentation.None, members.ToEquatableArray(), null, IsSent: true, IsReceived: true);

    public static EnumModel Enum(string key, bool isExtensible, params (string Value, string? Hint)[] values) =>
        new(
            new TypeId(First, "/components/schemas/" + key),
            new NameRequest(NameKind.Component, key, null, null, Qualifier(First)),
            Documentation.None,
            EnumBase.String,
            isExtensible,
            values.Select(static v => new EnumValueModel(v.Value, v.Hint, null)).ToEquatableArray());

    public static MemberModel Member(string name, string? hint = null) =>
        new(name, hint, String, IsRequired: false, null, IsSecret: false, Documentation.None);

    public static OperationModel Operation(
        string? id, string method, string path, string? hint = null, TypeUse? body = null, string document = First, params ParameterModel[] parameters) =>
        new(
            document + "#/paths/" + path.Replace("/", "~1", StringComparison.Ordinal) + "/" + method.ToLowerInvariant(),
            id,
            hint,
            method,
            path,
            Documentation.None,
            IsIdempotent: false,
            parameters.ToEquatableArray(),
            body is null ? EquatableArray<BodyModel>.Empty : EquatableArray.Of(new BodyModel("application/json", BodyKind.Json, body, IsRequired: true, null, Documentation.None)),
            EquatableArray<ResponseModel>.Empty,
            null,
            EquatableArray<string>.Empty);

    public static ParameterModel Parameter(string name, ParameterLocation location = ParameterLocation.Query, string? hint = null, TypeUse? type = null) =>
        new(name, hint, location, type ?? String, IsRequired: true, Documentation.None);

    public static TypeUse Use(TypeModel type) => new(new NamedRef(type.Id), IsNullable: false);

    public static TypeUse String { get; } = new(new PrimitiveRef(Primitive.String), IsNullable: false);

    private static string Qualifier(string document) => Path.GetFileNameWithoutExtension(document);
}
