using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.SeedanceApi;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Tasks;

/// <summary>
/// A client gets its connections in many ways, and what is around them may want to send again. In each of them, whatever the server does,
/// CreateTask arrives once.
/// </summary>
public sealed class CreateTaskConfigurationTests
{
    /// <summary>What a server may do with a request for a task.</summary>
    private static readonly Dictionary<string, ServerAnswer> Faults = new()
    {
        ["408"] = ServerAnswer.Empty(408),
        ["429"] = ServerAnswer.Json("""{"code":429,"message":"slow down"}""", 429),
        ["429 with Retry-After"] = ServerAnswer.Empty(429) with { Headers = [("Retry-After", "0")] },
        ["500 as a page"] = ServerAnswer.Text("<html>oops</html>", "text/html", 500),
        ["503 with Retry-After"] = ServerAnswer.Empty(503) with { Headers = [("Retry-After", "0")] },
        ["402 inside 200"] = ServerAnswer.Json("""{"code":402,"message":"Insufficient Credits"}"""),
        ["500 inside 200"] = ServerAnswer.Json("""{"code":500,"message":"oops"}"""),
        ["lost"] = ServerAnswer.Dropped,
        ["silence"] = ServerAnswer.Silence,
        ["cut body"] = Api.Created with { BreaksAfter = 10 },
        ["307"] = ServerAnswer.Empty(307) with { Headers = [("Location", "/api/v1/client/job/CreateTask")] },
        ["308"] = ServerAnswer.Empty(308) with { Headers = [("Location", "/other")] },
    };

    /// <summary>How a client may come to its connections.</summary>
    private static readonly Dictionary<string, Func<Uri, TestClient>> Ways = new()
    {
        ["a key"] = static address => Plain(address),
        ["an HttpClient"] = static address => Own(address, new HttpClient()),
        ["an HttpClient that tries again"] = static address => Own(address, new HttpClient(new TryAgain { InnerHandler = new SocketsHttpHandler() })),
        ["an HttpClient with a short time-out"] = static address => Own(address, new HttpClient { Timeout = TimeSpan.FromSeconds(0.5) }),
        ["an HttpClient that waits for 100-continue"] = static address => Own(address, Expecting()),
        ["an HttpClient over a proxy"] = static address => Own(new Uri("http://api.crun.example/"), Proxied(address)),
        ["an HttpClient with a password"] = static address => Own(address, new HttpClient(new SocketsHttpHandler { Credentials = new NetworkCredential("a", "b") })),
        ["a container"] = static address => Registered(address, static _ => { }),
        ["a container whose clients try again"] = static address => Registered(
            address, static services => services.ConfigureHttpClientDefaults(static http => http.AddHttpMessageHandler(static () => new TryAgain()))),
        ["a container whose clients read the body and try again"] = static address => Registered(
            address,
            static services => services.ConfigureHttpClientDefaults(
                static http => http.AddHttpMessageHandler(static () => new TryAgain()).AddHttpMessageHandler(static () => new ReadBody()))),
        ["a container whose clients copy requests"] = static address => Registered(
            address, static services => services.ConfigureHttpClientDefaults(static http => http.AddHttpMessageHandler(static () => new TryAgain(copies: true)))),
        ["a container with another primary handler"] = static address => Registered(
            address,
            static services => services.AddHttpClient("").Services.ConfigureHttpClientDefaults(
                static http => http.ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler { AllowAutoRedirect = true }))),
    };

    public static TheoryData<string> AllWays => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(AllWays))]
    public async Task A_task_is_asked_for_once(string way)
    {
        foreach ((string fault, ServerAnswer answer) in Faults)
        {
            await using TestServer server = await TestServer.StartAsync(answer);
            await using TestClient client = Ways[way](server.Address);

            ApiException failure = await Assert.ThrowsAnyAsync<ApiException>(() => client.Seedance.CreateTaskAndWaitAsync(Api.Request()));

            Assert.True(server.Requests.Count == 1, $"{fault}: {server.Requests.Count} requests, {failure.Message}");
            Assert.True(failure.Outcome == RequestOutcome.Refused || failure is OutcomeUnknownException, $"{fault}: {failure}");
        }
    }

    [Theory]
    [MemberData(nameof(AllWays))]
    public async Task And_a_server_without_faults_makes_the_task(string way)
    {
        await using TestServer server = await TestServer.StartAsync(Api.Created);
        await using TestClient client = Ways[way](server.Address);

        Assert.Equal("task_12345678", (await client.Seedance.CreateTaskAsync(Api.Request())).TaskId);

        Assert.Single(server.Requests);
    }

    /// <summary>HttpClient sends again by itself what a server has refused so: it is thought not to have been looked at.</summary>
    [Theory]
    [InlineData(0x2)]
    [InlineData(0x7)]
    [InlineData(0x8)]
    [InlineData(0xd)]
    public async Task A_stream_that_a_server_resets_is_not_opened_again(int code)
    {
        await using TestServer server = await TestServer.StartAsync(_ => ServerAnswer.Silence with { ResetCode = code }, HttpProtocols.Http2);
        var http = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        await using TestClient client = Own(server.Address, http);

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.Seedance.CreateTaskAndWaitAsync(Api.Request()));

        Assert.Single(server.Requests);
    }

    private static SeedanceClientOptions Options(Uri address)
    {
        var options = new SeedanceClientOptions { ApiKey = Api.Key, BaseAddress = address };
        Eager(options);
        return options;
    }

    /// <summary>As often as it may be, and soon.</summary>
    private static void Eager(SeedanceClientOptions options)
    {
        (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.IncludePutAndDelete) = (100, TimeSpan.Zero, true);
        (options.Timeout, options.TryTimeout) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.7));
    }

    private static TestClient Plain(Uri address)
    {
        var client = new SeedanceClient(Options(address));
        return new TestClient(client, client);
    }

    private static TestClient Own(Uri address, HttpClient http) => new(new SeedanceClient(http, Options(address)), http);

    private static TestClient Registered(Uri address, Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        services.AddSeedanceClient(options =>
        {
            (options.ApiKey, options.BaseAddress) = (Api.Key, address);
            Eager(options);
        });
        configure(services);
        ServiceProvider provider = services.BuildServiceProvider();
        return new TestClient(provider.GetRequiredService<ISeedanceClient>(), provider);
    }

    private static HttpClient Expecting()
    {
        var client = new HttpClient();
        client.DefaultRequestHeaders.ExpectContinue = true;
        return client;
    }

    private static HttpClient Proxied(Uri proxy) => new(new SocketsHttpHandler { Proxy = new WebProxy(proxy), UseProxy = true });

    /// <summary>A client and what goes with it.</summary>
    private sealed class TestClient(ISeedanceClient client, object owner) : IAsyncDisposable
    {
        public ISeedanceClient Seedance => client;

        public async ValueTask DisposeAsync()
        {
            if (owner is IAsyncDisposable provider)
                await provider.DisposeAsync();
            else
                ((IDisposable)owner).Dispose();
        }
    }

    /// <summary>Does what libraries of resilience do: sends again when the answer is no success, or when none comes.</summary>
    private sealed class TryAgain(bool copies = false) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            byte[]? body = copies && request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : null;
            for (int tries = 1; ; tries++)
            {
                HttpRequestMessage message = body is null ? request : Copy(request, body);
                try
                {
                    HttpResponseMessage answer = await base.SendAsync(message, cancellationToken);
                    if (answer.IsSuccessStatusCode || tries == 3)
                        return answer;
                    answer.Dispose();
                }
                catch (HttpRequestException) when (tries < 3)
                {
                }
            }
        }

        private static HttpRequestMessage Copy(HttpRequestMessage request, byte[] body)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent(body) };
            foreach (KeyValuePair<string, IEnumerable<string>> header in request.Headers)
                copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
            foreach (KeyValuePair<string, IEnumerable<string>> header in request.Content!.Headers)
                copy.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            return copy;
        }
    }

    /// <summary>Does what loggers of bodies do.</summary>
    private sealed class ReadBody : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content)
                await content.ReadAsStringAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
