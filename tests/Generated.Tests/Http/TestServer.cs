using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Seedance.Generated.Tests.Http;

/// <summary>Kestrel on a free port of the loopback interface. It remembers every request and answers what the test says.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<RecordedRequest, ServerAnswer> _answer;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private TestServer(Func<RecordedRequest, ServerAnswer> answer, HttpProtocols protocols)
    {
        _answer = answer;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0, listen => listen.Protocols = protocols));
        _app = builder.Build();
        _app.Run(ServeAsync);
    }

    /// <summary>Where the server listens; ends with a slash.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>All requests so far, in the order in which they came.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>The only request.</summary>
    public RecordedRequest Request => Assert.Single(_requests);

    public static async Task<TestServer> StartAsync(Func<RecordedRequest, ServerAnswer> answer, HttpProtocols protocols = HttpProtocols.Http1)
    {
        var server = new TestServer(answer, protocols);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public static Task<TestServer> StartAsync(ServerAnswer answer) => StartAsync(_ => answer);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var request = new RecordedRequest(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
        _requests.Enqueue(request);

        ServerAnswer answer = _answer(request);
        if (answer == ServerAnswer.Dropped)
            context.Abort();
        else if (answer.ResetCode is { } code)
            context.Features.GetRequiredFeature<IHttpResetFeature>().Reset(code);
        else if (answer == ServerAnswer.Silence)
            await WaitForTheEndAsync(context);
        else
            await WriteAsync(context, answer);
    }

    private static async Task WriteAsync(HttpContext context, ServerAnswer answer)
    {
        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.MediaType;
        foreach ((string name, string value) in answer.Headers)
            response.Headers[name] = value;
        if (answer.BreaksAfter is { } count)
        {
            response.ContentLength ??= answer.Body.Length;
            await response.Body.WriteAsync(answer.Body.AsMemory(0, count));
            await response.Body.FlushAsync();
            if (answer.Stalls)
                await WaitForTheEndAsync(context);
            else
                await CutOffAsync(context);
        }
        else if (answer.Body.Length > 0)
        {
            await response.Body.WriteAsync(answer.Body);
        }

        if (answer.Rest is { } rest)
        {
            await response.Body.FlushAsync();
            await rest(context);
        }

        if (answer.IsCutOff)
            await CutOffAsync(context);
    }

    /// <summary>Says no more, and lets the client have all that was sent: an aborted connection would take what is on its way along.</summary>
    private static async Task CutOffAsync(HttpContext context)
    {
        await context.Response.Body.FlushAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(100));
        context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket.Shutdown(SocketShutdown.Send);
    }

    private static async Task WaitForTheEndAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        using CancellationTokenRegistration registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
