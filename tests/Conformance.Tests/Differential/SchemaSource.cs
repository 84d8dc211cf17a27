using FsCheck;
using FsCheck.Fluent;

namespace Seedance.Conformance.Tests.Differential;

/// <summary>Random schemas of 2020-12, over every keyword that asserts something, as JSON text.</summary>
/// <remarks>
/// Names, texts and numbers are few, so that keywords meet each other and instances meet them. References go to <c>$defs</c> of
/// the root, which refer to nothing, and to the root itself only from a part of the value: no schema runs in circles.
/// </remarks>
internal static class SchemaSource
{
    public static readonly string[] Names = ["a", "b", "ab", "c1", "é", "x/y~z"];

    public static readonly string[] Texts = ["", "a", "ab", "abc", "B", "7", "😀é", "a b"];

    public static readonly string[] Numbers = ["-2", "-0.5", "0", "0.0", "1", "1.5", "2", "2.0", "3", "4", "1e1", "30"];

    private static readonly string[] Kinds = ["object", "object", "array", "string", "number"];

    private static readonly string[] Types = ["null", "boolean", "integer", "number", "string", "array", "object"];

    private static readonly string[] Patterns = ["^a", "b$", "^[a-c]*$", "\\d", "^.{2}$", "^(a|é)", "\\W", "^\\S+$", "^\\p{L}+$"];

    /// <summary>A schema of its own, with <c>$defs</c> that its parts refer to.</summary>
    public static Gen<string> Root { get; } =
        from first in Object(2, ["#/$defs/one", "#/$defs/two"])
        from one in Schema(1, [])
        from two in Schema(2, [])
        select $$"""{"$defs":{"one":{{one}},"two":{{two}}}{{(first.Length > 2 ? "," : "")}}{{first[1..]}}""";

    /// <summary>A scalar, an array or an object that no schema has a say in.</summary>
    public static Gen<string> Value(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency(
            (3, Scalar),
            (1, List(Value(depth - 1), 0, 3).Select(Array)),
            (1, Members(Value(depth - 1), 0, 3)));

    private static Gen<string> Scalar { get; } = Gen.OneOf(
        Gen.Elements("null", "true", "false"), Gen.Elements(Numbers), Gen.Elements(Texts).Select(Quote));

    private static Gen<string> Schema(int depth, string[] references) => Gen.Frequency(
        (1, Gen.Elements("true", "false")),
        (depth == 0 ? 2 : 12, Object(depth, references)));

    /// <summary>A schema that speaks mostly of one type: keywords that speak of different ones never meet on a value.</summary>
    private static Gen<string> Object(int depth, string[] references) =>
        from kind in Gen.Elements(Kinds)
        from count in Gen.Choose(depth == 0 ? 0 : 1, 4)
        from keywords in Gen.ListOf(Keyword(kind, depth, references), count)
        select "{" + string.Join(",", keywords.SelectMany(static k => k).DistinctBy(static k => k.Name).Select(static k => Quote(k.Name) + ":" + k.Value)) + "}";

    private static Gen<(string Name, string Value)[]> Keyword(string kind, int depth, string[] references)
    {
        Gen<(string, string)[]> general = Gen.Frequency(
            (3, One("type", Gen.Constant(Quote(kind)))),
            (2, One("type", List(Gen.Elements(Types), 1, 3).Select(static types => Array(types.Distinct().Select(Quote))))),
            (1, One("enum", List(Value(1), 2, 5).Select(Array))),
            (1, One("const", Value(1))));
        Gen<(string, string)[]> assertion = Gen.Frequency((1, general), (5, Gen.OneOf(Assertions(kind))));
        return depth == 0
            ? assertion
            : Gen.Frequency((3, assertion), (3, Gen.OneOf(Parts(kind, depth - 1, references))), (2, Gen.OneOf(InPlace(depth - 1, references))));
    }

    private static Gen<(string, string)[]>[] Assertions(string kind) => kind switch
    {
        "object" =>
        [
            One("minProperties", Count(0, 3)),
            One("maxProperties", Count(0, 3)),
            One("required", NameList(0, 2)),
            One("dependentRequired", from name in Gen.Elements(Names) from names in NameList(0, 2) select $"{{{Quote(name)}:{names}}}"),
        ],
        "array" => [One("minItems", Count(0, 3)), One("maxItems", Count(0, 3)), One("uniqueItems", Gen.Elements("true", "false"))],
        "string" => [One("minLength", Count(0, 3)), One("maxLength", Count(0, 3)), One("pattern", Gen.Elements(Patterns).Select(Quote))],
        _ =>
        [
            One("multipleOf", Gen.Elements("0.5", "1", "2", "3", "1.5")),
            One("minimum", Gen.Elements(Numbers)),
            One("maximum", Gen.Elements(Numbers)),
            One("exclusiveMinimum", Gen.Elements(Numbers)),
            One("exclusiveMaximum", Gen.Elements(Numbers)),
        ],
    };

    /// <summary>Keywords that speak of the parts of a value; numbers and texts have none, and get those of objects.</summary>
    private static Gen<(string, string)[]>[] Parts(string kind, int depth, string[] references)
    {
        Gen<string> here = Schema(depth, references);
        Gen<string> part = Schema(depth, references.Length == 0 ? [] : [.. references, "#"]);
        if (kind == "array")
        {
            return
            [
                One("items", part),
                One("prefixItems", List(part, 1, 3).Select(Array)),
                from contains in part from least in Count(0, 2) from most in Count(0, 3) select new[] { ("contains", contains), ("minContains", least), ("maxContains", most) },
                One("contains", part),
                One("unevaluatedItems", part),
            ];
        }

        return
        [
            One("properties", Members(part, 1, 3)),
            One("properties", Members(part, 1, 3)),
            One("patternProperties", Named(Patterns, part, 1, 2)),
            One("additionalProperties", part),
            One("propertyNames", here),
            One("dependentSchemas", Members(here, 1, 2)),
            One("unevaluatedProperties", part),
        ];
    }

    private static Gen<(string, string)[]>[] InPlace(int depth, string[] references)
    {
        Gen<string> here = Schema(depth, references);
        Gen<string> branches = List(here, 1, 3).Select(Array);
        List<Gen<(string, string)[]>> all =
        [
            One("allOf", branches),
            One("anyOf", branches),
            One("oneOf", branches),
            One("not", here),
            from test in here from then in here from other in here select new[] { ("if", test), ("then", then), ("else", other) },
            from test in here from then in here select new[] { ("if", test), ("then", then) },
        ];
        if (references.Length > 0)
            all.Add(One("$ref", Gen.Elements(references).Select(Quote)));
        return [.. all];
    }

    public static Gen<List<T>> List<T>(Gen<T> item, int least, int most) =>
        from count in Gen.Choose(least, most)
        from items in Gen.ListOf(item, count)
        select items.ToList();

    public static string Array(IEnumerable<string> items) => "[" + string.Join(",", items) + "]";

    public static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static Gen<(string, string)[]> One(string name, Gen<string> value) => value.Select(text => new[] { (name, text) });

    private static Gen<string> Count(int least, int most) =>
        Gen.Choose(least, most).Select(static count => count.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Gen<string> NameList(int least, int most) =>
        List(Gen.Elements(Names), least, most).Select(static names => Array(names.Distinct().Select(Quote)));

    private static Gen<string> Members(Gen<string> value, int least, int most) => Named(Names, value, least, most);

    private static Gen<string> Named(string[] names, Gen<string> value, int least, int most) =>
        List(from name in Gen.Elements(names) from text in value select (name, text), least, most)
            .Select(static members => "{" + string.Join(",", members.DistinctBy(static m => m.name).Select(static m => Quote(m.name) + ":" + m.text)) + "}");
}
