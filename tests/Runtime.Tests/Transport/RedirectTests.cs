namespace Seedance.Runtime.Tests.Transport;

/// <summary>Redirects are followed where nothing is sent twice, and credentials stay with their origin.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_read_follows_within_its_origin_and_takes_its_credentials_along(int status)
    {
        await using var server = new LoopbackServer(request => request.Target == "/pets"
            ? LoopbackServer.Reply(status, headers: "Location: /animals?page=2\r\n")
            : LoopbackServer.Reply(200, "{}"));

        await SendAsync(server.Address, TestApi.Get(security: TestApi.HeaderKey));

        Assert.Equal(["/pets", "/animals?page=2"], server.Requests.Select(static r => r.Target));
        Assert.All(server.Requests, static request => Assert.Equal(TestApi.Key, request.Header("x-api-key")));
    }

    [Theory]
    [InlineData(SecuritySchemeKind.ApiKeyInHeader, "x-api-key")]
    [InlineData(SecuritySchemeKind.ApiKeyInCookie, "Cookie")]
    [InlineData(SecuritySchemeKind.HttpBearer, "Authorization")]
    [InlineData(SecuritySchemeKind.HttpBasic, "Authorization")]
    public async Task No_credential_goes_to_another_origin(SecuritySchemeKind kind, string header)
    {
        await using var other = new LoopbackServer(_ => LoopbackServer.Reply(200, "{}"));
        await using var server = new LoopbackServer(_ => LoopbackServer.Reply(302, headers: $"Location: {other.Address}elsewhere\r\n"));

        await SendAsync(server.Address, TestApi.Get(security: new SecurityScheme("ApiKeyAuth", kind, "x-api-key")));

        Assert.NotNull(server.Request.Header(header));
        Assert.Equal("/elsewhere", other.Request.Target);
        Assert.Null(other.Request.Header(header));
        Assert.DoesNotContain(TestApi.Key, other.Request.Head, StringComparison.Ordinal);
        Assert.NotNull(other.Request.Header("User-Agent"));
    }

    [Fact]
    public async Task A_key_in_the_query_is_not_added_to_the_address_that_the_server_names()
    {
        await using var other = new LoopbackServer(_ => LoopbackServer.Reply(200, "{}"));
        await using var server = new LoopbackServer(_ => LoopbackServer.Reply(302, headers: $"Location: {other.Address}a\r\n"));

        await SendAsync(server.Address, TestApi.Get(security: new SecurityScheme("ApiKeyAuth", SecuritySchemeKind.ApiKeyInQuery, "key")));

        Assert.Equal("/a", other.Request.Target);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task What_has_an_effect_is_not_sent_to_a_second_place(int status)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Reply(status, headers: "Location: /other\r\n"));

        var exception = await Assert.ThrowsAsync<TestException>(() => SendAsync(server.Address, TestApi.CreateTask, TestApi.Request()));

        Assert.Equal(status, exception.Status);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task See_other_after_a_write_is_a_read_of_its_result()
    {
        await using var server = new LoopbackServer(request => request.RequestLine.StartsWith("POST ", StringComparison.Ordinal)
            ? LoopbackServer.Reply(303, headers: "Location: /tasks/1\r\n")
            : LoopbackServer.Reply(200, """{"code":200,"data":{"task_id":"1"}}"""));

        await SendAsync(server.Address, TestApi.CreateTask, TestApi.Request());

        Assert.Equal(2, server.Requests.Count);
        Assert.StartsWith("GET /tasks/1 ", server.Requests[1].RequestLine, StringComparison.Ordinal);
        Assert.Empty(server.Requests[1].Body);
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Reply(302, headers: "Location: /pets\r\n"));

        var exception = await Assert.ThrowsAsync<ApiException>(() => SendAsync(server.Address, TestApi.Get()));

        Assert.Equal(302, exception.Status);
        Assert.Equal(11, server.Requests.Count);
    }

    [Theory]
    [InlineData("http://example.com/a")]
    [InlineData("ftp://example.com/a")]
    [InlineData("https://user:secret@example.com/a")]
    [InlineData("https://[")]
    public async Task An_address_that_is_less_safe_is_not_followed(string location)
    {
        var handler = new FakeHandler(_ =>
        {
            var answer = FakeHandler.Reply(302);
            answer.Headers.TryAddWithoutValidation("Location", location);
            return answer;
        });
        using var client = new HttpClient(handler);
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = new Uri("https://example.com") }, documentBaseAddress: null);

        await Assert.ThrowsAsync<ApiException>(() => connection.SendAsync(TestApi.Get(), new OperationRequest()));

        Assert.Equal(1, handler.Sent);
    }

    private static async Task SendAsync(Uri address, Operation<Created> operation, OperationRequest? request = null)
    {
        using var connection = new ApiConnection(new TestOptions { BaseAddress = address }, documentBaseAddress: null);
        await connection.SendAsync(operation, request ?? new OperationRequest());
    }
}
