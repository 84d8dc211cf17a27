namespace Seedance.Runtime.Tests.Transport;

/// <summary>Time and size are bounded.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task A_time_out_is_a_transport_failure_of_unknown_outcome()
    {
        await using var server = new LoopbackServer(NeverAsync);
        var options = new TestOptions { BaseAddress = server.Address, Timeout = TimeSpan.FromMilliseconds(200) };
        using var connection = new ApiConnection(options, null);

        var exception = await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
        Assert.Contains("took longer than the time-out of 0.2 s; the request may have been processed", exception.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_time_out_counts_while_the_body_is_read()
    {
        await using var server = new LoopbackServer(_ => "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"u8.ToArray());
        var options = new TestOptions { BaseAddress = server.Address, Timeout = TimeSpan.FromMilliseconds(200) };
        using var connection = new ApiConnection(options, null);

        var exception = await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Equal(200, exception.Status);
        Assert.Contains("took longer", exception.Message);
    }

    [Fact]
    public async Task The_time_out_of_the_callers_HttpClient_is_a_time_out_as_well()
    {
        await using var server = new LoopbackServer(NeverAsync);
        using var client = new HttpClient { Timeout = TimeSpan.FromMilliseconds(200) };
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = server.Address }, null);

        var exception = await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Contains("the time-out of the HttpClient", exception.Message);
        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
    }

    [Fact]
    public async Task The_callers_cancellation_is_a_cancellation()
    {
        await using var server = new LoopbackServer(NeverAsync);
        using var connection = new ApiConnection(new TestOptions { BaseAddress = server.Address }, null);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.SendAsync(TestApi.CreateTask, TestApi.Request(), cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Equal("CreateTask (POST /api/v1/client/job/CreateTask) was cancelled; the request may have been processed.", exception.Message);
    }

    [Fact]
    public async Task A_cancelled_call_sends_nothing()
    {
        var handler = new FakeHandler(_ => FakeHandler.Reply(200));
        using var client = new HttpClient(handler);
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = new Uri("https://example.com") }, null);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.SendAsync(TestApi.CreateTask, TestApi.Request(), new CancellationToken(canceled: true)));

        Assert.Equal(0, handler.Sent);
    }

    [Fact]
    public async Task A_cancellation_that_nobody_asked_for_is_a_transport_failure()
    {
        using var client = new HttpClient(new FakeHandler((_, _) => throw new OperationCanceledException("a handler gave up")));
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = new Uri("https://example.com") }, null);

        var exception = await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
    }

    [Fact]
    public async Task Time_outs_run_on_the_given_clock()
    {
        var clock = new ManualClock();
        using var client = new HttpClient(new FakeHandler(async (_, cancellationToken) =>
        {
            clock.FireAll();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("The clock did not cancel.");
        }));
        var options = new TestOptions { BaseAddress = new Uri("https://example.com"), Timeout = TimeSpan.FromDays(1), TimeProvider = clock };
        using var connection = new ApiConnection(client, options, null);

        var exception = await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Contains("86400 s", exception.Message);
    }

    [Fact]
    public async Task No_time_out_is_allowed()
    {
        var response = await TestApi.CreateAsync(
            200, """{"code":200,"data":{"task_id":"t1"}}""", configure: options => options.Timeout = Timeout.InfiniteTimeSpan);

        Assert.Equal("t1", response.Body.TaskId);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(60L * 60 * 24 * 365 * 1000)]
    public void A_time_out_that_no_timer_takes_is_refused(long milliseconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TestOptions { Timeout = TimeSpan.FromMilliseconds(milliseconds) });

    [Fact]
    public void A_size_limit_of_nothing_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new TestOptions { MaxResponseBytes = 0 });

    [Fact]
    public async Task A_success_with_too_long_a_body_is_a_transport_failure()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Reply(200, new string(' ', 5000) + "{}"));
        var options = new TestOptions { BaseAddress = server.Address, MaxResponseBytes = 5000 };
        using var connection = new ApiConnection(options, null);

        var exception = await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Equal(200, exception.Status);
        Assert.Equal(5000, exception.RawBody.Length);
        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
        Assert.Contains("more than 5000 bytes", exception.Message);
    }

    [Fact]
    public async Task A_body_of_exactly_the_limit_is_read()
    {
        const string Body = """{"code":200,"data":{"task_id":"t1"}}""";

        var response = await TestApi.CreateAsync(200, Body, configure: options => options.MaxResponseBytes = Body.Length);

        Assert.Equal("t1", response.Body.TaskId);
    }

    [Fact]
    public async Task An_endless_chunked_body_ends_at_the_limit()
    {
        using var client = new HttpClient(new FakeHandler(_ => new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) }));
        var options = new TestOptions { BaseAddress = new Uri("https://example.com"), MaxResponseBytes = 1_000_000 };
        using var connection = new ApiConnection(client, options, null);

        var exception = await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Equal(ApiFailure.MaxRawBodyBytes, exception.RawBody.Length);
    }

    [Fact]
    public async Task A_failure_with_too_long_a_body_stays_a_failure()
    {
        var exception = await Assert.ThrowsAsync<TestException>(
            () => TestApi.CreateAsync(503, """{"code":402,"message":"no"}""", configure: options => options.MaxResponseBytes = 10));

        Assert.Equal(503, exception.Status);
        Assert.Null(exception.Code);
        Assert.Equal("{\"code\":40", exception.RawText);
    }

    [Fact]
    public async Task A_body_of_a_megabyte_arrives_whole()
    {
        string body = $$$"""{"code":200,"data":{"task_id":"{{{new string('x', 1_500_000)}}}"}}""";
        await using var server = new LoopbackServer(_ => LoopbackServer.Reply(200, body));
        using var connection = new ApiConnection(new TestOptions { BaseAddress = server.Address }, null);

        var response = await connection.SendAsync(TestApi.CreateTask, TestApi.Request());

        Assert.Equal(1_500_000, response.Body.TaskId!.Length);
    }

    [Theory]
    [InlineData(200, RequestOutcome.Unknown)]
    [InlineData(402, RequestOutcome.Refused)]
    public async Task A_connection_lost_within_the_body_keeps_the_status(int status, RequestOutcome outcome)
    {
        using var client = new HttpClient(new FakeHandler(
            _ => new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new StreamContent(new BrokenStream()) }));
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = new Uri("https://example.com") }, null);

        var exception = await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));

        Assert.Equal(status, exception.Status);
        Assert.Equal(outcome, exception.Outcome);
        Assert.Contains("lost the connection during the body", exception.Message);
    }

    private static async Task<byte[]?> NeverAsync(WireRequest request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return null;
    }
}
