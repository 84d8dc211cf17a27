using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.Petstore;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Consumer;

/// <summary>Failures of an API without an envelope: the HTTP status decides.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData(400, RequestOutcome.Refused)]
    [InlineData(500, RequestOutcome.Unknown)]
    public async Task Any_status_has_the_body_of_default(int status, RequestOutcome outcome)
    {
        var answer = ServerAnswer.Text(
            $$$"""{"title":"no","status":{{{status}}},"fields":{"name":["too long","odd"]},"hint":"shorter"}""", "application/problem+json", status);
        await using TestServer server = await TestServer.StartAsync(answer);
        using PetstoreClient client = Pets.Client(server);

        var failure = await Assert.ThrowsAsync<PetstoreException<Problem>>(() => client.CreatePetAsync(Pets.NewRex()));

        Assert.Equal(status, failure.Status);
        Assert.Equal("no", failure.Error.Title);
        Assert.Equal(status, failure.Error.Status);
        Assert.Equal(["too long", "odd"], failure.Error.Fields!["name"]);
        Assert.Equal("shorter", failure.Error.AdditionalMembers["hint"]);
        Assert.Equal(outcome, failure.Outcome);
        Assert.DoesNotContain(Pets.Token, failure.ToString());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_status_of_its_own_has_its_own_body()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json(Pets.RexJson, 409));
        using PetstoreClient client = Pets.Client(server);

        var failure = await Assert.ThrowsAsync<PetstoreException<Pet>>(() => client.CreatePetAsync(Pets.NewRex()));

        Assert.Equal(Pets.RexId, failure.Error.Id);
    }

    [Fact]
    public async Task A_body_that_is_not_the_declared_one_does_not_hide_the_failure()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Text("<html>", "text/html", 503));
        using PetstoreClient client = Pets.Client(server);

        var failure = await Assert.ThrowsAsync<PetstoreException>(() => client.ListPetsAsync());

        Assert.Equal(503, failure.Status);
        Assert.Equal("<html>", failure.RawText);
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("[{}]", "/0/name")]
    [InlineData("""[{"name":"a","id":"x","species":"cat","chip":null,"tags":[]}]""", "/0/id")]
    [InlineData("""[{"name":"a","id":"0b8a6e9e-9f3e-4d52-8f9e-1f3f5a2b6c7d","species":"cat","tags":[]}]""", "/0/chip")]
    [InlineData("""[{"name":"a","id":"0b8a6e9e-9f3e-4d52-8f9e-1f3f5a2b6c7d","species":"cat","chip":null,"tags":[null]}]""", "/0/tags/0")]
    [InlineData("""[{"name":"a","id":"0b8a6e9e-9f3e-4d52-8f9e-1f3f5a2b6c7d","species":"cat","chip":null,"tags":[],"born":"2023-02-29"}]""", "/0/born")]
    [InlineData("""[{"name":"a","id":"0b8a6e9e-9f3e-4d52-8f9e-1f3f5a2b6c7d","species":"cat","chip":null,"tags":[],"visits":2147483648}]""", "/0/visits")]
    [InlineData("""[{"name":"a","id":"0b8a6e9e-9f3e-4d52-8f9e-1f3f5a2b6c7d","species":"cat","chip":null,"tags":[],"scores":{"a/b":[1,"2"]}}]""", "/0/scores/a~1b/1")]
    public async Task An_answer_that_does_not_fit_is_named_by_its_pointer(string json, string pointer)
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json(json));
        using PetstoreClient client = Pets.Client(server);

        var failure = await Assert.ThrowsAsync<ResponseInvalidException>(() => client.ListPetsAsync());

        Assert.Equal(pointer, failure.Pointer);
        Assert.Equal(RequestOutcome.Unknown, failure.Outcome);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_request_is_said_at_once()
    {
        NewPet pet = Pets.NewRex() with
        {
            Name = "",
            Species = "unicorn",
            Size = 4,
            WeightKg = 0,
            Tags = ["a", "b", "a", "c"],
            Homepage = "no address",
        };
        await using TestServer server = await TestServer.StartAsync(Pets.Rex);
        using PetstoreClient client = Pets.Client(server);

        var refusal = await Assert.ThrowsAsync<RequestInvalidException>(() => client.CreatePetAsync(pet));

        Assert.Empty(server.Requests);
        Assert.Equal(
            [
                ("/homepage", "/allOf/1/properties/homepage/format"),
                ("/name", "/allOf/0/$ref/properties/name/minLength"),
                ("/size", "/allOf/1/properties/size/$ref/enum"),
                ("/species", "/allOf/1/properties/species/$ref/enum"),
                ("/tags", "/allOf/1/properties/tags/maxItems"),
                ("/tags", "/allOf/1/properties/tags/uniqueItems"),
                ("/weight_kg", "/allOf/1/properties/weight_kg/exclusiveMinimum"),
            ],
            refusal.Errors.Select(error => (error.InstanceLocation, error.KeywordLocation))
                .OrderBy(error => error.InstanceLocation, StringComparer.Ordinal).ThenBy(error => error.KeywordLocation, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_list_is_checked_as_a_whole_and_item_by_item()
    {
        await using TestServer server = await TestServer.StartAsync(Pets.Rex);
        using PetstoreClient client = Pets.Client(server);

        var empty = await Assert.ThrowsAsync<RequestInvalidException>(() => client.CreatePetsAsync([]));
        var second = await Assert.ThrowsAsync<RequestInvalidException>(() => client.CreatePetsAsync([Pets.NewRex(), Pets.NewRex() with { Name = "" }]));

        Assert.Equal(("", "minItems"), (Assert.Single(empty.Errors).InstanceLocation, empty.Errors[0].Keyword));
        Assert.Equal("/1/name", Assert.Single(second.Errors).InstanceLocation);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_address_of_the_document_is_used_without_another_one()
    {
        Uri? address = null;
        using var http = new HttpClient(new Handler(request => address = request.RequestUri));
        using var client = new PetstoreClient(http, new PetstoreClientOptions());

        await Assert.ThrowsAsync<PetstoreException>(() => client.GetPetAsync(Pets.RexId));

        Assert.Equal("https://pets.example.com/v2/pets/0b8a6e9e-9f3e-4d52-8f9e-1f3f5a2b6c7d", address?.AbsoluteUri);
    }

    private sealed class Handler(Action<HttpRequestMessage> seen) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen(request);
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NotFound));
        }
    }
}
