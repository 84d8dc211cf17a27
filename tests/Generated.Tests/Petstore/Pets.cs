using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.Petstore;

namespace Seedance.Generated.Tests.Consumer;

/// <summary>What the tests of the consumer's document need.</summary>
internal static class Pets
{
    public const string Token = "token-0123456789";

    public const string RexJson = """
        {"name":"Rex","id":"0b8a6e9e-9f3e-4d52-8f9e-1f3f5a2b6c7d","species":"guinea pig","chip":null,"tags":["a","b"]}
        """;

    public static readonly Guid RexId = new("0b8a6e9e-9f3e-4d52-8f9e-1f3f5a2b6c7d");

    public static readonly ServerAnswer Rex = ServerAnswer.Json(RexJson);

    public static PetstoreClient Client(TestServer server, string? token = Token) =>
        new(new PetstoreClientOptions { BaseAddress = new Uri(server.Address, "/v2"), BearerToken = token, Retry = { MaxRetries = 0 } });

    public static NewPet NewRex() => new() { Name = "Rex", Species = Species.GuineaPig, Chip = null };
}
