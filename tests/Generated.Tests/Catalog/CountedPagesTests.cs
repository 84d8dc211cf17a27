using Seedance.Generated.Tests.Catalog;
using Seedance.Generated.Tests.Http;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.CatalogApi;

/// <summary>Lists whose next page is asked for by a query parameter.</summary>
public sealed class CountedPagesTests
{
    [Fact]
    public async Task A_cursor_of_the_body_goes_into_its_parameter_beside_the_others()
    {
        await using TestServer server = await Catalogs.ServeAsync(
            ("/v1/orders/search?tag=x&tag=a%26b&after=0", Catalogs.Page("a", """ "cursor":"1/2 3","hasMore":true """)),
            ("/v1/orders/search?tag=x&tag=a%26b&after=1%2F2%203", Catalogs.Page("b", """ "cursor":"4","hasMore":true """)),
            ("/v1/orders/search?tag=x&tag=a%26b&after=4", Catalogs.Page("c", """ "cursor":null,"hasMore":true """)));
        using CatalogClient client = Catalogs.Client(server);

        Assert.Equal("abc", await Catalogs.IdsAsync(client.Orders.SearchAllAsync(tag: ["x", "a&b"], after: "0")));
    }

    [Fact]
    public async Task A_member_that_says_that_there_is_no_more_ends_the_list()
    {
        await using TestServer server = await TestServer.StartAsync(Catalogs.Page("a", """ "cursor":"1","hasMore":false """));
        using CatalogClient client = Catalogs.Client(server);

        Assert.Equal("a", await Catalogs.IdsAsync(client.Orders.SearchAllAsync()));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Empty_pages_without_end_are_an_error()
    {
        int page = 0;
        await using TestServer server = await TestServer.StartAsync(
            _ => ServerAnswer.Json($$"""{"data":null,"cursor":"{{Interlocked.Increment(ref page)}}","hasMore":true}"""));
        using CatalogClient client = Catalogs.Client(server);

        var failure = await Assert.ThrowsAsync<ResponseInvalidException>(() => Catalogs.IdsAsync(client.Orders.SearchAllAsync()));

        Assert.Equal("/cursor", failure.Pointer);
        Assert.Equal(101, server.Requests.Count);
    }

    [Fact]
    public async Task The_last_item_can_be_the_cursor()
    {
        await using TestServer server = await Catalogs.ServeAsync(
            ("/v1/orders/latest", Catalogs.Page("ab", """ "hasMore":true """)),
            ("/v1/orders/latest?starting_after=b", Catalogs.Page("cd", """ "hasMore":true """)),
            ("/v1/orders/latest?starting_after=d", Catalogs.Page("", """ "hasMore":true """)));
        using CatalogClient client = Catalogs.Client(server);

        Assert.Equal("abcd", await Catalogs.IdsAsync(client.Orders.LatestAllAsync()));
    }

    [Fact]
    public async Task Pages_are_counted_up_to_the_first_empty_one()
    {
        await using TestServer server = await Catalogs.ServeAsync(
            ("/v1/reports", ServerAnswer.Json("""["a","b"]""")),
            ("/v1/reports?page=1", ServerAnswer.Json("""["c"]""")),
            ("/v1/reports?page=2", ServerAnswer.Json("[]")));
        using CatalogClient client = Catalogs.Client(server);

        Assert.Equal(["a", "b", "c"], await AllAsync(client.Reports.ListAllAsync()));
        Assert.Equal(["c"], await AllAsync(client.Reports.ListAllAsync(page: 1)));
    }

    [Fact]
    public async Task Items_are_counted_up_to_the_first_empty_page()
    {
        await using TestServer server = await Catalogs.ServeAsync(
            ("/v1/reports/lines?skip=10&take=2", ServerAnswer.Json("[1,2]")),
            ("/v1/reports/lines?take=2&skip=12", ServerAnswer.Json("[3]")),
            ("/v1/reports/lines?take=2&skip=13", ServerAnswer.Json("[]")));
        using CatalogClient client = Catalogs.Client(server);

        Assert.Equal([1, 2, 3], await AllAsync(client.Reports.LinesAllAsync(skip: 10, take: 2)));
    }

    private static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (T item in items)
            all.Add(item);
        return all;
    }
}
