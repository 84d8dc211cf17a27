using System.Globalization;
using Quickstart;
using Seedance;
using Seedance.Runtime;

// The story of one video: a request that is refused before it is sent, one that the service refuses, one that becomes a file, and one
// whose task is refused at its end. Without SEEDANCE_API_KEY everything happens on this machine, against a server that answers as the
// fake does that the generator makes of the documents.

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

string? apiKey = Setting("SEEDANCE_API_KEY");
try
{
    await using LoopbackServer? server = apiKey is not null ? null : await LoopbackServer.StartAsync(stop.Token);
    var options = new SeedanceClientOptions
    {
        ApiKey = apiKey ?? "ak_quickstart",
        BaseAddress = server?.Address ?? (Setting("SEEDANCE_BASE_ADDRESS") is { } address ? new Uri(address) : null),
    };
    if (server is not null)
        options.Polling.Interval = TimeSpan.FromSeconds(0.2);
    using var client = new SeedanceClient(options);

    Console.WriteLine(server is null
        ? "Talking to the real service. The task that is created below costs credits."
        : $"Talking to a server on this machine: {server.Address}");
    AccountBalance balance = await client.GetBalanceAsync(stop.Token);
    Console.WriteLine($"Balance: {balance.Balance} credits");

    Title("1. A request that breaks the rules of the API is not sent");
    await ShowInvalidRequestAsync(client);
    if (server is not null)
    {
        int requests = server.Fake.Requests.Count(static request => request.Operation == "CreateTask");
        Console.WriteLine($"Requests for a task that the server has seen: {requests}");
        if (requests != 0)
            throw new QuickstartException("The invalid request reached the server.");

        Title("2. A refusal inside HTTP 200 is an exception");
        server.Fake.AnswerNext("CreateTask", 200, """{"code":402,"message":"Insufficient Credits","data":{"balance":137.96}}""");
        await ShowRefusedRequestAsync(client);
    }

    Title("3. A valid request becomes a file");
    await MakeVideoAsync(client, VideoOf("[Image1] walks the corgi of [Image2] over a lawn, 3D cartoon style"));

    if (server is not null)
    {
        Title("4. A task that moderation refuses at its end");
        server.Fake.FailNextTask(451, "The generated video was refused by moderation.");
        await ShowModeratedTaskAsync(client);
    }

    return 0;
}
catch (RequestInvalidException invalid)
{
    return Fail($"Nothing was sent, the request is invalid:\n{string.Join('\n', invalid.Errors)}");
}
catch (OutcomeUnknownException unknown)
{
    // The answer is lost, the work may be done: sending again could make, and charge, a second task.
    return Fail($"{unknown.Message}\nLook at your account before you run this again.");
}
catch (TaskWaitCanceledException stopped)
{
    return Fail($"Stopped. Task {stopped.TaskId} goes on without us; WaitForTaskAsync takes it up again.");
}
catch (Exception failure) when (failure is ApiException or TaskFailedException or TaskWaitException or FileTransferException or QuickstartException)
{
    return Fail(failure.Message);
}
catch (OperationCanceledException stopped) when (stop.IsCancellationRequested)
{
    return Fail($"Stopped. {stopped.Message}");
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
        await client.CreateTaskAsync(VideoOf("A film of three hours"), stop.Token);
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

async Task MakeVideoAsync(SeedanceClient client, FastReferenceToVideoRequest request)
{
    CreditsEstimate estimate = await client.EstimateCreditsAsync(request, stop.Token);
    Console.WriteLine($"  Costs {(estimate.Estimated ? "about " : "")}{estimate.Credits} credits.");

    TaskInfo task = await client.CreateTaskAndWaitAsync(request, new ProgressBar(), stop.Token);
    string file = Path.Combine(Directory.CreateTempSubdirectory("seedance-").FullName, "video.mp4");
    await client.DownloadAsync(task.Result!.MediaUrls![0], file, cancellationToken: stop.Token);
    Console.WriteLine($"  Took {task.Credits} credits. Saved {new FileInfo(file).Length} bytes to {file}");
}

// --- 4 -----------------------------------------------------------------------------------------------------------------------

async Task ShowModeratedTaskAsync(SeedanceClient client)
{
    try
    {
        await client.CreateTaskAndWaitAsync(VideoOf("Something that nobody should see"), new ProgressBar(), stop.Token);
    }
    catch (TaskFailedException<TaskInfo> failure) when (failure.Code == 451)
    {
        Console.WriteLine($"  {failure.Message}");
        Console.WriteLine($"  code: {failure.Code}, credits used: {failure.Task.Credits}");
        return;
    }

    throw new QuickstartException("The task was not refused.");
}

// -----------------------------------------------------------------------------------------------------------------------------

static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

static void Title(string text) => Console.WriteLine($"\n{text}");

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 1;
}

/// <summary>Shows how far a task has come: the service tells no percentage, so each answer is a step.</summary>
internal sealed class ProgressBar : IProgress<TaskProgress<TaskInfo>>
{
    private int _steps;

    public void Report(TaskProgress<TaskInfo> value)
    {
        string status = value.Status.Length > 0 ? value.Status : $"task {value.TaskId} was created";
        Console.WriteLine($"  [{new string('#', Math.Min(++_steps, 20)),-20}] {value.Elapsed:mm\\:ss\\.f}  {status}");
    }
}

/// <summary>The story took a turn that it must not take; the message is for the reader.</summary>
internal sealed class QuickstartException(string message) : Exception(message);
