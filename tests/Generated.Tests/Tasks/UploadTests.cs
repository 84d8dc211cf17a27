using System.Net;
using System.Net.Sockets;
using System.Text;
using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.SeedanceApi;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Tasks;

/// <summary>A local file on its way to the address that was given out for it: over a slow line, over a dead one, with progress.</summary>
public sealed class UploadTests
{
    private static readonly byte[] Video = new byte[12_000_000];

    [Fact]
    public async Task A_large_file_takes_its_time_as_long_as_bytes_go()
    {
        using var store = new Store(pause: TimeSpan.FromMilliseconds(50));
        await using TestServer server = await ServiceAsync(store.Address);
        using SeedanceClient client = Client(server, timeout: TimeSpan.FromSeconds(0.5), stall: TimeSpan.FromSeconds(20));

        await client.UploadFileAsync(new FileContent(Video, "a.mp4"));

        Assert.Equal(Video.Length, store.Received);
        Assert.Equal(1, store.Requests);
    }

    [Fact]
    public async Task Progress_is_told_to_the_last_byte()
    {
        using var store = new Store();
        await using TestServer server = await ServiceAsync(store.Address);
        using SeedanceClient client = Client(server);
        var progress = new Bytes();

        await client.UploadFileAsync(new FileContent(Video, "a.mp4"), progress);

        Assert.True(progress.All.Count > 10);
        Assert.Equal(progress.All.Order(), progress.All);
        Assert.Equal((Video.Length, 1d), (progress.All[^1], progress.Fraction));
    }

    [Fact]
    public async Task A_line_that_stands_still_is_tried_again_and_then_an_error()
    {
        using var store = new Store(readsAtMost: 100_000);
        await using TestServer server = await ServiceAsync(store.Address);
        using SeedanceClient client = Client(server, stall: TimeSpan.FromSeconds(0.5), retries: 1);

        var failure = await Assert.ThrowsAsync<FileTransferException>(() => client.UploadFileAsync(new FileContent(Video, "a.mp4")));

        Assert.IsType<TimeoutException>(failure.InnerException);
        Assert.Contains("stood still after", failure.Message);
        Assert.Equal(2, store.Requests);
    }

    [Fact]
    public async Task The_callers_token_ends_it()
    {
        using var store = new Store(readsAtMost: 100_000);
        await using TestServer server = await ServiceAsync(store.Address);
        using SeedanceClient client = Client(server);
        using var stop = new CancellationTokenSource();
        var progress = new Bytes(stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.UploadFileAsync(new FileContent(Video, "a.mp4"), progress, stop.Token));
    }

    private static Task<TestServer> ServiceAsync(string address) =>
        TestServer.StartAsync(ServerAnswer.Data($$"""{"presigned_url":"{{address}}","file_url":"https://files.example/1.mp4"}"""));

    private static SeedanceClient Client(TestServer server, TimeSpan? timeout = null, TimeSpan? stall = null, int retries = 0) => Api.Client(server, options =>
    {
        options.Timeout = timeout ?? options.Timeout;
        options.StallTimeout = stall ?? options.StallTimeout;
        (options.Retry.MaxRetries, options.Retry.Delay) = (retries, TimeSpan.Zero);
    });

    private sealed class Bytes(Action? then = null) : IProgress<FileTransferProgress>
    {
        public List<long> All { get; } = [];

        public double? Fraction { get; private set; }

        public void Report(FileTransferProgress value)
        {
            All.Add(value.Bytes);
            Fraction = value.Fraction;
            then?.Invoke();
        }
    }

    /// <summary>A store of files that reads the first third slowly, or stops reading.</summary>
    private sealed class Store : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private readonly TimeSpan _pause;
        private readonly int _readsAtMost;
        private long _received;
        private int _requests;

        public Store(TimeSpan pause = default, int readsAtMost = int.MaxValue)
        {
            (_pause, _readsAtMost) = (pause, readsAtMost);
            _listener.Server.ReceiveBufferSize = 64 * 1024;
            _listener.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/put";
            _ = AcceptAsync();
        }

        public string Address { get; }

        /// <summary>The bytes of bodies that have come.</summary>
        public long Received => Interlocked.Read(ref _received);

        public int Requests => Volatile.Read(ref _requests);

        public void Dispose()
        {
            _stop.Cancel();
            _listener.Stop();
        }

        private async Task AcceptAsync()
        {
            try
            {
                while (true)
                    _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task ServeAsync(Socket socket)
        {
            using (socket)
            {
                Interlocked.Increment(ref _requests);
                byte[] buffer = new byte[256 * 1024];
                long body = -1;
                try
                {
                    while (body < Video.Length)
                    {
                        if (body >= _readsAtMost)
                            await Task.Delay(Timeout.Infinite, _stop.Token);
                        int read = await socket.ReceiveAsync(buffer, _stop.Token);
                        if (read == 0)
                            return;

                        // The head is short and comes with the first bytes, or alone.
                        int head = body >= 0 ? 0 : Encoding.Latin1.GetString(buffer, 0, read).IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
                        body = Math.Max(body, 0) + read - head;
                        Interlocked.Add(ref _received, read - head);
                        if (_pause > TimeSpan.Zero && body < Video.Length / 3)
                            await Task.Delay(_pause, _stop.Token);
                    }

                    await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), _stop.Token);
                }
                catch (Exception gone) when (gone is OperationCanceledException or SocketException)
                {
                    // The client has gone, or the test is over.
                }
            }
        }
    }
}
