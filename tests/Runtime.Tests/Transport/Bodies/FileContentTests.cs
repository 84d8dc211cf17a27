using System.Text;

namespace Seedance.Runtime.Tests.Transport.Bodies;

/// <summary>Files and streams: read while they are sent, once.</summary>
public sealed class FileContentTests
{
    private static readonly RequestBody[] Bytes = [new("application/octet-stream", RequestBodyKind.Binary)];

    [Fact]
    public async Task A_stream_is_never_sent_twice_not_even_where_the_operation_may_be()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Reply(503));
        using var client = new HttpClient(new AgainHandler());
        using var connection = new ApiConnection(client, new TestOptions { BaseAddress = server.Address }, null);
        using var stream = new MemoryStream("once"u8.ToArray());
        var request = new OperationRequest();
        request.SetBody(Bytes, stream);

        await Assert.ThrowsAsync<TransportException>(() => connection.SendAsync(TestApi.Get(method: HttpMethod.Put, isIdempotent: true), request));

        Assert.Equal("once", Encoding.UTF8.GetString(Assert.Single(server.Requests).Body));
    }

    [Fact]
    public async Task A_stream_that_was_sent_is_not_sent_as_nothing()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Reply(204));
        using var connection = new ApiConnection(new TestOptions { BaseAddress = server.Address }, null);
        using var stream = new MemoryStream("once"u8.ToArray());
        var request = new OperationRequest();
        request.SetBody(Bytes, stream);
        await connection.SendAsync(TestApi.Get(method: HttpMethod.Put), request);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => connection.SendAsync(TestApi.Get(method: HttpMethod.Put), request));

        Assert.Single(server.Requests);
        Assert.Contains("sent already", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_on_disk_is_opened_when_it_is_sent()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".txt");
        await File.WriteAllTextAsync(path, "on disk", TestContext.Current.CancellationToken);
        try
        {
            var request = new OperationRequest();
            request.SetBody([new RequestBody("multipart/form-data", RequestBodyKind.Multipart)], FileContent.Open(path, "text/plain"), JsonWrite.File);

            string body = Encoding.UTF8.GetString((await RequestTests.SendAsync(TestApi.Get(method: HttpMethod.Put), request)).Body);

            Assert.Contains($"filename=\"{Path.GetFileName(path)}\"\r\nContent-Type: text/plain\r\n\r\non disk\r\n--", body, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("content-disposition", "x")]
    [InlineData("X-A", "a\r\nX-Evil: 1")]
    [InlineData("X A", "a")]
    public void A_header_that_would_break_the_part_is_refused(string name, string value) =>
        Assert.Throws<ArgumentException>(() => new FileContent(default(ReadOnlyMemory<byte>)) { Headers = new Dictionary<string, string> { [name] = value } });

    [Fact]
    public async Task A_name_cannot_break_out_of_its_header()
    {
        var request = new OperationRequest();
        request.SetBody(
            [new RequestBody("multipart/form-data", RequestBodyKind.Multipart)],
            (ValueMap<FileContent>)new Dictionary<string, FileContent> { ["a\"\r\nX: 1"] = new FileContent("x"u8.ToArray(), "b\r\n\r\n\"") },
            static (w, v) => JsonWrite.Map(w, v, JsonWrite.File));

        string body = Encoding.UTF8.GetString((await RequestTests.SendAsync(TestApi.Get(method: HttpMethod.Put), request)).Body);

        Assert.Contains("name=\"a%22%0D%0AX: 1\"; filename=\"b%0D%0A%0D%0A%22\"\r\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_prints_no_content() =>
        Assert.Equal("a.png (image/png)", new FileContent("secret"u8.ToArray(), "a.png", "image/png").ToString());

    [Fact]
    public void Outside_of_a_multipart_body_a_file_is_an_empty_text() =>
        Assert.Equal("\"\"", Encoding.UTF8.GetString(JsonWrite.ToUtf8Json(new FileContent("x"u8.ToArray()), JsonWrite.File)));

    private sealed class AgainHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
