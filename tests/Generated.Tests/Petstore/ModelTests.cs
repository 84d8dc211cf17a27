using System.Text;
using Seedance.Generated.Tests.Petstore;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.Consumer;

/// <summary>The types of the consumer's document.</summary>
public sealed class ModelTests
{
    [Fact]
    public void A_required_member_that_may_be_null_is_written_as_null_and_has_to_be_there()
    {
        Assert.Equal("""{"name":"Rex","species":"guinea pig","chip":null}""", Encoding.UTF8.GetString(Pets.NewRex().ToUtf8Json()));

        var exception = Assert.Throws<JsonModelException>(() => NewPet.Parse("""{"name":"Rex","species":"cat"}"""u8));
        Assert.Equal("/chip", exception.Pointer);
    }

    [Fact]
    public void Maps_are_equal_by_content_whatever_their_order()
    {
        NewPet one = Pets.NewRex() with { Attributes = new() { ["a"] = "1", ["b"] = "2" } };
        NewPet other = Pets.NewRex() with { Attributes = new() { ["b"] = "2", ["a"] = "1" } };

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, one with { Attributes = one.Attributes!.With("a", "3") });
    }

    [Fact]
    public void Names_that_are_no_identifiers_get_one()
    {
        Assert.Equal("guinea pig", Species.GuineaPig.Value);
        Assert.Equal("3-toed sloth", Species._3ToedSloth.Value);
        Assert.Equal((1L, 2L, 3L), (Size.Small.Value, Size.Medium.Value, Size.Large.Value));
    }

    [Fact]
    public void Only_the_enum_of_a_request_is_a_csharp_enum()
    {
        Assert.True(typeof(ListPetsStatus).IsEnum);
        Assert.True(typeof(NewPetKind).IsEnum || typeof(IJsonModel<NewPetKind>).IsAssignableFrom(typeof(NewPetKind)));
        Assert.False(typeof(Species).IsEnum);
        Assert.False(typeof(Size).IsEnum);
    }

    [Fact]
    public void Additional_members_of_a_declared_type_are_typed_and_written()
    {
        var problem = Problem.Parse("""{"hint":"a","title":"t","more":"b"}"""u8);

        Assert.Equal(new ValueMap<string> { ["hint"] = "a", ["more"] = "b" }, problem.AdditionalMembers);
        Assert.Equal("""{"title":"t","hint":"a","more":"b"}""", Encoding.UTF8.GetString(problem.ToUtf8Json()));
        Assert.Equal("/hint", Assert.Throws<JsonModelException>(() => Problem.Parse("""{"title":"t","hint":1}"""u8)).Pointer);
    }

    [Fact]
    public void A_type_that_holds_itself_is_read_to_any_depth_that_is_allowed()
    {
        const string Leaf = """{"name":"x","id":"0b8a6e9e-9f3e-4d52-8f9e-1f3f5a2b6c7d","species":"cat","chip":null,"tags":[]}""";
        string json = Leaf;
        for (int depth = 0; depth < 100; depth++)
            json = Leaf[..^1] + ",\"mother\":" + json + "}";
        byte[] utf8 = Encoding.UTF8.GetBytes(json);

        Assert.True(Seedance.Generated.Tests.Petstore.Schemas.Pet.IsValid(utf8));
        Assert.Equal(json, Encoding.UTF8.GetString(Pet.Parse(utf8).ToUtf8Json()));
    }

    [Fact]
    public void A_component_is_validated_in_its_own_namespace()
    {
        Assert.True(Petstore.Schemas.Size.IsValid("2"u8));
        Assert.False(Petstore.Schemas.Size.IsValid("4"u8));
        Assert.False(Petstore.Schemas.Species.IsValid("\"unicorn\""u8));
        Assert.True(Petstore.Schemas.CreatePetsRequest.IsValid("""[{"name":"a","species":"cat","chip":"c"}]"""u8));
        Assert.False(Petstore.Schemas.CreatePetsRequest.IsValid("[]"u8));
        Assert.False(Petstore.Schemas.Problem.IsValid("""{"title":"t","more":1}"""u8));
    }

    [Fact]
    public void A_record_validates_as_its_json_does()
    {
        NewPet pet = Pets.NewRex() with { Tags = ["a", "a"] };

        SchemaValidationResult result = pet.Validate();

        Assert.Equal(("/tags", "uniqueItems"), (Assert.Single(result.Errors).InstanceLocation, result.Errors[0].Keyword));
        Assert.Equal(Petstore.Schemas.NewPet.Validate(pet.ToUtf8Json()).Errors, result.Errors);
    }
}
