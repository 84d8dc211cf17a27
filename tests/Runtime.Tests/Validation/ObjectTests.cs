namespace Seedance.Runtime.Tests.Validation;

public sealed class ObjectTests
{
    private static readonly MemberNames Prompt = new("prompt");

    [Fact]
    public void The_number_of_members_is_limited()
    {
        Check.Fits((ref SchemaRun run, int token) => run.MinProperties(token, 2, "/x") && run.MaxProperties(token, 2, "/x"), "{\"a\":{\"x\":1},\"b\":[1,2,3]}");
        Check.Fits((ref SchemaRun run, int token) => run.MinProperties(token, 2, "/x") && run.MaxProperties(token, 0, "/x"), "[1]");
        Check.Fails((ref SchemaRun run, int token) => run.MinProperties(token, 2, "/minProperties"), "{\"a\":[1]}", "minProperties", "the object has 1 member, fewer than the minimum 2");
        Check.Fails((ref SchemaRun run, int token) => run.MaxProperties(token, 0, "/maxProperties"), "{\"a\":1,\"b\":2}", "maxProperties", "the object has 2 members, more than the maximum 0");
    }

    [Fact]
    public void A_missing_member_is_named_at_the_object()
    {
        Check.Fails((ref SchemaRun run, int token) => run.Required(token, Prompt, 0, 1UL, "/required"), "{}", "required", "'prompt' is missing");
        Check.Fits((ref SchemaRun run, int token) => run.Required(token, Prompt, 0, 0UL, "/required"), "{}");
        Check.Fits((ref SchemaRun run, int token) => run.Required(token, Prompt, 0, 1UL, "/required"), "[]");
    }

    [Fact]
    public void A_forbidden_member_is_an_error_at_its_own_place() =>
        Check.Fails(
            OnlyA,
            "{\"a\":1,\"b\":{\"c\":1}}",
            new SchemaError("/b", "/additionalProperties", "additionalProperties", "'b' is not a member that is allowed here"));

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"\\u0061\":1}")]
    [InlineData("{\"a\":{\"b\":1},\"a\":[{\"b\":1}]}")]
    [InlineData("[{\"b\":1}]")]
    public void Members_are_found_by_name_however_it_is_escaped(string json) => Check.Fits(OnlyA, json);

    [Theory]
    [InlineData("{\"\\ud83d\\ude00\":1}", true)]
    [InlineData("{\"😀\":1}", true)]
    [InlineData("{\"\\ud83d\\ude01\":1}", false)]
    [InlineData("{\"\\ud83d\\ude00x\":1}", false)]
    public void Surrogate_pairs_in_a_name_are_one_character(string json, bool expected)
    {
        bool found = false;
        Check.Fits(
            (ref SchemaRun run, int token) =>
            {
                foreach (int name in run.Members(token)) found = run.NameIs(name, "😀"u8);
                return true;
            },
            json);
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Of_members_of_one_name_each_is_checked() =>
        Check.Fails(AreStrings, "{\"a\":\"x\",\"a\":1,\"a\":\"y\"}", new SchemaError("/a", "/type", "type", "expected a string, found an integer"));

    [Theory]
    [InlineData("{\"a/b~c\":1}", "/a~1b~0c")]
    [InlineData("{\"\":1}", "/")]
    [InlineData("{\"\\u0061\\/\":1}", "/a~1")]
    [InlineData("{\"x\":\"\",\"é\":1}", "/é")]
    public void Names_are_escaped_in_instance_locations(string json, string location) =>
        Check.Fails(AreStrings, json, new SchemaError(location, "/type", "type", "expected a string, found an integer"));

    [Fact]
    public void A_very_long_name_is_cut_in_the_instance_location()
    {
        string name = new('n', 2000);
        Check.Fails(AreStrings, $"{{\"{name}\":1}}", new SchemaError($"/{name[..1024]}…", "/type", "type", "expected a string, found an integer"));
    }

    [Fact]
    public void A_name_counts_as_a_string() =>
        Check.Fails(NamesAreShort, "{\"ab\":1,\"abc\":2}", new SchemaError("/abc", "/propertyNames/maxLength", "maxLength", "the text has 3 characters, more than the maximum 2"));

    private static bool OnlyA(ref SchemaRun run, int token)
    {
        foreach (int name in run.Members(token))
        {
            if (!run.NameIs(name, "a"u8) && !run.AdditionalMember(name, "/additionalProperties")) return false;
        }

        return true;
    }

    private static bool AreStrings(ref SchemaRun run, int token)
    {
        foreach (int name in run.Members(token))
        {
            if (!run.Type(name + 1, JsonTypes.String, "/type")) return false;
        }

        return true;
    }

    private static bool NamesAreShort(ref SchemaRun run, int token)
    {
        foreach (int name in run.Members(token))
        {
            if (!run.Type(name, JsonTypes.String, "/propertyNames/type") || !run.MaxLength(name, 2, "/propertyNames/maxLength")) return false;
        }

        return true;
    }

    [Fact]
    public void An_error_is_one_line_whatever_a_name_holds()
    {
        SchemaCheck check = (ref SchemaRun run, int token) =>
        {
            foreach (int name in run.Members(token))
            {
                if (!run.AdditionalMember(name, "/additionalProperties")) return false;
            }

            return true;
        };

        SchemaError error = Assert.Single(Check.Errors(check, """{"a\n2026-01-01 INFO paid\u202e":1}"""));

        Assert.Equal("/a\n2026-01-01 INFO paid\u202e", error.InstanceLocation);
        Assert.Equal(@"/a\u000a2026-01-01 INFO paid\u202e: 'a\n2026-01-01 INFO paid\u202e' is not a member that is allowed here", error.ToString());
    }
}
