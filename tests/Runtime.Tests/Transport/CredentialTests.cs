namespace Seedance.Runtime.Tests.Transport;

/// <summary>Credentials go where the document says, and nowhere else.</summary>
public sealed class CredentialTests
{
    [Fact]
    public async Task A_key_in_a_header()
    {
        var request = await SendAsync(new("ApiKeyAuth", SecuritySchemeKind.ApiKeyInHeader, "x-api-key"));

        Assert.Equal(TestApi.Key, request.Header("x-api-key"));
        Assert.Equal("/pets", request.Target);
    }

    [Fact]
    public async Task A_key_in_the_query_is_encoded()
    {
        var request = await SendAsync(new("ApiKeyAuth", SecuritySchemeKind.ApiKeyInQuery, "api key"), "a+b&c=d");

        Assert.Equal("/pets?api%20key=a%2Bb%26c%3Dd", request.Target);
    }

    [Fact]
    public async Task A_key_in_a_cookie_stands_beside_other_cookies()
    {
        var values = new OperationRequest();
        values.Cookie("theme", "dark");

        var request = await SendAsync(new("ApiKeyAuth", SecuritySchemeKind.ApiKeyInCookie, "session"), values: values);

        Assert.Equal($"theme=dark; session={TestApi.Key}", request.Header("Cookie"));
    }

    [Fact]
    public async Task A_bearer_token()
    {
        var request = await SendAsync(new("ApiKeyAuth", SecuritySchemeKind.HttpBearer));

        Assert.Equal($"Bearer {TestApi.Key}", request.Header("Authorization"));
    }

    [Fact]
    public async Task The_credential_comes_before_a_parameter_and_a_default_of_the_HttpClient()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("x-api-key", "old");
        var values = new OperationRequest();
        values.Header("X-API-KEY", "parameter");

        var request = await RequestTests.SendAsync(TestApi.Get(security: TestApi.HeaderKey), values, client);

        Assert.Equal(TestApi.Key, request.Header("x-api-key"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_missing_credential_is_refused_and_the_option_named(string? key)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(TestApi.HeaderKey, key));

        Assert.Contains("set TestOptions.ApiKey", exception.Message);
        Assert.Contains("'ApiKeyAuth'", exception.Message);
        Assert.Contains("Nothing was sent", exception.Message);
    }

    [Fact]
    public async Task An_operation_without_security_needs_no_key()
    {
        var request = await RequestTests.SendAsync(TestApi.Get(), new OperationRequest(), configure: options => options.ApiKey = null);

        Assert.Null(request.Header("x-api-key"));
    }

    [Theory]
    [InlineData(SecuritySchemeKind.ApiKeyInHeader, "secret-key\n")]
    [InlineData(SecuritySchemeKind.HttpBearer, "secret-key\r\nX-Evil: 1")]
    [InlineData(SecuritySchemeKind.ApiKeyInCookie, "secret-key; admin=1")]
    public async Task A_credential_that_would_change_the_message_is_refused_without_showing_it(SecuritySchemeKind kind, string key)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(new("ApiKeyAuth", kind, "name", "ApiKey"), key));

        Assert.Contains("TestOptions.ApiKey", exception.Message);
        Assert.DoesNotContain("secret-key", exception.ToString());
    }

    [Fact]
    public async Task A_rotated_key_counts_from_the_next_request_on()
    {
        var keys = new List<string>();
        var options = new TestOptions { BaseAddress = new Uri("https://h"), ApiKey = "first-key" };
        using var client = new HttpClient(new FakeHandler(message =>
        {
            keys.AddRange(message.Headers.GetValues("x-api-key"));
            return FakeHandler.Reply(204);
        }));
        using var connection = new ApiConnection(client, options, null);

        await connection.SendAsync(TestApi.CreateTask, TestApi.Request());
        options.ApiKey = "second-key";
        await connection.SendAsync(TestApi.CreateTask, TestApi.Request());

        Assert.Equal(["first-key", "second-key"], keys);
    }

    [Theory]
    [InlineData(200, """{"code":401,"message":"bad key KEY","errors":["KEY"]}""", "text/KEY")]
    [InlineData(200, """{"code":"KEY"}""", "application/json")]
    [InlineData(200, """{"code":200,"data":{"task_id":["KEY"]}}""", "application/json")]
    [InlineData(200, """{"code":200,"data":"KEY"}""", "application/json")]
    [InlineData(500, "KEY", "text/plain")]
    public async Task A_key_that_the_server_repeats_is_in_no_text_of_an_exception(int status, string body, string mediaType)
    {
        var exception = await Assert.ThrowsAnyAsync<ApiException>(
            () => TestApi.CreateAsync(status, body.Replace("KEY", TestApi.Key), mediaType.Replace("KEY", TestApi.Key)));

        Assert.DoesNotContain(TestApi.Key, exception.ToString());
    }

    [Fact]
    public async Task A_key_that_a_handler_repeats_is_in_no_text_of_an_exception()
    {
        const string Key = "a secret/key";
        using var client = new HttpClient(new FakeHandler(message => throw new HttpRequestException($"cannot send {message.RequestUri!.OriginalString} of {Key}")));
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = new Uri("https://h"), ApiKey = Key }, null);

        var exception = await Assert.ThrowsAsync<TransportException>(
            () => connection.SendAsync(TestApi.Get(security: new("ApiKeyAuth", SecuritySchemeKind.ApiKeyInQuery, "key")), new OperationRequest()));

        Assert.DoesNotContain(Key, exception.ToString());
        Assert.DoesNotContain("secret", exception.ToString());
        Assert.Contains("cannot send https://h/pets?key=***", exception.Message);
    }

    [Fact]
    public void Options_do_not_show_their_key() => Assert.DoesNotContain(TestApi.Key, new TestOptions().ToString());

    private static Task<WireRequest> SendAsync(SecurityScheme scheme, string? key = TestApi.Key, OperationRequest? values = null) =>
        RequestTests.SendAsync(TestApi.Get(security: scheme), values ?? new OperationRequest(), configure: options => options.ApiKey = key);

    [Theory]
    [InlineData(SecuritySchemeKind.ApiKeyInHeader)]
    [InlineData(SecuritySchemeKind.ApiKeyInCookie)]
    public void A_scheme_whose_name_would_begin_another_header_or_cookie_is_refused(SecuritySchemeKind kind)
    {
        Assert.Throws<ArgumentException>(() => new SecurityScheme("key", kind, "session\r\nX-Other: 1"));
        Assert.Throws<ArgumentException>(() => new SecurityScheme("key", kind, "session; admin"));
    }
}
