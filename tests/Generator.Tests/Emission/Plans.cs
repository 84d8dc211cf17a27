using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;

namespace Seedance.Generator.Tests.Emission;

/// <summary>Short ways to build plans by hand. Everything stands in the namespace <c>Acme</c>.</summary>
internal static class Plans
{
    public static readonly CodecPlan String = Primitive("string", "String", isValueType: false);
    public static readonly CodecPlan Int64 = Primitive("long", "Int64");
    public static readonly CodecPlan Boolean = Primitive("bool", "Boolean");
    public static readonly CodecPlan UnixTime = Primitive("global::System.DateTimeOffset", "UnixTime");
    public static readonly CodecPlan Json = Primitive("global::Seedance.Runtime.JsonValue", "Json", isValueType: false);

    public static readonly ClientNames Names = new("AcmeClient", "IAcmeClient", "AcmeClientOptions", "AcmeException", "AcmeClientServices");

    public static CodecPlan Primitive(string type, string method, bool isValueType = true) =>
        new(CodecKind.Primitive, type, isValueType, method, null, false);

    public static CodecPlan Model(string name, bool isValueType = false) =>
        new(CodecKind.Model, "global::Acme." + name, isValueType, "", null, false);

    public static CodecPlan Enum(string name) =>
        new(CodecKind.Enum, "global::Acme." + name, true, $"global::Acme.{name}Json", null, false);

    public static CodecPlan List(CodecPlan item, bool isItemNullable = false) =>
        new(CodecKind.List, $"global::Seedance.Runtime.ValueList<{item.Type}{(isItemNullable ? "?" : "")}>", false, "", item, isItemNullable);

    public static CodecPlan Map(CodecPlan item, bool isItemNullable = false) =>
        new(CodecKind.Map, $"global::Seedance.Runtime.ValueMap<{item.Type}{(isItemNullable ? "?" : "")}>", false, "", item, isItemNullable);

    public static Documentation Docs(string description) => Documentation.None with { Description = description };

    public static RecordFile Record(string name, params PropertyPlan[] properties) => new(
        name, "Acme", "public", name, Documentation.None, false, EquatableArray.Of(properties), null, false, null);

    public static PropertyPlan Property(string name, CodecPlan codec, Presence presence = Presence.Optional)
    {
        string camel = char.ToLowerInvariant(name[0]) + name[1..];
        return new(name, camel, camel, codec, presence, null, false, false, Documentation.None);
    }

    public static EnumFile ClosedEnum(string name, EnumBase type, params EnumValuePlan[] values) =>
        new(name, "Acme", "public", name, name + "Json", Documentation.None, false, type, EquatableArray.Of(values));

    public static EnumFile ExtensibleEnum(string name, EnumBase type, params EnumValuePlan[] values) =>
        new(name, "Acme", "public", name, "", Documentation.None, false, type, EquatableArray.Of(values));

    public static OperationFile Operation(string method, string httpMethod, string path) => new(
        "AcmeClient." + method, "Acme", "public", Names, method, method, httpMethod, path, false, false, Documentation.None,
        EquatableArray<ParameterPlan>.Empty, EquatableArray<BodyPlan>.Empty, null, EquatableArray<SecurityRequirementPlan>.Empty, null, null,
        EquatableArray<AnswerPlan>.Empty);

    public static ParameterPlan Parameter(string name, ParameterLocation location, CodecPlan codec, bool isRequired = false) =>
        new(name, char.ToUpperInvariant(name.TrimStart('@')[0]) + name.TrimStart('@')[1..] + "Parameter", name.TrimStart('@'), location, codec, isRequired, Documentation.None);

    public static EquatableArray<BodyPlan> Body(CodecPlan codec, bool isRequired = true, string? validator = null) => EquatableArray.Of(
        new BodyPlan(
            "request",
            "Body",
            codec,
            isRequired,
            null,
            EquatableArray.Of(new OfferPlan("application/json", BodyKind.Json, validator, EquatableArray<FormMemberModel>.Empty)),
            Documentation.None));

    public static SecuritySchemePlan Scheme(string name, string property, SecuritySchemeKind kind, string parameter) =>
        new(
            property + "Scheme",
            new NamedSecurityScheme(name, property, kind == SecuritySchemeKind.HttpBearer ? property + "Provider" : "", ""),
            new SecuritySchemeModel(name, kind, parameter, null));

    /// <summary>Schemes that apply together.</summary>
    public static EquatableArray<SecurityRequirementPlan> Security(params string[] fields) =>
        EquatableArray.Of(new SecurityRequirementPlan(EquatableArray.Of(fields), EquatableArray<string>.Empty));

    public static ClientFile Client() => new(
        "AcmeClient", "Acme", "public", Names, "Acme", EquatableArray.Of("specs/acme.yaml"), "https://api.acme.example/v1", null,
        EquatableArray<SecuritySchemePlan>.Empty, EquatableArray<EnvelopePlan>.Empty);

    public static OptionsFile Options(params SecuritySchemePlan[] schemes) =>
        new("AcmeClientOptions", "Acme", "public", Names, EquatableArray.Of(schemes), NeedsCredential: false);

    public static ExceptionFile Exceptions(bool hasEnvelope = false) => new("AcmeException", "Acme", "public", Names, hasEnvelope);
}
