using System.Text;
using Microsoft.AspNetCore.Http;
using Seedance.Generated.Tests.Answers;
using Seedance.Generated.Tests.Http;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Answered;

/// <summary>Answers that are read item by item.</summary>
public sealed class StreamTests
{
    private const string Events = "text/event-stream";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_come_one_by_one_until_they_are_done()
    {
        var goOn = new TaskCompletionSource();
        var answer = new ServerAnswer(200, ": hello\n\ndata: {\"text\":\"a\"}\n\n"u8.ToArray(), Events)
        {
            Rest = async context =>
            {
                await goOn.Task;
                await context.Response.WriteAsync("event: x\ndata: {\"text\":\ndata: \"b\"}\n\ndata: [DONE]\n\ndata: {\"text\":\"c\"}\n\n");
            },
        };
        await using TestServer server = await TestServer.StartAsync(answer);
        using AnswersClient client = Client.Of(server);

        var texts = new List<string>();
        await foreach (Chunk chunk in client.WatchAsync(Token))
        {
            texts.Add(chunk.Text);
            goOn.TrySetResult();
        }

        Assert.Equal(["a", "b"], texts);
        Assert.Equal(Events, server.Request.Header("Accept"));
    }

    [Fact]
    public async Task An_operation_with_both_has_methods_for_both()
    {
        await using TestServer server = await TestServer.StartAsync(request => request.Header("Accept")!.StartsWith(Events, StringComparison.Ordinal)
            ? ServerAnswer.Text("data: {\"text\":\"a\"}\n\n", Events, 200) with { Headers = [("X-Rate-Limit", "3")] }
            : ServerAnswer.Json("""{"name":"whole"}"""));
        using AnswersClient client = Client.Of(server);
        var prompt = new Prompt { Text = "t" };

        Part whole = await client.CreateAsync(prompt, Token);
        List<Chunk> chunks = await client.CreateStreamAsync(prompt, Token).ToListAsync(Token);
        OperationResponse<IAsyncEnumerable<Chunk>, CreateHeaders> response = await client.CreateStreamWithResponseAsync(prompt, Token);

        Assert.Equal("whole", whole.Name);
        Assert.Equal("a", Assert.Single(chunks).Text);
        Assert.Equal(3, response.DeclaredHeaders.XRateLimit);
        Assert.Equal("a", Assert.Single(await response.Body.ToListAsync(Token)).Text);
        Assert.Equal(
            ["""{"text":"t"}""", """{"text":"t","stream":true}""", """{"text":"t","stream":true}"""],
            server.Requests.Select(request => request.BodyText));
        Assert.Equal("application/json", server.Requests[0].Header("Accept"));
        Assert.Equal("text/event-stream, application/json;q=0.9", server.Requests[1].Header("Accept"));
    }

    [Fact]
    public async Task Items_are_enumerated_once_because_each_time_would_be_a_request()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Text("data: {\"text\":\"a\"}\n\n", Events, 200));
        using AnswersClient client = Client.Of(server);
        IAsyncEnumerable<Chunk> chunks = client.CreateStreamAsync(new Prompt { Text = "t" }, Token);

        Assert.Empty(server.Requests);
        await chunks.ToListAsync(Token);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await chunks.ToListAsync(Token));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_error_is_thrown_when_the_items_are_enumerated()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("""{"missing":"x"}""", 404));
        using AnswersClient client = Client.Of(server);

        var failure = await Assert.ThrowsAsync<AnswersException<Missing>>(
            async () => await client.CreateStreamAsync(new Prompt { Text = "t" }, Token).ToListAsync(Token));

        Assert.Equal("x", failure.Error.MissingValue);
    }

    [Fact]
    public async Task An_answer_that_is_no_stream_keeps_its_body()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("""{"name":"whole"}"""));
        using AnswersClient client = Client.Of(server);

        var failure = await Assert.ThrowsAsync<ResponseInvalidException>(async () => await client.WatchAsync(Token).ToListAsync(Token));

        Assert.Equal("""{"name":"whole"}""", failure.RawText);
        Assert.Contains("not text/event-stream", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_cannot_be_read_says_where_and_keeps_its_text()
    {
        await using TestServer server = await TestServer.StartAsync(
            ServerAnswer.Text("data: {\"text\":\"a\"}\n\ndata: {\"text\":5}\n\n", Events, 200));
        using AnswersClient client = Client.Of(server);

        var failure = await Assert.ThrowsAsync<ResponseInvalidException>(async () => await client.WatchAsync(Token).ToListAsync(Token));

        Assert.Equal("/text", failure.Pointer);
        Assert.Equal("""{"text":5}""", failure.RawText);
    }

    [Fact]
    public async Task Items_are_checked_where_answers_are_checked()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Text("data: {\"text\":\"\"}\n\n", Events, 200));
        using AnswersClient client = Client.Of(server, validates: true);

        var failure = await Assert.ThrowsAsync<ResponseInvalidException>(async () => await client.WatchAsync(Token).ToListAsync(Token));

        Assert.Equal("/text", Assert.Single(failure.ValidationErrors).InstanceLocation);
    }

    [Fact]
    public async Task Events_without_a_schema_of_json_are_texts()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Text("data: one\n\ndata: 2\n\n", Events, 200));
        using AnswersClient client = Client.Of(server);

        Assert.Equal(["one", "2"], await client.WatchWordsAsync(Token).ToListAsync(Token));
    }

    [Fact]
    public async Task An_item_schema_is_that_of_the_whole_event_or_of_its_data()
    {
        const string Text = "event: added\nid: 7\nretry: 20\ndata: {\"text\":\"a\"}\n\n";
        await using TestServer server = await TestServer.StartAsync(_ => ServerAnswer.Text(Text, Events, 200));
        using AnswersClient client = Client.Of(server);

        Event whole = await client.WatchEventsAsync(Token).FirstAsync(Token);
        Chunk data = await client.WatchDataAsync(Token).FirstAsync(Token);

        Assert.Equal(new Event { EventValue = "added", Data = """{"text":"a"}""", Id = "7", Retry = 20 }, whole);
        Assert.Equal("a", data.Text);
    }

    [Fact]
    public async Task Lines_and_records_are_items()
    {
        await using TestServer server = await TestServer.StartAsync(request => ServerAnswer.Text(
            request.Path.EndsWith("records", StringComparison.Ordinal)
                ? "\u001e{\"text\":\n\"a\"}\n\u001e{\"text\":\"b\"}\n"
                : "{\"text\":\"a\"}\r\n\n{\"text\":\"b\"}",
            request.Header("Accept")!,
            200));
        using AnswersClient client = Client.Of(server);

        Assert.Equal(["a", "b"], (await client.ListLinesAsync(Token).ToListAsync(Token)).Select(chunk => chunk.Text));
        Assert.Equal(["a", "b"], (await client.ListRecordsAsync(Token).ToListAsync(Token)).Select(chunk => chunk.Text));
        Assert.Equal(["a", "b"], (await client.ListAllStreamAsync(Token).ToListAsync(Token)).Select(chunk => chunk.Text));
        Assert.Equal(["application/jsonl", "application/json-seq", "application/x-ndjson"], server.Requests.Select(r => r.Header("Accept")));
    }

    [Fact]
    public async Task A_long_line_comes_in_pieces_and_one_too_long_ends_the_call()
    {
        string text = new('x', 20_000);
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Text($$"""{"text":"{{text}}"}""", "application/jsonl", 200));
        using AnswersClient client = Client.Of(server);
        using var small = new AnswersClient(new AnswersClientOptions { BaseAddress = new Uri(server.Address, "/api"), MaxResponseBytes = 100 });

        Assert.Equal(text, Assert.Single(await client.ListLinesAsync(Token).ToListAsync(Token)).Text);
        await Assert.ThrowsAsync<TransportException>(async () => await small.ListLinesAsync(Token).ToListAsync(Token));
    }

    [Fact]
    public async Task Cancelling_ends_the_items()
    {
        var answer = new ServerAnswer(200, "data: {\"text\":\"a\"}\n\n"u8.ToArray(), Events)
        {
            Rest = async context => await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default),
        };
        await using TestServer server = await TestServer.StartAsync(answer);
        using AnswersClient client = Client.Of(server);
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Chunk chunk in client.WatchAsync(Token).WithCancellation(source.Token))
                await source.CancelAsync();
        });
    }
}
