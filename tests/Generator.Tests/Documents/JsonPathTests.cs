using Seedance.Generator.Documents.JsonPath;
using Seedance.Generator.Parsing;

namespace Seedance.Generator.Tests.Documents;

public class JsonPathTests
{
    private const string Store = """
        paths:
          /a:
            get: { id: one, parameters: [ { name: task_id, in: query }, { name: other, in: header } ] }
            post: { id: two, 'x-odd name': 1, "it's": 2 }
          /b:
            get: { id: three, deprecated: true, weight: 1.0, nothing: null }
        list: [10, 20, 30]
        """;

    [Theory]
    [InlineData("$.list[0]", "10")]
    [InlineData("$.list[-1]", "30")]
    [InlineData("$.list[7]", "")]
    [InlineData("$.list[0, 2]", "10 30")]
    [InlineData("$.list[2, 0, 2]", "10 30")]
    [InlineData("$.list[*]", "10 20 30")]
    [InlineData("$['list'][1]", "20")]
    [InlineData("$.paths['/a'].get.id", "'one'")]
    [InlineData("$.paths.*.get.id", "'one' 'three'")]
    [InlineData("$.paths['/a']['get', 'post'].id", "'one' 'two'")]
    [InlineData("$..id", "'one' 'two' 'three'")]
    [InlineData("$..['id']", "'one' 'two' 'three'")]
    [InlineData("$.paths['/a'].post['x-odd name']", "1")]
    [InlineData("$.paths['/a'].post['it\\'s']", "2")]
    [InlineData("$.paths['/a'].post[\"it's\"]", "2")]
    [InlineData("$.paths['/a'].post[\"\\u0069d\"]", "'two'")]
    [InlineData("$.paths.*[?@.id == 'two'].id", "'two'")]
    [InlineData("$.paths.*[?(@.id=='two')].id", "'two'")]
    [InlineData("$.paths.*[?@.id != 'two'].id", "'one' 'three'")]
    [InlineData("$.paths.*[?'two' == @.id].id", "'two'")]
    [InlineData("$.paths.*[?@.deprecated].id", "'three'")]
    [InlineData("$.paths.*[?!@.deprecated].id", "'one' 'two'")]
    [InlineData("$.paths.*[?@.deprecated == true].id", "'three'")]
    [InlineData("$.paths.*[?@.weight == 1].id", "'three'")]
    [InlineData("$.paths.*[?@.nothing == null].id", "'three'")]
    [InlineData("$.paths.*[?@.parameters[1].in == 'header'].id", "'one'")]
    [InlineData("$.paths.*[?@.id == 'one' || @.id == 'three' && @.weight].id", "'one' 'three'")]
    [InlineData("$.paths.*[?(@.id == 'one' || @.id == 'three') && @.weight].id", "'three'")]
    [InlineData("$..parameters[?@.name == 'task_id' && @.in == 'query'].name", "'task_id'")]
    [InlineData("$.paths.*[?@.parameters[?@.in == 'query']].id", "'one'")]
    [InlineData("$.list[?@ == $.list[1]]", "20")]
    [InlineData("$.nothing.at.all", "")]
    [InlineData("$ .list [ 0 ]", "10")]
    public void A_query_selects_in_document_order_each_node_once(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', Select(query, Store).Select(match => match.Node.Json())));

    [Fact]
    public void The_root_selects_itself() => Assert.Equal(0, Assert.Single(Select("$", Store)).Location.Depth);

    [Fact]
    public void Descendants_come_in_document_order_though_a_level_is_searched_before_what_is_in_it()
    {
        IReadOnlyList<PathMatch> matches = Select("$..a", "x: { a: 1 }\na: { a: 2 }");

        Assert.Equal(["1", "{a:2}", "2"], matches.Select(match => match.Node.Json()));
    }

    [Fact]
    public void An_alias_is_a_place_of_its_own()
    {
        IReadOnlyList<PathMatch> matches = Select("$.*.type", "first: &same { type: string }\nsecond: *same");

        Assert.Equal(2, matches.Count);
    }

    [Theory]
    [InlineData("paths", 1, "starts with '$'")]
    [InlineData("$.a[1:2]", 6, "slices")]
    [InlineData("$.a[:2]", 5, "slices")]
    [InlineData("$.a[?length(@.b) == 2]", 6, "functions are not supported: 'length'")]
    [InlineData("$.a[?@.b < 2]", 10, "'<' is not supported")]
    [InlineData("$.a[?@.b =~ 'x']", 10, "'=' is not supported")]
    [InlineData("$.a[?@..b == 1]", 6, "one single node")]
    [InlineData("$.a[?'x']", 6, "a value alone")]
    [InlineData("$.a[?@.b == query]", 13, "'query' is neither")]
    [InlineData("$.a['b]", 5, "no end")]
    [InlineData("$.a['\\x']", 6, "escape")]
    [InlineData("$.a[01]", 5, "no index")]
    [InlineData("$.a[", 5, "expected")]
    [InlineData("$.a[0", 6, "']' is missing")]
    [InlineData("$./a", 3, "['name']")]
    [InlineData("$.a b", 5, "'b' is not expected")]
    public void What_is_not_supported_is_named_with_its_column(string text, int column, string reason)
    {
        (JsonPathQuery? query, JsonPathError? error) = JsonPathQuery.Parse(text);

        Assert.Null(query);
        Assert.Equal(column, error!.Column);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_conditions_and_long_queries_are_bounded()
    {
        Assert.NotNull(JsonPathQuery.Parse("$[?" + new string('(', 1_000) + "@.a" + new string(')', 1_000) + "]").Error);
        Assert.NotNull(JsonPathQuery.Parse("$" + string.Concat(Enumerable.Repeat(".a", 5_000))).Error);
    }

    [Fact]
    public void A_query_that_visits_too_many_places_gives_up()
    {
        SpecNode wide = SpecTexts.Parse("[" + string.Join(',', Enumerable.Repeat("1", 2_500)) + "]", "wide.json");
        JsonPathQuery query = JsonPathQuery.Parse("$[?$[?@ == 2]]").Query!;

        Assert.Null(JsonPathEvaluator.Evaluate(query, wide));
    }

    private static IReadOnlyList<PathMatch> Select(string query, string document)
    {
        (JsonPathQuery? parsed, JsonPathError? error) = JsonPathQuery.Parse(query);
        Assert.Null(error);
        IReadOnlyList<PathMatch>? matches = JsonPathEvaluator.Evaluate(parsed!, SpecTexts.Parse(document));
        Assert.NotNull(matches);
        return matches;
    }
}
