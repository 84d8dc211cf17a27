using System.Text;
using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.Wire;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.WireFormat;

/// <summary>Every kind of body, from a typed argument to the bytes of the request.</summary>
public sealed class BodyKindTests
{
    private static readonly Point OneTwo = new() { X = 1, Y = 2 };

    [Fact]
    public async Task A_form_is_written_as_its_encoding_says()
    {
        var order = new Order
        {
            Name = "a b&c",
            Tags = ["x", "y+z"],
            Items = [new() { Price = "1.50", Quantity = 2 }, new() { Quantity = 3 }],
            Codes = ["p", "q"],
            Callback = "https://a.b/?c=d",
            Point = OneTwo,
            Meta = [1, 2],
            Active = true,
        };

        RecordedRequest request = await SendAsync(client => client.SendFormAsync(order));

        Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
        Assert.Equal(
            "name=a+b%26c&tags=x&tags=y%2Bz&items%5B0%5D%5Bprice%5D=1.50&items%5B0%5D%5Bquantity%5D=2&items%5B1%5D%5Bquantity%5D=3"
            + "&codes=p%7Cq&callback=https://a.b/?c=d&point=%7B%22x%22%3A1%2C%22y%22%3A2%7D&meta=%5B1%2C2%5D&active=true",
            request.BodyText);
    }

    [Fact]
    public async Task A_form_is_checked_before_it_is_sent()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Empty(204));
        using WireClient client = Client(server);

        var exception = await Assert.ThrowsAsync<RequestInvalidException>(
            () => client.SendFormAsync(new Order { Name = "" }, TestContext.Current.CancellationToken));

        Assert.Equal("/name", Assert.Single(exception.Errors).InstanceLocation);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_multipart_body_has_files_texts_and_json()
    {
        using var stream = new MemoryStream("from a stream"u8.ToArray());
        var body = new UploadRequest
        {
            Purpose = "tests ж",
            File = new FileContent(stream, "a \"b\".pdf", "application/pdf") { Headers = new Dictionary<string, string> { ["X-Page"] = "1" } },
            Pages = [new FileContent("p1"u8.ToArray(), "1.txt", "text/plain"), "p2"u8.ToArray()],
            Picture = new FileContent("png"u8.ToArray()),
            Sizes = [1, 2],
            Point = OneTwo,
            Label = "say \"hi\"",
            Tags = ["a", "b"],
        };

        RecordedRequest request = await SendAsync(client => client.UploadAsync(body));

        string boundary = Boundary(request, "multipart/form-data");
        Assert.Equal(
            Part(boundary, "form-data; name=\"purpose\"", null, "tests ж")
            + Part(boundary, "form-data; name=\"file\"; filename=\"a %22b%22.pdf\"", "application/pdf\r\nX-Page: 1", "from a stream")
            + Part(boundary, "form-data; name=\"pages\"; filename=\"1.txt\"", "text/plain", "p1")
            + Part(boundary, "form-data; name=\"pages\"", "application/octet-stream", "p2")
            + Part(boundary, "form-data; name=\"picture\"", "application/octet-stream", "png")
            + Part(boundary, "form-data; name=\"sizes\"", null, "1")
            + Part(boundary, "form-data; name=\"sizes\"", null, "2")
            + Part(boundary, "form-data; name=\"point\"", "application/json", """{"x":1,"y":2}""")
            + Part(boundary, "form-data; name=\"label\"", "application/json", "\"say \\\"hi\\\"\"")
            + Part(boundary, "form-data; name=\"tags\"", null, "a,b")
            + $"--{boundary}--\r\n",
            request.BodyText);
        Assert.Equal(request.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), request.Header("Content-Length"));
    }

    [Fact]
    public async Task A_file_without_a_media_type_has_the_first_that_the_document_names()
    {
        RecordedRequest request = await SendAsync(client => client.UploadAsync(new UploadRequest { File = "pdf"u8.ToArray() }));

        string boundary = Boundary(request, "multipart/form-data");
        Assert.Equal(Part(boundary, "form-data; name=\"file\"", "application/pdf", "pdf") + $"--{boundary}--\r\n", request.BodyText);
    }

    [Fact]
    public async Task A_multipart_body_is_checked_before_it_is_sent()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Empty(204));
        using WireClient client = Client(server);
        var body = new UploadRequest { File = "f"u8.ToArray(), Purpose = "longer than ten" };

        var exception = await Assert.ThrowsAsync<RequestInvalidException>(() => client.UploadAsync(body, TestContext.Current.CancellationToken));

        Assert.Equal("/purpose", Assert.Single(exception.Errors).InstanceLocation);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_list_is_a_multipart_body_without_names()
    {
        RecordedRequest request = await SendAsync(client => client.SendMixedAsync([OneTwo, OneTwo]));

        string boundary = Boundary(request, "multipart/mixed");
        string part = $"--{boundary}\r\nContent-Type: application/json\r\n\r\n{{\"x\":1,\"y\":2}}\r\n";
        Assert.Equal($"{part}{part}--{boundary}--\r\n", request.BodyText);
    }

    [Fact]
    public async Task Parts_have_the_headers_that_the_document_fixes()
    {
        var body = new SendPartsRequest
        {
            Point = OneTwo,
            Label = "l",
            File = new FileContent("f"u8.ToArray(), null, "text/plain") { Headers = new Dictionary<string, string> { ["x-level"] = "9" } },
        };

        RecordedRequest request = await SendAsync(client => client.SendPartsAsync(body));

        string boundary = Boundary(request, "multipart/form-data");
        Assert.Equal(
            Part(boundary, "form-data; name=\"point\"", "application/json\r\nX-Unit: cm", """{"x":1,"y":2}""")
            + $"--{boundary}\r\nContent-Disposition: form-data; name=\"label\"\r\nX-Level: 3\r\n\r\nl\r\n"
            + Part(boundary, "form-data; name=\"file\"", "text/plain\r\nX-Unit: mm\r\nx-level: 9", "f")
            + $"--{boundary}--\r\n",
            request.BodyText);
    }

    [Fact]
    public async Task Parts_of_a_list_are_written_as_their_places_say()
    {
        RecordedRequest tuple = await SendAsync(client => client.SendTupleAsync(new() { Item1 = OneTwo, Item2 = "png"u8.ToArray(), OtherItems = ["a,b", "c"] }));
        RecordedRequest series = await SendAsync(client => client.SendSeriesAsync([OneTwo, OneTwo]));

        string boundary = Boundary(tuple, "multipart/mixed");
        Assert.Equal(
            $"--{boundary}\r\nContent-Type: application/json\r\nX-Level: 3\r\n\r\n{{\"x\":1,\"y\":2}}\r\n"
            + $"--{boundary}\r\nContent-Type: image/png\r\n\r\npng\r\n"
            + $"--{boundary}\r\nContent-Type: text/csv\r\n\r\na,b\r\n--{boundary}\r\nContent-Type: text/csv\r\n\r\nc\r\n--{boundary}--\r\n",
            tuple.BodyText);
        boundary = Boundary(series, "multipart/mixed");
        string part = $"--{boundary}\r\nContent-Type: application/vnd.point+json\r\n\r\n{{\"x\":1,\"y\":2}}\r\n";
        Assert.Equal($"{part}{part}--{boundary}--\r\n", series.BodyText);
    }

    [Theory]
    [InlineData("abcdef", "maxLength")]
    [InlineData("A", "pattern")]
    public async Task A_text_is_checked_before_it_is_sent(string text, string keyword)
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Empty(204));
        using WireClient client = Client(server);

        var exception = await Assert.ThrowsAsync<RequestInvalidException>(() => client.PutNoteAsync(text, cancellationToken: TestContext.Current.CancellationToken));
        await client.PutNoteAsync("abc", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(keyword, Assert.Single(exception.Errors).Keyword);
        Assert.Equal("abc", server.Request.BodyText);
    }

    [Theory]
    [InlineData(null, "application/vnd.wire+json", """{"x":1,"y":2}""")]
    [InlineData("application/x-www-form-urlencoded", "application/x-www-form-urlencoded", "x=1&y=2")]
    public async Task A_value_goes_out_in_the_media_type_that_is_asked_for(string? contentType, string sent, string text)
    {
        RecordedRequest request = await SendAsync(client => client.PutContentAsync(OneTwo, contentType));

        Assert.Equal(sent, request.Header("Content-Type"));
        Assert.Equal(text, request.BodyText);
    }

    [Theory]
    [InlineData(null, "text/plain; charset=utf-8")]
    [InlineData("application/xml", "application/xml")]
    [InlineData("application/xml; charset=utf-8", "application/xml; charset=utf-8")]
    public async Task A_text_goes_out_as_it_is(string? contentType, string sent)
    {
        RecordedRequest request = await SendAsync(client => client.PutContentAsync("<a b=\"c\">ж</a>", contentType));

        Assert.Equal(sent, request.Header("Content-Type"));
        Assert.Equal("<a b=\"c\">ж</a>", request.BodyText);
    }

    [Theory]
    [InlineData(null, "application/octet-stream")]
    [InlineData("image/webp", "image/webp")]
    public async Task A_stream_goes_out_from_where_it_stands(string? contentType, string sent)
    {
        using var stream = new MemoryStream([1, 2, 3, 4]) { Position = 1 };

        RecordedRequest request = await SendAsync(client => client.PutContentAsync(stream, contentType));

        Assert.Equal(sent, request.Header("Content-Type"));
        Assert.Equal("3", request.Header("Content-Length"));
        Assert.Equal([2, 3, 4], request.Body);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_stream_of_unknown_length_goes_out_in_chunks()
    {
        var pipe = new System.IO.Pipelines.Pipe();
        await pipe.Writer.WriteAsync("abc"u8.ToArray(), TestContext.Current.CancellationToken);
        await pipe.Writer.CompleteAsync();

        RecordedRequest request = await SendAsync(client => client.PutContentAsync(pipe.Reader.AsStream()));

        Assert.Equal("chunked", request.Header("Transfer-Encoding"));
        Assert.Equal("abc", request.BodyText);
    }

    [Fact]
    public async Task A_media_type_that_the_document_does_not_offer_is_refused()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(client => client.PutContentAsync(OneTwo, "text/csv")));

        Assert.Equal("contentType", exception.ParamName);
        Assert.Contains("application/vnd.wire+json", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_may_be_left_out_where_the_document_says_so()
    {
        RecordedRequest without = await SendAsync(client => client.PatchContentAsync());
        RecordedRequest with = await SendAsync(client => client.PatchContentAsync(new() { Name = new Optional<string?>(null) }));

        Assert.Null(without.Header("Content-Type"));
        Assert.Equal("application/merge-patch+json", with.Header("Content-Type"));
        Assert.Equal("""{"name":null}""", with.BodyText);
    }

    private static string Boundary(RecordedRequest request, string mediaType)
    {
        string start = mediaType + "; boundary=";
        Assert.StartsWith(start, request.Header("Content-Type"), StringComparison.Ordinal);
        return request.Header("Content-Type")![start.Length..];
    }

    private static string Part(string boundary, string disposition, string? contentType, string content)
    {
        var part = new StringBuilder($"--{boundary}\r\nContent-Disposition: {disposition}\r\n");
        if (contentType is not null)
            part.Append($"Content-Type: {contentType}\r\n");
        return part.Append($"\r\n{content}\r\n").ToString();
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
