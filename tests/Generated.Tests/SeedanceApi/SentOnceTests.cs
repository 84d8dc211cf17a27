using Seedance.Generated.Tests.Http;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>A task costs money: whatever happens, CreateTask is sent once, and the exception says whether it may have been
/// accepted.</summary>
public sealed class SentOnceTests
{
    [Theory]
    [InlineData(500, RequestOutcome.Unknown)]
    [InlineData(502, RequestOutcome.Unknown)]
    [InlineData(503, RequestOutcome.Unknown)]
    [InlineData(504, RequestOutcome.Unknown)]
    [InlineData(408, RequestOutcome.Unknown)]
    [InlineData(401, RequestOutcome.Refused)]
    [InlineData(402, RequestOutcome.Refused)]
    [InlineData(429, RequestOutcome.Refused)]
    [InlineData(455, RequestOutcome.Refused)]
    [InlineData(505, RequestOutcome.Refused)]
    public async Task An_error_status_is_not_tried_again(int status, RequestOutcome outcome)
    {
        ServerAnswer answer = ServerAnswer.Empty(status) with { Headers = [("Retry-After", "0")] };

        ApiException failure = await FailsOnceAsync<SeedanceException>(answer);

        Assert.Equal(status, failure.Status);
        Assert.Equal(outcome, failure.Outcome);
        Assert.Equal(["0"], failure.Headers["Retry-After"]);
    }

    [Theory]
    [InlineData(500, RequestOutcome.Unknown)]
    [InlineData(501, RequestOutcome.Unknown)]
    [InlineData(429, RequestOutcome.Refused)]
    [InlineData(455, RequestOutcome.Refused)]
    [InlineData(505, RequestOutcome.Refused)]
    public async Task An_error_code_inside_http_200_is_not_tried_again(int code, RequestOutcome outcome)
    {
        SeedanceException failure = await FailsOnceAsync<SeedanceException>(ServerAnswer.Json($$"""{"code":{{code}},"message":"no"}"""));

        Assert.Equal(code, failure.Code);
        Assert.Equal(outcome, failure.Outcome);
    }

    [Fact]
    public async Task A_connection_that_ends_without_an_answer_is_not_tried_again()
    {
        TransportException failure = await FailsOnceAsync<TransportException>(ServerAnswer.Dropped);

        Assert.Equal(RequestOutcome.Unknown, failure.Outcome);
        Assert.Null(failure.Status);
        Assert.NotNull(failure.InnerException);
    }

    [Fact]
    public async Task A_kept_connection_that_ends_without_an_answer_is_not_tried_again()
    {
        int count = 0;
        await using TestServer server = await TestServer.StartAsync(
            _ => Interlocked.Increment(ref count) == 1 ? Api.Created : ServerAnswer.Dropped);
        using SeedanceClient client = Api.Client(server);
        await client.CreateTaskAsync(Api.Request());

        TransportException failure = await Api.FailsAsync<TransportException>(() => client.CreateTaskAsync(Api.Request()));

        Assert.Equal(RequestOutcome.Unknown, failure.Outcome);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_time_out_is_not_tried_again()
    {
        TransportException failure = await FailsOnceAsync<TransportException>(
            ServerAnswer.Silence, options => options.Timeout = TimeSpan.FromSeconds(0.5));

        Assert.Equal(RequestOutcome.Unknown, failure.Outcome);
        Assert.Contains("0.5 s", failure.Message);
    }

    [Fact]
    public async Task A_success_that_cannot_be_read_is_not_tried_again()
    {
        ResponseInvalidException failure = await FailsOnceAsync<ResponseInvalidException>(ServerAnswer.Json("""{"code":200,"""));

        Assert.Equal(RequestOutcome.Unknown, failure.Outcome);
    }

    [Fact]
    public async Task A_server_that_is_not_there_has_certainly_not_made_a_task()
    {
        Uri address;
        await using (TestServer server = await TestServer.StartAsync(Api.Created))
            address = server.Address;
        using var client = new SeedanceClient(new SeedanceClientOptions { ApiKey = Api.Key, BaseAddress = address });

        TransportException failure = await Api.FailsAsync<TransportException>(() => client.CreateTaskAsync(Api.Request()));

        Assert.Equal(RequestOutcome.Refused, failure.Outcome);
    }

    private static async Task<TException> FailsOnceAsync<TException>(ServerAnswer answer, Action<SeedanceClientOptions>? configure = null)
        where TException : ApiException
    {
        await using TestServer server = await TestServer.StartAsync(answer);
        using SeedanceClient client = Api.Client(server, configure);
        TException failure = await Api.FailsAsync<TException>(() => client.CreateTaskAsync(Api.Request()));
        Assert.Single(server.Requests);
        return failure;
    }
}
