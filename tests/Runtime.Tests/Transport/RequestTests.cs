using System.Text;

namespace Seedance.Runtime.Tests.Transport;

/// <summary>What goes out, byte by byte.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task What_is_validated_is_what_is_sent_and_it_is_written_once()
    {
        var job = new Job { Prompt = "giraffe, \u0436\u0438\u0440\u0430\u0444" };
        var request = new OperationRequest();
        byte[]? body = null;
        bool isSameText = false;
        request.JsonBody(job, () => new SchemaValidator("Job", (ref run, token) => isSameText = run.IsJson(token, body!)));
        body = request.Body!.Bytes;
        var operation = new Operation<NoBody>
        {
            Name = "Create",
            Method = HttpMethod.Post,
            Path = "/x",
        };

        var sent = await SendAsync(operation, request);

        Assert.True(isSameText);
        Assert.Equal(body, sent.Body);
        Assert.Equal(1, job.WrittenTimes);
    }

    [Fact]
    public async Task A_json_body_goes_out_with_length_and_media_type()
    {
        var request = await SendAsync(TestApi.CreateTask, TestApi.Request("a boy"));

        Assert.Equal("POST /api/v1/client/job/CreateTask HTTP/1.1", request.RequestLine);
        Assert.Equal("""{"prompt":"a boy","duration":8}""", Encoding.UTF8.GetString(request.Body));
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.Equal("31", request.Header("Content-Length"));
        Assert.Equal("application/json", request.Header("Accept"));
        Assert.Null(request.Header("Transfer-Encoding"));
        Assert.Null(request.Header("Cookie"));
    }

    [Fact]
    public async Task A_get_has_no_content()
    {
        var request = await SendAsync(TestApi.Get(), new OperationRequest());

        Assert.Null(request.Header("Content-Length"));
        Assert.Null(request.Header("Content-Type"));
    }

    [Theory]
    [InlineData("a b", "a%20b")]
    [InlineData("a/b?c#d", "a%2Fb%3Fc%23d")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("~a-b_c.d", "~a-b_c.d")]
    [InlineData("!$&'()*+,;=:@", "%21%24%26%27%28%29%2A%2B%2C%3B%3D%3A%40")]
    [InlineData("жир", "%D0%B6%D0%B8%D1%80")]
    [InlineData("%41", "%2541")]
    public async Task Values_are_encoded_but_for_unreserved_characters(string value, string encoded)
    {
        var values = new OperationRequest();
        values.Path("id", value);
        values.Query("q", value);
        values.Cookie("c", value);

        var request = await SendAsync(TestApi.Get("/pets/{id}/photos"), values);

        Assert.Equal($"/pets/{encoded}/photos?q={encoded}", request.Target);
        Assert.Equal($"c={encoded}", request.Header("Cookie"));
    }

    [Fact]
    public async Task Null_leaves_a_parameter_out_and_empty_does_not()
    {
        var values = new OperationRequest();
        values.Query("a", null);
        values.Query("b", "");
        values.Query("b[]", "2");
        values.Header("X-None", null);
        values.Header("X-One", "1");
        values.Cookie("none", null);

        var request = await SendAsync(TestApi.Get(), values);

        Assert.Equal("/pets?b=&b%5B%5D=2", request.Target);
        Assert.Equal("1", request.Header("X-One"));
        Assert.Null(request.Header("X-None"));
        Assert.Null(request.Header("Cookie"));
    }

    [Fact]
    public async Task A_query_in_the_template_is_kept()
    {
        var values = new OperationRequest();
        values.Query("b", "2");

        var request = await SendAsync(TestApi.Get("/pets?a=1"), values);

        Assert.Equal("/pets?a=1&b=2", request.Target);
    }

    [Theory]
    [InlineData("/a b/ж/#x", "/a%20b/%D0%B6/%23x")]
    [InlineData("/Models/{", "/Models/%7B")]
    [InlineData("no-slash", "/no-slash")]
    [InlineData("/%41", "/%41")]
    public async Task Characters_of_the_template_that_no_path_has_are_encoded(string template, string target)
    {
        var request = await SendAsync(TestApi.Get(template), new OperationRequest());

        Assert.Equal(target, request.Target);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    public async Task A_path_value_cannot_climb_out_of_its_place(string value)
    {
        var values = new OperationRequest();
        values.Path("id", value);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(TestApi.Get("/pets/{id}/photos"), values));

        Assert.Equal("id", exception.ParamName);
    }

    [Fact]
    public async Task Two_path_values_cannot_climb_together()
    {
        var values = new OperationRequest();
        values.Path("a", ".");
        values.Path("b", ".");

        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(TestApi.Get("/pets/{a}{b}"), values));
    }

    [Fact]
    public async Task Dots_within_a_segment_are_fine()
    {
        var values = new OperationRequest();
        values.Path("id", "..");

        Assert.Equal("/pets/..x", (await SendAsync(TestApi.Get("/pets/{id}x"), values)).Target);
    }

    [Fact]
    public void A_path_value_must_not_be_empty() =>
        Assert.Equal("id", Assert.Throws<ArgumentException>(() => new OperationRequest().Path("id", "")).ParamName);

    [Fact]
    public async Task A_path_parameter_without_a_value_is_named()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(TestApi.Get("/pets/{id}"), new OperationRequest()));

        Assert.Contains("'id'", exception.Message);
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("secret\nb")]
    [InlineData("secret\0")]
    [InlineData("secret\u007F")]
    [InlineData("ж")]
    public void A_header_value_that_would_end_the_header_is_refused(string value)
    {
        var exception = Assert.Throws<ArgumentException>(() => new OperationRequest().Header("X-One", value));

        Assert.DoesNotContain(value, exception.Message);
        Assert.Equal("X-One", exception.ParamName);
    }

    [Fact]
    public void A_name_that_no_header_has_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new OperationRequest().Header("X One", "1"));
        Assert.Throws<ArgumentException>(() => new OperationRequest().Header("X\r\n", "1"));
        Assert.Throws<ArgumentException>(() => new OperationRequest().Cookie("a;b", "1"));
    }

    [Theory]
    [InlineData("Content-Length")]
    [InlineData("transfer-encoding")]
    [InlineData("Host")]
    public async Task Headers_of_the_transport_are_no_parameters(string name)
    {
        var values = new OperationRequest();
        values.Header(name, "1");

        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(TestApi.Get(), values));
    }

    [Fact]
    public async Task A_header_that_describes_content_is_sent()
    {
        var values = new OperationRequest();
        values.Header("Content-Language", "de");

        Assert.Equal("de", (await SendAsync(TestApi.Get(method: HttpMethod.Put), values)).Header("Content-Language"));
    }

    [Fact]
    public async Task The_user_agent_is_ours_the_clients_or_the_options()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("their/1.0");

        Assert.StartsWith("Seedance.Runtime/", (await SendAsync(TestApi.Get(), new OperationRequest())).Header("User-Agent"));
        Assert.Equal("their/1.0", (await SendAsync(TestApi.Get(), new OperationRequest(), client)).Header("User-Agent"));
        Assert.Equal("my app/2", (await SendAsync(TestApi.Get(), new OperationRequest(), client, options => options.UserAgent = "my app/2")).Header("User-Agent"));
    }

    [Fact]
    public void A_user_agent_with_a_line_break_is_refused() => Assert.Throws<ArgumentException>(() => new TestOptions { UserAgent = "a\r\nb" });

    internal static async Task<WireRequest> SendAsync<TBody>(
        Operation<TBody> operation, OperationRequest request, HttpClient? client = null, Action<TestOptions>? configure = null)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Reply(204));
        var options = new TestOptions { BaseAddress = server.Address };
        configure?.Invoke(options);
        using var connection = client is null ? new ApiConnection(options, null) : new ApiConnection(client, options, null);
        await connection.SendAsync(operation, request);
        return server.Request;
    }
}
