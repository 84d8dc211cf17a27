using Seedance.Generated.Tests.Answers;
using Seedance.Generated.Tests.Http;

namespace Seedance.Generated.Tests.Answered;

/// <summary>Clients of the document of answers.</summary>
internal static class Client
{
    public static AnswersClient Of(TestServer server, bool validates = false) => new(new AnswersClientOptions
    {
        BaseAddress = new Uri(server.Address, "/api"),
        ValidateResponses = validates,
        Retry = { Delay = TimeSpan.Zero },
    });

    /// <summary>What a call gives where the server answers so.</summary>
    public static async Task<T> GetAsync<T>(ServerAnswer answer, Func<AnswersClient, Task<T>> call, bool validates = false)
    {
        await using TestServer server = await TestServer.StartAsync(answer);
        using AnswersClient client = Of(server, validates);
        return await call(client);
    }
}
