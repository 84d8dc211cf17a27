using Seedance.Generated.Tests.Http;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>What a caller can set, and what belongs to the caller.</summary>
public sealed class OptionsTests
{
    [Theory]
    [InlineData("", "/api/v1/client/account/balance")]
    [InlineData("/", "/api/v1/client/account/balance")]
    [InlineData("/proxy", "/proxy/api/v1/client/account/balance")]
    [InlineData("/proxy/a%20b/", "/proxy/a%20b/api/v1/client/account/balance")]
    public async Task The_path_of_the_base_address_is_kept(string path, string target)
    {
        await using TestServer server = await StartAsync();
        using SeedanceClient client = Api.Client(server, options => options.BaseAddress = Address(server, path));

        await client.GetBalanceAsync();

        Assert.Equal(target, server.Request.Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/v9")]
    public async Task The_address_of_the_http_client_counts_where_the_options_have_none(string path)
    {
        await using TestServer server = await StartAsync();
        using var http = new HttpClient { BaseAddress = Address(server, path) };
        using var client = new SeedanceClient(http, new SeedanceClientOptions { ApiKey = Api.Key });

        await client.GetBalanceAsync();

        Assert.Equal(path + "/api/v1/client/account/balance", server.Request.Target);
    }

    [Fact]
    public async Task The_options_win_over_the_http_client()
    {
        await using TestServer server = await StartAsync();
        await using TestServer other = await StartAsync();
        using var http = new HttpClient { BaseAddress = other.Address };
        using var client = new SeedanceClient(http, new SeedanceClientOptions { ApiKey = Api.Key, BaseAddress = server.Address });

        await client.GetBalanceAsync();

        Assert.Single(server.Requests);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task The_callers_http_client_is_neither_changed_nor_disposed()
    {
        await using TestServer server = await StartAsync();
        using var http = new HttpClient();
        using (var client = new SeedanceClient(http, new SeedanceClientOptions { ApiKey = Api.Key, BaseAddress = server.Address }))
        {
            await client.GetBalanceAsync();
            await client.GetBalanceAsync();
        }

        Assert.Empty(http.DefaultRequestHeaders);
        Assert.Null(http.BaseAddress);
        using HttpResponseMessage answer = await http.GetAsync(server.Address);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Null(server.Requests[^1].Header("x-api-key"));
    }

    [Fact]
    public async Task A_disposed_client_sends_nothing()
    {
        await using TestServer server = await StartAsync();
        SeedanceClient client = Api.Client(server);
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetBalanceAsync());

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_key_that_is_changed_counts_from_the_next_request_on()
    {
        await using TestServer server = await StartAsync();
        var options = new SeedanceClientOptions { ApiKey = "first", BaseAddress = server.Address };
        using var client = new SeedanceClient(options);

        await client.GetBalanceAsync();
        options.ApiKey = "second";
        await client.GetBalanceAsync();

        Assert.Equal(["first", "second"], server.Requests.Select(request => request.Header("x-api-key")));
    }

    [Fact]
    public async Task Only_the_callers_own_token_cancels()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Silence);
        using SeedanceClient client = Api.Client(server);
        using var stop = new CancellationTokenSource();

        Task<CreatedTask> call = client.CreateTaskAsync(Api.Request(), stop.Token);
        while (server.Requests.Count == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(stop.Token, exception.CancellationToken);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_sends_nothing()
    {
        await using TestServer server = await StartAsync();
        using SeedanceClient client = Api.Client(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetBalanceAsync(new CancellationToken(canceled: true)));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_time_out_is_a_transport_exception_whoever_set_it(bool byTheHttpClient)
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Silence);
        using var http = new HttpClient();
        var options = new SeedanceClientOptions { ApiKey = Api.Key, BaseAddress = server.Address };
        if (byTheHttpClient)
            http.Timeout = TimeSpan.FromSeconds(0.3);
        else
            options.Timeout = TimeSpan.FromSeconds(0.3);
        using var client = new SeedanceClient(http, options);

        TransportException failure = await Api.FailsAsync<TransportException>(() => client.GetBalanceAsync());

        Assert.Equal(RequestOutcome.Unknown, failure.Outcome);
        Assert.Contains("took longer", failure.Message);
    }

    [Fact]
    public async Task Answers_are_checked_when_asked_for()
    {
        ServerAnswer answer = ServerAnswer.Data("""{"task_id":"t","status":"queued"}""");
        await using TestServer server = await TestServer.StartAsync(answer);
        using SeedanceClient client = Api.Client(server, options => options.ValidateResponses = true);

        ResponseInvalidException failure = await Api.FailsAsync<ResponseInvalidException>(() => client.GetTaskAsync("t"));

        SchemaError error = Assert.Single(failure.ValidationErrors);
        Assert.Equal("/data/status", error.InstanceLocation);
        Assert.Equal("enum", error.Keyword);
    }

    [Fact]
    public async Task An_answer_beyond_the_limit_is_not_read()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Data($$"""{"balance":1,"x":"{{new string('x', 5000)}}"}"""));
        using SeedanceClient client = Api.Client(server, options => options.MaxResponseBytes = 1000);

        TransportException failure = await Api.FailsAsync<TransportException>(() => client.GetBalanceAsync());

        Assert.Contains("more than 1000 bytes", failure.Message);
    }

    [Fact]
    public async Task The_user_agent_is_the_callers()
    {
        await using TestServer server = await StartAsync();
        using SeedanceClient client = Api.Client(server, options => options.UserAgent = "my-app/1.0");

        await client.GetBalanceAsync();

        Assert.Equal("my-app/1.0", server.Request.Header("User-Agent"));
    }

    [Fact]
    public async Task The_key_is_not_in_what_the_options_and_the_client_print()
    {
        await using TestServer server = await StartAsync();
        var options = new SeedanceClientOptions { ApiKey = Api.Key, BaseAddress = server.Address };
        using var client = new SeedanceClient(options);

        Assert.DoesNotContain(Api.Key, options.ToString());
        Assert.DoesNotContain(Api.Key, client.ToString());
    }

    [Fact]
    public void What_must_be_there_is_asked_for_at_once()
    {
        Assert.Throws<ArgumentNullException>(() => new SeedanceClient((string)null!));
        Assert.Throws<ArgumentNullException>(() => new SeedanceClient((SeedanceClientOptions)null!));
        Assert.Throws<ArgumentNullException>(() => new SeedanceClient(null!, new SeedanceClientOptions()));
    }

    private static Task<TestServer> StartAsync() => TestServer.StartAsync(ServerAnswer.Data("""{"balance":1}"""));

    private static Uri Address(TestServer server, string path) => new(server.Address.ToString().TrimEnd('/') + path);
}
