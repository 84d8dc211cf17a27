using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Corpus.Tests.Prism;

/// <summary>Prism, a mock server by others: it refuses requests that do not fit a document, and answers as the document says.</summary>
internal sealed class PrismServer : IAsyncDisposable
{
    public const string IsMissing = "Prism is not here. tests/Corpus/fetch.sh fetches it by npm; it runs by node.";

    /// <summary>Node has to load some thousand files first.</summary>
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);

    private static readonly string Script = Path.Combine(
        Repository.Root, "tests", "Corpus", "Prism", "server", "node_modules", "@stoplight", "prism-cli", "dist", "index.js");

    private readonly Process _process;

    private PrismServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public static bool IsFound { get; } = File.Exists(Script);

    public Uri Address { get; }

    /// <summary>Starts it on a free port.</summary>
    /// <param name="document">Path of the document.</param>
    /// <param name="token">Ends waiting for it.</param>
    public static async Task<PrismServer> StartAsync(string document, CancellationToken token)
    {
        int port = FreePort();
        var start = new ProcessStartInfo("node", [Script, "mock", "--errors", "--port", $"{port}", document])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start)!;
        var server = new PrismServer(process, new Uri($"http://127.0.0.1:{port}"));

        // Everything is read to the end: what nobody reads would fill the pipe and stop it.
        var listening = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var says = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, output) =>
        {
            if (output.Data is null)
                listening.TrySetResult(false);
            else if (output.Data.Contains("Prism is listening", StringComparison.Ordinal))
                listening.TrySetResult(true);
            else if (!listening.Task.IsCompleted)
                says.Enqueue(output.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (await listening.Task.WaitAsync(StartTime, token))
            return server;
        await server.DisposeAsync();
        throw new InvalidOperationException("Prism did not start: " + string.Join('\n', says));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
