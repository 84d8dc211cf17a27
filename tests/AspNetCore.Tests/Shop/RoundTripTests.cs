using System.Text;
using Seedance.AspNetCore.Tests.Minimal;
using Seedance.Runtime;
using HttpValidationProblemDetails = Seedance.AspNetCore.Tests.Minimal.HttpValidationProblemDetails;

namespace Seedance.AspNetCore.Tests.Shop;

/// <summary>
/// The application's own document, dropped in: the generated client calls the application, and each value arrives. So the
/// two sides of one document that are not of one hand agree about every kind of parameter and body.
/// </summary>
public sealed class RoundTripTests : IAsyncLifetime
{
    private WebServer _server = null!;
    private MinimalClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await WebServer.StartAsync(PetShop.Map, PetShop.AddServices);
        _client = new MinimalClient(_server.Http, new MinimalClientOptions { ValidateResponses = true });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Path_parameters_arrive()
    {
        Pet pet = await _client.GetPetAsync(1);
        Assert.Equal((1, "Rex", Size.Large), (pet.Id, pet.Name, pet.Size));
        Assert.Equal(["dog"], pet.Tags!);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), pet.Born);

        var id = Guid.NewGuid();
        Key key = await _client.GetKeyAsync(id, "a b?c#d%e+ü");
        Assert.Equal((id, "a b?c#d%e+ü"), (key.Id, key.Name));
    }

    [Fact]
    public async Task Query_parameters_of_all_types_arrive_and_those_left_out_are_null()
    {
        Query all = await _client.ListPetsAsync(
            text: "a b&c=d+e", limit: -7, tags: ["x", "y z"], size: Size.Small, born: new DateOnly(2026, 2, 3), sold: true, below: 12.5);
        Assert.Equal(("a b&c=d+e", -7, 12.5), (all.Text, all.Limit, all.Below));
        Assert.Equal(["x", "y z"], all.Tags!);
        Assert.Equal(Size.Small, all.Size);
        Assert.Equal((new DateOnly(2026, 2, 3), true), (all.Born, all.Sold));

        Query none = await _client.ListPetsAsync();
        Assert.Null(none.Text);
        Assert.Null(none.Limit);
        Assert.Null(none.Sold);
    }

    [Fact]
    public async Task Headers_and_cookies_arrive()
    {
        Headers headers = await _client.GetHeadersAsync("abc", 3);
        Assert.Equal(("abc", 3), (headers.Trace, headers.Level));
        Assert.Null((await _client.GetHeadersAsync("abc")).Level);

        Cookies cookies = await _client.GetCookiesAsync("s1", "dark");
        Assert.Equal(("s1", "dark"), (cookies.Session, cookies.Theme));
        Assert.Null((await _client.GetCookiesAsync("s1")).Theme);
    }

    [Fact]
    public async Task Json_bodies_arrive_and_come_back()
    {
        Pet pet = await _client.AddPetAsync(NewPet(5));

        Assert.Equal((5, "Mia", Size.Small), (pet.Id, pet.Name, pet.Size));
        Assert.Null(pet.Tags);
        Assert.Equal("4", pet.More!["paws"].ToString());
    }

    [Fact]
    public async Task Refusals_are_the_problems_that_the_document_describes()
    {
        Assert.Equal(404, (await Assert.ThrowsAnyAsync<MinimalException>(() => _client.GetPetAsync(2))).Status);

        var missing = await Assert.ThrowsAsync<MinimalException<ProblemDetails>>(() => _client.ReplacePetAsync(3, NewPet(3)));
        Assert.Equal((404, "No such pet."), (missing.Status, missing.Error.Title));

        var invalid = await Assert.ThrowsAsync<MinimalException<HttpValidationProblemDetails>>(() => _client.ReplacePetAsync(2, NewPet(2)));
        Assert.Equal(["is taken"], invalid.Error.Errors!["name"]);
    }

    [Fact]
    public async Task An_answer_without_a_body_is_a_success() => await _client.RemovePetAsync(1);

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public async Task Forms_arrive(string mediaType)
    {
        Order order = await _client.OrderAsync(new Order { Item = "hat & more", Count = 2, Price = 9.75, Gift = true }, mediaType);

        Assert.Equal(("hat & more", 2, 9.75, true), (order.Item, order.Count, order.Price, order.Gift));
    }

    [Fact]
    public async Task Files_arrive()
    {
        Photo photo = await _client.AddPhotoAsync(new() { Title = "Rex", Photo = File("rex.txt", "wuff") });
        Assert.Equal(("Rex", "rex.txt", "wuff"), (photo.Title, photo.FileName, photo.Content));

        ValueList<string> names = await _client.AddAlbumAsync(new() { Photos = [File("a.txt", "a"), File("b.txt", "b")] });
        Assert.Equal(["a.txt", "b.txt"], names);
    }

    [Fact]
    public async Task Bytes_arrive()
    {
        using var bytes = new MemoryStream("some bytes"u8.ToArray());

        Assert.Equal("some bytes", (await _client.EchoAsync(bytes)).Content);
    }

    private static Pet NewPet(int id) =>
        new() { Id = id, Name = "Mia", Size = Size.Small, Tags = null, Born = null, More = new Dictionary<string, JsonValue> { ["paws"] = JsonValue.Parse("4"u8) } };

    private static FileContent File(string name, string text) => new(Encoding.UTF8.GetBytes(text), name, "text/plain");
}
