using Seedance.Generated.Tests.Answers;
using Seedance.Generated.Tests.Http;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Answered;

/// <summary>A status has the type that the document gives it.</summary>
public sealed class StatusTests
{
    [Fact]
    public async Task An_answer_without_a_body_beside_one_with_a_body_is_null()
    {
        Part? there = await Client.GetAsync(ServerAnswer.Json("""{"name":"a"}"""), c => c.GetPartAsync(1));
        Part? none = await Client.GetAsync(ServerAnswer.Empty(204), c => c.GetPartAsync(1));
        long? count = await Client.GetAsync(ServerAnswer.Empty(204), c => c.CountPartsAsync());

        Assert.Equal("a", there?.Name);
        Assert.Null(none);
        Assert.Null(count);
        Assert.Equal(7, await Client.GetAsync(ServerAnswer.Json("7"), c => c.CountPartsAsync()));
    }

    [Fact]
    public async Task Null_is_sent_and_read_where_it_is_a_body()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("null"));
        using AnswersClient client = Client.Of(server, validates: true);

        Assert.Null(await client.ChangeRestAsync(null, TestContext.Current.CancellationToken));
        Assert.Null(await client.ChangeRestAsync(5, TestContext.Current.CancellationToken));
        Assert.Null(await client.ChangeSpareAsync(null, TestContext.Current.CancellationToken));
        Assert.Equal(["null", "5", "null"], server.Requests.Select(static r => r.BodyText));
        Assert.Equal(7, await Client.GetAsync(ServerAnswer.Json("7"), c => c.ChangeRestAsync(null)));
        Assert.Equal("a", (await Client.GetAsync(ServerAnswer.Json("""{"name":"a"}"""), c => c.ChangeSpareAsync(new() { Name = "b" })))?.Name);
    }

    [Fact]
    public async Task A_status_that_the_document_does_not_name_is_no_missing_body()
    {
        var failure = await Assert.ThrowsAsync<ResponseInvalidException>(
            () => Client.GetAsync(ServerAnswer.Json("""{"name":"a"}""", 206), c => c.GetPartAsync(1)));

        Assert.Equal(206, failure.Status);
        Assert.Equal("""{"name":"a"}""", failure.RawText);
    }

    [Fact]
    public async Task Different_bodies_are_cases_of_a_result()
    {
        StartJobResult done = await Client.GetAsync(ServerAnswer.Json("""{"name":"a"}"""), c => c.StartJobAsync());
        StartJobResult later = await Client.GetAsync(ServerAnswer.Json("""{"ticket":3}""", 202), c => c.StartJobAsync());
        StartJobResult words = await Client.GetAsync(ServerAnswer.Text("soon", "text/plain", 203), c => c.StartJobAsync());
        StartJobResult nothing = await Client.GetAsync(ServerAnswer.Empty(204), c => c.StartJobAsync());

        Assert.Equal(["done a", "ticket 3", "words soon", "nothing"], [.. new[] { done, later, words, nothing }.Select(Say)]);
        Assert.True(later.TryGetAccepted(out Ticket? ticket));
        Assert.False(later.TryGetOk(out _));
        Assert.True(nothing.IsNoContent);
        Assert.Equal(StartJobResult.FromAccepted(ticket), later);

        static string Say(StartJobResult result) =>
            result.Match(ok => $"done {ok.Name}", accepted => $"ticket {accepted.TicketValue}", text => $"words {text}", () => "nothing");
    }

    [Fact]
    public async Task A_head_has_no_body_whatever_the_document_says()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Empty(200));
        using AnswersClient client = Client.Of(server);

        Assert.False((await client.HeadPartWithResponseAsync(1, TestContext.Current.CancellationToken)).HasBody);
    }

    [Fact]
    public async Task An_error_has_the_type_of_its_status_before_that_of_its_range()
    {
        var missing = await Assert.ThrowsAsync<AnswersException<Missing>>(
            () => Client.GetAsync(ServerAnswer.Json("""{"missing":"x"}""", 404), c => c.GetPartAsync(1)));
        var wrong = await Assert.ThrowsAsync<AnswersException<Wrong>>(
            () => Client.GetAsync(ServerAnswer.Text("""{"title":"no","hint":"yes"}""", "application/problem+json", 422), c => c.GetPartAsync(1)));

        Assert.Equal("x", missing.Error.MissingValue);
        Assert.Equal("yes", wrong.Error.Hint);
        Assert.Equal("no", wrong.Problem?.Title);
        Assert.Null(missing.Problem);
    }

    [Fact]
    public async Task A_problem_is_read_although_the_document_says_nothing_of_it()
    {
        const string Json = """{"type":"https://e.x/full","title":"Full","status":503,"detail":"No room.","instance":"/a","room":4}""";

        var failure = await Assert.ThrowsAsync<AnswersException>(
            () => Client.GetAsync(ServerAnswer.Text(Json, "application/problem+json; charset=utf-8", 501), c => c.GetPartAsync(1)));

        Assert.Equal(("https://e.x/full", "Full", 503, "No room.", "/a"),
            (failure.Problem!.Type, failure.Problem.Title, failure.Problem.Status, failure.Problem.Detail, failure.Problem.Instance));
        Assert.Equal(4, failure.Problem.Json["room"].GetInt32());
        Assert.Contains("No room", failure.Message, StringComparison.Ordinal);
        Assert.Equal(501, failure.Status);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    public async Task A_problem_that_is_none_leaves_the_raw_body(string body)
    {
        var failure = await Assert.ThrowsAsync<AnswersException>(
            () => Client.GetAsync(ServerAnswer.Text(body, "application/problem+json", 500), c => c.GetPartAsync(1)));

        Assert.Null(failure.Problem);
        Assert.Equal(body, failure.RawText);
    }

    [Fact]
    public async Task The_media_types_of_errors_are_asked_for_behind_those_of_success()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Empty(204));
        using AnswersClient client = Client.Of(server);

        await client.GetPartAsync(1, TestContext.Current.CancellationToken);

        Assert.Equal("application/json, application/problem+json;q=0.9", server.Request.Header("Accept"));
    }

    [Fact]
    public async Task Headers_have_the_types_that_the_document_gives_them()
    {
        ServerAnswer answer = ServerAnswer.Json("""{"name":"a"}""") with
        {
            Headers =
            [
                ("X-Rate-Limit", "12"), ("X-Fresh", "true"), ("X-Since", "2026-01-02T03:04:05Z"), ("X-Tags", "a, b"), ("X-Sizes", "1,2"),
                ("X-Kind", "newest"),
            ],
        };

        OperationResponse<Part, GetHeadersHeaders> response = await Client.GetAsync(answer, c => c.GetHeadersWithResponseAsync());

        GetHeadersHeaders headers = response.DeclaredHeaders;
        Assert.Equal(12, headers.XRateLimit);
        Assert.True(headers.XFresh);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), headers.XSince);
        Assert.Equal(["a", "b"], headers.XTags!);
        Assert.Equal([1, 2], headers.XSizes!);
        Assert.Equal("newest", headers.XKind?.Value);
        Assert.Equal("12", Assert.Single(response.Headers["x-rate-limit"]));
        Assert.Equal("a", response.Body.Name);
    }

    [Fact]
    public async Task A_header_that_is_not_there_or_not_as_declared_is_null()
    {
        ServerAnswer answer = ServerAnswer.Json("""{"name":"a"}""") with { Headers = [("X-Rate-Limit", "many"), ("X-Sizes", "1,,2")] };

        OperationResponse<Part, GetHeadersHeaders> response = await Client.GetAsync(answer, c => c.GetHeadersWithResponseAsync());

        Assert.Null(response.DeclaredHeaders.XRateLimit);
        Assert.Null(response.DeclaredHeaders.XSizes);
        Assert.Null(response.DeclaredHeaders.XFresh);
        Assert.Equal("many", Assert.Single(response.Headers["X-Rate-Limit"]));
    }
}
