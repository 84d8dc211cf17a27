using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.Wire;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.WireFormat;

/// <summary>Every style of a parameter at every place, from a typed argument to the bytes of the request.</summary>
public sealed class ParameterStyleTests
{
    private static readonly Point OneTwo = new() { X = 1, Y = 2 };

    [Fact]
    public async Task A_path_has_simple_label_matrix_and_json()
    {
        RecordedRequest request = await SendAsync(client => client.SendPathAsync(["a b", "c/d"], OneTwo, ["a", "b"], ["a", "b"], OneTwo, OneTwo));

        Assert.Equal("/api/path/a%20b,c%2Fd/x=1,y=2/.a.b/;matrix=a;matrix=b/;object=x,1,y,2/%7B%22x%22%3A1%2C%22y%22%3A2%7D", request.Target);
    }

    [Fact]
    public async Task A_query_has_every_style()
    {
        RecordedRequest request = await SendAsync(client => client.SendQueryAsync(
            form: ["a", "b&c"], packed: ["a", "b,c"], members: OneTwo, space: ["a", "b"], pipe: ["a", "b"], reserved: "https://a.b/?c=d&e"));

        Assert.Equal("form=a&form=b%26c&packed=a,b%2Cc&x=1&y=2&space=a%20b&pipe=a%7Cb&reserved=https://a.b/?c=d%26e", request.Query);
    }

    [Fact]
    public async Task Nested_objects_maps_and_unions_are_parameters_too()
    {
        var filter = new Filter { Status = ["open", "new"], At = OneTwo };

        RecordedRequest request = await SendAsync(client => client.SendQueryAsync(
            deep: filter, map: new Dictionary<string, long> { ["a b"] = 1 }, union: SendQueryUnion.Parse("""["a","b"]"""u8), json: filter));

        Assert.Equal(
            "deep%5Bstatus%5D%5B0%5D=open&deep%5Bstatus%5D%5B1%5D=new&deep%5Bat%5D%5Bx%5D=1&deep%5Bat%5D%5By%5D=2&map%5Ba%20b%5D=1&union=a&union=b"
            + "&json=" + Uri.EscapeDataString("""{"status":["open","new"],"at":{"x":1,"y":2}}"""),
            request.Query);
    }

    [Fact]
    public async Task Headers_and_cookies_have_their_styles()
    {
        RecordedRequest request = await SendAsync(client => client.SendQueryAsync(
            xPoint: OneTwo, xTexts: ["a", "b"], xJson: new Filter { Name = "жук" }, session: "a b", colors: ["red", "blue"], plain: OneTwo));

        Assert.Equal("x=1,y=2", request.Header("X-Point"));
        Assert.Equal("a,b", request.Header("X-Texts"));
        Assert.Equal("""{"name":"\u0436\u0443\u043a"}""", request.Header("X-Json"));
        Assert.Equal("session=a%20b; colors=red; colors=blue; x=1; y=2", request.Header("Cookie"));
    }

    [Fact]
    public async Task An_operation_replaces_a_parameter_of_its_path()
    {
        RecordedRequest request = await SendAsync(client => client.SendQueryAsync(kept: "a", replaced: 7L));

        Assert.Equal("kept=a&replaced=7", request.Query);
    }

    [Fact]
    public async Task A_query_string_is_the_whole_query()
    {
        RecordedRequest request = await SendAsync(client => client.SendQueryStringAsync(OneTwo));

        Assert.Equal("%7B%22x%22%3A1%2C%22y%22%3A2%7D", request.Query);
    }

    [Fact]
    public async Task Parameters_are_checked_before_anything_is_sent()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Empty(204));
        using WireClient client = Client(server);

        var exception = await Assert.ThrowsAsync<RequestInvalidException>(
            () => client.SendQueryAsync(empty: "ab", limit: 101, codes: ["a", "abc"], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(server.Requests);
        Assert.Equal(["/query/empty", "/query/limit", "/query/codes/1"], exception.Errors.Select(error => error.InstanceLocation));
        Assert.Equal(["minLength", "maximum", "maxLength"], exception.Errors.Select(error => error.Keyword));
    }

    [Fact]
    public async Task An_empty_value_is_sent_where_it_is_allowed()
    {
        RecordedRequest request = await SendAsync(client => client.SendQueryAsync(empty: ""));

        Assert.Equal("empty=", request.Query);
    }

    [Fact]
    public async Task An_idempotency_key_is_made_up_unless_it_is_given()
    {
        RecordedRequest first = await SendAsync(client => client.PayAsync());
        RecordedRequest second = await SendAsync(client => client.PayAsync("my-own-key"));

        Assert.True(Guid.TryParse(first.Header("Idempotency-Key"), out _));
        Assert.Equal("my-own-key", second.Header("Idempotency-Key"));
    }

    private static WireClient Client(TestServer server) => new(new WireClientOptions { BaseAddress = new Uri(server.Address, "/api") });

    private static async Task<RecordedRequest> SendAsync(Func<WireClient, Task> call)
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Empty(204));
        using WireClient client = Client(server);
        await call(client);
        return server.Request;
    }
}
