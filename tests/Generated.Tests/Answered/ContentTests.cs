using System.Text;
using Microsoft.AspNetCore.Http;
using Seedance.Generated.Tests.Answers;
using Seedance.Generated.Tests.Http;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Answered;

/// <summary>Bodies that are no JSON.</summary>
public sealed class ContentTests
{
    [Fact]
    public async Task A_text_is_read_in_its_character_set()
    {
        string utf8 = await Client.GetAsync(ServerAnswer.Text("süß", "text/plain", 200), c => c.GetTextAsync());
        string latin = await Client.GetAsync(
            new ServerAnswer(200, Encoding.Latin1.GetBytes("süß"), "text/plain; charset=iso-8859-1"), c => c.GetTextAsync());

        Assert.Equal("süß", utf8);
        Assert.Equal("süß", latin);
    }

    [Fact]
    public async Task A_text_is_checked_where_answers_are_checked()
    {
        var failure = await Assert.ThrowsAsync<ResponseInvalidException>(
            () => Client.GetAsync(ServerAnswer.Text("too long", "text/plain", 200), c => c.GetTextAsync(), validates: true));

        Assert.Equal("maxLength", Assert.Single(failure.ValidationErrors).Keyword);
        Assert.Equal("too long", failure.RawText);
    }

    [Fact]
    public async Task Of_several_media_types_those_are_asked_for_that_are_read()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Text("<a/>", "application/xml", 200));
        using AnswersClient client = Client.Of(server);

        Assert.Equal("<a/>", await client.GetXmlAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/xml, text/csv, application/json;q=0.9", server.Request.Header("Accept"));
    }

    [Fact]
    public async Task Bytes_come_as_a_stream_that_is_not_read_ahead()
    {
        var goOn = new TaskCompletionSource();
        var answer = new ServerAnswer(200, [1, 2], "application/pdf")
        {
            Rest = async context =>
            {
                await goOn.Task;
                await context.Response.Body.WriteAsync(new byte[] { 3 });
            },
        };
        await using TestServer server = await TestServer.StartAsync(answer);
        using AnswersClient client = Client.Of(server);

        await using Stream stream = await client.DownloadAsync(TestContext.Current.CancellationToken);
        byte[] first = new byte[2];
        await stream.ReadExactlyAsync(first, TestContext.Current.CancellationToken);
        goOn.SetResult();
        using var rest = new MemoryStream();
        await stream.CopyToAsync(rest, TestContext.Current.CancellationToken);

        Assert.Equal([1, 2], first);
        Assert.Equal([3], rest.ToArray());
        Assert.Equal("application/pdf, image/*, application/json;q=0.9", server.Request.Header("Accept"));
    }

    [Fact]
    public async Task A_stream_is_not_bound_by_the_limit_of_answers()
    {
        await using TestServer server = await TestServer.StartAsync(new ServerAnswer(200, new byte[10_000], "application/pdf"));
        using var client = new AnswersClient(new AnswersClientOptions { BaseAddress = new Uri(server.Address, "/api"), MaxResponseBytes = 10 });

        OperationResponse<Stream> response = await client.DownloadWithResponseAsync(TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        await using (response.Body)
            await response.Body.CopyToAsync(bytes, TestContext.Current.CancellationToken);

        Assert.Equal(10_000, bytes.Length);
        Assert.Equal("application/pdf", Assert.Single(response.Headers["Content-Type"]));
    }

    [Fact]
    public async Task An_error_beside_a_stream_is_read()
    {
        var failure = await Assert.ThrowsAsync<AnswersException<Missing>>(
            () => Client.GetAsync(ServerAnswer.Json("""{"missing":"x"}""", 404), c => c.DownloadAsync()));

        Assert.Equal("x", failure.Error.MissingValue);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_says_where_and_keeps_its_body()
    {
        var failure = await Assert.ThrowsAsync<ResponseInvalidException>(
            () => Client.GetAsync(ServerAnswer.Json("""[{"text":"a"},{"text":5}]"""), c => c.ListAllAsync()));

        Assert.Equal("/1/text", failure.Pointer);
        Assert.Equal("""[{"text":"a"},{"text":5}]""", failure.RawText);
        Assert.Equal(RequestOutcome.Unknown, failure.Outcome);
    }
}
