using System.Net;

namespace Seedance.AspNetCore.Tests;

/// <summary>An application on a free port of the loopback interface.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebServer(WebApplication app) => _app = app;

    /// <summary>A client of the application.</summary>
    public HttpClient Http { get; } = new();

    /// <summary>Starts an application.</summary>
    /// <param name="configure">Adds the endpoints.</param>
    /// <param name="services">Adds services.</param>
    public static async Task<WebServer> StartAsync(Action<WebApplication> configure, Action<IServiceCollection>? services = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        services?.Invoke(builder.Services);
        var server = new WebServer(builder.Build());
        configure(server._app);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        server.Http.BaseAddress = new Uri(server._app.Urls.Single());
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
