using Seedance.Generated.Tests.Catalog;
using Seedance.Generated.Tests.Http;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.CatalogApi;

/// <summary>Lists whose pages lead to the next one by an address: in a Link header, or in the body.</summary>
public sealed class LinkedPagesTests
{
    [Fact]
    public async Task The_items_of_all_pages_come_one_after_the_other()
    {
        await using TestServer server = await Catalogs.ServeAsync(
            ("/v1/items?q=a%20b&per_page=2", Catalogs.Items("ab", "/v1/items?q=a%20b&per_page=2&page=2")),
            ("/v1/items?q=a%20b&per_page=2&page=2", Catalogs.Items("cd", "?page=3")),
            ("/v1/items?page=3", Catalogs.Items("e")));
        using CatalogClient client = Catalogs.Client(server);

        string ids = await Catalogs.IdsAsync(client.Items.ListAllAsync(q: "a b", perPage: 2, xTrace: "t"));

        Assert.Equal("abcde", ids);
        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, static request => Assert.Equal(
            ("GET", Catalogs.Key, "t", "application/json"),
            (request.Method, request.Header("X-Key"), request.Header("X-Trace"), request.Header("Accept"))));
    }

    [Fact]
    public async Task A_page_is_asked_for_when_its_first_item_is_wanted()
    {
        await using TestServer server = await Catalogs.ServeAsync(
            ("/v1/items", Catalogs.Items("ab", "/v1/items?page=2")), ("/v1/items?page=2", Catalogs.Items("c")));
        using CatalogClient client = Catalogs.Client(server);
        IAsyncEnumerable<Item> items = client.Items.ListAllAsync();
        Assert.Empty(server.Requests);

        await foreach (Item item in items)
        {
            if (item.Id == "b")
                break;
        }

        Assert.Single(server.Requests);
        Assert.Equal("abc", await Catalogs.IdsAsync(items));
        Assert.Equal(["/v1/items", "/v1/items", "/v1/items?page=2"], server.Requests.Select(static r => r.Target));
    }

    [Fact]
    public async Task A_page_of_another_origin_is_asked_for_without_credentials_and_headers()
    {
        await using TestServer other = await Catalogs.ServeAsync(
            ("/archive", Catalogs.Items("b", "/archive?2")), ("/archive?2", Catalogs.Items("c")));
        await using TestServer server = await Catalogs.ServeAsync(("/v1/items", Catalogs.Items("a", $"{other.Address}archive")));
        using CatalogClient client = Catalogs.Client(server);

        Assert.Equal("abc", await Catalogs.IdsAsync(client.Items.ListAllAsync(xTrace: "t")));

        Assert.Equal(Catalogs.Key, server.Request.Header("X-Key"));
        Assert.Equal(2, other.Requests.Count);
        Assert.All(other.Requests, static request => Assert.Equal((null, null), (request.Header("X-Key"), request.Header("X-Trace"))));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:secret@example.com/")]
    public async Task An_address_that_is_none_of_the_web_is_an_error(string next)
    {
        await using TestServer server = await Catalogs.ServeAsync(("/v1/items", Catalogs.Items("a", next)));
        using CatalogClient client = Catalogs.Client(server);

        await Assert.ThrowsAsync<ResponseInvalidException>(() => Catalogs.IdsAsync(client.Items.ListAllAsync()));

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Pages_that_lead_in_a_circle_are_an_error(int length)
    {
        await using TestServer server = await TestServer.StartAsync(request =>
        {
            int page = request.Query.Length == 0 ? 0 : int.Parse(request.Query["page=".Length..], null);
            return Catalogs.Items("a", $"/v1/items?page={(page + 1) % length}");
        });
        using CatalogClient client = Catalogs.Client(server);

        var failure = await Assert.ThrowsAsync<ResponseInvalidException>(() => Catalogs.IdsAsync(client.Items.ListAllAsync()));

        Assert.Contains("one that was there before", failure.Message, StringComparison.Ordinal);
        Assert.InRange(server.Requests.Count, 2, 4 * (length + 1));
    }

    [Fact]
    public async Task The_address_may_stand_in_the_body_and_a_key_in_it_is_not_sent_twice()
    {
        await using TestServer server = await Catalogs.ServeAsync(
            ($"/v1/orders?api_key={Catalogs.QueryKey}", Catalogs.Page("a", """ "links":{"next":"/v1/orders?page=2"} """)),
            ($"/v1/orders?page=2&api_key={Catalogs.QueryKey}", Catalogs.Page("b", """ "links":{"next":"/v1/orders?api_key=theirs&page=3"} """)),
            ("/v1/orders?api_key=theirs&page=3", Catalogs.Page("c", """ "links":{"next":null} """)));
        using CatalogClient client = Catalogs.Client(server);

        Assert.Equal("abc", await Catalogs.IdsAsync(client.Orders.ListAllAsync()));
    }

    [Fact]
    public async Task A_page_is_tried_again_as_every_read_is()
    {
        int tries = 0;
        await using TestServer server = await TestServer.StartAsync(request => request.Query.Length == 0
            ? Catalogs.Items("a", "/v1/items?page=2")
            : ++tries == 1 ? ServerAnswer.Empty(503) : Catalogs.Items("b"));
        using CatalogClient client = Catalogs.Client(server, retries: 1);

        Assert.Equal("ab", await Catalogs.IdsAsync(client.Items.ListAllAsync()));

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task The_callers_token_ends_it_between_two_pages()
    {
        await using TestServer server = await TestServer.StartAsync(Catalogs.Items("a", "/v1/items?page=2"));
        using CatalogClient client = Catalogs.Client(server);
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (Item _ in client.Items.ListAllAsync().WithCancellation(source.Token))
                await source.CancelAsync();
        });

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Where_nothing_says_which_member_is_the_list_whole_pages_are_given_out()
    {
        await using TestServer server = await Catalogs.ServeAsync(
            ("/v1/reports/summaries", ServerAnswer.Json("""{"total":1}""") with { Headers = [("Link", "<?page=2>; rel=next")] }),
            ("/v1/reports/summaries?page=2", ServerAnswer.Json("""{"total":2}""")));
        using CatalogClient client = Catalogs.Client(server);
        var totals = new List<long>();

        await foreach (Summary page in client.Reports.SummariesPagesAsync())
            totals.Add(page.Total);

        Assert.Equal([1, 2], totals);
    }
}
