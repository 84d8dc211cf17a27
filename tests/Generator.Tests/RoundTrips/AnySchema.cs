using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Seedance.Generator.Tests.RoundTrips;

/// <summary>Generates schemas of every kind in each other, together with values that fit them.</summary>
/// <param name="hasNullable">Whether null is spelled <c>nullable: true</c> (OpenAPI 3.0), not as a type (3.1).</param>
internal sealed class AnySchema(bool hasNullable)
{
    /// <summary>Names of members that code could stumble over.</summary>
    private static readonly string[] Names =
    [
        "id", "Id", "first-name", "first_name", "firstName", "class", "value", "Value", "$type", "a.b", "ключ", "👍", "", " ", "1st", "clone",
        "Equals", "to-string", "reader", "writer", "unknownMembers", "AdditionalMembers", "Parse", "validate", "null", "__proto__", "\"", "a/b~c",
    ];

    private static readonly Gen<string> Text = Gen.Frequency(
        (1, Gen.Elements("", "null", "a\"b\\c/d", "\u0000\u001f", "\u2028", "𝒳 👩‍👧")),
        (3, Gen.Choose(1, 0x10ffff).Where(static code => Rune.IsValid(code)).ListOf().Select(static runes => string.Concat(runes.Select(static r => new Rune(r).ToString())))));

    private static readonly Gen<string> Whole = Gen.OneOf(
        Gen.Elements("0", "-1", "9223372036854775807", "-9223372036854775808", "1.0", "1e2", "120e-1"),
        Gen.Choose(int.MinValue, int.MaxValue).Select(Digits));

    private static readonly Gen<string> Small = Gen.OneOf(Gen.Elements("2147483647", "-2147483648", "3.00", "2E1"), Gen.Choose(-1000, 1000).Select(Digits));

    private static readonly Gen<string> Number = Gen.OneOf(
        Gen.Elements("0", "1e-7", "1.5E+3", "0.1", "1e300", "100"),
        Gen.Choose(int.MinValue, int.MaxValue).Two().Select(static pair => (pair.Item1 / (double)(pair.Item2 == 0 ? 1 : pair.Item2)).ToString("R", CultureInfo.InvariantCulture)));

    private static readonly Gen<string> Instant = Gen.Elements(
        "2026-04-21T02:41:43Z", "2026-04-21t02:41:43z", "2026-04-21T02:41:43.1234567+08:00", "1990-12-31T23:59:59.5-00:00", "0001-01-02T00:00:00Z", "2024-02-29T12:00:00.10-11:30");

    private static readonly SchemaSample[] Leaves =
    [
        new("""{"type":"string"}""", Text.Select(Quoted)),
        new("""{"type":"string","format":"date-time"}""", Instant.Select(Quoted)),
        new("""{"type":"string","format":"date"}""", Gen.Elements("2024-02-29", "0001-01-01", "9999-12-31").Select(Quoted)),
        new("""{"type":"string","format":"time"}""", Gen.Elements("10:30:00Z", "23:59:59.999+01:00", "00:00:00z").Select(Quoted)),
        new("""{"type":"string","format":"duration"}""", Gen.Elements("P1D", "PT1H30M", "P3W").Select(Quoted)),
        new("""{"type":"string","format":"uuid"}""", Gen.Elements("0F8FAD5B-d9cb-469f-a165-70867728950e", "00000000-0000-0000-0000-000000000000").Select(Quoted)),
        new("""{"type":"string","format":"byte"}""", Gen.Choose(0, 255).ListOf().Select(static bytes => Quoted(Convert.ToBase64String([.. bytes.Select(static b => (byte)b)])))),
        new("""{"type":"string","format":"uri"}""", Gen.Elements("https://example.com/a?b=c#d", "urn:a:b").Select(Quoted)),
        new("""{"type":"string","format":"password"}""", Text.Select(Quoted)),
        new("""{"type":"string","enum":["a","A","a b","","1"]}""", Gen.Elements("a", "A", "a b", "", "1").Select(Quoted)),
        new("""{"type":"integer"}""", Whole),
        new("""{"type":"integer","format":"int32"}""", Small),
        new("""{"type":"integer","enum":[1,-2,30]}""", Gen.Elements("1", "-2", "30", "1.0")),
        new("""{"type":"number"}""", Number),
        new("""{"type":"number","format":"decimal"}""", Gen.Elements("0.1", "79228162514264337593543950335", "-1.10", "1e2")),
        new("""{"type":"number","format":"float"}""", Gen.Elements("0.5", "16777216", "1e10", "-3")),
        new("""{"type":"boolean"}""", Gen.Elements("true", "false")),
        new("{}", Gen.OneOf(Text.Select(Quoted), Number, Gen.Elements("[1,{\"a\":[]}]", "{\"b\":{\"c\":1.50}}", "true"))),
    ];

    /// <summary>A schema, at most so deep.</summary>
    public Gen<SchemaSample> Schema(int depth)
    {
        Gen<SchemaSample> leaf = Gen.Elements(Leaves);
        if (depth == 0)
            return leaf;
        Gen<SchemaSample> inner = Schema(depth - 1);
        return Gen.Frequency(
            (4, leaf),
            (2, inner.Select(static item => new SchemaSample($$"""{"type":"array","items":{{item.Schema}}}""", Some(item.Values).Select(static items => "[" + string.Join(',', items) + "]")))),
            (2, inner.Select(static value => new SchemaSample($$"""{"type":"object","additionalProperties":{{value.Schema}}}""", Some(Entry(value.Values)).Select(Object)))),
            (2, inner.Select(Nullable)),
            (1, Tagged(inner)),
            (1, Mixed(inner)),
            (1, AllOf(inner)),
            (4, Record(inner)));
    }

    /// <summary>An object with members of any names, some required, beyond which others may be declared, allowed or neither.</summary>
    private static Gen<SchemaSample> Record(Gen<SchemaSample> inner) =>
        from names in Gen.SubListOf(Names)
        from samples in inner.ListOf(names.Count)
        from required in Gen.SubListOf<string>(names)
        from others in Gen.Elements("", ",\"additionalProperties\":true", ",\"additionalProperties\":{\"type\":\"integer\"}", ",\"additionalProperties\":false")
        let properties = string.Join(',', names.Zip(samples, static (name, sample) => Quoted(name) + ":" + sample.Schema))
        let demands = required.Count == 0 ? "" : ",\"required\":[" + string.Join(',', required.Select(Quoted)) + "]"
        select new SchemaSample($$"""{"type":"object","properties":{ {{properties}} }{{demands}}{{others}}}""", Members(names, samples, required, !others.EndsWith("false", StringComparison.Ordinal)));

    /// <summary>Cases that a constant tells apart.</summary>
    private static Gen<SchemaSample> Tagged(Gen<SchemaSample> inner) => inner.Two().Select(static pair => new SchemaSample(
        $$"""{"oneOf":[{{Case("a", pair.Item1)}},{{Case("b", pair.Item2)}}]}""",
        Gen.OneOf(
            pair.Item1.Values.Select(static value => $$"""{"tag":"a","a":{{value}}}"""),
            pair.Item2.Values.Select(static value => $$"""{"b":{{value}},"tag":"b"}"""))));

    /// <summary>Cases that the JSON type tells apart.</summary>
    private static Gen<SchemaSample> Mixed(Gen<SchemaSample> inner) => inner.Select(static item => new SchemaSample(
        $$"""{"anyOf":[{"type":"integer"},{"type":"boolean"},{"type":"array","items":{{item.Schema}}}]}""",
        Gen.OneOf(Whole, Gen.Elements("true", "false"), Some(item.Values).Select(static items => "[" + string.Join(',', items) + "]"))));

    /// <summary>Two objects in one.</summary>
    private static Gen<SchemaSample> AllOf(Gen<SchemaSample> inner) => inner.Two().Select(static pair => new SchemaSample(
        $$"""{"allOf":[{"type":"object","properties":{"left":{{pair.Item1.Schema}}},"required":["left"]},{"type":"object","properties":{"right":{{pair.Item2.Schema}} } }]}""",
        from left in pair.Item1.Values
        from right in pair.Item2.Values
        from hasRight in Gen.Elements(true, false)
        select hasRight ? $$"""{"right":{{right}},"left":{{left}}}""" : $$"""{"left":{{left}}}"""));

    private SchemaSample Nullable(SchemaSample sample)
    {
        if (!sample.Schema.StartsWith("{\"type\":\"", StringComparison.Ordinal) || sample.Schema.Contains("\"enum\"", StringComparison.Ordinal))
            return sample;
        int end = sample.Schema.IndexOf('"', "{\"type\":\"".Length);
        string type = sample.Schema["{\"type\":\"".Length..end];
        string schema = hasNullable
            ? sample.Schema[..^1] + ",\"nullable\":true}"
            : $$"""{"type":["{{type}}","null"]""" + sample.Schema[(end + 1)..];
        return new SchemaSample(schema, Gen.Frequency((1, Gen.Constant("null")), (2, sample.Values)));
    }

    private static string Case(string tag, SchemaSample sample) =>
        $$"""{"type":"object","required":["tag","{{tag}}"],"properties":{"tag":{"type":"string","enum":["{{tag}}"]},"{{tag}}":{{sample.Schema}} } }""";

    private static Gen<string> Members(List<string> names, List<SchemaSample> samples, List<string> required, bool isOpen) =>
        from values in Gen.CollectToList(samples.Select(static s => s.Values))
        from chosen in Gen.SubListOf<string>(names)
        from extra in Gen.Choose(0, 2)
        from order in Gen.Shuffle(Enumerable.Range(0, names.Count))
        let members = order.Where(i => required.Contains(names[i]) || chosen.Contains(names[i])).Select(i => Quoted(names[i]) + ":" + values[i])
        let extras = Enumerable.Range(0, isOpen ? extra : 0).Select(static i => $"\"extra {Digits(i)}\":{Digits(i)}")
        select Object(extras.Concat(members));

    private static Gen<string> Entry(Gen<string> values) => Text.Zip(values).Select(static pair => Quoted(pair.Item1) + ":" + pair.Item2);

    private static Gen<List<string>> Some(Gen<string> values) => Gen.Choose(0, 3).SelectMany(count => values.ListOf(count));

    private static string Object(IEnumerable<string> members) => "{" + string.Join(',', members) + "}";

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
