using Seedance.Generated.Tests.Http;
using Seedance.Generated.Tests.Petstore;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Consumer;

/// <summary>Bodies without an envelope, in both directions.</summary>
public sealed class BodyTests
{
    [Fact]
    public async Task A_201_with_a_body_is_a_success()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json(Pets.RexJson, 201));
        using PetstoreClient client = Pets.Client(server);

        Pet pet = await client.CreatePetAsync(new NewPet
        {
            Name = "Rex",
            Nickname = "R",
            Species = Species._3ToedSloth,
            Chip = null,
            Size = Size.Medium,
            Born = new DateOnly(2024, 2, 29),
            WeightKg = 0.25,
            Tags = ["a", "b"],
            Homepage = "https://example.com/rex",
            Attributes = new() { ["eye colour"] = "brün" },
            Kind = NewPetKind.Indoor,
        });

        Assert.Equal(Pets.RexId, pet.Id);
        Assert.Equal(Species.GuineaPig, pet.Species);
        Assert.Null(pet.Chip);
        Assert.Equal(["a", "b"], pet.Tags);
        Assert.Equal("POST", server.Request.Method);
        Assert.Equal("/v2/pets", server.Request.Target);
        Assert.Equal("application/json", server.Request.Header("Content-Type"));
        Assert.Equal(
            """{"name":"Rex","nickname":"R","species":"3-toed sloth","chip":null,"size":2,"born":"2024-02-29","weight_kg":0.25,"tags":["a","b"],"homepage":"https://example.com/rex","attributes":{"eye colour":"brün"},"kind":"indoor"}""",
            server.Request.BodyText);
    }

    [Fact]
    public async Task A_list_is_sent_and_a_list_comes_back()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json($"[{Pets.RexJson},{Pets.RexJson}]", 201));
        using PetstoreClient client = Pets.Client(server);

        ValueList<Pet> pets = await client.CreatePetsAsync([Pets.NewRex(), Pets.NewRex() with { Name = "Max", Chip = "c1" }]);

        Assert.Equal(2, pets.Count);
        Assert.Equal(pets[0], pets[1]);
        Assert.Equal("/v2/pets/batch", server.Request.Target);
        Assert.Equal(
            """[{"name":"Rex","species":"guinea pig","chip":null},{"name":"Max","species":"guinea pig","chip":"c1"}]""",
            server.Request.BodyText);
    }

    [Fact]
    public async Task Every_member_of_an_answer_is_typed()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("""
            {
              "name": "Rex", "nickname": null, "id": "0B8A6E9E-9F3E-4D52-8F9E-1F3F5A2B6C7D", "species": "axolotl", "chip": "c",
              "size": 9, "born": "2020-02-29", "seen_at": "2026-04-21T02:41:43.1234567+02:00", "weight_kg": 12.5, "visits": 3,
              "tags": [], "attributes": { "a": "b" }, "scores": { "2025": [1, 2.5], "2026": [] },
              "notes": [1, { "x": null }], "mother": { "name": "Mom", "id": "00000000-0000-0000-0000-000000000000", "species": "dog", "chip": null, "tags": [] },
              "colour": "red"
            }
            """));
        using PetstoreClient client = Pets.Client(server);

        Pet pet = await client.GetPetAsync(Pets.RexId);

        Assert.Equal("/v2/pets/0b8a6e9e-9f3e-4d52-8f9e-1f3f5a2b6c7d", server.Request.Target);
        Assert.Equal(Pets.RexId, pet.Id);
        Assert.Null(pet.Nickname);
        Assert.Equal("axolotl", pet.Species.Value);
        Assert.False(pet.Species.IsKnown);
        Assert.Equal(9, pet.Size!.Value.Value);
        Assert.Equal(new DateOnly(2020, 2, 29), pet.Born);
        Assert.Equal(new DateTimeOffset(2026, 4, 21, 0, 41, 43, TimeSpan.Zero).AddTicks(1234567), pet.SeenAt);
        Assert.Equal(TimeSpan.FromHours(2), pet.SeenAt!.Value.Offset);
        Assert.Equal(12.5, pet.WeightKg);
        Assert.Equal(3, pet.Visits);
        Assert.Empty(pet.Tags);
        Assert.Equal("b", pet.Attributes!["a"]);
        Assert.Equal([1, 2.5], pet.Scores!["2025"]);
        Assert.Equal("[1,{\"x\":null}]", pet.Notes!.ToString().Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(Species.Dog, pet.Mother!.Species);
        Assert.Equal("red", pet.UnknownMembers()["colour"].GetString());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public async Task Every_success_with_the_declared_body_hands_it_out(int status)
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json(Pets.RexJson, status));
        using PetstoreClient client = Pets.Client(server);

        OperationResponse<ReplacePetResult> response = await client.ReplacePetWithResponseAsync(Pets.RexId, Pets.NewRex());

        Assert.Equal(status, response.Status);
        Assert.Equal(Pets.RexId, Assert.IsType<Pet>(response.Body.Value).Id);
    }

    [Theory]
    [InlineData(202)]
    [InlineData(204)]
    public async Task A_success_with_another_body_or_none_is_still_a_success(int status)
    {
        await using TestServer server = await TestServer.StartAsync(
            status == 204 ? ServerAnswer.Empty(status) : ServerAnswer.Json("""{"job":"j"}""", status));
        using PetstoreClient client = Pets.Client(server);

        OperationResponse<ReplacePetResult> response = await client.ReplacePetWithResponseAsync(Pets.RexId, Pets.NewRex());

        Assert.Equal(status, response.Status);
        Assert.Equal(status == 204, response.Body.IsNoContent);
        Assert.Equal(status == 202, response.Body.TryGetAccepted(out _));
        Assert.Equal(status == 204 ? "" : """{"job":"j"}""", System.Text.Encoding.UTF8.GetString(response.RawBody.Span));
    }

    [Fact]
    public async Task A_204_is_a_success_without_a_body()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Empty(204));
        using PetstoreClient client = Pets.Client(server);

        await client.DeletePetAsync(Pets.RexId);
        OperationResponse<NoBody> response = await client.DeletePetWithResponseAsync(Pets.RexId);

        Assert.Equal(204, response.Status);
        Assert.False(response.HasBody);
        Assert.Equal(["DELETE", "DELETE"], server.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task A_free_form_object_goes_and_any_json_comes()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("""[true, 1.50, "x"]"""));
        using PetstoreClient client = Pets.Client(server);

        Runtime.JsonValue settings = await client.ReplaceSettingsAsync(new()
        {
            ["theme"] = "dark",
            ["size"] = 3,
            ["rate"] = 0.5,
            ["on"] = true,
            ["list"] = Runtime.JsonValue.Array(["a", 1]),
        });

        Assert.Equal("PUT", server.Request.Method);
        Assert.Equal("""{"theme":"dark","size":3,"rate":0.5,"on":true,"list":["a",1]}""", server.Request.BodyText);
        Assert.True(settings[0].GetBoolean());
        Assert.Equal(1.50m, settings[1].GetDecimal());
    }

    [Fact]
    public async Task A_merge_patch_has_its_own_media_type_and_only_what_is_set()
    {
        await using TestServer server = await TestServer.StartAsync(Pets.Rex);
        using PetstoreClient client = Pets.Client(server);

        await client.UpdatePetAsync(Pets.RexId, new PetPatch { Size = Size.Small });

        Assert.Equal("PATCH", server.Request.Method);
        Assert.Equal("application/merge-patch+json", server.Request.Header("Content-Type"));
        Assert.Equal("""{"size":1}""", server.Request.BodyText);
    }

    [Fact]
    public async Task A_patch_tells_null_from_absent()
    {
        await using TestServer server = await TestServer.StartAsync(Pets.Rex);
        using PetstoreClient client = Pets.Client(server);

        await client.UpdatePetAsync(Pets.RexId, new PetPatch { Nickname = null, Name = "Rex" });

        Assert.Equal("""{"name":"Rex","nickname":null}""", server.Request.BodyText);
    }

    [Theory]
    [InlineData("{}", false, null)]
    [InlineData("""{"nickname":null}""", true, null)]
    [InlineData("""{"nickname":"R"}""", true, "R")]
    public void A_patch_that_is_read_tells_null_from_absent(string json, bool isThere, string? nickname)
    {
        PetPatch patch = PetPatch.Parse(System.Text.Encoding.UTF8.GetBytes(json));
        Assert.Equal(isThere, patch.Nickname.HasValue);
        Assert.Equal(nickname, patch.Nickname.GetValueOrDefault(null));
        Assert.Equal(json, System.Text.Encoding.UTF8.GetString(patch.ToUtf8Json()));
    }

    [Fact]
    public async Task What_is_deprecated_works_and_says_so()
    {
        await using TestServer server = await TestServer.StartAsync(ServerAnswer.Json("\"Rexie\""));
        using PetstoreClient client = Pets.Client(server);

#pragma warning disable SDG9001 // that is what is tested
        Assert.Equal("Rexie", await client.GetNicknameAsync(Pets.RexId));
#pragma warning restore SDG9001

        Assert.Equal("/v2/pets/0b8a6e9e-9f3e-4d52-8f9e-1f3f5a2b6c7d/nickname", server.Request.Target);
        Assert.Equal("SDG9001", Deprecation(typeof(PetstoreClient).GetMethod("GetNicknameAsync")!));
        Assert.Equal("SDG9001", Deprecation(typeof(IPetstoreClient).GetMethod("GetNicknameWithResponseAsync")!));
        Assert.Equal("SDG9001", Deprecation(typeof(Pet).GetProperty("OldCode")!));
        Assert.Null(Deprecation(typeof(Pet).GetProperty("Name")!));
    }

    private static string? Deprecation(System.Reflection.MemberInfo member) =>
        ((ObsoleteAttribute?)Attribute.GetCustomAttribute(member, typeof(ObsoleteAttribute)))?.DiagnosticId;
}
