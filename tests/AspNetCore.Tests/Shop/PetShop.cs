using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace Seedance.AspNetCore.Tests.Shop;

/// <summary>An application with every kind of parameter and body. Its own OpenAPI document is specs/minimal.json.</summary>
internal static class PetShop
{
    public const string DocumentPath = "/openapi/v1.json";

    private static OpenApiSchema Text => new() { Type = JsonSchemaType.String };

    public static void AddServices(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter<Size>()));
        services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Servers = [];
            return Task.CompletedTask;
        }));
        services.AddProblemDetails();
    }

    public static void Map(WebApplication app)
    {
        app.MapOpenApi();
        app.MapGet("/pets/{id:int}", (int id) => Find(id)).WithName("getPet");
        app.MapGet("/pets", ([FromQuery] string? text, int? limit, string[]? tags, Size? size, DateOnly? born, bool? sold, decimal? below) =>
            new Query(text, limit, tags, size, born, sold, below)).WithName("listPets");
        app.MapGet("/keys/{key:guid}/{name}", (Guid key, string name) => new Key(key, name)).WithName("getKey");
        app.MapGet("/headers", ([FromHeader(Name = "X-Trace")] string trace, [FromHeader(Name = "X-Level")] int? level) =>
            new Headers(trace, level)).WithName("getHeaders");
        app.MapGet("/cookies", (HttpContext context) => new Cookies(context.Request.Cookies["session"], context.Request.Cookies["theme"]))
            .WithName("getCookies")
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.Parameters =
                [
                    new OpenApiParameter { Name = "session", In = ParameterLocation.Cookie, Required = true, Schema = Text },
                    new OpenApiParameter { Name = "theme", In = ParameterLocation.Cookie, Schema = Text },
                ];
                return Task.CompletedTask;
            });
        app.MapPost("/pets", Created<Pet> (Pet pet) => TypedResults.Created($"/pets/{pet.Id}", pet)).WithName("addPet");
        app.MapPut("/pets/{id:int}", Results<Ok<Pet>, NotFound<ProblemDetails>, ValidationProblem> (int id, Pet pet) => id switch
        {
            1 => TypedResults.Ok(pet),
            2 => TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["name"] = ["is taken"] }),
            _ => TypedResults.NotFound(new ProblemDetails { Title = "No such pet.", Status = 404 }),
        }).WithName("replacePet");
        app.MapDelete("/pets/{id:int}", NoContent (int id) => TypedResults.NoContent()).WithName("removePet");
        app.MapPost("/orders", ([FromForm] Order order) => order).DisableAntiforgery().WithName("order");
        app.MapPost("/photos", async (IFormFile photo, [FromForm] string title) =>
            new Photo(title, photo.FileName, await TextOf(photo.OpenReadStream())))
            .DisableAntiforgery().WithName("addPhoto");
        app.MapPost("/albums", (IFormFileCollection photos) => photos.Select(p => p.FileName).ToArray())
            .DisableAntiforgery().WithName("addAlbum");
        app.MapPost("/raw", async (Stream body) => new Photo("", "", await TextOf(body)))
            .Accepts<Stream>("application/octet-stream").WithName("echo");
    }

    private static Results<Ok<Pet>, NotFound> Find(int id) => id == 1
        ? TypedResults.Ok(new Pet(1, "Rex", Size.Large, ["dog"], new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), null))
        : TypedResults.NotFound();

    private static async Task<string> TextOf(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    public enum Size
    {
        Small,
        Large,
    }

    public sealed record Pet(int Id, string Name, Size Size, string[]? Tags, DateTimeOffset? Born, JsonObject? More);

    public sealed record Query(string? Text, int? Limit, string[]? Tags, Size? Size, DateOnly? Born, bool? Sold, decimal? Below);

    public sealed record Key(Guid Id, string Name);

    public sealed record Headers(string Trace, int? Level);

    public sealed record Cookies(string? Session, string? Theme);

    public sealed record Order(string Item, int Count, double? Price, bool Gift);

    public sealed record Photo(string Title, string FileName, string Content);
}
