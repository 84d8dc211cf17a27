using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using static Seedance.Generator.Tests.Naming.TestApi;

namespace Seedance.Generator.Tests.Naming;

public sealed class MemberNameTests
{
    [Fact]
    public void Members_are_named_after_their_json_name_or_their_hint()
    {
        NamedType type = Named(Member("task_id"), Member("16:9"), Member("x", "CallbackAddress"), Member("@type"), Member("+1"));
        Assert.Equal(["TaskId", "_16x9", "CallbackAddress", "Type", "Plus1"], type.Members);
        Assert.Equal(["taskId", "_16x9", "callbackAddress", "type", "plus1"], type.Locals);
        Assert.Null(type.AdditionalMembers);
    }

    [Theory]
    [InlineData("pet", "PetValue")]
    [InlineData("clone", "CloneValue")]
    [InlineData("EqualityContract", "EqualityContractValue")]
    [InlineData("equals", "EqualsValue")]
    [InlineData("to_string", "ToStringValue")]
    [InlineData("parse", "ParseValue")]
    [InlineData("validate", "ValidateValue")]
    [InlineData("unknownMembers", "UnknownMembersValue")]
    [InlineData("value", "Value")]
    public void A_member_is_not_called_as_its_type_or_as_what_its_type_has_already(string json, string expected) =>
        Assert.Equal([expected], Named(Member(json)).Members);

    [Fact]
    public void Of_two_members_of_one_name_the_exact_one_keeps_it()
    {
        Assert.Equal(["FooBar2", "FooBar", "FooBar3"], Named(Member("foo_bar"), Member("FooBar"), Member("foo-bar")).Members);
        Assert.Equal(["FooBar2", "FooBar"], Named(Member("FooBar"), Member("x", "FooBar")).Members);
        Assert.Equal(["URL", "Url"], Named(Member("URL"), Member("url")).Members);
    }

    [Fact]
    public void Locals_are_no_keywords_and_no_locals_of_the_emitted_code() =>
        Assert.Equal(
            ["@class", "reader2", "writer2", "value2", "unknownMembersValue", "url", "url2"],
            Named(Member("class"), Member("reader"), Member("writer"), Member("value"), Member("unknown_members"), Member("URL"), Member("url")).Locals);

    [Fact]
    public void The_member_for_additional_members_gives_way_to_declared_ones()
    {
        ObjectModel model = Component("Pet", First, Member("additional_members")) with { AdditionalMembers = TestApi.String };
        Assert.Equal("AdditionalMembers2", Name(model).Api.Types[0].AdditionalMembers);
        Assert.Equal("AdditionalMembers", Name(Component("Pet") with { AdditionalMembers = TestApi.String }).Api.Types[0].AdditionalMembers);
    }

    [Fact]
    public void Enum_members_are_named_after_their_value_or_their_hint() =>
        Assert.Equal(
            ["Ratio1x1", "_16x9", "Auto", "InProgress", "Minus1", "Empty", "Star", "_200"],
            Values(("1:1", "Ratio1x1"), ("16:9", null), ("auto", null), ("IN_PROGRESS", null), ("-1", null), ("", null), ("*", null), ("200", null)));

    [Fact]
    public void A_hint_that_is_empty_or_given_twice_falls_back_to_the_value() =>
        Assert.Equal(["A", "B", "C", "D"], Values(("a", "Same"), ("b", "Same"), ("c", ""), ("d", "?!")));

    [Fact]
    public void Values_that_differ_only_by_case_get_numbers() =>
        Assert.Equal(["A2", "A", "Kind", "Kind2"], Values(("a", null), ("A", null), ("x", "Kind"), ("kind", null)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_enum_member_is_not_called_as_what_an_enum_has_already(bool isExtensible) =>
        Assert.Equal(
            ["ValueValue", "ValuesValue", "IsKnownValue", "ReadValue", "StatusValue", "EqualsValue"],
            Name(Enum("Status", isExtensible, ("value", null), ("values", null), ("isKnown", null), ("read", null), ("status", null), ("equals", null)))
                .Api.Types[0].Members);

    private static NamedType Named(params MemberModel[] members) => Name(Component("Pet", First, members)).Api.Types[0];

    private static IEnumerable<string> Values(params (string Value, string? Hint)[] values) =>
        Name(Enum("Choice", isExtensible: true, values)).Api.Types[0].Members;
}
