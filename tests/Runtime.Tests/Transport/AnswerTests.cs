namespace Seedance.Runtime.Tests.Transport;

/// <summary>Successful answers: with bodies, without, and with the wrong ones.</summary>
public sealed class AnswerTests
{
    [Fact]
    public async Task A_204_is_success_and_has_no_body()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Reply(204, headers: "X-Left: 3\r\nX-Left: 4\r\n"));
        using var connection = new ApiConnection(new TestOptions { BaseAddress = server.Address }, null);

        var response = await connection.SendAsync(TestApi.CreateTask, TestApi.Request());

        Assert.Equal(204, response.Status);
        Assert.False(response.HasBody);
        Assert.True(response.RawBody.IsEmpty);
        Assert.True(response.Headers.TryGetValue("x-left", out string? left));
        Assert.Equal("3, 4", left);
        var exception = Assert.Throws<ResponseInvalidException>(() => response.Body);
        Assert.Contains("declares no body", exception.Message);
    }

    [Fact]
    public async Task A_201_that_the_document_does_not_declare_is_success()
    {
        var response = await TestApi.CreateAsync(201, """{"code":200,"data":{"task_id":"t1"}}""");

        Assert.Equal(201, response.Status);
        Assert.False(response.HasBody);
        Assert.Contains("t1", System.Text.Encoding.UTF8.GetString(response.RawBody.Span));
    }

    [Theory]
    [InlineData(200, "exact")]
    [InlineData(202, "range")]
    [InlineData(404, "default")]
    public void The_most_exact_answer_is_taken(int status, string expected)
    {
        var operation = new Operation<string>
        {
            Name = "Get",
            Method = HttpMethod.Get,
            Path = "/",
            Responses =
            [
                OperationAnswer<string>.Success("default", static (ref _) => "default"),
                OperationAnswer<string>.Success("2XX", static (ref _) => "range"),
                OperationAnswer<string>.Success("200", static (ref _) => "exact"),
            ],
        };
        var reader = default(System.Text.Json.Utf8JsonReader);

        Assert.Equal(expected, operation.FindAnswer(status, success: true)!.Read!(ref reader));
        Assert.Null(operation.FindAnswer(status, success: false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2X")]
    [InlineData("6XX")]
    [InlineData("abc")]
    [InlineData("2000")]
    public void A_status_that_is_none_is_refused(string status) => Assert.Throws<ArgumentException>(() => OperationAnswer<NoBody>.Success(status));

    [Fact]
    public async Task A_body_of_the_wrong_type_says_where_and_keeps_the_body()
    {
        const string Body = """{"code":200,"data":{"task_id":7}}""";

        var exception = await Assert.ThrowsAsync<ResponseInvalidException>(() => TestApi.CreateAsync(200, Body));

        Assert.Equal("/data/task_id", exception.Pointer);
        Assert.Equal(Body, exception.RawText);
        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
        Assert.IsType<JsonModelException>(exception.InnerException);
        Assert.Empty(exception.ValidationErrors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("""{"code":200""")]
    public async Task A_success_that_is_no_json_cannot_be_used(string body)
    {
        var exception = await Assert.ThrowsAsync<ResponseInvalidException>(() => TestApi.CreateAsync(200, body));

        Assert.Equal(200, exception.Status);
        Assert.Equal(body, exception.RawText);
        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
    }

    [Fact]
    public async Task Missing_data_is_an_exception_with_the_pointer_and_the_body()
    {
        var response = await TestApi.CreateAsync(200, """{"code":200,"data":null}""");

        var exception = Assert.IsType<ResponseInvalidException>(response.MissingData("/data"));

        Assert.Equal("/data", exception.Pointer);
        Assert.Equal("""{"code":200,"data":null}""", exception.RawText);
        Assert.Contains("there is nothing at /data", exception.Message);
        Assert.Equal(RequestOutcome.Unknown, exception.Outcome);
    }

    [Fact]
    public async Task Answers_are_validated_when_asked_for()
    {
        const string Body = """{"code":200,"data":null}""";

        var exception = await Assert.ThrowsAsync<ResponseInvalidException>(
            () => TestApi.CreateAsync(200, Body, configure: options => options.ValidateResponses = true));
        var unchecked_ = await TestApi.CreateAsync(200, Body);

        Assert.Equal("/data", exception.Pointer);
        Assert.Equal("type", Assert.Single(exception.ValidationErrors).Keyword);
        Assert.Equal(Body, exception.RawText);
        Assert.Null(unchecked_.Body.TaskId);
    }

    [Fact]
    public async Task Compressed_answers_are_read()
    {
        await using var server = new LoopbackServer(request =>
        {
            Assert.Contains("gzip", request.Header("Accept-Encoding"));
            using var bytes = new MemoryStream();
            using (var gzip = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
                gzip.Write("""{"data":{"task_id":"t1"}}"""u8);
            return [.. System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {bytes.Length}\r\n\r\n"), .. bytes.ToArray()];
        });
        using var connection = new ApiConnection(new TestOptions { BaseAddress = server.Address }, null);

        var response = await connection.SendAsync(TestApi.Get(), new OperationRequest());

        Assert.Equal("t1", response.Body.TaskId);
    }
}
