using System.Text.Json;
using Seedance.Runtime;

namespace Seedance.Conformance.Tests.Suite;

/// <summary>What must hold of a result, be the verdict right or not.</summary>
internal static class ResultFault
{
    public static IEnumerable<string> Find(bool verdict, SchemaValidationResult result, ReadOnlyMemory<byte> instance)
    {
        if (verdict != result.IsValid)
            yield return $"IsValid says {verdict}, Validate says {result.IsValid}";
        if (result.IsValid != (result.Errors.Count == 0))
            yield return $"{result.Errors.Count} errors in a result that says {result.IsValid}";
        foreach (SchemaError error in result.Errors)
        {
            if (!Exists(error.InstanceLocation, instance))
                yield return $"there is nothing at {error.InstanceLocation}: {error.Message}";
            if (error.Message.Length == 0)
                yield return $"{error.KeywordLocation} has no message";
            if (error.Keyword != "false" && !error.KeywordLocation.EndsWith("/" + error.Keyword, StringComparison.Ordinal))
                yield return $"{error.KeywordLocation} is not the location of {error.Keyword}";
        }
    }

    private static bool Exists(string pointer, ReadOnlyMemory<byte> instance)
    {
        using JsonDocument document = JsonDocument.Parse(instance);
        JsonElement at = document.RootElement;
        foreach (string token in pointer.Split('/').Skip(1))
        {
            string name = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            bool isThere = at.ValueKind switch
            {
                JsonValueKind.Object => at.TryGetProperty(name, out at),
                JsonValueKind.Array when int.TryParse(name, out int index) && index < at.GetArrayLength() => Step(ref at, index),
                _ => false,
            };
            if (!isThere)
                return false;
        }

        return true;
    }

    private static bool Step(ref JsonElement at, int index)
    {
        at = at[index];
        return true;
    }
}
