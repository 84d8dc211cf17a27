using System.Text;

namespace Seedance.Runtime.Tests.Transport;

/// <summary>HTTP status and envelope decide together.</summary>
public sealed class EnvelopeTests
{
    [Fact]
    public async Task Code_200_inside_http_200_is_success()
    {
        var response = await TestApi.CreateAsync(200, """{"code":200,"message":"ok","data":{"task_id":"t1"}}""");

        Assert.Equal(200, response.Status);
        Assert.Equal("t1", response.Body.TaskId);
        Assert.Equal("application/json; charset=utf-8", Assert.Single(response.Headers["content-type"]));
    }

    [Fact]
    public async Task Code_402_inside_http_200_fails_with_everything_that_the_answer_says()
    {
        const string Body = """{"code":402,"message":"Insufficient Credits","errors":["a",{"b":1}],"data":{"balance":137.96}}""";

        var exception = await Assert.ThrowsAsync<TestException>(() => TestApi.CreateAsync(200, Body));

        Assert.Equal(200, exception.Status);
        Assert.Equal(402, exception.Code);
        Assert.Equal("402", exception.CodeText);
        Assert.Equal("Insufficient Credits", exception.EnvelopeMessage);
        Assert.Equal(["a", """{"b":1}"""], exception.Errors);
        Assert.Equal("""{"balance":137.96}""", exception.Data!.ToString());
        Assert.Equal(Body, exception.RawText);
        Assert.Equal("CreateTask", exception.Operation);
        Assert.Equal(RequestOutcome.Refused, exception.Outcome);
        Assert.Equal(
            """CreateTask (POST /api/v1/client/job/CreateTask) failed: HTTP 200, code 402: Insufficient Credits. a; {"b":1}.""", exception.Message);
    }

    [Theory]
    [InlineData(451, RequestOutcome.Refused)]
    [InlineData(408, RequestOutcome.Unknown)]
    [InlineData(505, RequestOutcome.Refused)]
    [InlineData(500, RequestOutcome.Unknown)]
    [InlineData(1001, RequestOutcome.Unknown)]
    [InlineData(0, RequestOutcome.Unknown)]
    public async Task A_code_that_no_document_names_fails_and_survives(long code, RequestOutcome outcome)
    {
        var exception = await Assert.ThrowsAsync<TestException>(() => TestApi.CreateAsync(200, $$"""{"code":{{code}}}"""));

        Assert.Equal(code, exception.Code);
        Assert.Equal(outcome, exception.Outcome);
        Assert.Null(exception.EnvelopeMessage);
        Assert.Empty(exception.Errors);
        Assert.Null(exception.Data);
    }

    [Fact]
    public async Task A_success_code_inside_an_http_error_fails()
    {
        var exception = await Assert.ThrowsAsync<TestException>(() => TestApi.CreateAsync(500, """{"code":200,"data":{"task_id":"t1"}}"""));

        Assert.Equal(200, exception.Code);
        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
    }

    [Fact]
    public async Task A_code_of_http_decides_over_the_status_of_a_gateway()
    {
        var exception = await Assert.ThrowsAsync<TestException>(() => TestApi.CreateAsync(502, """{"code":422}"""));

        Assert.Equal(RequestOutcome.Refused, exception.Outcome);
    }

    [Fact]
    public async Task Http_404_without_an_envelope_fails_without_a_code()
    {
        var exception = await Assert.ThrowsAsync<TestException>(() => TestApi.CreateAsync(404, """{"detail":"Not Found"}"""));

        Assert.Equal(404, exception.Status);
        Assert.Null(exception.Code);
        Assert.Null(exception.CodeText);
        Assert.Equal(RequestOutcome.Refused, exception.Outcome);
    }

    [Fact]
    public async Task Http_502_with_a_page_keeps_the_page()
    {
        var exception = await Assert.ThrowsAsync<TestException>(() => TestApi.CreateAsync(502, "<html>Bad Gateway</html>", "text/html"));

        Assert.Equal(502, exception.Status);
        Assert.Equal("<html>Bad Gateway</html>", exception.RawText);
        Assert.Null(exception.Code);
        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
        Assert.Contains("HTTP 502, 24 bytes of text/html", exception.Message);
    }

    [Theory]
    [InlineData("application/problem+json")]
    [InlineData("text/plain")]
    public async Task The_envelope_is_looked_at_whatever_the_media_type(string mediaType)
    {
        var exception = await Assert.ThrowsAsync<TestException>(() => TestApi.CreateAsync(200, """{"code":403}""", mediaType));

        Assert.Equal(403, exception.Code);
    }

    [Fact]
    public async Task The_declared_error_body_of_the_code_is_read()
    {
        var exception = await Assert.ThrowsAsync<TestException<Created>>(() => TestApi.CreateAsync(200, """{"code":422,"data":{"task_id":"x"}}"""));

        Assert.Equal("x", exception.Error.TaskId);
        Assert.Equal(422, exception.Code);
    }

    [Fact]
    public async Task The_declared_error_body_of_the_status_is_read()
    {
        var exception = await Assert.ThrowsAsync<TestException<Created>>(() => TestApi.CreateAsync(422, """{"data":{"task_id":"x"}}"""));

        Assert.Equal("x", exception.Error.TaskId);
    }

    [Fact]
    public async Task An_error_body_that_is_not_as_declared_fails_all_the_same_and_is_kept()
    {
        var exception = await Assert.ThrowsAsync<TestException>(() => TestApi.CreateAsync(422, """{"code":422,"data":7}"""));

        Assert.Equal("""{"code":422,"data":7}""", exception.RawText);
        Assert.Equal(422, exception.Code);
    }

    [Theory]
    [InlineData("200.0")]
    [InlineData("2e2")]
    [InlineData("\"200\"")]
    public async Task A_success_code_counts_however_it_is_written(string code)
    {
        var response = await TestApi.CreateAsync(200, $$$"""{"code":{{{code}}},"data":{"task_id":"t1"}}""");

        Assert.Equal("t1", response.Body.TaskId);
    }

    [Fact]
    public async Task A_textual_code_is_a_code()
    {
        var exception = await Assert.ThrowsAsync<TestException>(() => TestApi.CreateAsync(200, """{"code":"NO_CREDITS"}"""));

        Assert.Null(exception.Code);
        Assert.Equal("NO_CREDITS", exception.CodeText);
    }

    [Fact]
    public void An_envelope_takes_numbers_and_texts_as_codes_of_success()
    {
        var envelope = new Envelope { Code = "/status", Success = ["ok", 0, 200] };

        Assert.Equal(["ok", "0", "200"], envelope.Success.Select(code => code.Text));
        Assert.Equal([null, 0, 200], envelope.Success.Select(code => code.Number));
    }

    [Theory]
    [InlineData("""{"data":{"task_id":"t1"}}""")]
    [InlineData("""{"code":null,"data":{"task_id":"t1"}}""")]
    [InlineData("""[200]""")]
    public async Task A_success_without_a_code_cannot_be_used(string body)
    {
        var exception = await Assert.ThrowsAsync<ResponseInvalidException>(() => TestApi.CreateAsync(200, body));

        Assert.Equal("/code", exception.Pointer);
        Assert.Equal(body, exception.RawText);
        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
    }

    [Fact]
    public async Task Of_two_codes_the_last_counts()
    {
        var exception = await Assert.ThrowsAsync<TestException>(() => TestApi.CreateAsync(200, """{"code":200,"code":402,"data":{"task_id":"t1"}}"""));

        Assert.Equal(402, exception.Code);
    }

    [Fact]
    public async Task A_name_with_half_a_surrogate_pair_does_not_hide_the_code()
    {
        var exception = await Assert.ThrowsAsync<TestException>(() => TestApi.CreateAsync(200, """{"\ud800":1,"code":402}"""));

        Assert.Equal(402, exception.Code);
    }

    [Fact]
    public async Task Errors_that_are_no_list_are_one_error()
    {
        var exception = await Assert.ThrowsAsync<TestException>(() => TestApi.CreateAsync(200, """{"code":422.5,"errors":{"prompt":"too long"},"message":["no"]}"""));

        Assert.Equal(["""{"prompt":"too long"}"""], exception.Errors);
        Assert.Equal("""["no"]""", exception.EnvelopeMessage);
        Assert.Equal("422.5", exception.CodeText);
    }

    [Fact]
    public async Task A_long_message_of_the_server_is_cut_and_stays_on_one_line()
    {
        string body = $$"""{"code":500,"message":"a\nb{{new string('x', 10_000)}}"}""";

        var exception = await Assert.ThrowsAsync<TestException>(() => TestApi.CreateAsync(200, body));

        Assert.True(exception.Message.Length < 1000);
        Assert.DoesNotContain('\n', exception.Message);
        Assert.Equal(10_003, exception.EnvelopeMessage!.Length);
    }

    [Fact]
    public async Task Of_a_long_error_body_64_kib_are_kept()
    {
        var exception = await Assert.ThrowsAsync<TestException>(() => TestApi.CreateAsync(500, new string('x', 100_000), "text/plain"));

        Assert.Equal(64 * 1024, exception.RawBody.Length);
        Assert.Equal((byte)'x', exception.RawBody.Span[^1]);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_json()
    {
        var response = await TestApi.CreateAsync(200, "\uFEFF" + """{"code":200,"data":{"task_id":"t1"}}""");

        Assert.Equal("t1", response.Body.TaskId);
        Assert.Equal(Encoding.UTF8.GetPreamble(), response.RawBody.Span[..3].ToArray());
    }

    [Fact]
    public async Task A_page_is_no_success_where_nobody_reads_the_body()
    {
        using var client = new HttpClient(new FakeHandler(_ => FakeHandler.Reply(200, "<html>Log in to this network</html>", "text/html")));
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = new Uri("https://example.com") }, null);
        var operation = new Operation<NoBody>
        {
            Name = "DeletePet",
            Method = HttpMethod.Delete,
            Path = "/pets",
            Envelope = TestApi.Envelope,
            Responses = [OperationAnswer<NoBody>.Success("200")],
        };

        var exception = await Assert.ThrowsAsync<ResponseInvalidException>(() => connection.SendAsync(operation, new OperationRequest()));

        Assert.Contains("it is not JSON", exception.Message);
        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
    }
}
