using Seedance.Generator.Model;
using Seedance.Generator.Planning;
using Seedance.Runtime;

namespace Seedance.Generator.Tests.Emission;

/// <summary>Runs emitted records and enums.</summary>
public sealed class RecordBehaviorTests
{
    private const string Driver = """
        using System.Text;
        internal static class Driver
        {
            public static string RoundTrip(string json) => Encoding.UTF8.GetString(Acme.Pet.Parse(Encoding.UTF8.GetBytes(json)).ToUtf8Json());
            public static string Print(string json) => Acme.Pet.Parse(Encoding.UTF8.GetBytes(json)).ToString();
        }
        """;

    private static readonly FilePlan[] Enums =
    [
        Plans.ClosedEnum("Kind", EnumBase.String, new EnumValuePlan("Cat", "cat", null)),
        Plans.ClosedEnum("Level", EnumBase.Integer, new EnumValuePlan("High", "9", null)),
        Plans.ExtensibleEnum("Status", EnumBase.String, new EnumValuePlan("New", "new", null)),
        Plans.ExtensibleEnum("Rank", EnumBase.Integer, new EnumValuePlan("First", "1", null)),
    ];

    private static readonly PropertyPlan Name = Plans.Property("Name", Plans.String, Presence.Required);

    [Theory]
    [InlineData("""{"name":"Tom","age":null,"grid":[[1,null],[]],"friends":{"a":null,"b":[{"name":"J","age":1}]}}""")]
    [InlineData("""{"name":"Tom","age":3,"kind":"cat","level":9,"status":"old","rank":7}""")]
    [InlineData("""{"name":"Tom","age":3,"any":null,"more":[1,{"x":"y"}]}""")]
    public void What_is_read_is_written_again(string json)
    {
        PropertyPlan[] properties =
        [
            Name,
            Plans.Property("Age", Plans.Int64, Presence.RequiredNullable),
            Plans.Property("Kind", Plans.Enum("Kind")),
            Plans.Property("Level", Plans.Enum("Level")),
            Plans.Property("Status", Plans.Model("Status", isValueType: true)),
            Plans.Property("Rank", Plans.Model("Rank", isValueType: true)),
            Plans.Property("Grid", Plans.List(Plans.List(Plans.Int64, isItemNullable: true))),
            Plans.Property("Friends", Plans.Map(Plans.List(Plans.Model("Pet")), isItemNullable: true)),
        ];

        Assert.Equal(json, RoundTrip(Plans.Record("Pet", properties) with { KeepsUnknownMembers = true }, json));
    }

    [Fact]
    public void An_optional_member_that_is_null_is_absent() =>
        Assert.Equal("""{"name":"Tom"}""", RoundTrip(Plans.Record("Pet", Name, Plans.Property("Age", Plans.Int64)), """{"age":null,"name":"Tom"}"""));

    [Theory]
    [InlineData("""{"age":1}""", "/name")]
    [InlineData("""{"name":"Tom"}""", "/age")]
    [InlineData("""{"name":null,"age":1}""", "/name")]
    public void A_required_member_must_be_there(string json, string pointer)
    {
        RecordFile pet = Plans.Record("Pet", Name, Plans.Property("Age", Plans.Int64, Presence.RequiredNullable));

        JsonModelException exception = Assert.Throws<JsonModelException>(() => RoundTrip(pet, json));

        Assert.Equal(pointer, exception.Pointer);
    }

    [Theory]
    [InlineData("\"kind\":\"dog\"", "/kind")]
    [InlineData("\"level\":8", "/level")]
    public void A_closed_enum_refuses_other_values(string member, string pointer)
    {
        RecordFile pet = Plans.Record("Pet", Plans.Property("Kind", Plans.Enum("Kind")), Plans.Property("Level", Plans.Enum("Level")));

        JsonModelException exception = Assert.Throws<JsonModelException>(() => RoundTrip(pet, "{" + member + "}"));

        Assert.Equal(pointer, exception.Pointer);
    }

    [Fact]
    public void A_constant_is_written_by_itself_and_another_value_survives()
    {
        PropertyPlan type = Plans.Property("Type", Plans.String, Presence.Required) with { Constant = "\"pet\"" };
        RecordFile pet = Plans.Record("Pet", type);

        Assert.Equal("""{"type":"pet"}""", Run(pet, "Encoding.UTF8.GetString(new Acme.Pet().ToUtf8Json())"));
        Assert.Equal("""{"type":"cat"}""", RoundTrip(pet, """{"type":"cat"}"""));
    }

    [Fact]
    public void Additional_members_follow_the_declared_ones_and_never_repeat_them()
    {
        RecordFile pet = Plans.Record("Pet", Name) with { Additional = new AdditionalMembersPlan("Others", Plans.Int64, IsValueNullable: true) };

        Assert.Equal("""{"name":"Tom","legs":4,"tails":null}""", RoundTrip(pet, """{"legs":4,"name":"Tom","tails":null}"""));
        Assert.Equal(
            """{"name":"Tom","legs":4}""",
            Run(pet, """
                Encoding.UTF8.GetString(new Acme.Pet
                {
                    Name = "Tom",
                    Others = new System.Collections.Generic.Dictionary<string, long?> { ["name"] = 1, ["legs"] = 4 }!,
                }.ToUtf8Json())
                """));
        Assert.Equal("0", Run(pet, """new Acme.Pet { Name = "Tom" }.Others.Count.ToString()"""));
    }

    [Fact]
    public void A_secret_is_not_printed()
    {
        RecordFile pet = Plans.Record("Pet", Name, Plans.Property("Password", Plans.String) with { IsSecret = true }, Plans.Property("Age", Plans.Int64));

        string text = EmittedCode.Run<string>(Sources(pet), "Print", """{"name":"Tom","password":"hunter2","age":3}""");

        Assert.Equal("Pet { Name = Tom, Password = ***, Age = 3 }", text);
    }

    [Fact]
    public void An_extensible_enum_knows_its_values_and_keeps_others()
    {
        RecordFile pet = Plans.Record("Pet", Name);

        Assert.Equal("True", Run(pet, """(new Acme.Status("new") == Acme.Status.New && Acme.Status.New.IsKnown).ToString()"""));
        Assert.Equal("False", Run(pet, """new Acme.Rank(5).IsKnown.ToString()"""));
        Assert.Equal("5 old ", Run(pet, "$\"{new Acme.Rank(5)} {(Acme.Status)\"old\"} {default(Acme.Rank)}\""));
        Assert.Throws<InvalidOperationException>(() => Run(pet, "default(Acme.Status).Value"));
        Assert.Throws<InvalidOperationException>(() => Run(pet, "default(Acme.Rank).Value.ToString()"));
    }

    [Fact]
    public void A_value_outside_of_a_closed_enum_is_not_written()
    {
        RecordFile pet = Plans.Record("Pet", Plans.Property("Kind", Plans.Enum("Kind")));

        Assert.Throws<ArgumentOutOfRangeException>(() => Run(pet, "new Acme.Pet { Kind = (Acme.Kind)7 }.ToUtf8Json().ToString()!"));
    }

    private static string RoundTrip(RecordFile pet, string json) => EmittedCode.Run<string>(Sources(pet), "RoundTrip", json);

    /// <summary>The value of a C# expression.</summary>
    private static string Run(RecordFile pet, string expression)
    {
        string calculator = $$"""
            using System.Text;
            internal static class Driver
            {
                public static string Calculate() => {{expression}};
            }
            """;
        return EmittedCode.Run<string>(EmittedCode.Texts([pet, .. Enums]).Append(calculator), "Calculate");
    }

    private static IEnumerable<string> Sources(RecordFile pet) => EmittedCode.Texts([pet, .. Enums]).Append(Driver);
}
