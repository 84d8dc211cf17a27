using System.Net;
using System.Net.Sockets;
using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.SeedanceApi;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Tasks;

/// <summary>A task costs money. Whatever a server or the line does, and however often the options would like to try again, CreateTask arrives
/// once; and the type of the exception says whether there may be a task.</summary>
public sealed class CreateTaskFaultTests
{
    public static TheoryData<string> Unknown =>
        ["500", "502 as a page", "503", "504", "408", "500 inside 200", "501 inside 200", "lost", "silence", "cut body", "stalled body", "half an object", "no task id", "no data", "a page"];

    public static TheoryData<int> Refusals => [400, 401, 402, 403, 404, 422, 429, 451, 455, 505];

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task An_unknown_outcome_has_a_type_of_its_own_and_is_sent_once(string fault)
    {
        ServerAnswer answer = fault switch
        {
            "502 as a page" => ServerAnswer.Text("<html>Bad Gateway</html>", "text/html", 502),
            "500 inside 200" => ServerAnswer.Json("""{"code":500,"message":"oops"}"""),
            "501 inside 200" => ServerAnswer.Json("""{"code":501,"message":"Generation failed"}"""),
            "lost" => ServerAnswer.Dropped,
            "silence" => ServerAnswer.Silence,
            "cut body" => Api.Created with { BreaksAfter = 10 },
            "stalled body" => Api.Created with { BreaksAfter = 10, Stalls = true },
            "half an object" => ServerAnswer.Json("""{"code":200,"""),
            "no task id" => ServerAnswer.Data("{}"),
            "no data" => ServerAnswer.Json("""{"code":200,"message":"success"}"""),
            "a page" => ServerAnswer.Text("<html>hello</html>", "text/html", 200),
            _ => ServerAnswer.Empty(int.Parse(fault)) with { Headers = [("Retry-After", "0")] },
        };
        foreach (bool andWait in new[] { false, true })
        {
            await using TestServer server = await TestServer.StartAsync(answer);
            using SeedanceClient client = Eager(server);

            var failure = await Api.FailsAsync<OutcomeUnknownException>(() => Create(client, andWait));

            Assert.Equal(RequestOutcome.Unknown, failure.Outcome);
            Assert.IsAssignableFrom<ApiException>(failure.InnerException);
            Assert.Contains("look before you send it again", failure.Message);
            Assert.Equal("POST", server.Request.Method);
        }
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_is_an_exception_of_the_api_and_is_sent_once(int code)
    {
        string body = $$"""{"code":{{code}},"message":"no","data":{"balance":137.96} }""";
        foreach (ServerAnswer answer in new[] { ServerAnswer.Json(body), ServerAnswer.Json(body, code) with { Headers = [("Retry-After", "0")] } })
        {
            await using TestServer server = await TestServer.StartAsync(answer);
            using SeedanceClient client = Eager(server);

            ApiException failure = await Assert.ThrowsAnyAsync<SeedanceException>(() => client.CreateTaskAndWaitAsync(Api.Request()));

            Assert.Equal(RequestOutcome.Refused, failure.Outcome);
            Assert.Equal(code, ((SeedanceException)failure).Code);
            Assert.Equal("POST", server.Request.Method);
        }
    }

    [Fact]
    public async Task What_the_envelope_says_is_in_an_unknown_outcome_too()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("""{"code":500,"message":"oops","errors":["a"],"data":{"x":1}}""", 500));
        using SeedanceClient client = Eager(server);

        var failure = await Api.FailsAsync<OutcomeUnknownException>(() => client.CreateTaskAsync(Api.Request()));

        Assert.Equal((500, 500L, "oops"), (failure.Status, failure.Code, failure.EnvelopeMessage));
        Assert.Equal(["a"], failure.Errors);
        Assert.Equal("""{"x":1}""", failure.Data?.ToString());
    }

    [Fact]
    public async Task A_connection_reset_before_the_request_was_read_is_not_made_again()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int connections = 0;
        Task serving = Task.Run(async () =>
        {
            try
            {
                while (true)
                {
                    using Socket socket = await listener.AcceptSocketAsync();
                    Interlocked.Increment(ref connections);
                    await socket.ReceiveAsync(new byte[1]);
                    socket.LingerState = new LingerOption(enable: true, seconds: 0);
                }
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The test is over.
            }
        });
        var options = new SeedanceClientOptions { ApiKey = Api.Key, BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}") };
        (options.Retry.MaxRetries, options.Retry.Delay) = (5, TimeSpan.Zero);
        using var client = new SeedanceClient(options);

        await Api.FailsAsync<OutcomeUnknownException>(() => client.CreateTaskAndWaitAsync(Api.Request()));

        listener.Stop();
        await serving;
        Assert.Equal(1, connections);
    }

    [Fact]
    public async Task A_slow_answer_is_waited_for()
    {
        await using TestServer server = await TestServer.StartAsync(_ =>
        {
            Thread.Sleep(300);
            return Api.Created;
        });
        using SeedanceClient client = Eager(server, TimeSpan.FromSeconds(20));

        Assert.Equal("task_12345678", (await client.CreateTaskAsync(Api.Request())).TaskId);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_slow_body_is_waited_for()
    {
        byte[] body = Api.Created.Body;
        ServerAnswer slow = new(200, body[..10], "application/json")
        {
            Headers = [("Content-Length", $"{body.Length}")],
            Rest = async context =>
            {
                foreach (byte one in body[10..])
                {
                    await Task.Delay(5);
                    await context.Response.Body.WriteAsync(new[] { one });
                }
            },
        };
        await using TestServer server = await TestServer.StartAsync(slow);
        using SeedanceClient client = Eager(server, TimeSpan.FromSeconds(20));

        Assert.Equal("task_12345678", (await client.CreateTaskAsync(Api.Request())).TaskId);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_download_that_breaks_off_makes_no_second_task(bool stalls)
    {
        byte[] video = new byte[200_000];
        int downloads = 0;
        Uri? address = null;
        await using TestServer server = await TestServer.StartAsync(request => request.Path switch
        {
            "/a.mp4" => new ServerAnswer(200, video, "video/mp4")
            {
                Headers = [("Content-Length", $"{video.Length}")],
                BreaksAfter = Interlocked.Increment(ref downloads) < 3 ? 50_000 * downloads : null,
                Stalls = stalls,
            },
            "/api/v1/client/job/CreateTask" => Api.Created,
            _ => ServerAnswer.Data(TaskServer.Success.Replace("https://media.example/", address!.AbsoluteUri)),
        });
        address = server.Address;
        using SeedanceClient client = Eager(server, TimeSpan.FromSeconds(20));
        using var file = new MemoryStream();

        TaskInfo task = await client.CreateTaskAndWaitAsync(Api.Request());
        await client.DownloadAsync(task.Result!.MediaUrls![0], file);

        Assert.Equal(video.Length, file.Length);
        Assert.Equal(3, downloads);
        Assert.Single(server.Requests, static r => r.Method == "POST");
    }

    [Fact]
    public async Task A_cancelled_request_says_that_there_may_be_a_task()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Silence);
        using SeedanceClient client = Eager(server, TimeSpan.FromSeconds(20));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CreateTaskAndWaitAsync(Api.Request(), null, stop.Token));

        Assert.Equal(stop.Token, cancelled.CancellationToken);
        Assert.Contains("was cancelled; the request may have been processed", cancelled.Message);
        Assert.Single(server.Requests);
    }

    private static Task Create(SeedanceClient client, bool andWait) =>
        andWait ? client.CreateTaskAndWaitAsync(Api.Request()) : client.CreateTaskAsync(Api.Request());

    /// <summary>A client that would like to try everything again.</summary>
    private static SeedanceClient Eager(TestServer server, TimeSpan? timeout = null) => Api.Client(server, options =>
    {
        (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.IncludePutAndDelete) = (5, TimeSpan.Zero, true);
        options.Timeout = timeout ?? TimeSpan.FromSeconds(1);
        options.StallTimeout = TimeSpan.FromSeconds(0.5);
    });
}
