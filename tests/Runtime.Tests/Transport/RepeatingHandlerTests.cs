using System.Net;
using System.Net.Sockets;

namespace Seedance.Runtime.Tests.Transport;

/// <summary>An HttpClient of the caller may have handlers that send again; what must not be repeated is not, all the same.</summary>
public sealed class RepeatingHandlerTests
{
    private static readonly byte[] Busy = LoopbackServer.Reply(503);

    [Fact]
    public async Task A_post_that_a_handler_sends_again_reaches_the_server_once()
    {
        await using var server = new LoopbackServer(_ => Busy);
        var exception = await Assert.ThrowsAsync<TransportException>(() => CallAsync(server.Address, TestApi.CreateTask, TestApi.Request()));

        Assert.Single(server.Requests);
        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
        Assert.Contains("a second time", exception.Message);
        Assert.Contains("may have been processed", exception.Message);
    }

    [Fact]
    public async Task A_post_without_a_body_that_a_handler_sends_again_reaches_the_server_once()
    {
        await using var server = new LoopbackServer(_ => Busy);
        await Assert.ThrowsAsync<TransportException>(() => CallAsync(server.Address, TestApi.Get(method: HttpMethod.Post), new OperationRequest()));

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_that_a_handler_follows_takes_neither_the_body_nor_the_key_to_the_other_server(int status)
    {
        await using var other = new LoopbackServer(_ => LoopbackServer.Reply(200, """{"code":200,"data":{"task_id":"t1"}}"""));
        await using var server = new LoopbackServer(_ => LoopbackServer.Reply(status, headers: $"Location: {other.Address}next\r\n"));
        using var client = new HttpClient();
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = server.Address }, null);

        await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Single(server.Requests);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("GET", false)]
    [InlineData("POST", true)]
    public async Task What_may_be_repeated_is_left_to_the_handler(string method, bool isIdempotent)
    {
        await using var server = new LoopbackServer(_ => Busy);
        var operation = TestApi.Get(method: new HttpMethod(method), isIdempotent: isIdempotent);
        var request = isIdempotent ? TestApi.Request() : new OperationRequest();

        var exception = await Assert.ThrowsAsync<ApiException>(() => CallAsync(server.Address, operation, request));

        Assert.Equal(503, exception.Status);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_second_try_that_finds_no_connection_says_nothing_about_the_first()
    {
        await using var server = new LoopbackServer(_ => Busy);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var nobody = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();

        var exception = await Assert.ThrowsAsync<TransportException>(() => CallAsync(server.Address, TestApi.CreateTask, TestApi.Request(), nobody));

        Assert.Equal(HttpRequestError.ConnectionError, Assert.IsType<HttpRequestException>(exception.InnerException).HttpRequestError);
        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
        Assert.Contains("may have been processed", exception.Message);
    }

    [Fact]
    public async Task A_handler_may_look_at_the_body()
    {
        string? seen = null;
        await using var server = new LoopbackServer(_ => LoopbackServer.Reply(200, """{"code":200,"data":{"task_id":"t1"}}"""));
        using var client = new HttpClient(new LookingHandler(text => seen = text));
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = server.Address }, null);

        await connection.SendAsync(TestApi.CreateTask, TestApi.Request());

        Assert.Equal("""{"prompt":"a boy","duration":8}""", seen);
        Assert.Equal(seen, System.Text.Encoding.UTF8.GetString(server.Request.Body));
    }

    private static async Task CallAsync(Uri address, Operation<Created> operation, OperationRequest request, Uri? second = null)
    {
        using var client = new HttpClient(new TwiceHandler(second));
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = address }, null);
        await connection.SendAsync(operation, request);
    }

    /// <summary>Sends everything twice, as a retry does.</summary>
    private sealed class TwiceHandler(Uri? second) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            request.RequestUri = second ?? request.RequestUri;
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class LookingHandler(Action<string> look) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            look(await request.Content!.ReadAsStringAsync(cancellationToken));
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
