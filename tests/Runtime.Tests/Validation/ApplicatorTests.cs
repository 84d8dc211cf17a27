namespace Seedance.Runtime.Tests.Validation;

public sealed class ApplicatorTests
{
    private static readonly SchemaError NotAString = new("", "/oneOf/0/type", "type", "expected a string, found null");
    private static readonly SchemaError NotAnInteger = new("", "/oneOf/1/type", "type", "expected an integer, found null");

    [Fact]
    public void Exactly_one_branch_of_oneOf_fits()
    {
        Check.Fits(StringOrLarge, "\"x\"");
        Check.Fits(StringOrLarge, "11");
        Check.Fails(NumberOrInteger, "1", "oneOf", "the value fits 2 of the alternatives; it must fit exactly one");
    }

    [Fact]
    public void When_no_branch_fits_their_errors_follow() =>
        Assert.Equal(
            [new SchemaError("", "/oneOf", "oneOf", "the value fits none of the alternatives"), NotAString, NotAnInteger],
            Check.Errors(StringOrLarge, "null"));

    [Fact]
    public void A_branch_that_fails_in_several_places_says_so() =>
        Assert.Equal(
            ["/oneOf", "/oneOf/0/type", "/oneOf/1/minimum", "/oneOf/1/multipleOf"],
            Check.Errors(StringOrLarge, "1").Select(error => error.KeywordLocation));

    [Fact]
    public void Errors_of_branches_are_bounded()
    {
        string json = $"[{string.Join(',', Enumerable.Repeat("1", 1000))}]";
        SchemaCheck check = (ref SchemaRun run, int token) =>
        {
            int passed = run.Try(AllStrings, token) ? 1 : 0;
            return run.AnyOf(passed, token, "/anyOf");
        };
        Assert.Equal(11, Check.Errors(check, json).Count);
    }

    [Fact]
    public void A_branch_leaves_the_errors_around_it_alone() =>
        Assert.Equal(
            ["/minLength", "/maxLength"],
            Check.Errors(
                (ref SchemaRun run, int token) =>
                    run.MinLength(token, 5, "/minLength")
                    && run.AnyOf((run.Try(IsNull, token) ? 1 : 0) + (run.Try(IsText, token) ? 1 : 0), token, "/anyOf")
                    && run.MaxLength(token, 0, "/maxLength"),
                "\"x\"").Select(error => error.KeywordLocation));

    [Fact]
    public void Errors_of_a_branch_inside_a_branch_belong_to_the_inner_keyword() =>
        Assert.Equal(
            ["/anyOf", "/anyOf/0/oneOf", "/oneOf/0/type", "/oneOf/1/type", "/anyOf/1/type"],
            Check.Errors(
                (ref SchemaRun run, int token) =>
                {
                    int passed = 0;
                    if (run.Try(Inner, token)) passed++;
                    if (run.Try(IsTrueType, token)) passed++;
                    return run.AnyOf(passed, token, "/anyOf");
                },
                "null").Select(error => error.KeywordLocation));

    [Fact]
    public void Errors_of_branches_do_not_outlive_a_keyword_that_is_passed()
    {
        SchemaCheck check = (ref SchemaRun run, int token) =>
            run.AnyOf((run.Try(IsNull, token) ? 1 : 0) + (run.Try(IsText, token) ? 1 : 0), token, "/first")
            && run.AnyOf(run.Try(IsTrueType, token) ? 1 : 0, token, "/second");
        Assert.Equal(["/second", "/anyOf/1/type"], Check.Errors(check, "\"x\"").Select(error => error.KeywordLocation));
    }

    [Fact]
    public void Not_turns_the_verdict_of_a_branch_round()
    {
        SchemaCheck check = (ref SchemaRun run, int token) => run.Not(run.Try(IsText, token), token, "/not");
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
            && run.Not(run.Passes(FailsInside, token) || run.Try(FailsInside, token), token, "/not")
            && run.False(token, "/x")
            && run.Leave();
        Check.Fails(check, "\"x\"", new SchemaError("", "/$ref/x", "false", "no value is allowed here"));
    }

    private static bool FailsInside(ref SchemaRun run, int token) =>
        run.Enter("/inside/$ref") && run.Enter("/deeper/$ref") && run.Type(token, JsonTypes.Null, "/type") && run.Leave() && run.Leave();

    private static bool StringOrLarge(ref SchemaRun run, int token)
    {
        int passed = 0;
        if (run.Try(StringBranch, token)) passed++;
        if (run.Try(LargeBranch, token)) passed++;
        return run.OneOf(passed, token, "/oneOf");
    }

    private static bool NumberOrInteger(ref SchemaRun run, int token)
    {
        int passed = 0;
        if (run.Try((ref SchemaRun inner, int at) => inner.Type(at, JsonTypes.Number, "/oneOf/0/type"), token)) passed++;
        if (run.Try((ref SchemaRun inner, int at) => inner.Type(at, JsonTypes.Integer, "/oneOf/1/type"), token)) passed++;
        return run.OneOf(passed, token, "/oneOf");
    }

    private static bool StringBranch(ref SchemaRun run, int token) => run.Type(token, JsonTypes.String, "/oneOf/0/type");

    private static bool LargeBranch(ref SchemaRun run, int token) =>
        run.Type(token, JsonTypes.Integer, "/oneOf/1/type")
        && run.Minimum(token, 10L, "/oneOf/1/minimum")
        && run.MultipleOf(token, 11L, "/oneOf/1/multipleOf");

    private static bool Inner(ref SchemaRun run, int token)
    {
        int passed = 0;
        if (run.Try(StringBranch, token)) passed++;
        if (run.Try(LargeBranch, token)) passed++;
        return run.OneOf(passed, token, "/anyOf/0/oneOf");
    }

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
