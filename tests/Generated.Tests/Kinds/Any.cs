using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Seedance.Runtime;
using JsonValue = Seedance.Runtime.JsonValue;

namespace Seedance.Generated.Tests.AllKinds;

/// <summary>Generators of values that members have.</summary>
internal static class Any
{
    public static Gen<string> Text { get; } = Gen.Frequency(
        (1, Gen.Elements("", "null", "a\"b\\c/d", "\u0000\u001f\u007f", "\u2028 \ufeff", "‮txet", "𝒳 👩‍👩‍👧", "<&>'+", "\r\n\t")),
        (4, Gen.Choose(0, 0x10ffff).Where(static code => Rune.IsValid(code)).ListOf().Select(static runes => string.Concat(runes.Select(static r => new Rune(r).ToString())))));

    public static Gen<long> Whole { get; } = Gen.Frequency((1, Gen.Elements(long.MinValue, long.MaxValue, 0L, -1L, int.MaxValue + 1L)), (3, Bits.Select(static bits => bits)));

    public static Gen<int> Small { get; } = Gen.OneOf(Gen.Elements(int.MinValue, int.MaxValue, 0), Gen.Choose(-1000, 1000));

    public static Gen<double> Number { get; } = Gen.OneOf(
        Gen.Elements(0, -0.0, double.MaxValue, double.MinValue, double.Epsilon, 1e-7, 1e21, 0.1, 100),
        Bits.Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite));

    public static Gen<float> Single { get; } = Gen.OneOf(
        Gen.Elements(0, -0.0f, float.MaxValue, float.Epsilon, 0.1f, 16777216),
        Bits.Select(static bits => BitConverter.Int32BitsToSingle((int)bits)).Where(float.IsFinite));

    public static Gen<decimal> Exact { get; } = Gen.OneOf(
        Gen.Elements(0m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 1.10m),
        Bits.Zip(Gen.Choose(0, 28)).Select(static pair => new decimal((int)pair.Item1, (int)(pair.Item1 >> 32), (int)pair.Item1 ^ 77, pair.Item1 < 0, (byte)pair.Item2)));

    public static Gen<bool> Flag { get; } = Gen.Elements(true, false);

    public static Gen<DateTimeOffset> Instant { get; } = Gen.OneOf(
        Gen.Elements(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch),
        Bits.Zip(Gen.Choose(-14 * 60, 14 * 60)).Select(static pair => new DateTimeOffset(
            long.Abs(pair.Item1 % TimeSpan.FromDays(3_600_000).Ticks) + TimeSpan.TicksPerDay, TimeSpan.FromMinutes(pair.Item2))));

    public static Gen<DateTimeOffset> Stamp { get; } = Gen.Choose(int.MinValue, int.MaxValue).Select(static seconds => DateTimeOffset.FromUnixTimeSeconds(seconds));

    public static Gen<DateOnly> Day { get; } = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    public static Gen<TimeOnly> Clock { get; } = Bits.Select(static bits => new TimeOnly(long.Abs(bits % TimeSpan.TicksPerDay)));

    public static Gen<Guid> Id { get; } = Bits.Two().Select(static pair => new Guid([.. BitConverter.GetBytes(pair.Item1), .. BitConverter.GetBytes(pair.Item2)]));

    public static Gen<UriString> Link { get; } = Gen.OneOf(Gen.Elements("https://example.com/a?b=c#d", "", "../x y", "urn:a:b"), Text).Select(static text => new UriString(text));

    public static Gen<Bytes> Raw { get; } = Gen.Choose(0, 255).ListOf().Select(static bytes => (Bytes)bytes.Select(static b => (byte)b).ToArray()!);

    public static Gen<Duration> Span { get; } = Gen.OneOf(
        Gen.Elements("P1Y2M3DT4H5M6S", "PT0S", "P3W").Select(static text => new Duration(text)),
        Bits.Select(static bits => (Duration)TimeSpan.FromTicks(bits & long.MaxValue)));

    /// <summary>Any JSON value, at most so deep.</summary>
    public static Gen<JsonValue> Json(int depth = 3) => Node(depth).Select(static node => JsonValue.Parse(node?.ToJsonString() ?? "null"));

    public static Gen<ValueList<T>> List<T>(Gen<T> item) => Short(item).Select(static items => ValueList.From(items));

    public static Gen<ValueMap<T>> Map<T>(Gen<T> value) => Short(Text.Zip(value)).Select(static members => ValueMap.From(
        members.DistinctBy(static m => m.Item1).Select(static m => KeyValuePair.Create(m.Item1, m.Item2))));

    /// <summary>Null in a third of all cases.</summary>
    public static Gen<T?> OrNull<T>(Gen<T> values)
        where T : struct => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, values.Select(static value => (T?)value)));

    /// <summary>Null in a third of all cases.</summary>
    public static Gen<T?> OrNone<T>(Gen<T> values)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, values.Select(static T? (value) => value)));

    /// <summary>Absent, null or a value.</summary>
    public static Gen<Optional<T>> Maybe<T>(Gen<T> values) => Gen.Frequency((1, Gen.Constant(Optional<T>.Absent)), (3, values.Select(static value => new Optional<T>(value))));

    private static Gen<long> Bits => Gen.Choose(int.MinValue, int.MaxValue).Two().Select(static pair => ((long)pair.Item1 << 32) | (uint)pair.Item2);

    private static Gen<List<T>> Short<T>(Gen<T> item) => Gen.Choose(0, 4).SelectMany(count => item.ListOf(count));

    private static Gen<JsonNode?> Node(int depth)
    {
        Gen<JsonNode?> leaf = Gen.OneOf(
            Gen.Constant<JsonNode?>(null),
            Flag.Select(static JsonNode? (value) => JsonValueOf(value)),
            Text.Select(static JsonNode? (value) => JsonValueOf(value)),
            Whole.Select(static JsonNode? (value) => JsonNode.Parse(value.ToString(CultureInfo.InvariantCulture) + "e-3")),
            Number.Select(static JsonNode? (value) => JsonValueOf(value)));
        if (depth == 0)
            return leaf;
        return Gen.OneOf(
            leaf,
            Short(Node(depth - 1)).Select(static JsonNode? (items) => new JsonArray([.. items])),
            Short(Text.Zip(Node(depth - 1))).Select(static JsonNode? (members) => new JsonObject(
                members.DistinctBy(static m => m.Item1).Select(static m => KeyValuePair.Create(m.Item1, m.Item2)))));
    }

    private static JsonNode? JsonValueOf<T>(T value) => System.Text.Json.Nodes.JsonValue.Create(value);
}
