using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Seedance.Generated.Tests.Kinds;
using Seedance.Runtime;
using Consumed = Seedance.Generated.Tests.Kinds;
using JsonValue = Seedance.Runtime.JsonValue;
using Property = Seedance.Generator.Tests.Harness.Property;

namespace Seedance.Generated.Tests.AllKinds;

/// <summary>Values of every kind of type, generated: what is written is read back equal, and is valid.</summary>
public sealed class GeneratedValueTests
{
    [Fact]
    public void Required_members_of_every_type_survive() => Survives(AnyKind.Scalars);

    [Fact]
    public void Optional_members_of_every_type_survive() => Survives(AnyKind.Optionals, Consumed.Schemas.Optionals);

    [Fact]
    public void Lists_and_maps_survive_in_each_other() => Survives(AnyKind.Collections(), Consumed.Schemas.Collections);

    [Fact]
    public void Unions_survive_with_cases_that_nobody_knows() => Survives(AnyKind.Choices);

    [Fact]
    public void Additional_members_survive() => Survives(AnyKind.Open, Consumed.Schemas.Open);

    [Fact]
    public void Absent_null_and_a_value_survive_as_what_they_are() => Survives(AnyKind.Change, Consumed.Schemas.Change);

    [Fact]
    public void Closed_enums_survive() => Survives(AnyKind.Sort);

    [Fact]
    public void Members_that_nobody_declared_survive()
    {
        Gen<string> objects =
            from scalars in AnyKind.Scalars
            from extra in Any.Map(Any.Json())
            let json = (JsonObject)JsonNode.Parse(scalars.ToUtf8Json())!
            select With(json, extra).ToJsonString();

        Property.Holds(objects, static json =>
        {
            var read = Scalars.Parse(Encoding.UTF8.GetBytes(json));
            Assert.Equal(JsonValue.Parse(json), JsonValue.Parse(Encoding.UTF8.GetString(read.ToUtf8Json())));
        });
    }

    /// <summary>Writes, reads and writes each value; the schema, where it is given, accepts what was written.</summary>
    private static void Survives<T>(Gen<T> values, SchemaValidator? schema = null)
        where T : class, IJsonModel<T>
    {
        Property.Holds(values, value =>
        {
            byte[] json = JsonWrite.ToUtf8Json(value);
            T read = JsonRead.Parse<T>(json);

            Assert.Equal(value, read);
            Assert.Equal(value.GetHashCode(), read.GetHashCode());
            Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(JsonWrite.ToUtf8Json(read)));
            if (schema is not null)
                Assert.DoesNotContain(schema.Validate(json).Errors, static error => error.Keyword != "enum");
        });
    }

    private static JsonObject With(JsonObject json, ValueMap<JsonValue> extra)
    {
        foreach ((string name, JsonValue value) in extra)
            json.TryAdd(name, JsonNode.Parse(value.ToString()));
        return json;
    }
}
