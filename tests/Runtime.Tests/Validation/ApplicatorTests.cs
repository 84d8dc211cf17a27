namespace Seedance.Runtime.Tests.Validation;

public sealed class ApplicatorTests
{
    private static readonly SchemaBranch[] StringOrLarge = [new("alternative 1", StringBranch), new("Large", LargeBranch)];

    private static readonly SchemaBranch[] NumberOrInteger =
    [
        new("Number", (ref SchemaRun run, int token) => run.Type(token, JsonTypes.Number, "/oneOf/0/type")),
        new("Integer", (ref SchemaRun run, int token) => run.Type(token, JsonTypes.Integer, "/oneOf/1/type")),
    ];

    private static readonly SchemaBranch[] CatOrDog =
    [
        new("Cat", Cat) { Types = JsonTypes.Object, Constants = [("kind", ["\"cat\""])], Required = ["kind", "name"] },
        new("Dog", Dog) { Types = JsonTypes.Object, Constants = [("kind", ["\"dog\"", "\"h\\u0075nd\""])], Required = ["kind", "name"] },
        new("Number", (ref SchemaRun run, int token) => run.Type(token, JsonTypes.Number, "/oneOf/2/type")) { Types = JsonTypes.Number },
    ];

    private static readonly SchemaBranch[] StringsTwice = [new("strings", AllStrings), new("others", AllStrings)];

    private static readonly SchemaBranch[] NullOrText = [new("null", IsNull), new("text", IsText)];

    private static readonly SchemaBranch[] InnerOrBoolean = [new("inner", Inner), new("boolean", IsTrueType)];

    private static readonly SchemaBranch[] Boolean = [new("boolean", IsTrueType)];

    [Fact]
    public void Exactly_one_branch_of_oneOf_fits()
    {
        Check.Fits(One(StringOrLarge), "\"x\"");
        Check.Fits(One(StringOrLarge), "11");
        Check.Fails(One(NumberOrInteger), "1", "oneOf", "the value fits Number and Integer; it must fit exactly one alternative");
    }

    [Fact]
    public void When_no_branch_fits_the_errors_of_the_nearest_follow() =>
        Assert.Equal(
            [
                new SchemaError("", "/oneOf", "oneOf", "the value fits none of the 2 alternatives: the nearest are alternative 1 and Large"),
                new SchemaError("", "/oneOf/0/type", "type", "expected a string, found null"),
                new SchemaError("", "/oneOf/1/type", "type", "expected an integer, found null"),
            ],
            Check.Errors(One(StringOrLarge), "null"));

    [Fact]
    public void A_branch_that_fails_in_several_places_says_so() =>
        Assert.Equal(
            ["/oneOf", "/oneOf/0/type", "/oneOf/1/minimum", "/oneOf/1/multipleOf"],
            Check.Errors(One(StringOrLarge), "1").Select(error => error.KeywordLocation));

    [Theory]
    [InlineData("{\"kind\":\"cat\",\"name\":\"Tom\"}")]
    [InlineData("{\"kind\":\"hund\",\"name\":\"Rex\"}")]
    [InlineData("1")]
    public void A_branch_is_found_by_what_is_known_of_it(string json) => Check.Fits(One(CatOrDog), json);

    [Theory]
    [InlineData("true", "the value fits none of the 3 alternatives: expected a number or an object, found a boolean")]
    [InlineData("{\"kind\":\"cow\"}", "the value fits none of the 3 alternatives: 'kind' is 'cow', not one of \"cat\", \"dog\", \"h\\u0075nd\"")]
    public void A_value_of_no_branch_says_what_rules_them_out(string json, string message) =>
        Check.Fails(One(CatOrDog), json, "oneOf", message);

    [Theory]
    [InlineData("{\"kind\":\"cat\"}", "/oneOf/0/name")]
    [InlineData("{\"kind\":\"dog\",\"name\":1}", "/oneOf/1/name")]
    public void Only_the_branch_that_the_value_comes_near_to_explains(string json, string location)
    {
        IReadOnlyList<SchemaError> errors = Check.Errors(One(CatOrDog), json);
        Assert.Equal(["/oneOf", location], errors.Select(error => error.KeywordLocation));
        Assert.EndsWith(": the nearest is " + (location.Contains('0') ? "Cat" : "Dog"), errors[0].Message);
    }

    [Fact]
    public void Of_branches_beside_the_nearest_some_errors_are_enough()
    {
        string json = $"[{string.Join(',', Enumerable.Repeat("1", 30))}]";
        Assert.Equal(1 + 30 + 10, Check.Errors(Any(StringsTwice), json).Count);
    }

    [Fact]
    public void A_branch_leaves_the_errors_around_it_alone() =>
        Assert.Equal(
            ["/minLength", "/maxLength"],
            Check.Errors(
                (ref SchemaRun run, int token) =>
                    run.MinLength(token, 5, "/minLength") && run.AnyOf(NullOrText, token, "/anyOf") && run.MaxLength(token, 0, "/maxLength"),
                "\"x\"").Select(error => error.KeywordLocation));

    [Fact]
    public void Errors_of_a_branch_inside_a_branch_belong_to_the_inner_keyword() =>
        Assert.Equal(
            ["/anyOf", "/anyOf/0/oneOf", "/oneOf/0/type", "/oneOf/1/type", "/anyOf/1/type"],
            Check.Errors(Any(InnerOrBoolean), "null").Select(error => error.KeywordLocation));

    [Fact]
    public void Errors_of_branches_do_not_outlive_a_keyword_that_is_passed()
    {
        SchemaCheck check = (ref SchemaRun run, int token) => run.AnyOf(NullOrText, token, "/first") && run.AnyOf(Boolean, token, "/second");
        Assert.Equal(["/second", "/anyOf/1/type"], Check.Errors(check, "\"x\"").Select(error => error.KeywordLocation));
    }

    [Fact]
    public void Not_turns_the_verdict_of_a_branch_round()
    {
        SchemaCheck check = (ref SchemaRun run, int token) => run.Not(run.Passes(IsText, token), token, "/not");
        Check.Fits(check, "1");
        Check.Fails(check, "\"x\"", "not", "the value fits the schema that it must not fit");
    }

    [Fact]
    public void A_branch_whose_verdict_alone_counts_records_nothing()
    {
        SchemaCheck check = (ref SchemaRun run, int token) =>
            run.Passes(IsText, token) ? run.MinLength(token, 2, "/then/minLength") : run.Type(token, JsonTypes.Null, "/else/type");
        Check.Fits(check, "\"ab\"");
        Check.Fits(check, "null");
        Check.Fails(check, "1", new SchemaError("", "/else/type", "type", "expected null, found an integer"));
        Check.Fails(check, "\"a\"", new SchemaError("", "/then/minLength", "minLength", "the text has 1 character, fewer than the minimum 2"));
    }

    [Fact]
    public void The_schema_false_allows_nothing() =>
        Check.Fails(
            (ref SchemaRun run, int token) => run.False(token, "/properties/x"),
            "1",
            new SchemaError("", "/properties/x", "false", "no value is allowed here"));

    [Fact]
    public void A_bare_anyOf_of_required_says_what_must_be_present()
    {
        SchemaCheck check = (ref SchemaRun run, int token) => run.AnyOf(false, token, "a or b must be present", "/anyOf");
        Check.Fails(check, "{}", "anyOf", "a or b must be present");
        Check.Fits(check, "1");
        Check.Fits((ref SchemaRun run, int token) => run.AnyOf(true, token, "a or b must be present", "/anyOf"), "{}");
    }

    [Fact]
    public void References_stand_in_front_of_keyword_locations()
    {
        SchemaCheck check = (ref SchemaRun run, int token) =>
            run.Enter("/properties/data/$ref") && run.Enter("/items/$ref") && run.Type(token, JsonTypes.Null, "/type") && run.Leave()
            && run.MinLength(token, 2, "/minLength") && run.Leave()
            && run.MaxLength(token, 0, "/maxLength");
        Assert.Equal(
            ["/properties/data/$ref/items/$ref/type", "/properties/data/$ref/minLength", "/maxLength"],
            Check.Errors(check, "\"x\"").Select(error => error.KeywordLocation));
    }

    [Fact]
    public void A_branch_that_stops_inside_a_reference_leaves_it()
    {
        SchemaCheck check = (ref SchemaRun run, int token) =>
            run.Enter("/$ref")
            && run.Not(run.Passes(FailsInside, token), token, "/not")
            && run.False(token, "/x")
            && run.Leave();
        Check.Fails(check, "\"x\"", new SchemaError("", "/$ref/x", "false", "no value is allowed here"));
    }

    private static bool FailsInside(ref SchemaRun run, int token) =>
        run.Enter("/inside/$ref") && run.Enter("/deeper/$ref") && run.Type(token, JsonTypes.Null, "/type") && run.Leave() && run.Leave();

    private static SchemaCheck One(SchemaBranch[] branches) => (ref SchemaRun run, int token) => run.OneOf(branches, token, "/oneOf");

    private static SchemaCheck Any(SchemaBranch[] branches) => (ref SchemaRun run, int token) => run.AnyOf(branches, token, "/anyOf");

    private static bool Cat(ref SchemaRun run, int token) => HasName(ref run, token, "/oneOf/0/name");

    private static bool Dog(ref SchemaRun run, int token) => HasName(ref run, token, "/oneOf/1/name");

    private static bool HasName(ref SchemaRun run, int token, string location)
    {
        bool found = false;
        foreach (int name in run.Members(token))
        {
            if (!run.NameIs(name, "name"u8)) continue;
            found = true;
            if (!run.Type(name + 1, JsonTypes.String, location)) return false;
        }

        return found || run.False(token, location);
    }

    private static bool StringBranch(ref SchemaRun run, int token) => run.Type(token, JsonTypes.String, "/oneOf/0/type");

    private static bool LargeBranch(ref SchemaRun run, int token) =>
        run.Type(token, JsonTypes.Integer, "/oneOf/1/type")
        && run.Minimum(token, 10L, "/oneOf/1/minimum")
        && run.MultipleOf(token, 11L, "/oneOf/1/multipleOf");

    private static bool Inner(ref SchemaRun run, int token) => run.OneOf(StringOrLarge, token, "/anyOf/0/oneOf");

    private static bool IsNull(ref SchemaRun run, int token) => run.Type(token, JsonTypes.Null, "/null");

    private static bool IsText(ref SchemaRun run, int token) => run.Type(token, JsonTypes.String, "/text");

    private static bool IsTrueType(ref SchemaRun run, int token) => run.Type(token, JsonTypes.Boolean, "/anyOf/1/type");

    private static bool AllStrings(ref SchemaRun run, int token)
    {
        foreach (int item in run.Items(token))
        {
            if (!run.Type(item, JsonTypes.String, "/anyOf/0/items/type")) return false;
        }

        return true;
    }
}
