using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.SeedanceApi;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Tasks;

/// <summary>From an address to a whole file on disk, or to an error and nothing on disk.</summary>
public sealed class DownloadTests : IDisposable
{
    private static readonly byte[] Video = [.. Enumerable.Range(0, 300_000).Select(static i => (byte)(i * 31))];

    private readonly string _folder = Directory.CreateTempSubdirectory("download-").FullName;

    private string Target => Path.Combine(_folder, "video.mp4");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_is_there_when_it_is_complete()
    {
        await using TestServer server = await TestServer.StartAsync(Whole());
        using SeedanceClient client = Client(server);
        var progress = new Bytes();
        await File.WriteAllTextAsync(Target, "an older one");

        await client.DownloadAsync(new Uri(server.Address, "a.mp4"), Target, progress);

        Assert.Equal(Video, await File.ReadAllBytesAsync(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
        Assert.Equal((Video.Length, (long?)Video.Length), (progress.All[^1].Bytes, progress.All[^1].TotalBytes));
        Assert.Equal(1, progress.All[^1].Fraction);
    }

    [Fact]
    public async Task A_media_host_gets_no_credentials()
    {
        await using TestServer server = await TestServer.StartAsync(Whole());
        using SeedanceClient client = Client(server);

        await client.DownloadAsync($"{server.Address}a.mp4", Target);

        Assert.Null(server.Request.Header("x-api-key"));
        Assert.StartsWith("Seedance.Runtime/", server.Request.Header("User-Agent"));
        Assert.Equal("identity", server.Request.Header("Accept-Encoding"));
    }

    [Fact]
    public async Task A_media_host_gets_no_headers_of_an_HttpClient_that_may_tell_who_is_asking()
    {
        await using TestServer server = await TestServer.StartAsync(Whole());
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Tenant-Secret", "s3cret");
        using var client = new SeedanceClient(http, new SeedanceClientOptions { ApiKey = Api.Key, BaseAddress = server.Address });

        await client.DownloadAsync($"{server.Address}a.mp4", Target);

        Assert.Null(server.Request.Header("X-Tenant-Secret"));
    }

    [Theory]
    [InlineData("ETag", "\"v1\"")]
    [InlineData("Last-Modified", "Wed, 21 Oct 2026 07:28:00 GMT")]
    public async Task A_cut_download_goes_on_where_it_broke_off(string header, string value)
    {
        await using TestServer server = await TestServer.StartAsync(request => request.Header("Range") is { } range
            ? Part(range) with { Headers = [(header, value), .. Part(range).Headers] }
            : Whole() with { BreaksAfter = 200_000, Headers = [(header, value)] });
        using SeedanceClient client = Client(server);

        await client.DownloadAsync($"{server.Address}a.mp4", Target);

        Assert.Equal(Video, await File.ReadAllBytesAsync(Target));
        Assert.Equal(2, server.Requests.Count);
        Assert.Matches("^bytes=[1-9][0-9]*-$", server.Requests[1].Header("Range"));
        Assert.Equal(value, server.Requests[1].Header("If-Range"));
    }

    [Fact]
    public async Task A_stalled_download_is_taken_up_again()
    {
        int count = 0;
        await using TestServer server = await TestServer.StartAsync(request => Interlocked.Increment(ref count) == 1
            ? Whole() with { BreaksAfter = 100_000, Stalls = true, Headers = [("ETag", "\"v1\"")] }
            : Part(request.Header("Range")!));
        using SeedanceClient client = Client(server, static options => options.StallTimeout = TimeSpan.FromSeconds(0.3));

        await client.DownloadAsync($"{server.Address}a.mp4", Target);

        Assert.Equal(Video, await File.ReadAllBytesAsync(Target));
    }

    [Fact]
    public async Task The_time_out_of_a_passed_HttpClient_is_no_cancellation()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Silence);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(0.2) };
        var options = new SeedanceClientOptions { ApiKey = Api.Key };
        options.Retry.MaxRetries = 0;
        using var client = new SeedanceClient(http, options);

        var failure = await Assert.ThrowsAsync<FileTransferException>(() => client.DownloadAsync($"{server.Address}a.mp4", Target));

        Assert.IsType<TimeoutException>(failure.InnerException);
    }

    [Fact]
    public async Task A_server_that_cannot_resume_is_asked_for_the_whole_again()
    {
        int count = 0;
        await using TestServer server = await TestServer.StartAsync(
            _ => Interlocked.Increment(ref count) == 1 ? Whole() with { BreaksAfter = 200_000, Headers = [("ETag", "\"v1\"")] } : Whole());
        using SeedanceClient client = Client(server);

        await client.DownloadAsync($"{server.Address}a.mp4", Target);

        Assert.Equal(Video, await File.ReadAllBytesAsync(Target));
    }

    [Fact]
    public async Task A_file_that_has_changed_meanwhile_is_not_patched_together()
    {
        byte[] other = [.. Video.Reverse()];
        await using TestServer server = await TestServer.StartAsync(request => request.Header("If-Range") is not null
            ? new ServerAnswer(200, other, "video/mp4") { Headers = [("ETag", "\"v2\"")] }
            : Whole() with { BreaksAfter = 200_000, Headers = [("ETag", "\"v1\"")] });
        using SeedanceClient client = Client(server);

        await client.DownloadAsync($"{server.Address}a.mp4", Target);

        Assert.Equal(other, await File.ReadAllBytesAsync(Target));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_busy_server_is_asked_again(int status)
    {
        int count = 0;
        await using TestServer server = await TestServer.StartAsync(
            _ => Interlocked.Increment(ref count) == 1 ? ServerAnswer.Empty(status) with { Headers = [("Retry-After", "0")] } : Whole());
        using SeedanceClient client = Client(server);

        await client.DownloadAsync($"{server.Address}a.mp4", Target);

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    public async Task An_address_that_has_expired_is_an_error_at_once(int status)
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Empty(status));
        using SeedanceClient client = Client(server);

        var failure = await Assert.ThrowsAsync<FileTransferException>(() => client.DownloadAsync($"{server.Address}a.mp4?signature=s3cret", Target));

        Assert.Equal(status, failure.Status);
        Assert.DoesNotContain("s3cret", failure.ToString());
        Assert.Single(server.Requests);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task An_empty_file_is_an_error_and_leaves_nothing()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Empty(200));
        using SeedanceClient client = Client(server);

        await Assert.ThrowsAsync<FileTransferException>(() => client.DownloadAsync($"{server.Address}a.mp4", Target));

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData(1000, 1000)]
    [InlineData(2000, 1000)]
    public async Task A_download_that_never_comes_further_ends(int odd, int even)
    {
        int count = 0;
        await using TestServer server = await TestServer.StartAsync(
            _ => Whole() with { BreaksAfter = Interlocked.Increment(ref count) % 2 == 1 ? odd : even });
        using SeedanceClient client = Client(server);

        var failure = await Assert.ThrowsAsync<FileTransferException>(() => client.DownloadAsync($"{server.Address}a.mp4", Target));

        Assert.NotNull(failure.InnerException);
        Assert.Equal(3, server.Requests.Count);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Cancelling_leaves_nothing()
    {
        await using TestServer server = await TestServer.StartAsync(Whole() with { BreaksAfter = 100_000, Stalls = true });
        using SeedanceClient client = Client(server);
        using var stop = new CancellationTokenSource();
        var progress = new Bytes(stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.DownloadAsync($"{server.Address}a.mp4", Target, progress, stop.Token));

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_stream_gets_whole_files_only()
    {
        int count = 0;
        await using TestServer server = await TestServer.StartAsync(
            _ => Interlocked.Increment(ref count) == 1 ? Whole() with { BreaksAfter = 200_000 } : Whole());
        using SeedanceClient client = Client(server);
        using var target = new MemoryStream();

        await client.DownloadAsync($"{server.Address}a.mp4", target);

        Assert.Equal(Video, target.ToArray());
    }

    [Fact]
    public async Task A_redirect_is_followed()
    {
        await using TestServer server = await TestServer.StartAsync(
            request => request.Path == "/a.mp4" ? ServerAnswer.Empty(302) with { Headers = [("Location", "/b.mp4")] } : Whole());
        using SeedanceClient client = Client(server);

        await client.DownloadAsync($"{server.Address}a.mp4", Target);

        Assert.Equal(Video, await File.ReadAllBytesAsync(Target));
    }

    [Theory]
    [InlineData("a.mp4")]
    [InlineData("file:///etc/passwd")]
    public async Task Only_web_addresses_are_downloaded(string address)
    {
        using var client = new SeedanceClient(Api.Key);

        await Assert.ThrowsAsync<ArgumentException>(() => client.DownloadAsync(address, Target));
    }

    private static SeedanceClient Client(TestServer server, Action<SeedanceClientOptions>? configure = null) => Api.Client(server, options =>
    {
        (options.Retry.MaxRetries, options.Retry.Delay) = (2, TimeSpan.Zero);
        configure?.Invoke(options);
    });

    private static ServerAnswer Whole() => new(200, Video, "video/mp4") { Headers = [("Content-Length", $"{Video.Length}")] };

    private static ServerAnswer Part(string range)
    {
        int from = int.Parse(range["bytes=".Length..^1]);
        return new ServerAnswer(206, Video[from..], "video/mp4") { Headers = [("Content-Range", $"bytes {from}-{Video.Length - 1}/{Video.Length}")] };
    }

    private sealed class Bytes(Action? then = null) : IProgress<FileTransferProgress>
    {
        public List<FileTransferProgress> All { get; } = [];

        public void Report(FileTransferProgress value)
        {
            All.Add(value);
            then?.Invoke();
        }
    }
}
