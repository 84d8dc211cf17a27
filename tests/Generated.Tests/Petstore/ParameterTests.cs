using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.Petstore;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Consumer;

/// <summary>Parameters in path, query and headers, of every type that a parameter mostly has.</summary>
public sealed class ParameterTests
{
    [Fact]
    public async Task Parameters_that_are_not_given_are_left_out()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("[]"));
        using PetstoreClient client = Pets.Client(server);

        ValueList<Pet> pets = await client.ListPetsAsync();

        Assert.Empty(pets);
        Assert.Equal("GET", server.Request.Method);
        Assert.Equal("/v2/pets", server.Request.Target);
        Assert.Null(server.Request.Header("X-Request-Id"));
        Assert.Null(server.Request.Header("X-Labels"));
        Assert.Null(server.Request.Header("Authorization"));
    }

    [Fact]
    public async Task Parameters_are_written_as_the_document_spells_them()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("[]"));
        using PetstoreClient client = Pets.Client(server);

        await client.ListPetsAsync(
            limit: 5,
            status: ListPetsStatus.SoldOut,
            size: Size.Large,
            bornAfter: new DateOnly(2020, 2, 29),
            vaccinated: true,
            xRequestId: Pets.RexId,
            xLabels: ["a", "b"]);

        Assert.Equal("limit=5&status=sold-out&size=3&born-after=2020-02-29&vaccinated=true", server.Request.Query);
        Assert.Equal("0b8a6e9e-9f3e-4d52-8f9e-1f3f5a2b6c7d", server.Request.Header("X-Request-Id"));
        Assert.Equal("a,b", server.Request.Header("X-Labels"));
    }

    [Fact]
    public async Task A_list_is_one_parameter_for_each_item_unless_the_document_says_otherwise()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("[]"));
        using PetstoreClient client = Pets.Client(server);

        await client.ListPetsAsync(tag: ["a b", "c,d"], id: [1, 2]);

        Assert.Equal("tag=a%20b&tag=c%2Cd&id=1,2", server.Request.Query);
    }

    [Theory]
    [InlineData("0", "owner=0")]
    [InlineData("\"a b\"", "owner=a%20b")]
    public async Task A_parameter_of_several_types_is_written_without_quotes(string json, string query)
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("[]"));
        using PetstoreClient client = Pets.Client(server);

        await client.ListPetsAsync(owner: ListPetsOwner.Parse(System.Text.Encoding.UTF8.GetBytes(json)));

        Assert.Equal(query, server.Request.Query);
    }

    [Theory]
    [InlineData("north", "/v2/shops/north/stock/7")]
    [InlineData("a/b?c#d", "/v2/shops/a%2Fb%3Fc%23d/stock/7")]
    [InlineData("100% é", "/v2/shops/100%25%20%C3%A9/stock/7")]
    [InlineData("...", "/v2/shops/.../stock/7")]
    public async Task A_path_parameter_stays_one_segment(string shop, string target)
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("""{"cat":3,"dog":0}"""));
        using PetstoreClient client = Pets.Client(server);

        ValueMap<int> stock = await client.GetStockAsync(shop, 7);

        Assert.Equal(target, server.Request.Target);
        Assert.Equal(3, stock["cat"]);
        Assert.Equal(["cat", "dog"], stock.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_path_parameter_that_would_lead_elsewhere_is_refused(string shop)
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("{}"));
        using PetstoreClient client = Pets.Client(server);

        await Assert.ThrowsAsync<ArgumentException>(() => client.GetStockAsync(shop, 7));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_value_that_an_enum_does_not_have_is_never_sent()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("[]"));
        using PetstoreClient client = Pets.Client(server);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.ListPetsAsync(status: (ListPetsStatus)7));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.ListPetsAsync(size: default(Size)));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_header_cannot_smuggle_another_one_in()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("[]"));
        using PetstoreClient client = Pets.Client(server);

        await Assert.ThrowsAsync<ArgumentException>(() => client.ListPetsAsync(xLabels: ["a\r\nX-Evil: 1"]));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_token_goes_with_the_operation_that_needs_it_and_with_no_other()
    {
        await using TestServer server = await TestServer.StartAsync(request => request.Method == "POST"
            ? ServerAnswer.Json(Pets.RexJson, 201)
            : Pets.Rex);
        using PetstoreClient client = Pets.Client(server);

        await client.CreatePetAsync(Pets.NewRex());
        await client.GetPetAsync(Pets.RexId);

        Assert.Equal("Bearer " + Pets.Token, server.Requests[0].Header("Authorization"));
        Assert.Null(server.Requests[1].Header("Authorization"));
    }

    [Fact]
    public async Task Without_a_token_only_the_operation_that_needs_it_is_refused()
    {
        await using TestServer server = await TestServer.StartAsync(Pets.Rex);
        using PetstoreClient client = Pets.Client(server, token: null);

        await client.GetPetAsync(Pets.RexId);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CreatePetAsync(Pets.NewRex()));

        Assert.Contains("PetstoreClientOptions.Token", exception.Message);
        Assert.Single(server.Requests);
    }
}
