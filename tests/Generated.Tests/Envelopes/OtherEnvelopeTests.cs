using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.Slack;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Envelopes;

/// <summary>Another API whose answers say in the body whether they are successes: a few lines of overlay are all it takes.</summary>
public sealed class OtherEnvelopeTests
{
    [Fact]
    public async Task A_refusal_inside_http_200_is_an_exception()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("""{"ok":false,"error":"invalid_auth"}"""));
        using SlackClient client = Client(server);

        var failure = await Assert.ThrowsAnyAsync<SlackException>(() => client.Users.GetPresenceAsync("xoxb-1"));

        Assert.Equal(("false", "invalid_auth"), (failure.CodeText, failure.EnvelopeMessage));
        Assert.Null(failure.Code);
        Assert.Equal(RequestOutcome.Unknown, failure.Outcome);
    }

    [Fact]
    public async Task A_success_is_one()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("""{"ok":true,"presence":"active"}"""));
        using SlackClient client = Client(server);

        Assert.Equal("active", (await client.Users.GetPresenceAsync("xoxb-1")).Presence);
    }

    private static SlackClient Client(TestServer server)
    {
        var options = new SlackClientOptions { BaseAddress = server.Address, AccessToken = "xoxb-1" };
        options.Retry.MaxRetries = 0;
        return new SlackClient(options);
    }
}
