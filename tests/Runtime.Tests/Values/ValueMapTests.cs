namespace Seedance.Runtime.Tests.Values;

public sealed class ValueMapTests
{
    [Fact]
    public void There_are_three_ways_to_write_a_map()
    {
        ValueMap<int> initializer = new() { ["a"] = 1, ["b"] = 2 };
        ValueMap<int> expression = [new("b", 2), new("a", 1)];
        ValueMap<int> dictionary = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };

        Assert.True(initializer == expression);
        Assert.True(initializer == dictionary);
        Assert.Equal(initializer.GetHashCode(), expression.GetHashCode());
        Assert.Equal(["b", "a"], expression.Keys);
        Assert.Equal([2, 1], expression.Values);
    }

    [Fact]
    public void Maps_differ_by_names_and_values()
    {
        ValueMap<int> map = new() { ["a"] = 1 };

        Assert.True(map != new ValueMap<int> { ["a"] = 2 });
        Assert.True(map != new ValueMap<int> { ["A"] = 1 });
        Assert.True(map != new ValueMap<int> { ["a"] = 1, ["b"] = 1 });
        Assert.False(map.Equals((object?)null));
    }

    [Fact]
    public void Of_values_for_the_same_name_the_last_counts_in_the_place_of_the_first()
    {
        ValueMap<int> map = [new("a", 1), new("b", 2), new("a", 3)];

        Assert.Equal([new("a", 3), new("b", 2)], map);
    }

    [Fact]
    public void Large_maps_are_looked_up_by_index()
    {
        ValueMap<int> map = ValueMap.From(Enumerable.Range(0, 1000).Select(i => KeyValuePair.Create($"k{i}", i)));
        ValueMap<int> reversed = ValueMap.From(Enumerable.Range(0, 1000).Reverse().Select(i => KeyValuePair.Create($"k{i}", i)));

        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(i, map[$"k{i}"]));
        Assert.Equal(map, reversed);
        Assert.Equal(map.GetHashCode(), reversed.GetHashCode());
        Assert.False(map.ContainsKey("k1000"));
        Assert.Equal(5, map.With("k500", 5)["k500"]);
        Assert.Equal(500, map["k500"]);
    }

    [Fact]
    public void Changes_make_new_maps()
    {
        ValueMap<int> map = new() { ["a"] = 1 };

        Assert.Equal(new ValueMap<int> { ["a"] = 1, ["b"] = 2 }, map.With("b", 2));
        Assert.Empty(map.Without("a"));
        Assert.Same(map, map.Without("x"));
        Assert.Single(map);
    }

    [Fact]
    public void What_a_map_was_made_from_may_change()
    {
        Dictionary<string, int> source = new() { ["a"] = 1 };
        ValueMap<int> map = source;
        source["a"] = 2;

        Assert.Equal(1, map["a"]);
        Assert.Null((ValueMap<int>?)(Dictionary<string, int>?)null);
    }

    [Fact]
    public void A_missing_name_is_named()
    {
        ValueMap<int> map = [];

        Assert.Contains("\"a\"", Assert.Throws<KeyNotFoundException>(() => map["a"]).Message);
        Assert.False(map.TryGetValue("a", out _));
        Assert.Equal("{a = 1, b = 2}", new ValueMap<int> { ["a"] = 1, ["b"] = 2 }.ToString());
    }
}
