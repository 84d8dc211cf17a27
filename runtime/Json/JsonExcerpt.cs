using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>The small part of a foreign text that a message may show: short, on one line, and printable.</summary>
internal static class JsonExcerpt
{
    /// <summary>Longest part of a value that a message shows, in UTF-16 characters.</summary>
    internal const int MaxValue = 64;

    /// <summary>Longest pointer that a message shows. The property that holds it is never cut.</summary>
    internal const int MaxPointer = 256;

    /// <summary>Enough bytes for <see cref="MaxValue"/> characters and one more, whatever the characters are.</summary>
    private const int MaxBytes = 4 * (MaxValue + 1);

    /// <summary>What the reader stands on, in words: <c>the text "ten"</c>, <c>an object</c>.</summary>
    internal static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => $"the text \"{Value(ref reader)}\"",
        JsonTokenType.Number => $"the number {Value(ref reader)}",
        JsonTokenType.PropertyName => $"the member name \"{Value(ref reader)}\"",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        JsonTokenType.EndObject => "the end of an object",
        JsonTokenType.EndArray => "the end of an array",
        _ => "nothing",
    };

    /// <summary>A text of at most so many UTF-16 characters, and <c>…</c> where something was cut off; a surrogate pair stays whole.</summary>
    internal static string Shorten(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text;
        int end = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    /// <summary>Cuts a text and writes its control characters as escapes, so that a message stays one line of a log.</summary>
    internal static string Cut(string text, int maxLength)
    {
        text = Shorten(text, maxLength);
        var line = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (BreaksALine(c))
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                line.Append(c);
        }

        return line.ToString();
    }

    /// <summary>The value as it is spelled in the text, escapes included: in valid JSON these are the printable ones.</summary>
    private static string Value(ref Utf8JsonReader reader)
    {
        string text = reader.HasValueSequence
            ? Encoding.UTF8.GetString(reader.ValueSequence.Slice(0, long.Min(MaxBytes, reader.ValueSequence.Length)))
            : Encoding.UTF8.GetString(reader.ValueSpan[..int.Min(MaxBytes, reader.ValueSpan.Length)]);
        return Cut(text, MaxValue);
    }

    private static bool BreaksALine(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;
}
