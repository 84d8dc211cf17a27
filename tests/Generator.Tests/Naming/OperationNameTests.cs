using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Support;
using static Seedance.Generator.Tests.Naming.TestApi;

namespace Seedance.Generator.Tests.Naming;

public sealed class OperationNameTests
{
    [Fact]
    public void Methods_are_named_after_the_hint_the_operation_id_or_method_and_path() =>
        Assert.Equal(
            ["GetTask", "UploadAsset", "ListPets", "GetPetsById", "PostApiV1PetsByPetIdToysByToyId", "DeleteRoot", "GetFilesByNameContent"],
            Methods(
                Operation("task-info", "GET", "/task", hint: "GetTask"),
                Operation("x", "PUT", "/asset", hint: "UploadAssetAsync"),
                Operation("list_pets", "GET", "/pets"),
                Operation(null, "GET", "/pets/{id}"),
                Operation(null, "POST", "/api/v1/pets/{petId}/toys/{toy_id}"),
                Operation(null, "DELETE", "/"),
                Operation("", "GET", "/files/{name}:content")));

    [Fact]
    public void Operations_share_a_chosen_name_while_their_parameters_differ()
    {
        ObjectModel fast = Component("FastRequest");
        ObjectModel pro = Component("ProRequest");
        OperationModel[] operations =
        [
            Operation("fast", "POST", "/a", "CreateTask", Use(fast)),
            Operation("pro", "POST", "/b", "CreateTask", Use(pro)),
            Operation("fast-again", "POST", "/c", "CreateTask", Use(fast)),
        ];
        NamingResult result = ApiNamer.Name(Api([fast, pro], operations));
        Assert.Equal(["CreateTask", "CreateTask", "FastAgain"], result.Api.Operations.Select(static o => o.Method));
        Assert.Equal(["Fast", "Pro", "FastAgain"], result.Api.Operations.Select(static o => o.Word));
    }

    [Fact]
    public void Without_a_hint_nothing_is_shared() =>
        Assert.Equal(
            ["GetPet", "GetCatsById"],
            Methods(
                Operation("get_pet", "GET", "/a"),
                Operation("getPet", "GET", "/cats/{id}", parameters: Parameter("id", ParameterLocation.Path))));

    [Fact]
    public void A_method_leaves_room_for_the_one_with_the_response() =>
        Assert.Equal(
            ["GetPet", "GetB"],
            Methods(Operation("getPet", "GET", "/a"), Operation("getPetWithResponse", "GET", "/b")));

    [Fact]
    public void Names_do_not_depend_on_the_order_of_operations()
    {
        OperationModel[] operations =
        [
            Operation("same", "GET", "/a"), Operation("same", "POST", "/b"), Operation("same", "GET", "/c", document: Second),
            Operation("z", "GET", "/z", hint: "Same"),
        ];
        NamedApi forward = ApiNamer.Name(Api(operations: operations)).Api;
        NamedApi backward = ApiNamer.Name(Api(operations: operations.Reverse())).Api;
        Assert.Equal(["GetA", "PostB", "GetC", "Same"], forward.Operations.Select(static o => o.Method));
        Assert.Equal(forward.Operations, backward.Operations.Reverse());
    }

    [Fact]
    public void Parameters_are_named_in_camel_case_and_leave_room_for_what_the_method_has()
    {
        NamedOperation named = Named(Operation(
            "x",
            "POST",
            "/x",
            null,
            TestApi.String,
            First,
            Parameter("id"),
            Parameter("X-Request-ID", ParameterLocation.Header),
            Parameter("class"),
            Parameter("cancellation_token"),
            Parameter("id", ParameterLocation.Path),
            Parameter("q", hint: "SearchText")));
        Assert.Equal(["idQuery", "xRequestID", "@class", "cancellationTokenQuery", "id", "searchText"], named.Parameters);
        Assert.Equal(["request"], named.BodyParameters);
    }

    [Fact]
    public void The_body_gives_way_to_parameters()
    {
        NamedOperation named = Named(Operation(
            "x", "POST", "/x", null, TestApi.String, First, Parameter("request"), Parameter("message"), Parameter("response")));
        Assert.Equal(["body"], named.BodyParameters);
        Assert.Empty(Named(Operation("x", "GET", "/x")).BodyParameters);
    }

    [Fact]
    public void A_credential_that_is_the_only_one_of_its_kind_is_called_by_the_kind_and_others_after_themselves()
    {
        Assert.Equal(
            ["BearerToken", "ApiKey"], Security(("bearerAuth", SecuritySchemeKind.HttpBearer), ("keyInHeader", SecuritySchemeKind.ApiKeyInHeader)));
        Assert.Equal(["One", "Two"], Security(("one", SecuritySchemeKind.ApiKeyInHeader), ("two", SecuritySchemeKind.ApiKeyInQuery)));
        Assert.Equal(["AToken", "BearerToken"], Security(("a", SecuritySchemeKind.HttpBearer), ("bearer", SecuritySchemeKind.HttpBearer)));
        Assert.Equal(["UserName", "AccessToken"], Security(("login", SecuritySchemeKind.HttpBasic), ("petstore_auth", SecuritySchemeKind.OAuth2)));
        Assert.Equal(["Timeout2", "X"], Security(("timeout", SecuritySchemeKind.ApiKeyInQuery), ("x", SecuritySchemeKind.ApiKeyInQuery)));
    }

    [Fact]
    public void Schemas_are_named_as_their_types_or_after_their_place()
    {
        OperationModel operation = Operation("addPet", "POST", "/pets");
        ObjectModel pet = Component("Pet");
        ObjectModel petSchema = Component("PetSchema");
        TypeId[] ids =
        [
            pet.Id,
            petSchema.Id,
            new(First, "/components/schemas/pet_ids"),
            new(First, "/paths/~1pets/post/requestBody/content/application~1json/schema"),
            new(First, "/paths/~1pets/post/responses/200/content/application~1json/schema/properties/data"),
            new(Second, "/components/schemas/PetIds"),
        ];
        var schemaName = new NameRequest(NameKind.Component, "unused", null, null, "");
        NamedApi api = ApiNamer.Name(Api([pet, petSchema], [operation], ids.Select(id => new SchemaModel(id, schemaName, SchemaRules.Anything, true)))).Api;
        Assert.Equal(["Pet", "PetSchema", "PetIds", "AddPetRequest", "AddPetResponseData", "ShopPetIds"], api.Schemas.Select(static s => s.Property));
        Assert.Equal(
            ["PetSchemaChecks", "PetSchemaSchema", "PetIdsSchema", "AddPetRequestSchema", "AddPetResponseDataSchema", "ShopPetIdsSchema"],
            api.Schemas.Select(static s => s.Validator));
    }

    private static IEnumerable<string> Methods(params OperationModel[] operations) =>
        ApiNamer.Name(Api(operations: operations)).Api.Operations.Select(static o => o.Method);

    private static NamedOperation Named(OperationModel operation) => ApiNamer.Name(Api(operations: [operation])).Api.Operations[0];

    private static IEnumerable<string> Security(params (string Name, SecuritySchemeKind Kind)[] schemes) =>
        ApiNamer.Name(Api(security: schemes.Select(static s => new SecuritySchemeModel(s.Name, s.Kind, "x", null)))).Api.SecuritySchemes.Select(static s => s.Property);
}
