using System.Globalization;
using Quickstart;
using Seedance;
using Seedance.Runtime;

// The story of one video: a request that is refused before it is sent, one that the service refuses, one that becomes a file.
// Without SEEDANCE_API_KEY everything happens on this machine, against a small server that behaves as the service does.

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

string? apiKey = Setting("SEEDANCE_API_KEY");
bool real = apiKey is not null;
TimeSpan pollInterval = real ? TimeSpan.FromSeconds(5) : TimeSpan.FromSeconds(0.2);
TimeSpan deadline = real ? TimeSpan.FromMinutes(20) : TimeSpan.FromSeconds(30);

try
{
    await using LoopbackServer? server = real ? null : await LoopbackServer.StartAsync(stop.Token);
    using var client = new SeedanceClient(new SeedanceClientOptions
    {
        ApiKey = apiKey ?? LoopbackServer.ApiKey,
        BaseAddress = server?.Address ?? (Setting("SEEDANCE_BASE_ADDRESS") is { } address ? new Uri(address) : null),
    });

    Console.WriteLine(server is null
        ? "Talking to the real service. The task that is created below costs credits."
        : $"Talking to a server on this machine: {server.Address}");
    AccountBalance balance = await client.GetBalanceAsync(stop.Token);
    Console.WriteLine($"Balance: {balance.Balance} credits");

    Title("1. A request that breaks the rules of the API is not sent");
    await ShowInvalidRequestAsync(client);
    if (server is not null)
    {
        Console.WriteLine($"Requests for a task that the server has seen: {server.TaskRequests}");
        if (server.TaskRequests != 0)
            throw new QuickstartException("The invalid request reached the server.");

        Title("2. A refusal inside HTTP 200 is an exception");
        await ShowRefusedRequestAsync(client);
    }

    Title("3. A valid request becomes a video");
    CreatedTask created = await CreateAsync(client, VideoOf("[Image1] walks the corgi of [Image2] over a lawn, 3D cartoon style"));
    Console.WriteLine($"Task {created.TaskId} was created.");
    Uri video = await FollowAsync(client, created.TaskId);
    await SaveAsync(video);
    return 0;
}
catch (RequestInvalidException invalid)
{
    return Fail($"Nothing was sent, the request is invalid:\n{string.Join('\n', invalid.Errors)}");
}
catch (ApiException failure)
{
    return Fail(failure.Message);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return Fail("Stopped. A task that was created goes on without us.");
}
catch (Exception failure) when (failure is QuickstartException or HttpRequestException or IOException or TaskCanceledException)
{
    return Fail(failure.Message);
}
catch (Exception failure) when (failure is UriFormatException or InvalidOperationException or ArgumentException)
{
    return Fail($"A setting cannot be used. {failure.Message}");
}

// --- 1 -----------------------------------------------------------------------------------------------------------------------

async Task ShowInvalidRequestAsync(SeedanceClient client)
{
    var request = new FastReferenceToVideoRequest
    {
        // No prompt, too long, and neither an image nor a video to go by.
        Input = new() { Prompt = "", Duration = 20 },
    };
    try
    {
        await client.CreateTaskAsync(request, stop.Token);
    }
    catch (RequestInvalidException invalid)
    {
        foreach (SchemaError error in invalid.Errors)
            Console.WriteLine($"  {error.InstanceLocation}: {error.Message} ({error.KeywordLocation})");
        return;
    }

    throw new QuickstartException("The invalid request was not refused.");
}

// --- 2 -----------------------------------------------------------------------------------------------------------------------

async Task ShowRefusedRequestAsync(SeedanceClient client)
{
    try
    {
        await client.CreateTaskAsync(VideoOf(LoopbackServer.UnaffordablePrompt), stop.Token);
    }
    catch (SeedanceException refusal) when (refusal.Code == 402)
    {
        Console.WriteLine($"  HTTP {refusal.Status}, code {refusal.Code}: {refusal.Message}");
        Console.WriteLine($"  data: {refusal.Data}, outcome: {refusal.Outcome}");
        return;
    }

    throw new QuickstartException("The request that the account cannot pay for was not refused.");
}

// --- 3 -----------------------------------------------------------------------------------------------------------------------

static FastReferenceToVideoRequest VideoOf(string prompt) => new()
{
    Input = new()
    {
        Prompt = prompt,
        ReferenceImages = ["https://example.com/boy.png", "https://example.com/corgi.png"],
        AspectRatio = AspectRatio.Ratio16x9,
        Duration = 8,
        Audio = true,
    },
};

async Task<CreatedTask> CreateAsync(SeedanceClient client, FastReferenceToVideoRequest request)
{
    try
    {
        return await client.CreateTaskAsync(request, stop.Token);
    }
    catch (ApiException failure) when (failure.Outcome == RequestOutcome.Unknown)
    {
        // The answer is lost, the work may be done: sending again could make, and charge, a second task.
        throw new QuickstartException(
            $"{failure.Message}\nThe task may have been created all the same. Look at your account before you run this again.");
    }
}

async Task<Uri> FollowAsync(SeedanceClient client, string taskId)
{
    var clock = System.Diagnostics.Stopwatch.StartNew();
    while (clock.Elapsed < deadline)
    {
        try
        {
            TaskInfo task = await client.GetTaskAsync(taskId, stop.Token);
            Console.WriteLine($"  {clock.Elapsed:mm\\:ss\\.f}  {task.Status}");
            switch (task.Status.Value)
            {
                case VideoTaskStatus.Values.Success:
                    return FirstAddress(task);
                case VideoTaskStatus.Values.Failed:
                    throw new QuickstartException($"The task failed (code {task.Result?.Code}): {task.Result?.Message ?? "no reason is given"}");
            }
        }
        catch (ApiException failure) when (MayPass(failure))
        {
            // Asking for a state changes nothing, so asking again is safe.
            Console.WriteLine($"  {clock.Elapsed:mm\\:ss\\.f}  no answer: {failure.Message}");
        }

        await Task.Delay(pollInterval, stop.Token);
    }

    throw new QuickstartException($"Task {taskId} has not ended within {deadline}. It may still: ask for it again by its id.");
}

// A lost or unreadable answer, a busy service, and a task that is so new that the service does not find it yet.
static bool MayPass(ApiException failure) =>
    failure.Outcome == RequestOutcome.Unknown || failure.Status is 404 or 429 || failure is SeedanceException { Code: 404 or 429 or 455 };

static Uri FirstAddress(TaskInfo task) =>
    task.Result?.MediaUrls is { Count: > 0 } addresses
    && Uri.TryCreate($"{addresses[0]}", UriKind.Absolute, out Uri? address)
    && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        ? address
        : throw new QuickstartException("The task succeeded but names no video.");

async Task SaveAsync(Uri video)
{
    // A client of its own: the address belongs to another host, which must not see the key.
    using var http = new HttpClient();
    string file = Path.Combine(Directory.CreateTempSubdirectory("seedance-").FullName, "video.mp4");
    string part = file + ".part";

    using HttpResponseMessage answer = await http.GetAsync(video, HttpCompletionOption.ResponseHeadersRead, stop.Token);
    answer.EnsureSuccessStatusCode();
    await using (FileStream target = File.Create(part))
        await answer.Content.CopyToAsync(target, stop.Token);

    long size = new FileInfo(part).Length;
    if (size == 0 || (answer.Content.Headers.ContentLength is { } promised && promised != size))
        throw new QuickstartException($"The video is not complete ({size} bytes). It is still at {video}");
    File.Move(part, file);
    Console.WriteLine($"Saved {size} bytes to {file}");
}

// -----------------------------------------------------------------------------------------------------------------------------

static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

static void Title(string text) => Console.WriteLine($"\n{text}");

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 1;
}

/// <summary>The story took a turn that it must not take; the message is for the reader.</summary>
internal sealed class QuickstartException(string message) : Exception(message);
