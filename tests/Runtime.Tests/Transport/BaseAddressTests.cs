namespace Seedance.Runtime.Tests.Transport;

/// <summary>Where requests go.</summary>
public sealed class BaseAddressTests
{
    [Theory]
    [InlineData("https://h/v1", "https://h/v1/pets")]
    [InlineData("https://h/v1/", "https://h/v1/pets")]
    [InlineData("https://h", "https://h/pets")]
    [InlineData("http://h:8080/a%20b/c/", "http://h:8080/a%20b/c/pets")]
    public async Task A_base_path_is_kept(string baseAddress, string expected) =>
        Assert.Equal(expected, await AddressAsync(new TestOptions { BaseAddress = new Uri(baseAddress) }, null, null));

    [Theory]
    [InlineData("https://option", "https://client", "https://document", "https://option/pets")]
    [InlineData(null, "https://client", "https://document", "https://client/pets")]
    [InlineData(null, null, "https://document", "https://document/pets")]
    public async Task Options_come_before_the_HttpClient_and_that_before_the_document(string? option, string? client, string? document, string expected) =>
        Assert.Equal(expected, await AddressAsync(new TestOptions { BaseAddress = Uri(option) }, Uri(client), Uri(document)));

    [Theory]
    [InlineData("https://h", null, "/v1", "https://h/v1/pets")]
    [InlineData("https://h/", null, "v1/", "https://h/v1/pets")]
    [InlineData("https://h/gateway", null, "/v1", "https://h/gateway/pets")]
    [InlineData(null, "https://h", "/v1", "https://h/v1/pets")]
    [InlineData(null, "https://h/v2/", "/v1", "https://h/v2/pets")]
    public async Task A_relative_server_is_resolved_against_a_host(string? option, string? client, string document, string expected) =>
        Assert.Equal(expected, await AddressAsync(new TestOptions { BaseAddress = Uri(option) }, Uri(client), Uri(document)));

    [Fact]
    public async Task A_relative_server_alone_is_no_address()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => AddressAsync(new TestOptions(), null, Uri("/v1")));

        Assert.Contains("'/v1'", exception.Message);
        Assert.Contains("set TestOptions.BaseAddress", exception.Message);
    }

    [Theory]
    [InlineData(null, "https://own/x/pets")]
    [InlineData("https://option", "https://option/pets")]
    public async Task An_operation_with_a_server_of_its_own_goes_there_unless_the_caller_says_where(string? option, string expected)
    {
        var operation = new Operation<NoBody> { Name = "Get", Method = HttpMethod.Get, Path = "/pets", Server = new Uri("https://own/x") };
        var seen = new List<string>();
        using var client = Client(seen);
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = Uri(option) }, new Uri("https://document"));

        await connection.SendAsync(operation, new OperationRequest());

        Assert.Equal(expected, Assert.Single(seen));
    }

    [Fact]
    public void Variables_of_a_server_have_the_values_that_the_document_allows()
    {
        ServerVariable Region(string value) => new("region", value, ["eu", "us"]);

        Assert.Equal("https://eu.h:8443/v1", ServerAddress.Of("https://{region}.h:{port}/v1", Region("eu"), new("port", "8443", [])).OriginalString);
        Assert.Equal("region", Assert.Throws<ArgumentException>(() => ServerAddress.Of("https://{region}.h", Region("asia"))).ParamName);
        Assert.Throws<ArgumentException>(() => ServerAddress.Of("https://{host}", new ServerVariable("host", "", [])));
    }

    [Fact]
    public async Task Without_any_base_address_the_message_names_the_option()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => AddressAsync(new TestOptions(), null, null));

        Assert.Contains("set TestOptions.BaseAddress", exception.Message);
    }

    [Theory]
    [InlineData("/v1", "relative")]
    [InlineData("ftp://h", "neither http nor https")]
    [InlineData("https://user:secret@h", "user information")]
    [InlineData("https://h?key=secret", "a query")]
    public async Task A_base_address_that_cannot_be_used_is_refused_before_anything_is_sent(string baseAddress, string reason)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => AddressAsync(new TestOptions { BaseAddress = Uri(baseAddress) }, null, null));

        Assert.Contains(reason, exception.Message);
        Assert.DoesNotContain("secret", exception.Message);
    }

    [Fact]
    public async Task A_changed_base_address_counts_from_the_next_request_on()
    {
        var options = new TestOptions { BaseAddress = new Uri("https://one") };
        var seen = new List<string>();
        using var client = Client(seen);
        using var connection = new ApiConnection(client, options, null);

        await connection.SendAsync(TestApi.Get(), new OperationRequest());
        options.BaseAddress = new Uri("https://two");
        await connection.SendAsync(TestApi.Get(), new OperationRequest());

        Assert.Equal(["https://one/pets", "https://two/pets"], seen);
    }

    [Fact]
    public async Task The_callers_HttpClient_is_neither_changed_nor_disposed()
    {
        var handler = new FakeHandler(_ => FakeHandler.Reply(204));
        using var client = new HttpClient(handler);
        var connection = new ApiConnection(client, new TestOptions { BaseAddress = new Uri("https://h"), Timeout = TimeSpan.FromSeconds(5) }, null);

        await connection.SendAsync(TestApi.CreateTask, TestApi.Request());
        connection.Dispose();

        Assert.Null(client.BaseAddress);
        Assert.Equal(TimeSpan.FromSeconds(100), client.Timeout);
        Assert.Empty(client.DefaultRequestHeaders);
        Assert.False(handler.IsDisposed);
        Assert.Equal("", await client.GetStringAsync("https://h/"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));
    }

    [Fact]
    public async Task A_client_of_our_own_is_disposed()
    {
        var connection = new ApiConnection(new TestOptions(), new Uri("https://h"));
        connection.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => connection.SendAsync(TestApi.CreateTask, TestApi.Request()));
    }

    private static Uri? Uri(string? text) => text is null ? null : new Uri(text, UriKind.RelativeOrAbsolute);

    private static HttpClient Client(List<string> seen) => new(new FakeHandler(message =>
    {
        seen.Add(message.RequestUri!.OriginalString);
        return FakeHandler.Reply(204);
    }));

    private static async Task<string> AddressAsync(TestOptions options, Uri? client, Uri? document)
    {
        var seen = new List<string>();
        using var http = Client(seen);
        http.BaseAddress = client;
        using var connection = new ApiConnection(http, options, document);
        await connection.SendAsync(TestApi.Get(), new OperationRequest());
        return Assert.Single(seen);
    }
}
