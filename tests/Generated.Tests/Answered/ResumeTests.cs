using Seedance.Generated.Tests.Answers;
using Seedance.Generated.Tests.Http;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Answered;

/// <summary>Streams that break off.</summary>
public sealed class ResumeTests
{
    private const string Events = "text/event-stream";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stream_that_breaks_off_goes_on_behind_its_last_event()
    {
        await using TestServer server = await TestServer.StartAsync(request => request.Header("Last-Event-ID") switch
        {
            null => CutOff("id: 1\ndata: {\"text\":\"a\"}\n\nid: 2\ndata: {\"text\":\"b\"}\n\ndata: {\"te"),
            "2" => ServerAnswer.Text("data: {\"text\":\"c\"}\n\ndata: [DONE]\n\n", Events, 200),
            _ => ServerAnswer.Empty(400),
        });
        using AnswersClient client = Client.Of(server);

        Assert.Equal(["a", "b", "c"], (await client.WatchAsync(Token).ToListAsync(Token)).Select(chunk => chunk.Text));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_stream_that_ends_in_order_goes_on_only_where_the_server_says_when()
    {
        await using TestServer ends = await TestServer.StartAsync(ServerAnswer.Text("id: 1\ndata: {\"text\":\"a\"}\n\n", Events, 200));
        await using TestServer goesOn = await TestServer.StartAsync(request => request.Header("Last-Event-ID") is null
            ? ServerAnswer.Text("retry: 5\nid: 1\ndata: {\"text\":\"a\"}\n\n", Events, 200)
            : ServerAnswer.Empty(204));
        using AnswersClient first = Client.Of(ends);
        using AnswersClient second = Client.Of(goesOn);

        Assert.Single(await first.WatchAsync(Token).ToListAsync(Token));
        Assert.Single(ends.Requests);
        Assert.Single(await second.WatchAsync(Token).ToListAsync(Token));
        Assert.Equal(2, goesOn.Requests.Count);
    }

    [Fact]
    public async Task A_request_with_an_effect_is_never_sent_again()
    {
        await using TestServer server = await TestServer.StartAsync(CutOff("retry: 1\nid: 1\ndata: {\"text\":\"a\"}\n\n"));
        using AnswersClient client = Client.Of(server);
        var texts = new List<string>();

        var failure = await Assert.ThrowsAsync<TransportException>(async () =>
        {
            await foreach (Chunk chunk in client.CreateStreamAsync(new Prompt { Text = "t" }, Token))
                texts.Add(chunk.Text);
        });

        Assert.Equal(["a"], texts);
        Assert.Equal(RequestOutcome.Unknown, failure.Outcome);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_stream_without_ids_is_not_asked_for_again()
    {
        await using TestServer server = await TestServer.StartAsync(CutOff("data: {\"text\":\"a\"}\n\n"));
        using AnswersClient client = Client.Of(server);

        await Assert.ThrowsAsync<TransportException>(async () => await client.WatchAsync(Token).ToListAsync(Token));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_again_and_again_comes_to_an_end()
    {
        await using TestServer server = await TestServer.StartAsync(request =>
            CutOff(request.Header("Last-Event-ID") is null ? "id: 1\ndata: {\"text\":\"a\"}\n\n" : ": nothing\n\n"));
        using AnswersClient client = Client.Of(server);

        await Assert.ThrowsAsync<TransportException>(async () => await client.WatchAsync(Token).ToListAsync(Token));

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_failure_when_asked_again_is_that_of_the_call()
    {
        await using TestServer server = await TestServer.StartAsync(request => request.Header("Last-Event-ID") is null
            ? CutOff("id: 1\ndata: {\"text\":\"a\"}\n\n")
            : ServerAnswer.Empty(410));
        using AnswersClient client = Client.Of(server);

        var failure = await Assert.ThrowsAsync<AnswersException>(async () => await client.WatchAsync(Token).ToListAsync(Token));

        Assert.Equal(410, failure.Status);
    }

    private static ServerAnswer CutOff(string text) => ServerAnswer.Text(text, Events, 200) with { IsCutOff = true };
}
