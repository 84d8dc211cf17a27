using Seedance.Generator.Diagnostics;
using Seedance.Generator.Documents;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Documents;

public class OverlayTests
{
    private const string Head = "overlay: 1.0.0\ninfo: { title: t, version: 1.0.0 }\nactions:\n";

    [Fact]
    public void An_object_takes_new_members_merges_objects_and_replaces_scalars() => Assert.Equal(
        "{a:{b:2,c:'x',d:{e:1,f:2}},g:3}",
        Apply("a: { b: 1, c: x, d: { e: 1 } }", "- target: $\n  update: { a: { b: 2, d: { f: 2 } }, g: 3 }").Root.Json());

    [Fact]
    public void Arrays_in_merged_objects_are_joined() => Assert.Equal(
        "{a:{tags:['x','y']}}", Apply("a: { tags: [x] }", "- target: $.a\n  update: { tags: [y] }").Root.Json());

    [Fact]
    public void A_selected_array_takes_one_more_item_whatever_it_is() => Assert.Equal(
        "{a:[1,{b:2},[3]]}",
        Apply("a: [1]", "- target: $.a\n  update: { b: 2 }\n- target: $.a\n  update: [3]").Root.Json());

    [Fact]
    public void A_removed_place_leaves_its_object_or_array() => Assert.Equal(
        "{a:[{x:1},{x:3}],c:{}}",
        Apply(
            "a: [{ x: 1 }, { x: 2 }, { x: 3 }]\nb: {}\nc: { d: [1] }",
            "- target: $.a[?@.x == 2]\n  remove: true\n- target: $['b']\n  remove: true\n- target: $.c.d\n  remove: true\n  update: 7").Root.Json());

    [Fact]
    public void Several_items_of_one_array_can_be_removed_at_once() => Assert.Equal(
        "{a:[{x:2}]}", Apply("a: [{ x: 1 }, { x: 2 }, { x: 1 }]", "- target: $.a[?@.x == 1]\n  remove: true").Root.Json());

    [Fact]
    public void Actions_apply_in_order_so_that_a_list_can_be_replaced() => Assert.Equal(
        "{required:['z']}",
        Apply("required: [x, y]", "- target: $.required\n  remove: true\n- target: $\n  update: { required: [z] }").Root.Json());

    [Fact]
    public void Places_inside_each_other_are_all_updated() => Assert.Equal(
        "{s:{p:{p:{k:1},k:1},k:1}}", Apply("s: { p: { p: {} } }", "- target: $..[?@]\n  update: { k: 1 }").Root.Json());

    [Fact]
    public void A_member_left_empty_changes_nothing_and_an_empty_one_can_be_filled() => Assert.Equal(
        "{a:{b:1},c:{d:1}}", Apply("a: { b: 1 }\nc:", "- target: $\n  update: { a: null, c: { d: 1 } }").Root.Json());

    [Fact]
    public void Each_action_says_how_many_places_it_selected()
    {
        OverlayApplication applied = Apply(
            "a: { x: {} }\nb: { x: {} }", "- target: $.*.x\n  update: { y: 1 }\n- target: $.none\n  update: {}\n- target: $.a");

        Assert.Equal([2, 0, 1], applied.MatchCounts);
    }

    [Fact]
    public void Untouched_nodes_stay_and_inserted_ones_stand_in_the_overlay()
    {
        SpecNode root = SpecTexts.Parse("a:\n  b: 1\nc:\n  d: 2");

        SpecNode changed = OverlayApplier.Apply(root, SpecTexts.ReadOverlay(Head + "- target: $.a\n  update: { new: 1 }")).Root;

        Assert.Same(root.At("/c"), changed.At("/c"));
        Assert.Same(root.At("/a/b"), changed.At("/a/b"));
        Assert.Equal(root.At("/a").Position, changed.At("/a").Position);
        Assert.Equal("mend.overlay.yaml", changed.At("/a/new").Position.Path);
        Assert.Equal("{b:1}", root.At("/a").Json());
    }

    [Fact]
    public void One_use_of_an_alias_is_changed_and_the_other_stays() => Assert.Equal(
        "{a:{t:1,u:2},b:{t:1}}", Apply("a: &same { t: 1 }\nb: *same", "- target: $.a\n  update: { u: 2 }").Root.Json());

    [Theory]
    [InlineData("a: 1", "- target: $.a\n  update: 2", "selects a scalar", "{a:1}")]
    [InlineData("a: 1", "- target: $.a\n  remove: true", "selects a scalar", "{a:1}")]
    [InlineData("a: {}", "- target: $.a\n  update: 2", "with an object only", "{a:{}}")]
    [InlineData("a: {}", "- target: $\n  remove: true", "root", "{a:{}}")]
    [InlineData("a: { b: {} }", "- target: $.a\n  update: { b: 1, c: 2 }", "'b' is a scalar here and an object", "{a:{b:{},c:2}}")]
    [InlineData("a: { b: true }", "- target: $.a\n  update: { b: [1] }", "'b' is an array here and a scalar", "{a:{b:true}}")]
    public void An_action_that_does_not_fit_is_reported_once_and_changes_nothing(string document, string actions, string reason, string result)
    {
        OverlayApplication applied = Apply(document, actions);

        Problem problem = Assert.Single(applied.Problems);
        Assert.Equal(DiagnosticTable.MalformedOverlay, problem.Id);
        Assert.Equal("mend.overlay.yaml", problem.Position!.Value.Path);
        Assert.Contains(reason, problem.Arguments[0], StringComparison.Ordinal);
        Assert.Equal(result, applied.Root.Json());
    }

    [Fact]
    public void Actions_that_feed_each_other_come_to_an_end()
    {
        string actions = string.Concat(Enumerable.Repeat("- target: $..*\n  update: { a: { x: {} }, b: { x: {} } }\n", 40));

        Problem problem = Assert.Single(Apply("start: {}", actions).Problems);

        Assert.Contains("too m", problem.Arguments[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("info: {}", "no 'overlay' member", 0)]
    [InlineData("overlay: 1.1.0\nactions: []", "Version '1.1.0'", 0)]
    [InlineData("overlay: 1.0.0", "needs 'actions'", 0)]
    [InlineData("overlay: 1.0.0\nactions: []", "needs 'actions'", 1)]
    public void An_overlay_that_is_none_is_reported(string text, string reason, int line)
    {
        (Overlay? overlay, IReadOnlyList<Problem> problems) = Overlay.Read(SpecTexts.Parse(text));

        Assert.Null(overlay);
        Problem problem = Assert.Single(problems);
        Assert.Contains(reason, problem.Arguments[0], StringComparison.Ordinal);
        Assert.Equal(line, problem.Position!.Value.Line);
    }

    [Fact]
    public void A_bad_action_is_reported_where_it_stands_and_the_others_count()
    {
        const string Text = "- update: {}\n- target: $.a[1:2]\n- target: $.b\n  remove: sure\n- target: $.c\n  update: {}";
        (Overlay? overlay, IReadOnlyList<Problem> problems) = Overlay.Read(SpecTexts.Parse(Head + Text));

        Assert.Equal("$.c", Assert.Single(overlay!.Actions).Target);
        Assert.Equal([3, 4, 6], problems.Select(problem => problem.Position!.Value.Line));
        Assert.Contains("column 6: slices", problems[1].Arguments[0], StringComparison.Ordinal);
    }

    private static OverlayApplication Apply(string document, string actions) =>
        OverlayApplier.Apply(SpecTexts.Parse(document), SpecTexts.ReadOverlay(Head + actions));
}
