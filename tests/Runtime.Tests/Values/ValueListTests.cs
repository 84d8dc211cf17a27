namespace Seedance.Runtime.Tests.Values;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_are_equal_by_content()
    {
        ValueList<string> left = ["a", "b"];
        ValueList<string> right = new List<string> { "a", "b" };

        Assert.True(left == right);
        Assert.True(left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.True(left != ["b", "a"]);
        Assert.False(left.Equals((ValueList<string>?)null));
        Assert.True((ValueList<string>?)null == null);
        Assert.Equal((ValueList<ValueList<int>>)[[1], [2, 3]], [[1], [2, 3]]);
    }

    [Fact]
    public void What_a_list_was_made_from_may_change()
    {
        int[] array = [1, 2];
        List<int> source = [3];
        ValueList<int> fromArray = array;
        ValueList<int> fromList = source;
        array[0] = 9;
        source[0] = 9;

        Assert.Equal([1, 2], fromArray);
        Assert.Equal([3], fromList);
    }

    [Fact]
    public void Lists_have_items_slots_and_spans()
    {
        ValueList<int> list = [1, .. Enumerable.Range(2, 3)];

        Assert.Equal(4, list.Count);
        Assert.Equal(4, list[^1]);
        Assert.Equal(10, list.Sum());
        Assert.Equal([2, 3], list.AsSpan()[1..3].ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => list[4]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.Same(list, ValueList.From(list));
    }

    [Fact]
    public void Empty_lists_are_one()
    {
        ValueList<int> list = [];

        Assert.Same(ValueList<int>.Empty, list);
        Assert.Same(ValueList<int>.Empty, ValueList.From(Enumerable.Empty<int>()));
        Assert.Empty(list);
    }

    [Fact]
    public void Null_arrays_are_no_lists()
    {
        ValueList<int>? list = (int[]?)null;

        Assert.Null(list);
    }

    [Fact]
    public void The_text_shows_the_first_items()
    {
        Assert.Equal("[a, null]", ((ValueList<string?>)["a", null]).ToString());
        Assert.Equal("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, … 84 more]", ValueList.From(Enumerable.Range(1, 100)).ToString());
    }
}
