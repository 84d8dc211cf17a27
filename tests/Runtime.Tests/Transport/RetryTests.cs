using System.Net.Http.Headers;

namespace Seedance.Runtime.Tests.Transport;

/// <summary>What is tried again, and what never is.</summary>
public sealed class RetryTests
{
    private readonly WaitlessClock _clock = new();

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_safe_request_is_tried_again_when_the_server_was_asked_at_a_bad_time(int status)
    {
        var handler = new FakeHandler(Answers(status, status, 200));

        await SendAsync(handler, TestApi.Get());

        Assert.Equal(3, handler.Sent);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(501)]
    public async Task An_answer_that_will_be_the_same_ends_the_call(int status)
    {
        var handler = new FakeHandler(Answers(status, 200));

        await Assert.ThrowsAsync<ApiException>(() => SendAsync(handler, TestApi.Get()));

        Assert.Equal(1, handler.Sent);
    }

    [Fact]
    public async Task The_last_answer_is_the_callers_when_all_tries_are_used()
    {
        var handler = new FakeHandler(Answers(503, 503, 503, 200));

        var exception = await Assert.ThrowsAsync<ApiException>(() => SendAsync(handler, TestApi.Get()));

        Assert.Equal(503, exception.Status);
        Assert.Equal(3, handler.Sent);
    }

    [Theory]
    [InlineData(429, "1")]
    [InlineData(429, null)]
    [InlineData(500, null)]
    [InlineData(503, "1")]
    public async Task What_may_have_an_effect_is_sent_once_whatever_the_answer(int status, string? retryAfter)
    {
        var handler = new FakeHandler(_ => Reply(status, retryAfter));

        await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(handler, TestApi.CreateTask, TestApi.Request()));

        Assert.Equal(1, handler.Sent);
    }

    [Theory]
    [InlineData(HttpRequestError.ResponseEnded)]
    [InlineData(HttpRequestError.Unknown)]
    public async Task A_lost_connection_ends_a_call_that_may_have_an_effect(HttpRequestError error)
    {
        var handler = new FakeHandler(_ => throw new HttpRequestException(error, "lost"));

        var exception = await Assert.ThrowsAsync<TransportException>(() => SendAsync(handler, TestApi.CreateTask, TestApi.Request()));

        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
        Assert.Equal(1, handler.Sent);
    }

    [Fact]
    public async Task What_was_surely_not_sent_is_tried_again_whatever_it_does()
    {
        int tries = 0;
        var handler = new FakeHandler(_ => tries++ < 2 ? throw new HttpRequestException(HttpRequestError.ConnectionError, "no connection") : Reply(200));

        await SendAsync(handler, TestApi.CreateTask, TestApi.Request());

        Assert.Equal(3, handler.Sent);
    }

    [Fact]
    public async Task A_safe_request_survives_a_lost_connection()
    {
        int tries = 0;
        var handler = new FakeHandler(_ => tries++ == 0 ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "lost") : Reply(200));

        await SendAsync(handler, TestApi.Get());

        Assert.Equal(2, handler.Sent);
    }

    [Theory]
    [InlineData("PUT", false, 1)]
    [InlineData("PUT", true, 3)]
    [InlineData("DELETE", false, 1)]
    [InlineData("DELETE", true, 3)]
    [InlineData("POST", true, 1)]
    [InlineData("PATCH", true, 1)]
    public async Task Put_and_delete_are_tried_again_by_option_only(string method, bool included, int sent)
    {
        var handler = new FakeHandler(Answers(503, 503, 204));
        try
        {
            await SendAsync(handler, TestApi.Get(method: new HttpMethod(method)), configure: o => o.Retry.IncludePutAndDelete = included);
        }
        catch (ApiException) when (sent == 1)
        {
            // The one answer was a failure.
        }

        Assert.Equal(sent, handler.Sent);
    }

    [Fact]
    public async Task An_operation_that_its_document_calls_idempotent_is_tried_again()
    {
        var handler = new FakeHandler(Answers(503, 204));

        await SendAsync(handler, TestApi.Get(method: HttpMethod.Post, isIdempotent: true));

        Assert.Equal(2, handler.Sent);
    }

    [Fact]
    public async Task An_idempotency_key_allows_another_try_and_stays_the_same()
    {
        var keys = new List<string>();
        var handler = new FakeHandler(request =>
        {
            keys.Add(request.Headers.GetValues("Idempotency-Key").Single());
            return Reply(keys.Count == 1 ? 503 : 200);
        });
        var parameter = new RequestParameter("Idempotency-Key", ParameterLocation.Header) { IsIdempotencyKey = true };
        var values = TestApi.Request();
        values.SetOptional<string>(parameter, null, JsonWrite.String);

        await SendAsync(handler, TestApi.CreateTask, values);

        Assert.Equal(2, keys.Count);
        Assert.Single(keys.Distinct());
    }

    [Theory]
    [InlineData(503)]
    [InlineData(401)]
    public async Task A_stream_is_sent_once_whatever_may_be_repeated(int status)
    {
        var handler = new FakeHandler(_ => Reply(status));
        var values = new OperationRequest();
        using var stream = new MemoryStream("once"u8.ToArray());
        values.SetBody([new RequestBody("application/octet-stream", RequestBodyKind.Binary)], stream);
        var scheme = new SecurityScheme("OAuth", SecuritySchemeKind.HttpBearer);
        int tokens = 0;

        await Assert.ThrowsAsync<ApiException>(() => SendAsync(
            handler,
            TestApi.Get(method: HttpMethod.Put, isIdempotent: true, security: scheme),
            values,
            options => options.Tokens = AccessTokenProvider.From((_, _) => ValueTask.FromResult("token-" + tokens++))));

        Assert.Equal(1, handler.Sent);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Thu, 01 Jan 2026 00:00:09 GMT", 9)]
    [InlineData("Wed, 31 Dec 2025 00:00:00 GMT", 0)]
    public async Task Retry_after_is_obeyed_in_seconds_and_as_a_date(string retryAfter, int seconds)
    {
        int tries = 0;
        var handler = new FakeHandler(_ => tries++ == 0 ? Reply(429, retryAfter) : Reply(200));

        await SendAsync(handler, TestApi.Get());

        Assert.Equal(TimeSpan.FromSeconds(seconds), _clock.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait));
    }

    [Fact]
    public async Task A_server_that_asks_for_too_long_a_wait_ends_the_call()
    {
        var handler = new FakeHandler(_ => Reply(503, "61"));

        var exception = await Assert.ThrowsAsync<ApiException>(() => SendAsync(handler, TestApi.Get()));

        Assert.Equal("61", exception.Headers.TryGetValue("Retry-After", out string? value) ? value : null);
        Assert.Equal(1, handler.Sent);
    }

    [Fact]
    public async Task Waits_grow_and_have_some_chance_in_them()
    {
        await Assert.ThrowsAsync<ApiException>(() => SendAsync(new FakeHandler(_ => Reply(500)), TestApi.Get(), configure: o => o.Retry.MaxRetries = 6));

        Assert.Equal(6, _clock.Waits.Count);
        Assert.True(_clock.Waits[^1] > _clock.Waits[0], string.Join(", ", _clock.Waits));
        Assert.All(_clock.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task Options_that_change_count_from_the_next_call_on()
    {
        var handler = new FakeHandler(_ => Reply(500));
        var options = Options();
        using var client = new HttpClient(handler);
        using var connection = new ApiConnection(client, options, documentBaseAddress: null);

        await Assert.ThrowsAsync<ApiException>(() => connection.SendAsync(TestApi.Get(), new OperationRequest()));
        options.Retry.MaxRetries = 0;
        await Assert.ThrowsAsync<ApiException>(() => connection.SendAsync(TestApi.Get(), new OperationRequest()));
        options.Retry.MaxRetries = 1;
        await Assert.ThrowsAsync<ApiException>(() => connection.SendAsync(TestApi.Get(), new OperationRequest()));

        Assert.Equal(3 + 1 + 2, handler.Sent);
    }

    [Fact]
    public async Task A_time_out_of_one_try_is_followed_by_another()
    {
        int tries = 0;
        var handler = new FakeHandler(async (_, token) =>
        {
            if (tries++ == 0)
                await Task.Delay(Timeout.Infinite, token);
            return Reply(200);
        });
        var options = new TestOptions { BaseAddress = new Uri("https://example.com"), TryTimeout = TimeSpan.FromMilliseconds(100) };
        options.Retry.MaxRetries = 1;
        options.Retry.Delay = TimeSpan.Zero;
        using var client = new HttpClient(handler);
        using var connection = new ApiConnection(client, options, documentBaseAddress: null);

        await connection.SendAsync(TestApi.Get(), new OperationRequest());

        Assert.Equal(2, handler.Sent);
    }

    [Fact]
    public async Task When_the_time_is_up_between_two_tries_the_last_answer_says_why()
    {
        var options = new TestOptions { BaseAddress = new Uri("https://example.com"), Timeout = TimeSpan.FromMilliseconds(300) };
        options.Retry.MaxRetries = 5;
        using var client = new HttpClient(new FakeHandler(_ => Reply(503, "50")));
        using var connection = new ApiConnection(client, options, documentBaseAddress: null);

        var exception = await Assert.ThrowsAsync<ApiException>(() => connection.SendAsync(TestApi.Get(), new OperationRequest()));

        Assert.Equal(503, exception.Status);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        using var cancellation = new CancellationTokenSource();
        var options = new TestOptions { BaseAddress = new Uri("https://example.com") };
        options.Retry.MaxRetries = 1;
        var handler = new FakeHandler(_ =>
        {
            cancellation.CancelAfter(100);
            return Reply(503, "50");
        });
        using var client = new HttpClient(handler);
        using var connection = new ApiConnection(client, options, documentBaseAddress: null);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.SendAsync(TestApi.Get(), new OperationRequest(), cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Equal(1, handler.Sent);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void The_number_of_retries_has_bounds(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryOptions { MaxRetries = number });

    private static HttpResponseMessage Reply(int status, string? retryAfter = null)
    {
        var answer = FakeHandler.Reply(status, status is >= 200 and <= 299 and not 204 ? """{"code":200,"data":{}}""" : "");
        if (retryAfter is not null)
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return answer;
    }

    private static Func<HttpRequestMessage, HttpResponseMessage> Answers(params int[] statuses)
    {
        int next = 0;
        return _ => Reply(statuses[next++]);
    }

    private TestOptions Options()
    {
        var options = new TestOptions { BaseAddress = new Uri("https://example.com"), Timeout = Timeout.InfiniteTimeSpan, TimeProvider = _clock };
        options.Retry.MaxRetries = 2;
        return options;
    }

    private async Task SendAsync(FakeHandler handler, Operation<Created> operation, OperationRequest? request = null, Action<TestOptions>? configure = null)
    {
        var options = Options();
        configure?.Invoke(options);
        using var client = new HttpClient(handler);
        using var connection = new ApiConnection(client, options, documentBaseAddress: null);
        await connection.SendAsync(operation, request ?? new OperationRequest());
    }
}
