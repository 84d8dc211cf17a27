using System.Net.Http.Headers;
using System.Text;

namespace Seedance.Runtime.Tests.Transport;

/// <summary>Tokens: alternatives of authentication, providers, OAuth 2.0's client credentials.</summary>
public sealed class TokenTests
{
    private static readonly SecurityScheme OAuth = new("OAuth", SecuritySchemeKind.HttpBearer, optionName: "AccessToken");

    private readonly WaitlessClock _clock = new();

    [Fact]
    public async Task The_first_alternative_whose_credentials_are_set_applies()
    {
        var operation = Secured(new SecurityRequirement([OAuth]), new SecurityRequirement([TestApi.HeaderKey, new("Id", SecuritySchemeKind.ApiKeyInHeader, "x-id")]));
        var options = Options();
        options.Others["Id"] = "me";

        var sent = await SendAsync(operation, options);

        Assert.Equal(TestApi.Key, sent.Headers.GetValues("x-api-key").Single());
        Assert.Equal("me", sent.Headers.GetValues("x-id").Single());
        Assert.Null(sent.Headers.Authorization);
    }

    [Fact]
    public async Task A_half_of_an_alternative_is_not_enough()
    {
        var operation = Secured(new SecurityRequirement([TestApi.HeaderKey, new("Id", SecuritySchemeKind.ApiKeyInHeader, "x-id", "Id")]), new SecurityRequirement([OAuth]));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(operation, Options()));

        Assert.Contains("set TestOptions.ApiKey and TestOptions.Id, or TestOptions.AccessToken. Nothing was sent.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_that_anybody_may_call_goes_without_a_credential_when_none_is_set()
    {
        var operation = Secured(new SecurityRequirement([OAuth]), new SecurityRequirement([]));

        Assert.Null((await SendAsync(operation, Options())).Headers.Authorization);
    }

    [Fact]
    public async Task The_provider_is_told_the_scopes_of_the_operation()
    {
        AccessTokenRequest asked = default;
        var options = Options();
        options.Tokens = AccessTokenProvider.From((request, _) =>
        {
            asked = request;
            return ValueTask.FromResult("token-1");
        });

        var sent = await SendAsync(Secured(new SecurityRequirement([OAuth], ["pets:read", "pets:write"])), options);

        Assert.Equal("Bearer token-1", sent.Headers.Authorization!.ToString());
        Assert.Equal(["pets:read", "pets:write"], asked.Scopes);
        Assert.Null(asked.RejectedToken);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_replaced_once()
    {
        var asked = new List<string?>();
        var options = Options();
        options.Tokens = AccessTokenProvider.From((request, _) =>
        {
            asked.Add(request.RejectedToken);
            return ValueTask.FromResult("token-" + asked.Count);
        });
        var tokens = new List<string>();
        var handler = new FakeHandler(request =>
        {
            tokens.Add(request.Headers.Authorization!.Parameter!);
            return FakeHandler.Reply(tokens[^1] == "token-1" ? 401 : 200, "{}");
        });

        await SendAsync(Secured(new SecurityRequirement([OAuth])), options, handler);

        Assert.Equal(["token-1", "token-2"], tokens);
        Assert.Equal([null, "token-1"], asked);
    }

    [Fact]
    public async Task A_provider_that_has_no_other_token_ends_the_call()
    {
        var options = Options();
        options.Tokens = AccessTokenProvider.From((_, _) => ValueTask.FromResult("the-only-one"));
        var handler = new FakeHandler(_ => FakeHandler.Reply(401));

        var exception = await Assert.ThrowsAsync<ApiException>(() => SendAsync(Secured(new SecurityRequirement([OAuth])), options, handler));

        Assert.Equal(401, exception.Status);
        Assert.Equal(1, handler.Sent);
        Assert.DoesNotContain("the-only-one", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_credentials_are_sent_as_the_standard_says()
    {
        var server = new TokenServer();
        using var provider = Provider(server, "id:1", "se cret");

        Assert.Equal("t1", await provider.GetTokenAsync(new(["a", "b"], null), TestContext.Current.CancellationToken));

        Assert.Equal("grant_type=client_credentials&scope=a+b", server.Bodies.Single());
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("id%3A1:se+cret")), server.Authorization);
    }

    [Fact]
    public async Task The_secret_goes_into_the_body_for_servers_that_want_it_there()
    {
        var server = new TokenServer();
        using var client = new HttpClient(server);
        using var provider = new ClientCredentialsTokenProvider(new Uri("https://id.example/token"), "id", "secret", client)
        {
            SendsSecretInBody = true,
            Audience = "https://api.example",
        };

        await provider.GetTokenAsync(new([], null), TestContext.Current.CancellationToken);

        Assert.Equal("grant_type=client_credentials&audience=https%3A%2F%2Fapi.example&client_id=id&client_secret=secret", server.Bodies.Single());
        Assert.Equal("", server.Authorization);
    }

    [Fact]
    public async Task A_token_is_kept_until_shortly_before_its_end()
    {
        var server = new TokenServer { Life = 3600 };
        using var provider = Provider(server);

        Assert.Equal("t1", await TokenAsync(provider));
        _clock.Advance(TimeSpan.FromSeconds(3539));
        Assert.Equal("t1", await TokenAsync(provider));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("t2", await TokenAsync(provider));
    }

    [Fact]
    public async Task A_short_life_loses_only_a_tenth()
    {
        var server = new TokenServer { Life = 10 };
        using var provider = Provider(server);

        Assert.Equal("t1", await TokenAsync(provider));
        _clock.Advance(TimeSpan.FromSeconds(8));
        Assert.Equal("t1", await TokenAsync(provider));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("t2", await TokenAsync(provider));
    }

    [Fact]
    public async Task Many_callers_wait_for_one_request()
    {
        var server = new TokenServer { Gate = new TaskCompletionSource() };
        using var provider = Provider(server);

        Task<string>[] callers = [.. Enumerable.Range(0, 20).Select(_ => TokenAsync(provider))];
        server.Gate.SetResult();

        Assert.All(await Task.WhenAll(callers), static token => Assert.Equal("t1", token));
        Assert.Single(server.Bodies);
    }

    [Fact]
    public async Task A_caller_that_gives_up_does_not_end_the_request_of_the_others()
    {
        var server = new TokenServer { Gate = new TaskCompletionSource() };
        using var provider = Provider(server);
        using var stop = new CancellationTokenSource();

        Task<string> first = provider.GetTokenAsync(new([], null), stop.Token).AsTask();
        Task<string> second = TokenAsync(provider);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        server.Gate.SetResult();

        Assert.Equal("t1", await second);
    }

    [Fact]
    public async Task Each_set_of_scopes_has_its_token()
    {
        var server = new TokenServer();
        using var provider = Provider(server);

        Assert.Equal("t1", await provider.GetTokenAsync(new(["a"], null), TestContext.Current.CancellationToken));
        Assert.Equal("t2", await provider.GetTokenAsync(new(["b"], null), TestContext.Current.CancellationToken));
        Assert.Equal("t1", await provider.GetTokenAsync(new(["a"], null), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_rejected_token_is_replaced_though_its_time_is_not_up()
    {
        var server = new TokenServer();
        using var provider = Provider(server);

        Assert.Equal("t1", await TokenAsync(provider));
        Assert.Equal("t2", await provider.GetTokenAsync(new([], "t1"), TestContext.Current.CancellationToken));
        Assert.Equal("t2", await provider.GetTokenAsync(new([], "t1"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_refusal_says_why_without_the_secret_and_is_not_kept()
    {
        var server = new TokenServer { Error = """{"error":"invalid_client"}""" };
        using var provider = Provider(server);

        var exception = await Assert.ThrowsAsync<AccessTokenException>(() => TokenAsync(provider));
        Assert.Equal("The token endpoint https://id.example/token answered HTTP 401 with the error 'invalid_client'. Nothing was sent.", exception.Message);
        Assert.Equal(("invalid_client", 401), (exception.Error, exception.Status));
        server.Error = null;
        Assert.Equal("t2", await TokenAsync(provider));
    }

    [Theory]
    [InlineData("http://id.example/token")]
    [InlineData("/token")]
    public void A_secret_never_goes_over_an_open_line(string address) =>
        Assert.Throws<ArgumentException>(() => new ClientCredentialsTokenProvider(new Uri(address, UriKind.RelativeOrAbsolute), "id", "secret"));

    private ClientCredentialsTokenProvider Provider(TokenServer server, string id = "id", string secret = "secret") =>
        new(new Uri("https://id.example/token"), id, secret, new HttpClient(server)) { TimeProvider = new FixedTimers(_clock) };

    private static Task<string> TokenAsync(AccessTokenProvider provider) =>
        provider.GetTokenAsync(new([], null), TestContext.Current.CancellationToken).AsTask();

    private static TestOptions Options() => new() { BaseAddress = new Uri("https://example.com") };

    private static Operation<Created> Secured(params SecurityRequirement[] requirements) => new()
    {
        Name = "GetPet",
        Method = HttpMethod.Get,
        Path = "/pets",
        Security = requirements,
        Responses = [OperationAnswer<Created>.Success("200", JsonRead.Model<Created>)],
    };

    private static async Task<HttpRequestMessage> SendAsync(Operation<Created> operation, TestOptions options, FakeHandler? handler = null)
    {
        HttpRequestMessage? sent = null;
        using var client = new HttpClient(handler ?? new FakeHandler(request =>
        {
            sent = request;
            return FakeHandler.Reply(200, "{}");
        }));
        using var connection = new ApiConnection(client, options, documentBaseAddress: null);
        await connection.SendAsync(operation, new OperationRequest());
        return sent!;
    }

    /// <summary>The clock of the test, with timers that never fire: nothing runs out of time here.</summary>
    private sealed class FixedTimers(TimeProvider clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();
    }

    /// <summary>A token endpoint that gives out t1, t2 and so on.</summary>
    private sealed class TokenServer : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        public string Authorization { get; private set; } = "";

        public int Life { get; init; } = 3600;

        public string? Error { get; set; }

        public TaskCompletionSource? Gate { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            Authorization = request.Headers.Authorization?.ToString() ?? "";
            string answer = $$"""{"access_token":"t{{Bodies.Count}}","token_type":"bearer","expires_in":{{Life}}}""";
            if (Gate is not null)
                await Gate.Task.WaitAsync(cancellationToken);
            return Error is null ? FakeHandler.Reply(200, answer) : FakeHandler.Reply(401, Error);
        }
    }
}
