namespace Seedance.Runtime.Tests.Json;

public sealed class UnknownMembersTests
{
    [Fact]
    public void Unknown_members_are_kept_in_order_and_written_back_exactly()
    {
        const string Text = """{"prompt":"p","z":1.00,"a\u002fb":{"k":[1,"\u56fe",{"x":null}]},"y":""}""";
        RequestInput input = Wire.Read<RequestInput>(Text);

        Assert.Equal(["z", "a/b", "y"], input.UnknownMembers().Keys);
        Assert.Equal("1.00", input.UnknownMembers()["z"].ToString());
        Assert.Equal("图", input.UnknownMembers()["a/b"]["k"][1].GetString());
        Assert.Equal(Text.Replace("\\u002f", "/", StringComparison.Ordinal), Wire.Write(input));
    }

    [Fact]
    public void Without_unknown_members_there_is_an_empty_dictionary()
    {
        RequestInput input = new() { Prompt = "p" };

        Assert.Empty(input.UnknownMembers());
        Assert.Null(((IHasUnknownMembers)input).UnknownMembers);
    }

    [Fact]
    public void They_are_part_of_equality_without_regard_to_order()
    {
        RequestInput left = Wire.Read<RequestInput>("""{"prompt":"p","a":1,"b":{"c":1,"d":2}}""");
        RequestInput same = Wire.Read<RequestInput>("""{"b":{"d":2,"c":1.0},"a":1e0,"prompt":"p"}""");
        RequestInput other = Wire.Read<RequestInput>("""{"prompt":"p","a":1,"b":{"c":1,"d":3}}""");

        Assert.Equal(left, same);
        Assert.Equal(left.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(left, other);
        Assert.NotEqual(left, new RequestInput { Prompt = "p" });
    }

    [Fact]
    public void A_copy_of_the_record_keeps_them() =>
        Assert.Equal("""{"prompt":"q","a":1}""", Wire.Write(Wire.Read<RequestInput>("""{"prompt":"p","a":1}""") with { Prompt = "q" }));

    [Fact]
    public void They_are_looked_up_by_name()
    {
        IReadOnlyDictionary<string, JsonValue> members = Wire.Read<RequestInput>("""{"prompt":"p","a":1}""").UnknownMembers();

        Assert.True(members.TryGetValue("a", out JsonValue? value));
        Assert.Equal(1, value.GetInt32());
        Assert.False(members.ContainsKey("A"));
        Assert.Throws<KeyNotFoundException>(() => members["A"]);
        Assert.Equal("{a = 1}", members.ToString());
    }
}
