using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Seedance.Runtime.Tests.Transport;

/// <summary>Handlers may read a body into memory, copy a request, or send one to several servers at a time: what must not be repeated arrives
/// once all the same, where a <see cref="SentOnceHandler"/> is inside of them, as in every registered client.</summary>
public sealed class SentOnceHandlerTests
{
    private static readonly byte[] Busy = LoopbackServer.Reply(503);
    private static readonly byte[] Done = LoopbackServer.Reply(200, """{"code":200,"data":{"task_id":"t1"}}""");

    public static TheoryData<string> Handlers => ["again", "read and again", "buffer and again", "copy and again", "two at a time"];

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task A_registered_client_sends_once_whatever_its_handlers_do(string handler)
    {
        await using var server = new LoopbackServer(_ => Busy);
        await using ServiceProvider provider = Registered(server.Address, builder => builder.AddHttpMessageHandler(() => new Repeating(handler)));

        var exception = await Assert.ThrowsAsync<TransportException>(() => CreateAsync(provider));

        Assert.Single(server.Requests);
        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
        Assert.Contains("may have been processed", exception.Message);
    }

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task A_handler_that_is_added_to_every_client_of_an_application_is_held_to_it_too(string handler)
    {
        await using var server = new LoopbackServer(_ => Busy);
        await using ServiceProvider provider = Registered(
            server.Address,
            static _ => { },
            services => services.ConfigureHttpClientDefaults(defaults => defaults.AddHttpMessageHandler(() => new Repeating(handler))));

        await Assert.ThrowsAsync<TransportException>(() => CreateAsync(provider));

        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task An_HttpClient_of_ones_own_has_it_where_it_is_put(string handler)
    {
        await using var server = new LoopbackServer(_ => Busy);
        using var client = new HttpClient(new Repeating(handler) { InnerHandler = new SentOnceHandler { InnerHandler = new SocketsHttpHandler() } });
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = server.Address }, null);

        await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Registering_a_client_twice_changes_nothing()
    {
        await using var server = new LoopbackServer(_ => Done);
        await using ServiceProvider provider = Registered(server.Address, static _ => { }, services => Add(services, server.Address));

        Assert.Equal("t1", (await CreateAsync(provider)).TaskId);
    }

    [Fact]
    public async Task A_handler_may_send_requests_of_its_own_and_read_the_body()
    {
        await using var server = new LoopbackServer(_ => Done);
        await using ServiceProvider provider = Registered(server.Address, builder => builder.AddHttpMessageHandler(static () => new Asking()));

        Assert.Equal("t1", (await CreateAsync(provider)).TaskId);

        Assert.Equal(["POST /token HTTP/1.1", "POST /api/v1/client/job/CreateTask HTTP/1.1"], server.Requests.Select(static r => r.RequestLine));
        Assert.Equal("""{"prompt":"a boy","duration":8}""", System.Text.Encoding.UTF8.GetString(server.Requests[1].Body));
    }

    [Fact]
    public async Task What_may_be_repeated_is_left_to_the_handlers()
    {
        await using var server = new LoopbackServer(_ => Busy);
        await using ServiceProvider provider = Registered(server.Address, builder => builder.AddHttpMessageHandler(static () => new Repeating("again")));

        await Assert.ThrowsAsync<ApiException>(() => Connection(provider).SendAsync(TestApi.Get(), new OperationRequest()));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Two_calls_are_two_requests()
    {
        await using var server = new LoopbackServer(_ => Done);
        await using ServiceProvider provider = Registered(server.Address, static _ => { });

        await CreateAsync(provider);
        await CreateAsync(provider);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Where_no_connection_could_be_made_a_handler_may_try_again()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var nobody = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        await using var server = new LoopbackServer(_ => Done);
        await using ServiceProvider provider = Registered(nobody, builder => builder.AddHttpMessageHandler(() => new Elsewhere(server.Address)));

        Assert.Equal("t1", (await CreateAsync(provider)).TaskId);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_registered_client_that_finds_no_connection_is_a_refusal()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var nobody = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        await using ServiceProvider provider = Registered(nobody, static _ => { });

        var exception = await Assert.ThrowsAsync<TransportException>(() => CreateAsync(provider));

        Assert.Equal(RequestOutcome.Refused, exception.Outcome);
    }

    private static ServiceProvider Registered(Uri address, Action<IHttpClientBuilder> configure, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        configure(Add(services, address));
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private static IHttpClientBuilder Add(IServiceCollection services, Uri address) => ApiClientServices.Add<ApiConnection, TestOptions>(
        services, null, "test", options => options.BaseAddress = address, static (http, options) => new ApiConnection(http, options, null));

    private static ApiConnection Connection(ServiceProvider provider) => provider.GetRequiredService<ApiConnection>();

    private static async Task<Created> CreateAsync(ServiceProvider provider) =>
        (await Connection(provider).SendAsync(TestApi.CreateTask, TestApi.Request())).Body;

    /// <summary>Sends a request twice, in one of the ways that libraries have.</summary>
    private sealed class Repeating(string how) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (how == "read and again" && request.Content is { } content)
                await content.ReadAsStringAsync(cancellationToken);
            if (how == "buffer and again" && request.Content is { } body)
                await body.LoadIntoBufferAsync();
            HttpRequestMessage first = how is "again" or "read and again" or "buffer and again" ? request : await CopyAsync(request);
            HttpRequestMessage second = first == request ? request : await CopyAsync(request);
            if (how == "two at a time")
                return (await Task.WhenAll(base.SendAsync(first, cancellationToken), base.SendAsync(second, cancellationToken)))[0];

            (await base.SendAsync(first, cancellationToken)).Dispose();
            return await base.SendAsync(second, cancellationToken);
        }

        private static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri);
            foreach (var header in request.Headers)
                copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
            if (request.Content is not null)
            {
                var bytes = new MemoryStream();
                await request.Content.CopyToAsync(bytes);
                bytes.Position = 0;
                copy.Content = new StreamContent(bytes);
            }

            return copy;
        }
    }

    /// <summary>Gets something for each request first.</summary>
    private sealed class Asking : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var own = new HttpRequestMessage(HttpMethod.Post, new Uri(request.RequestUri!, "/token")) { Content = new StringContent("a=b") };
            (await base.SendAsync(own, cancellationToken)).Dispose();
            await request.Content!.ReadAsStringAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Goes to another server where the first is not there.</summary>
    private sealed class Elsewhere(Uri second) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException)
            {
                request.RequestUri = new Uri(second, request.RequestUri!.AbsolutePath);
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }
}
