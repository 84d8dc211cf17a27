using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Seedance.Runtime.Tests.Transport;

/// <summary>A request as it came over the wire.</summary>
internal sealed record WireRequest(string Head, byte[] Body, int Connection)
{
    public string RequestLine => Head[..Head.IndexOf("\r\n", StringComparison.Ordinal)];

    public string Target => RequestLine.Split(' ')[1];

    /// <summary>The value of a header; null when the request does not have it.</summary>
    public string? Header(string name) => Head.Split("\r\n").Skip(1)
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .SingleOrDefault();
}

/// <summary>A bare HTTP/1.1 server on the loopback interface. It shows the bytes as they are, and can end connections at will.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<WireRequest, CancellationToken, Task<byte[]?>> _answer;
    private readonly ConcurrentQueue<WireRequest> _requests = new();
    private readonly Task _accepting;

    /// <summary>Starts a server; an answer of null ends the connection instead.</summary>
    public LoopbackServer(Func<WireRequest, CancellationToken, Task<byte[]?>> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public LoopbackServer(Func<WireRequest, byte[]?> answer)
        : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public IReadOnlyList<WireRequest> Requests => [.. _requests];

    public WireRequest Request => Assert.Single(_requests);

    public static byte[] Reply(int status, string body = "", string mediaType = "application/json", string headers = "") =>
        Encoding.UTF8.GetBytes(
            $"HTTP/1.1 {status} X\r\n{headers}{(body.Length > 0 ? $"Content-Type: {mediaType}\r\n" : "")}"
            + $"{(status == 204 ? "" : $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n")}\r\n{body}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token), connections.Count + 1));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Stopped while it waited, or between two waits: then the listener says that it does not listen.
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client, int connection)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ReadRequestAsync(stream, connection) is { } request)
                {
                    _requests.Enqueue(request);
                    if (await _answer(request, _stop.Token) is not { } answer)
                        return;
                    await stream.WriteAsync(answer, _stop.Token);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The client has gone, or the test is over.
            }
        }
    }

    private async Task<WireRequest?> ReadRequestAsync(NetworkStream stream, int connection)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (!(bytes.Count >= 4 && bytes[^4] == '\r' && bytes[^3] == '\n' && bytes[^2] == '\r' && bytes[^1] == '\n'))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
                return null;
            bytes.Add(one[0]);
        }

        var request = new WireRequest(Encoding.Latin1.GetString([.. bytes]), [], connection);
        var body = new byte[int.Parse(request.Header("Content-Length") ?? "0")];
        await stream.ReadExactlyAsync(body, _stop.Token);
        return request with { Body = body };
    }
}
