using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Seedance.Runtime;

namespace Seedance.Generator.Tests.Harness;

/// <summary>
/// The first difference of two JSON values that matters: members may stand in any order, numbers, dates and UUIDs are
/// compared by value, and a member that is null may be absent.
/// </summary>
/// <param name="Pointer">Where the values differ.</param>
/// <param name="What">How.</param>
/// <param name="IsOfPrecision">Whether it is a number or a time with more digits than its type holds.</param>
internal sealed partial record JsonDifference(string Pointer, string What, bool IsOfPrecision)
{
    public static JsonDifference? Find(JsonElement expected, JsonElement actual, string pointer = "")
    {
        if (expected.ValueKind != actual.ValueKind)
            return Differ(expected, actual, pointer);
        return expected.ValueKind switch
        {
            JsonValueKind.Object => OfObjects(expected, actual, pointer),
            JsonValueKind.Array => OfArrays(expected, actual, pointer),
            JsonValueKind.Number => OfNumbers(expected, actual, pointer),
            JsonValueKind.String => OfTexts(expected, actual, pointer),
            _ => null,
        };
    }

    public override string ToString() => Pointer + ": " + What;

    private static JsonDifference? OfObjects(JsonElement expected, JsonElement actual, string pointer)
    {
        Dictionary<string, JsonElement> left = Members(actual);
        foreach ((string name, JsonElement value) in Members(expected))
        {
            string at = pointer + "/" + name;
            if (!left.Remove(name, out JsonElement written))
            {
                if (value.ValueKind != JsonValueKind.Null)
                    return new JsonDifference(at, "was " + Short(value) + ", is absent", false);
            }
            else if (Find(value, written, at) is { } difference)
            {
                return difference;
            }
        }

        return left.Count == 0 ? null : new JsonDifference(pointer + "/" + left.Keys.First(), "was absent, is " + Short(left.Values.First()), false);
    }

    private static JsonDifference? OfArrays(JsonElement expected, JsonElement actual, string pointer)
    {
        if (expected.GetArrayLength() != actual.GetArrayLength())
            return Differ(expected, actual, pointer);
        return expected.EnumerateArray().Zip(actual.EnumerateArray())
            .Select((pair, index) => Find(pair.First, pair.Second, pointer + "/" + index.ToString(CultureInfo.InvariantCulture)))
            .FirstOrDefault(static difference => difference is not null);
    }

    private static JsonDifference? OfNumbers(JsonElement expected, JsonElement actual, string pointer)
    {
        if (JsonValue.Parse(expected.GetRawText()).Equals(JsonValue.Parse(actual.GetRawText())))
            return null;
        bool isNearest = expected.GetDouble().Equals(actual.GetDouble()) || expected.GetSingle().Equals(actual.GetSingle());
        return Differ(expected, actual, pointer) with { IsOfPrecision = isNearest };
    }

    private static JsonDifference? OfTexts(JsonElement expected, JsonElement actual, string pointer)
    {
        (string was, string now) = (expected.GetString()!, actual.GetString()!);
        return IsSameText(was, now) ? null : Differ(expected, actual, pointer) with { IsOfPrecision = IsSameText(BeyondTicks().Replace(was, ""), now) };
    }

    /// <summary>Digits of a fraction of a second that .NET's times do not have.</summary>
    [GeneratedRegex(@"(?<=:[0-9]{2}\.[0-9]{7})[0-9]+")]
    private static partial Regex BeyondTicks();

    private static bool IsSameText(string was, string now) =>
        was == now
            || (Guid.TryParseExact(was, "D", out Guid guid) && Guid.TryParseExact(now, "D", out Guid second) && guid == second)
            || (IsInstant(was, out DateTimeOffset instant) && IsInstant(now, out DateTimeOffset written) && instant.EqualsExact(written))
            || (IsInstant(AnyDay + was, out instant) && IsInstant(AnyDay + now, out written) && instant.UtcDateTime.TimeOfDay == written.UtcDateTime.TimeOfDay);

    /// <summary>In front of a time of day.</summary>
    private const string AnyDay = "2000-01-02T";

    private static bool IsInstant(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    /// <summary>Of a name that stands there twice, the last value is read.</summary>
    private static Dictionary<string, JsonElement> Members(JsonElement node)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty member in node.EnumerateObject())
            members[member.Name] = member.Value;
        return members;
    }

    private static JsonDifference Differ(JsonElement expected, JsonElement actual, string pointer) =>
        new(pointer, "was " + Short(expected) + ", is " + Short(actual), false);

    private static string Short(JsonElement value)
    {
        string text = value.GetRawText().ReplaceLineEndings(" ");
        return text.Length <= 80 ? text : text[..80] + "…";
    }
}
