using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>Finds the value at a JSON Pointer (RFC 6901) in a body, without building a document.</summary>
internal static class JsonLocation
{
    /// <summary>
    /// Finds a value. The whole text is read: of members with one name the last counts, as it does for models, and malformed text is never
    /// taken for JSON because of a good beginning.
    /// </summary>
    /// <param name="json">The text.</param>
    /// <param name="pointer">Where to look.</param>
    /// <param name="value">The JSON text of the value; empty when there is none.</param>
    /// <returns>Whether there is a value.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    internal static bool TryFind(ReadOnlySpan<byte> json, string pointer, out ReadOnlySpan<byte> value)
    {
        string[] steps = pointer.Split('/').Skip(1).Select(JsonPointerText.Unescape).ToArray();
        var reader = new Utf8JsonReader(json, JsonRead.ReaderOptions);
        reader.Read();
        Range? found = null;
        Find(ref reader, steps, ref found);
        while (reader.Read())
        {
            // Anything after the value throws.
        }

        value = found is { } range ? json[range] : default;
        return found is not null;
    }

    /// <summary>The value that a JSON text stands for, if it is a string; the text itself if it is anything else.</summary>
    internal static string Text(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, JsonRead.ReaderOptions);
        reader.Read();
        try
        {
            return reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(json);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair or bytes that are no UTF-8: shown as they are spelled.
            return Encoding.UTF8.GetString(json);
        }
    }

    /// <summary>Reads the value that the reader stands on, and takes note of the range that the steps lead to.</summary>
    private static void Find(ref Utf8JsonReader reader, ReadOnlySpan<string> steps, ref Range? found)
    {
        if (steps.IsEmpty)
        {
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            found = start..(int)reader.BytesConsumed;
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isStep = IsNamed(ref reader, steps[0]);
                reader.Read();
                FindBelow(ref reader, steps, isStep, ref found);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (int index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                FindBelow(ref reader, steps, steps[0] == index.ToString(CultureInfo.InvariantCulture), ref found);
        }
    }

    private static void FindBelow(ref Utf8JsonReader reader, ReadOnlySpan<string> steps, bool isStep, ref Range? found)
    {
        if (!isStep)
        {
            reader.Skip();
            return;
        }

        found = null;
        Find(ref reader, steps[1..], ref found);
    }

    private static bool IsNamed(ref Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: such a name equals nothing, and does not hide the other members.
            return false;
        }
    }
}
