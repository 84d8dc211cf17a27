using Seedance.Generated.Tests.Catalog;
using Seedance.Generated.Tests.Http;

namespace Seedance.Generated.Tests.CatalogApi;

/// <summary>What the tests of the document with groups and pages need.</summary>
internal static class Catalogs
{
    public const string Key = "key-0123456789";

    public const string QueryKey = "query-9876543210";

    public static CatalogClient Client(TestServer server, int retries = 0) => new(new CatalogClientOptions
    {
        BaseAddress = new Uri(server.Address, "/v1"),
        Key = Key,
        QueryKey = QueryKey,
        Retry = { MaxRetries = retries, Delay = TimeSpan.FromMilliseconds(1) },
    });

    /// <summary>Answers each address with a page, and everything else with 404.</summary>
    public static Task<TestServer> ServeAsync(params (string Target, ServerAnswer Answer)[] pages)
    {
        Dictionary<string, ServerAnswer> byTarget = pages.ToDictionary(static page => page.Target, static page => page.Answer);
        return TestServer.StartAsync(request => byTarget.GetValueOrDefault(request.Target, ServerAnswer.Empty(404)));
    }

    /// <summary>A list of items, with a Link header where there is a next page.</summary>
    public static ServerAnswer Items(string ids, string? next = null) =>
        ServerAnswer.Json($"[{string.Join(',', ids.Select(static id => $$"""{"id":"{{id}}"}"""))}]") with
        {
            Headers = next is null ? [] : [("Link", $"""</v1/items?page=1>; rel="first prev", <{next}>; title="a, b"; rel="next" """)],
        };

    /// <summary>A page that is an object.</summary>
    public static ServerAnswer Page(string ids, string rest) => ServerAnswer.Json(
        $$"""{"data":{"items":[{{string.Join(',', ids.Select(static id => $$"""{"id":"{{id}}"}"""))}}]},{{rest}}}""");

    public static async Task<string> IdsAsync(IAsyncEnumerable<Item> items)
    {
        string ids = "";
        await foreach (Item item in items)
            ids += item.Id;
        return ids;
    }
}
