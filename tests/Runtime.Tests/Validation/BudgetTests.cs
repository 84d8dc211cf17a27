namespace Seedance.Runtime.Tests.Validation;

public sealed class BudgetTests
{
    private static readonly SchemaError BudgetUsedUp = new("", "", "budget", "checking this value takes more steps than a value of its size may take");
    private static readonly SchemaError TooDeep = new("", "", "depth", "the schema's references lead too deep for this value");

    private static readonly SchemaBranch[] Hundred =
    [
        .. Enumerable.Repeat(new SchemaBranch("other", (ref SchemaRun run, int token) => run.Type(token, JsonTypes.Null, "/type")), 99),
        new("last", Branch),
    ];

    [Fact]
    public void Recursive_branches_end_when_the_budget_is_used_up()
    {
        string json = Chain(100);
        Check.Fails(Exploding, json, BudgetUsedUp);
    }

    [Fact]
    public void Recursive_branches_that_stay_small_are_checked() => Check.Fits(Exploding, Chain(8));

    [Fact]
    public void A_negated_branch_that_runs_out_of_steps_does_not_make_the_value_valid() =>
        Check.Fails((ref SchemaRun run, int token) => run.Not(run.Passes(Exploding, token), token, "/not"), Chain(100), BudgetUsedUp);

    [Fact]
    public void A_schema_that_refers_to_itself_without_end_is_an_invalid_result() => Check.Fails(Itself, "1", TooDeep);

    [Fact]
    public void A_branch_that_refers_to_itself_without_end_is_an_invalid_result() =>
        Check.Fails((ref SchemaRun run, int token) => run.Not(run.Passes(Itself, token), token, "/not"), "1", TooDeep);

    [Fact]
    public void Reading_a_long_number_again_and_again_takes_steps()
    {
        string json = new string('[', 14) + "1." + new string('0', 100_000) + new string(']', 14);
        Check.Fails(Exploding, json, BudgetUsedUp);
    }

    [Fact]
    public void Looking_for_equal_items_stops_where_the_steps_are_used_up()
    {
        // The same members in every order: all of one hash, no two equal.
        byte[] json = Check.Utf8("[" + string.Join(',', Orders([1, 2, 3, 4, 5, 6, 7]).Select(ObjectOf)) + "]");
        Assert.True(TokenReader.TryRead(json, out TokenIndex index, out _));
        long steps = index.Count + json.Length + 1000;

        Assert.False(EqualItems.Find(index, 0, ref steps, out _, out _));

        Assert.InRange(steps, -100, -1);
        index.Return();
    }

    [Fact]
    public void Large_values_have_the_steps_that_they_need()
    {
        string json = $"[{string.Join(',', Enumerable.Repeat("{\"a\":\"x\"}", 50_000))}]";
        Check.Fits(ManyBranches, json);
    }

    [Fact]
    public void Collecting_stops_at_the_most_errors_wanted()
    {
        string json = $"[{string.Join(',', Enumerable.Repeat("1", 500))}]";
        SchemaCheck check = (ref SchemaRun run, int token) =>
        {
            foreach (int item in run.Items(token))
            {
                if (!run.Type(item, JsonTypes.Null, "/items/type")) return false;
            }

            return true;
        };
        Assert.Equal(100, Check.Errors(check, json).Count);
        Assert.Equal(3, Check.Errors(check, json, new SchemaValidationOptions { MaxErrors = 3 }).Count);
        Assert.Equal("/0", Assert.Single(Check.Errors(check, json, new SchemaValidationOptions { MaxErrors = 1 })).InstanceLocation);
        Assert.Equal(500, Check.Errors(check, json, new SchemaValidationOptions { MaxErrors = int.MaxValue }).Count);
    }

    [Fact]
    public void Fewer_than_one_error_cannot_be_asked_for() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SchemaValidationOptions { MaxErrors = 0 });

    /// <summary>Arrays in each other: each level is tried twice by <see cref="Exploding"/>.</summary>
    private static string Chain(int depth) => new string('[', depth) + new string(']', depth);

    private static IEnumerable<int[]> Orders(int[] values) => values.Length < 2
        ? [values]
        : values.SelectMany(first => Orders([.. values.Where(value => value != first)]).Select(rest => (int[])[first, .. rest]));

    private static string ObjectOf(int[] values) => "{" + string.Join(',', values.Select(value => $"\"a\":{value}")) + "}";

    private static bool Exploding(ref SchemaRun run, int token) => run.Passes(EachItem, token) && run.Passes(EachItem, token);

    private static bool EachItem(ref SchemaRun run, int token)
    {
        foreach (int item in run.Items(token))
        {
            if (!(run.Enter("/anyOf/0/items/$ref") && Exploding(ref run, item) && run.Leave())) return false;
        }

        return run.IsArray(token) || run.Type(token, JsonTypes.Integer, "/anyOf/0/type");
    }

    private static bool Itself(ref SchemaRun run, int token) => run.Enter("/$ref") && Itself(ref run, token) && run.Leave();

    private static bool ManyBranches(ref SchemaRun run, int token)
    {
        foreach (int item in run.Items(token))
        {
            if (!run.AnyOf(Hundred, item, "/items/anyOf")) return false;
        }

        return true;
    }

    private static bool Branch(ref SchemaRun run, int token)
    {
        foreach (int name in run.Members(token))
        {
            if (!run.NameIs(name, "a"u8) || !run.Type(name + 1, JsonTypes.String, "/a/type")) return false;
        }

        return true;
    }
}
