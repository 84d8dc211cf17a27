using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;

namespace Seedance.Generator.Tests.Emission;

/// <summary>The plans of an API that has one of everything.</summary>
internal static class SampleApi
{
    private const string PetValidator = "global::Acme.Schemas.PetSchema.Validator";

    private static readonly SecuritySchemePlan Key = Plans.Scheme("ApiKeyAuth", "ApiKey", SecuritySchemeKind.ApiKeyInHeader, "x-api-key");
    private static readonly SecuritySchemePlan Token = Plans.Scheme("bearer", "Token", SecuritySchemeKind.HttpBearer, "");

    public static IReadOnlyList<FilePlan> Files =>
    [
        Plans.Client() with
        {
            KeyProperty = "ApiKey",
            Schemes = EquatableArray.Of(Key, Token),
            Envelopes = EquatableArray.Of(new EnvelopePlan(
                "EnvelopeOfApi", new EnvelopeModel("/code", EquatableArray.Of("200"), "/message", "/errors", "/data", "data"))),
        },
        Plans.Options(Key, Token),
        Plans.Exceptions(hasEnvelope: true),
        Pet,
        Plans.Record("Nothing"),
        Plans.Record("Bag") with { Additional = new AdditionalMembersPlan("Entries", Plans.Model("Pet"), IsValueNullable: true) },
        Plans.Record("PetResponse", Plans.Property("Code", Plans.Int64, Presence.Required), Plans.Property("Data", Plans.Model("Pet"))),
        Plans.Record("CountResponse", Plans.Property("Data", Plans.Int64)),
        Plans.Record("Old") with { IsObsolete = true },
        Plans.Record("Wide", [.. Enumerable.Range(0, 300).Select(static i => Plans.Property("Member" + i, Plans.Int64))]),
        Kind,
        Plans.ClosedEnum("Level", EnumBase.Integer, new EnumValuePlan("Low", "-1", null), new EnumValuePlan("High", "9", "Very **high**.")),
        Plans.ExtensibleEnum("Status", EnumBase.String, new EnumValuePlan("Pending", "pending", null), new EnumValuePlan("Event", "event", null)),
        Plans.ExtensibleEnum("Rank", EnumBase.Integer, new EnumValuePlan("First", "1", null)),
        Plans.ExtensibleEnum("Anything", EnumBase.String),
        CreatePet,
        FindPets,
        Plans.Operation("DeletePet", "DELETE", "/pets/{petId}") with
        {
            IsObsolete = true,
            Parameters = EquatableArray.Of(Plans.Parameter("petId", ParameterLocation.Path, Plans.String, isRequired: true)),
            Answers = EquatableArray.Of(new AnswerPlan("204", true, null, null, null)),
        },
        Plans.Operation("CountPets", "QUERY", "/pets/count") with
        {
            Success = Plans.Model("CountResponse"),
            Data = new DataPlan("Data", "/data", Plans.Int64, IsNullable: true),
            Answers = EquatableArray.Of(new AnswerPlan("2XX", true, Plans.Model("CountResponse"), null, null)),
        },
    ];

    private static EnumFile Kind => Plans.ClosedEnum(
        "Kind", EnumBase.String, new EnumValuePlan("Cat", "cat", "A cat."), new EnumValuePlan("Dog", "dog", null));

    private static RecordFile Pet => Plans.Record(
        "Pet",
        Plans.Property("Name", Plans.String, Presence.Required) with { Docs = Plans.Docs("The name.\n\nShort.") },
        Plans.Property("Age", Plans.Int64, Presence.RequiredNullable),
        Plans.Property("Nick", Plans.String, Presence.RequiredNullable),
        Plans.Property("Kind", Plans.Enum("Kind")),
        Plans.Property("Status", Plans.Model("Status", isValueType: true), Presence.Required),
        Plans.Property("Rank", Plans.Model("Rank", isValueType: true)),
        Plans.Property("Parent", Plans.Model("Pet")),
        Plans.Property("Tags", Plans.List(Plans.String)),
        Plans.Property("Grid", Plans.List(Plans.List(Plans.Int64, isItemNullable: true)), Presence.Required),
        Plans.Property("Friends", Plans.Map(Plans.List(Plans.Model("Pet")), isItemNullable: true), Presence.RequiredNullable),
        Plans.Property("Levels", Plans.Map(Plans.Enum("Level"))),
        Plans.Property("Extra", Plans.Json),
        Plans.Property("Password", Plans.String) with { IsSecret = true },
        Plans.Property("Type", Plans.String, Presence.Required) with { Constant = "\"pet\"" },
        Plans.Property("Version", Plans.Int64) with { Constant = "2L" },
        Plans.Property("Gone", Plans.Model("Old") with { IsObsolete = true }) with { IsObsolete = true },
        Plans.Property("Reader", Plans.Boolean),
        Plans.Property("Writer", Plans.Boolean),
        Plans.Property("Class", Plans.Boolean),
        Plans.Property("UnknownMembers", Plans.Boolean)) with
    {
        KeepsUnknownMembers = true,
        Docs = Plans.Docs("A pet."),
        Validator = PetValidator,
    };

    private static OperationFile CreatePet => Plans.Operation("CreatePet", "POST", "/pets") with
    {
        Docs = new Documentation("Create a pet", "Makes one.", null, null, EquatableArray<string>.Empty, false),
        Bodies = Plans.Body(Plans.Model("Pet"), validator: PetValidator),
        Parameters = EquatableArray.Of(Plans.Parameter("message", ParameterLocation.Header, Plans.String)),
        EnvelopeField = "EnvelopeOfApi",
        Security = Plans.Security("ApiKeyScheme", "TokenScheme"),
        IsIdempotent = true,
        Success = Plans.Model("PetResponse"),
        Data = new DataPlan("Data", "/data", Plans.Model("Pet"), IsNullable: true),
        Answers = EquatableArray.Of(
            new AnswerPlan("200", true, Plans.Model("PetResponse"), PetValidator, null),
            new AnswerPlan("422", false, Plans.Model("Nothing"), null, "Wrong."),
            new AnswerPlan("4XX", false, Plans.List(Plans.String), null, null),
            new AnswerPlan("default", false, null, null, null)),
    };

    private static OperationFile FindPets => Plans.Operation("FindPets", "GET", "/pets/{class}") with
    {
        Parameters = EquatableArray.Of(
            Plans.Parameter("@class", ParameterLocation.Path, Plans.String, isRequired: true),
            Plans.Parameter("level", ParameterLocation.Query, Plans.Enum("Level"), isRequired: true),
            Plans.Parameter("response", ParameterLocation.Query, Plans.Int64),
            Plans.Parameter("kind", ParameterLocation.Query, Plans.Enum("Kind")),
            Plans.Parameter("status", ParameterLocation.Cookie, Plans.Model("Status", isValueType: true)),
            Plans.Parameter("rank", ParameterLocation.Header, Plans.Model("Rank", isValueType: true)),
            Plans.Parameter("since", ParameterLocation.Query, Plans.UnixTime),
            Plans.Parameter("tags", ParameterLocation.Query, Plans.List(Plans.String)),
            Plans.Parameter("levels", ParameterLocation.Query, Plans.List(Plans.Enum("Level"), isItemNullable: true)),
            Plans.Parameter("filter", ParameterLocation.Query, Plans.Model("Pet")),
            Plans.Parameter("labels", ParameterLocation.Query, Plans.Map(Plans.Int64))),
        Success = Plans.List(Plans.Model("Pet")),
        Answers = EquatableArray.Of(
            new AnswerPlan("200", true, Plans.List(Plans.Model("Pet")), null, null),
            new AnswerPlan("204", true, null, null, null)),
    };
}
