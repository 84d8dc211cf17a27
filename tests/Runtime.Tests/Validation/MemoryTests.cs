namespace Seedance.Runtime.Tests.Validation;

/// <summary>Schemas that lead back to themselves.</summary>
public sealed class MemoryTests
{
    /// <summary><c>{ oneOf: [ { items: #, maxItems: 1 }, { items: #, minItems: 2 }, { type: string } ] }</c>, counting how often its rules run.</summary>
    private sealed class Tree
    {
        private readonly SchemaValidator _validator;
        private readonly SchemaBranch[] _branches;

        public Tree()
        {
            _validator = new SchemaValidator("Tree", Check);
            _branches = [new("Few", Few), new("Many", Many), new("Text", Text)];
        }

        public int Runs { get; private set; }

        public SchemaValidator Validator => _validator;

        private bool Check(ref SchemaRun run, int token) => run.Remember(_validator, Rules, token);

        private bool Rules(ref SchemaRun run, int token)
        {
            Runs++;
            return run.OneOf(_branches, token, "/oneOf");
        }

        private bool Few(ref SchemaRun run, int token) =>
            run.Type(token, JsonTypes.Array, "/oneOf/0/type") && Items(ref run, token, "/oneOf/0/items/$ref") && run.MaxItems(token, 1, "/oneOf/0/maxItems");

        private bool Many(ref SchemaRun run, int token) =>
            run.Type(token, JsonTypes.Array, "/oneOf/1/type") && Items(ref run, token, "/oneOf/1/items/$ref") && run.MinItems(token, 2, "/oneOf/1/minItems");

        private static bool Text(ref SchemaRun run, int token) => run.Type(token, JsonTypes.String, "/oneOf/2/type");

        private bool Items(ref SchemaRun run, int token, string location)
        {
            foreach (int item in run.Items(token))
            {
                if (!run.Enter(location) || !Check(ref run, item) || !run.Leave()) return false;
            }

            return true;
        }
    }

    [Fact]
    public void Branches_that_lead_back_ask_once_for_each_value()
    {
        var tree = new Tree();
        Assert.True(tree.Validator.IsValid(Check.Utf8(Nested(100, "\"x\""))));
        Assert.Equal(101, tree.Runs);
    }

    [Fact]
    public void Looking_for_the_errors_of_branches_that_lead_back_stays_in_proportion()
    {
        var tree = new Tree();
        SchemaValidationResult result = tree.Validator.Validate(Check.Utf8(Nested(100, "1")));
        Assert.False(result.IsValid);
        Assert.DoesNotContain(result.Errors, static error => error.Keyword is "budget" or "depth");
        Assert.InRange(tree.Runs, 101, 20_000);
    }

    [Fact]
    public void A_large_value_makes_the_memory_grow()
    {
        var tree = new Tree();
        string json = $"[{string.Join(',', Enumerable.Repeat("[\"a\",\"b\"]", 5_000))}]";
        Assert.True(tree.Validator.IsValid(Check.Utf8(json)));
        Assert.Equal(15_001, tree.Runs);
    }

    [Fact]
    public void A_schema_that_leads_back_to_itself_on_the_same_value_adds_nothing()
    {
        SchemaValidator? validator = null;
        SchemaCheck check = (ref SchemaRun run, int token) => run.Remember(
            validator!,
            (ref SchemaRun inner, int at) => validator!.Runs(ref inner, at) && inner.Type(at, JsonTypes.String, "/type"),
            token);
        validator = new SchemaValidator("Itself", check);
        Assert.True(validator.IsValid("\"x\""u8));
        Assert.Equal("/type", Assert.Single(validator.Validate("1"u8).Errors).KeywordLocation);
    }

    [Fact]
    public void What_was_taken_for_granted_is_not_remembered()
    {
        // A: allOf [B, minimum 5]; B: allOf [A]. While A is under way B fits; afterwards 1 fits neither.
        SchemaValidator? a = null;
        SchemaValidator? b = null;
        a = new SchemaValidator("A", (ref SchemaRun run, int token) => run.Remember(
            a!, (ref SchemaRun inner, int at) => b!.Runs(ref inner, at) && inner.Minimum(at, 5, "/minimum"), token));
        b = new SchemaValidator("B", (ref SchemaRun run, int token) => run.Remember(
            b!, (ref SchemaRun inner, int at) => a!.Runs(ref inner, at), token));
        var either = new SchemaValidator("Either", (ref SchemaRun run, int token) => run.Not(run.Passes(a.Runs, token) || run.Passes(b.Runs, token), token, "/not"));

        Assert.True(either.IsValid("1"u8));
        Assert.False(either.IsValid("5"u8));
    }

    private static string Nested(int depth, string inside) => new string('[', depth) + inside + new string(']', depth);
}
