using Seedance.Generated.Tests.Http;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>Answers that say no: by the code in the envelope, by the HTTP status, or by both. <see cref="Api.FailsAsync"/> checks each
/// for the key.</summary>
public sealed class EnvelopeTests
{
    [Fact]
    public async Task A_402_inside_http_200_is_an_exception_with_its_data()
    {
        SeedanceException failure = await CreateFailsAsync<SeedanceException>(
            ServerAnswer.Json("""{"code":402,"message":"Insufficient Credits","data":{"balance":137.96}}"""));

        Assert.Equal(200, failure.Status);
        Assert.Equal(402, failure.Code);
        Assert.Equal("402", failure.CodeText);
        Assert.Equal("Insufficient Credits", failure.EnvelopeMessage);
        Assert.Equal(137.96m, failure.Data!["balance"].GetDecimal());
        Assert.Empty(failure.Errors);
        Assert.Equal(RequestOutcome.Refused, failure.Outcome);
        Assert.Equal("CreateTask", failure.Operation);
        Assert.Contains("Insufficient Credits", failure.Message);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(422)]
    public async Task A_validation_failure_has_its_errors_and_its_typed_body(int status)
    {
        var failure = await CreateFailsAsync<SeedanceException<ValidationErrorResponse>>(ServerAnswer.Json(
            """{"code":422,"message":"Missing Params or Type Error","errors":["duration: Input should be 4, 6 or 8","prompt: required"]}""",
            status));

        Assert.Equal(status, failure.Status);
        Assert.Equal(422, failure.Code);
        Assert.Equal(["duration: Input should be 4, 6 or 8", "prompt: required"], failure.Errors);
        Assert.Equal(failure.Errors, failure.Error.Errors!);
        Assert.Equal(ApiCode.ValidationError, failure.Error.Code);
        Assert.Equal(RequestOutcome.Refused, failure.Outcome);
    }

    [Theory]
    [InlineData(401, "API key missing")]
    [InlineData(403, "API key disabled")]
    [InlineData(404, "Task not found")]
    public async Task A_status_with_a_declared_body_has_that_body(int status, string message)
    {
        var failure = await GetFailsAsync<SeedanceException<GetTaskInfoApiResponse>>(
            ServerAnswer.Json($$"""{"code":{{status}},"message":"{{message}}","data":null}""", status));

        Assert.Equal(status, failure.Status);
        Assert.Equal(status, failure.Code);
        Assert.Equal(status, failure.Error.Code);
        Assert.Equal(message, failure.Error.Message);
        Assert.Null(failure.Data);
        Assert.Equal(RequestOutcome.Refused, failure.Outcome);
    }

    [Fact]
    public async Task A_missing_task_inside_http_200_is_the_same_failure()
    {
        var failure = await GetFailsAsync<SeedanceException<GetTaskInfoApiResponse>>(
            ServerAnswer.Json("""{"code":404,"message":"Task not found","data":null}"""));

        Assert.Equal(200, failure.Status);
        Assert.Equal(404, failure.Code);
        Assert.Equal("Task not found", failure.Error.Message);
    }

    [Fact]
    public async Task Http_402_without_a_declared_body_is_a_plain_failure_with_the_envelope()
    {
        SeedanceException failure = await CreateFailsAsync<SeedanceException>(ServerAnswer.Json("""{"code":402,"message":"No credits"}""", 402));

        Assert.Equal(typeof(SeedanceException), failure.GetType());
        Assert.Equal(402, failure.Status);
        Assert.Equal(402, failure.Code);
        Assert.Equal("No credits", failure.EnvelopeMessage);
    }

    [Fact]
    public async Task A_code_that_no_document_knows_is_a_failure_of_that_code()
    {
        SeedanceException failure = await CreateFailsAsync<SeedanceException>(
            ServerAnswer.Json("""{"code":451,"message":"input moderation","data":{"reason":"input_moderation"}}"""));

        Assert.Equal(451, failure.Code);
        Assert.Equal("input_moderation", failure.Data!["reason"].GetString());
        Assert.Equal(RequestOutcome.Refused, failure.Outcome);
    }

    [Theory]
    [InlineData("\"E-17\"", "E-17")]
    [InlineData("false", "false")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    public async Task A_code_that_is_no_integer_is_a_failure_with_its_text(string json, string text)
    {
        SeedanceException failure = await CreateFailsAsync<SeedanceException>(ServerAnswer.Json($$"""{"code":{{json}},"message":"m"}"""));

        Assert.Null(failure.Code);
        Assert.Equal(text, failure.CodeText);
        Assert.Equal(RequestOutcome.Unknown, failure.Outcome);
    }

    [Fact]
    public async Task A_success_code_written_as_200_point_0_is_a_success()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("""{"code":200.0,"data":{"task_id":"t"}}"""));
        using SeedanceClient client = Api.Client(server);

        Assert.Equal("t", (await client.CreateTaskAsync(Api.Request())).TaskId);
    }

    [Fact]
    public async Task A_success_code_as_text_is_no_refusal_but_does_not_fit_the_declared_type()
    {
        ResponseInvalidException failure = await CreateFailsAsync<ResponseInvalidException>(
            ServerAnswer.Json("""{"code":"200","message":"success","data":{"task_id":"t"}}"""));

        Assert.Equal("/code", failure.Pointer);
        Assert.Equal(RequestOutcome.Unknown, failure.Outcome);
    }

    [Fact]
    public async Task A_gateways_page_is_a_failure_with_its_text()
    {
        SeedanceException failure = await CreateFailsAsync<SeedanceException>(
            ServerAnswer.Text("<html>502 Bad Gateway</html>", "text/html", 502));

        Assert.Equal(502, failure.Status);
        Assert.Null(failure.Code);
        Assert.Equal("<html>502 Bad Gateway</html>", failure.RawText);
        Assert.Equal(RequestOutcome.Unknown, failure.Outcome);
    }

    [Fact]
    public async Task A_500_with_no_body_is_a_failure()
    {
        SeedanceException failure = await CreateFailsAsync<SeedanceException>(ServerAnswer.Empty(500));

        Assert.Equal(500, failure.Status);
        Assert.Null(failure.Code);
        Assert.Null(failure.EnvelopeMessage);
        Assert.Null(failure.Data);
        Assert.Empty(failure.Errors);
        Assert.True(failure.RawBody.IsEmpty);
    }

    [Theory]
    [InlineData("""{"code":422,"message":"m","errors":"one text"}""", "one text")]
    [InlineData("""{"code":422,"message":"m","errors":[{"loc":"prompt"}]}""", """{"loc":"prompt"}""")]
    public async Task Errors_in_another_form_are_still_told(string json, string error)
    {
        SeedanceException failure = await CreateFailsAsync<SeedanceException>(ServerAnswer.Json(json, 422));

        Assert.Equal([error], failure.Errors);
        Assert.Equal(typeof(SeedanceException), failure.GetType());
    }

    [Theory]
    [InlineData("""{"code":200,"message":"success"}""", "/data")]
    [InlineData("""{"code":200,"message":"success","data":null}""", "/data")]
    [InlineData("""{"code":200,"message":"success","data":{}}""", "/data/task_id")]
    [InlineData("""{"code":200,"message":"success","data":{"task_id":null}}""", "/data/task_id")]
    [InlineData("""{"code":200,"message":"success","data":{"task_id":7}}""", "/data/task_id")]
    [InlineData("""{"code":200,"message":"success","data":[]}""", "/data")]
    [InlineData("""{"message":"success","data":{"task_id":"t"}}""", "/code")]
    [InlineData("""{"code":200,"data":{"task_id":"t"}""", "")]
    [InlineData("<html>", "")]
    [InlineData("", "")]
    public async Task A_success_without_a_task_id_is_no_usable_answer_and_the_task_may_exist(string body, string pointer)
    {
        ResponseInvalidException failure = await CreateFailsAsync<ResponseInvalidException>(ServerAnswer.Json(body));

        Assert.Equal(pointer, failure.Pointer);
        Assert.Equal(RequestOutcome.Unknown, failure.Outcome);
        Assert.Equal(200, failure.Status);
        Assert.Equal(body, failure.RawText);
    }

    [Fact]
    public async Task A_key_that_the_server_repeats_is_not_in_the_message()
    {
        await using TestServer server = await TestServer.StartAsync(
            ServerAnswer.Json($$"""{"code":401,"message":"the key {{Api.Key}} is not known","errors":["bad key {{Api.Key}}"]}""", 401));
        using SeedanceClient client = Api.Client(server);

        var failure = await Assert.ThrowsAsync<SeedanceException>(() => client.CreateTaskAsync(Api.Request()));

        Assert.DoesNotContain(Api.Key, failure.ToString());
        Assert.Contains("***", failure.Message);
    }

    [Fact]
    public async Task A_redirect_is_a_failure_and_the_key_does_not_go_along()
    {
        await using TestServer other = await TestServer.StartAsync(Api.Created);
        await using TestServer server = await TestServer.StartAsync(
            ServerAnswer.Empty(307) with { Headers = [("Location", other.Address.ToString())] });
        using SeedanceClient client = Api.Client(server);

        var failure = await Api.FailsAsync<SeedanceException>(() => client.CreateTaskAsync(Api.Request()));

        Assert.Equal(307, failure.Status);
        Assert.Empty(other.Requests);
    }

    private static async Task<TException> CreateFailsAsync<TException>(ServerAnswer answer)
        where TException : ApiException
    {
        await using TestServer server = await TestServer.StartAsync(answer);
        using SeedanceClient client = Api.Client(server);
        return await Api.FailsAsync<TException>(() => client.CreateTaskAsync(Api.Request()));
    }

    private static async Task<TException> GetFailsAsync<TException>(ServerAnswer answer)
        where TException : ApiException
    {
        await using TestServer server = await TestServer.StartAsync(answer);
        using SeedanceClient client = Api.Client(server);
        return await Api.FailsAsync<TException>(() => client.GetTaskAsync("task_1"));
    }
}
