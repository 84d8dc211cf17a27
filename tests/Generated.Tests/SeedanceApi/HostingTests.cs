using Microsoft.Extensions.DependencyInjection;
using Seedance.Generated.Tests.Http;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>The client in a container: <c>services.AddSeedanceClient(…)</c>.</summary>
public sealed class HostingTests
{
    [Fact]
    public async Task The_client_comes_from_the_container_under_its_interface()
    {
        await using TestServer server = await TestServer.StartAsync(Api.Created);
        var services = new ServiceCollection();
        services.AddSeedanceClient(options => (options.ApiKey, options.BaseAddress) = (Api.Key, server.Address));
        await using ServiceProvider provider = services.BuildServiceProvider();

        CreatedTask task = await provider.GetRequiredService<ISeedanceClient>().CreateTaskAsync(Api.Request(), TestContext.Current.CancellationToken);

        Assert.Equal("task_12345678", task.TaskId);
        Assert.Equal(Api.Key, server.Request.Header("x-api-key"));
    }

    [Fact]
    public void Clients_of_a_name_have_keys_of_their_own()
    {
        var services = new ServiceCollection();
        services.AddSeedanceClient("first", static options => options.ApiKey = "one");
        services.AddSeedanceClient("second", static options => options.ApiKey = "two");
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.NotSame(provider.GetRequiredKeyedService<ISeedanceClient>("first"), provider.GetRequiredKeyedService<ISeedanceClient>("second"));
        Assert.Null(provider.GetService<ISeedanceClient>());
    }
}
