namespace Seedance.Runtime.Tests.Validation;

public sealed class ArrayTests
{
    [Fact]
    public void The_number_of_items_is_limited()
    {
        Check.Fits((ref SchemaRun run, int token) => run.MinItems(token, 2, "/minItems") && run.MaxItems(token, 2, "/maxItems"), "[[1,2,3],{\"a\":[]}]");
        Check.Fits((ref SchemaRun run, int token) => run.MinItems(token, 2, "/minItems") && run.MaxItems(token, 0, "/maxItems"), "\"x\"");
        Check.Fails((ref SchemaRun run, int token) => run.MinItems(token, 2, "/minItems"), "[[1,2]]", "minItems", "the array has 1 item, fewer than the minimum 2");
        Check.Fails((ref SchemaRun run, int token) => run.MaxItems(token, 1, "/maxItems"), "[1,2]", "maxItems", "the array has 2 items, more than the maximum 1");
    }

    [Fact]
    public void An_item_that_fails_is_named_by_its_position() =>
        Check.Fails(Strings, "[\"a\",[[1],2],\"b\"]", new SchemaError("/1", "/items/type", "type", "expected a string, found an array"));

    [Fact]
    public void Items_of_anything_but_an_array_are_none() => Check.Fits(Strings, "{\"a\":1}");

    [Theory]
    [InlineData("[]")]
    [InlineData("[1,\"1\",true,null,[1],{\"a\":1}]")]
    [InlineData("[1,true]")]
    [InlineData("[0,false]")]
    [InlineData("[[0],[false]]")]
    [InlineData("[{\"a\":1,\"b\":2},{\"a\":1},{\"a\":2,\"b\":1},{\"b\":2}]")]
    [InlineData("[\"a\",\"\\u0062\",\"A\"]")]
    [InlineData("[1,2,3,4,5,6,7,8,9,10,\"1\",\"2\"]")]
    [InlineData("{\"a\":[1,1]}")]
    public void Items_that_differ_are_unique(string json) => Check.Fits(Unique, json);

    [Theory]
    [InlineData("[1,2,1]", 0, 2)]
    [InlineData("[1,1.0]", 0, 1)]
    [InlineData("[3,100,1e2]", 1, 2)]
    [InlineData("[0,-0.0e5]", 0, 1)]
    [InlineData("[\"a\",\"\\u0061\"]", 0, 1)]
    [InlineData("[\"\\u0062\",\"\\u0062\"]", 0, 1)]
    [InlineData("[null,null]", 0, 1)]
    [InlineData("[{\"a\":1,\"b\":[2]},{\"b\":[2.0],\"a\":1}]", 0, 1)]
    [InlineData("[1,2,3,4,5,6,7,8,9,[1,{\"x\":1,\"y\":\"z\"}],11,[1.0,{\"\\u0079\":\"\\u007a\",\"x\":1}]]", 9, 11)]
    [InlineData("[1,2,3,4,5,6,7,8,9,10,2e0]", 1, 10)]
    public void Equal_items_are_found(string json, int first, int second) =>
        Check.Fails(Unique, json, "uniqueItems", $"the items {first} and {second} are equal; no two may be");

    [Fact]
    public void Many_items_are_compared_in_bounded_time()
    {
        string items = string.Join(',', Enumerable.Range(0, 100_000));
        Check.Fits(Unique, $"[{items}]");
        Check.Fails(Unique, $"[{items},4.2e1]", "uniqueItems", "the items 42 and 100000 are equal; no two may be");
    }

    private static bool Unique(ref SchemaRun run, int token) => run.UniqueItems(token, "/uniqueItems");

    private static bool Strings(ref SchemaRun run, int token)
    {
        foreach (int item in run.Items(token))
        {
            if (!run.Type(item, JsonTypes.String, "/items/type")) return false;
        }

        return true;
    }
}
