using System.Net;
using Microsoft.AspNetCore.Http.Extensions;
using Seedance;

namespace Quickstart;

/// <summary>The Seedance service in small, on a free port of this machine: what the generated fake answers, over HTTP.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _toFake;

    private LoopbackServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
        _toFake = new HttpMessageInvoker(Fake);
    }

    /// <summary>What answers; it fails when it is told to, and remembers the requests.</summary>
    public SeedanceFake Fake { get; } = new() { TaskDuration = TimeSpan.FromSeconds(1), Media = SmallVideo() };

    /// <summary>Where the server listens.</summary>
    public Uri Address => new(_app.Urls.Single());

    public static async Task<LoopbackServer> StartAsync(CancellationToken cancellationToken)
    {
        var server = new LoopbackServer();
        await server._app.StartAsync(cancellationToken);
        server.Fake.MediaAddress = new Uri(server.Address, "files/");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _toFake.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.GetEncodedUrl());
        request.Content = new StreamContent(context.Request.Body);
        using HttpResponseMessage answer = await _toFake.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        context.Response.ContentLength = answer.Content.Headers.ContentLength;
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    /// <summary>An MP4 file of two boxes: its type, and four kilobytes of nothing.</summary>
    private static byte[] SmallVideo() =>
        [0, 0, 0, 16, .. "ftypisom"u8, 0, 0, 2, 0, 0, 0, 16, 8, .. "mdat"u8, .. new byte[4096]];
}
