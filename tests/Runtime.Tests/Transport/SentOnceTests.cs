using System.Net;
using System.Net.Sockets;

namespace Seedance.Runtime.Tests.Transport;

/// <summary>A request that may have been processed is never sent a second time.</summary>
public sealed class SentOnceTests
{
    private static readonly byte[] Ok = LoopbackServer.Reply(200, """{"code":200,"data":{"task_id":"t1"}}""");

    [Fact]
    public async Task A_post_whose_connection_ends_without_an_answer_is_sent_once()
    {
        await using var server = new LoopbackServer(_ => null);
        using var connection = new ApiConnection(new TestOptions { BaseAddress = server.Address }, null);

        var exception = await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
        Assert.NotNull(exception.InnerException);
        Assert.Null(exception.Status);
        Assert.Contains("may have been processed", exception.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_post_on_a_kept_connection_that_ends_after_it_was_read_is_sent_once()
    {
        int count = 0;
        await using var server = new LoopbackServer(_ => Interlocked.Increment(ref count) == 1 ? Ok : null);
        using var connection = new ApiConnection(new TestOptions { BaseAddress = server.Address }, null);

        await connection.SendAsync(TestApi.CreateTask, TestApi.Request());
        await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal([1, 1], server.Requests.Select(request => request.Connection));
    }

    [Fact]
    public async Task A_post_without_a_body_is_sent_once_too()
    {
        // SocketsHttpHandler would send this one four times if the message had no content.
        int count = 0;
        await using var server = new LoopbackServer(_ => Interlocked.Increment(ref count) == 1 ? Ok : null);
        using var connection = new ApiConnection(new TestOptions { BaseAddress = server.Address }, null);
        var operation = TestApi.Get(method: HttpMethod.Post);

        await connection.SendAsync(operation, new OperationRequest());
        await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(operation, new OperationRequest()));

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal("0", request.Header("Content-Length")));
    }

    [Fact]
    public async Task The_framework_repeats_a_post_without_content_which_is_why_ours_has_one()
    {
        await using var server = new LoopbackServer(_ => null);
        using var client = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, server.Address);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync(message));

        Assert.True(server.Requests.Count > 1);
    }

    [Fact]
    public async Task A_body_that_was_sent_after_waiting_for_100_continue_is_sent_once()
    {
        await using var server = new LoopbackServer(_ => null);
        using var client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMilliseconds(50) });
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = server.Address }, null);

        await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Equal("100-continue", server.Request.Header("Expect"));
    }

    [Fact]
    public async Task Waiting_for_100_continue_without_a_body_could_repeat_the_request_and_is_refused()
    {
        await using var server = new LoopbackServer(_ => null);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = server.Address }, null);

        await Assert.ThrowsAsync<InvalidOperationException>(() => connection.SendAsync(TestApi.Get(method: HttpMethod.Post), new OperationRequest()));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task An_error_status_is_not_answered_by_sending_again(int status)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Reply(status, headers: "Retry-After: 0\r\n"));
        using var connection = new ApiConnection(new TestOptions { BaseAddress = server.Address }, null);

        await Assert.ThrowsAsync<TestException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed_but_shown_without_what_may_be_secret(int status)
    {
        await using var server = new LoopbackServer(
            _ => LoopbackServer.Reply(status, headers: $"Location: https://user:pw@other.example/next?key={TestApi.Key}#x\r\n"));
        using var connection = new ApiConnection(new TestOptions { BaseAddress = server.Address }, null);

        var exception = await Assert.ThrowsAsync<TestException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Equal(status, exception.Status);
        Assert.Contains("https://other.example/next,", exception.Message);
        Assert.DoesNotContain("pw", exception.ToString());
        Assert.DoesNotContain(TestApi.Key, exception.ToString());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_connection_that_nobody_accepts_is_a_refusal()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var connection = new ApiConnection(new TestOptions { BaseAddress = new Uri($"http://127.0.0.1:{port}") }, null);

        var exception = await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Equal(RequestOutcome.Refused, exception.Outcome);
        Assert.Contains("was not sent", exception.Message);
    }

    [Fact]
    public async Task A_failed_tls_handshake_is_a_refusal()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var hangUp = HangUpAsync();
        var options = new TestOptions { BaseAddress = new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}") };
        using var connection = new ApiConnection(options, null);

        var exception = await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Equal(RequestOutcome.Refused, exception.Outcome);
        await hangUp;

        async Task HangUpAsync()
        {
            using var client = await listener.AcceptTcpClientAsync();
        }
    }
}
