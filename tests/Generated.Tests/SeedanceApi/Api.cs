using Seedance.Generated.Tests.Http;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>What many tests of the bundled API need: a client for a server, and requests that are valid.</summary>
internal static class Api
{
    public const string Key = "ak_0123456789abcdefghijklmnopqrstuv";

    public static readonly ServerAnswer Created = ServerAnswer.Data("""{"task_id":"task_12345678"}""");

    /// <summary>A client that tries nothing again unless the test wants it: most tests count requests.</summary>
    public static SeedanceClient Client(TestServer server, Action<SeedanceClientOptions>? configure = null)
    {
        var options = new SeedanceClientOptions { ApiKey = Key, BaseAddress = server.Address };
        options.Retry.MaxRetries = 0;
        configure?.Invoke(options);
        return new SeedanceClient(options);
    }

    /// <summary>The smallest request that is valid.</summary>
    public static FastReferenceToVideoRequest Request(string prompt = "A corgi on a lawn") => new()
    {
        Input = new() { Prompt = prompt, ReferenceImages = ["https://example.com/corgi.png"] },
    };

    /// <summary>The failure of a call, which must not tell the key, however it is printed.</summary>
    public static async Task<TException> FailsAsync<TException>(Func<Task> call)
        where TException : ApiException
    {
        var thrown = await Assert.ThrowsAnyAsync<ApiException>(call);
        Assert.DoesNotContain(Key, thrown.ToString());

        // What has happened is inside of what is to be done about it.
        var exception = Assert.IsType<TException>(thrown is OutcomeUnknownException && typeof(TException) != typeof(OutcomeUnknownException) ? thrown.InnerException : thrown);
        Assert.DoesNotContain(Key, exception.ToString());
        Assert.DoesNotContain(Key, exception.RawText);
        Assert.DoesNotContain(exception.Headers, header => header.Value.Any(value => value.Contains(Key, StringComparison.Ordinal)));
        return exception;
    }
}
