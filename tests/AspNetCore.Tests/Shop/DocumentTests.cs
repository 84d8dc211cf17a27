using System.Text.Json;
using System.Text.Json.Nodes;

namespace Seedance.AspNetCore.Tests.Shop;

/// <summary>The document that the clients of <see cref="PetShop"/> are generated from is the one that it gives out.</summary>
public sealed class DocumentTests
{
    [Fact]
    public async Task The_document_at_hand_is_the_applications_own()
    {
        await using WebServer server = await WebServer.StartAsync(PetShop.Map, PetShop.AddServices);
        string served = await server.Http.GetStringAsync(PetShop.DocumentPath);

        string path = Path.Combine(Folder(), "specs", "minimal.json");
        if (Environment.GetEnvironmentVariable("UPDATE_CASES") == "1")
            await File.WriteAllTextAsync(path, served);

        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(path)), JsonNode.Parse(served)),
            "The application's document has changed. Run this test with UPDATE_CASES=1, and build again.");
    }

    private static string Folder()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Seedance.AspNetCore.Tests.csproj")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}
