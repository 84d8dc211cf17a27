using System.Runtime.CompilerServices;
using Seedance.Generated.Tests.Catalog;
using Seedance.Generated.Tests.Http;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.CatalogApi;

/// <summary>Methods that are grouped by the tags of their operations.</summary>
public sealed class GroupTests
{
    [Fact]
    public async Task The_methods_of_a_tag_stand_on_a_property_of_the_client()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("""{"id":"a"}""", 201));
        using CatalogClient client = Catalogs.Client(server);

        Item item = await client.Items.CreateAsync(new() { Id = "a" });

        Assert.Equal("a", item.Id);
        Assert.Equal(("POST", "/v1/items", """{"id":"a"}"""), (server.Request.Method, server.Request.Target, server.Request.BodyText));
        Assert.Equal(Catalogs.Key, server.Request.Header("X-Key"));
    }

    [Fact]
    public async Task An_operation_without_a_tag_stands_on_the_client()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Empty(204));
        using CatalogClient client = Catalogs.Client(server);

        await client.PingAsync();

        Assert.Equal("/v1/ping", server.Request.Target);
    }

    [Fact]
    public async Task A_group_is_made_once()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Empty(204));
        using CatalogClient client = Catalogs.Client(server);

        Assert.Same(client.Items, client.Items);
    }

    [Fact]
    public async Task A_failure_names_the_group_and_the_method()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Empty(404));
        using CatalogClient client = Catalogs.Client(server);

        ApiException failure = await Assert.ThrowsAsync<CatalogException>(() => client.Orders.SearchAsync());

        Assert.Equal("Orders.Search", failure.Operation);
    }

    [Fact]
    public async Task Code_on_the_interfaces_runs_on_groups_made_by_hand()
    {
        ICatalogClient client = new FakeCatalog();

        Assert.Equal("xy", await Catalogs.IdsAsync(client.Items.ListAllAsync()));
    }

    private sealed class FakeCatalog : ICatalogClient
    {
        public IItemsClient Items { get; } = new FakeItems();

        public IOrdersClient Orders => throw new NotSupportedException();

        public IReportsClient Reports => throw new NotSupportedException();

        public Task PingAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<OperationResponse<NoBody>> PingWithResponseAsync(CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }

    private sealed class FakeItems : IItemsClient
    {
        public Task<Item> CreateAsync(Item request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<OperationResponse<Item>> CreateWithResponseAsync(Item request, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<ValueList<Item>> ListAsync(
            string? q = null, long? perPage = null, string? xTrace = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<OperationResponse<ValueList<Item>, ItemsListHeaders>> ListWithResponseAsync(
            string? q = null, long? perPage = null, string? xTrace = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public async IAsyncEnumerable<Item> ListAllAsync(
            string? q = null, long? perPage = null, string? xTrace = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            yield return new Item { Id = "x" };
            yield return new Item { Id = "y" };
        }
    }
}
