using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>Finds the JSON Pointer of a byte. Runs only after a failure, so that reading itself need not track its path.</summary>
internal static class JsonModelLocator
{
    /// <summary>The pointer of the token that holds the byte at <paramref name="offset"/>.</summary>
    /// <param name="reader">A copy of the reader, before the first token or on it.</param>
    /// <param name="offset">A byte, counted as <see cref="Utf8JsonReader.TokenStartIndex"/> counts.</param>
    /// <returns>The pointer; where the JSON is malformed before that byte, the pointer of that place.</returns>
    internal static string Find(Utf8JsonReader reader, long offset)
    {
        var path = new List<Step>();
        try
        {
            if (reader.TokenType == JsonTokenType.None && !reader.Read())
                return "";

            do
            {
                Enter(ref reader, path);
                if (reader.BytesConsumed > offset)
                    return Pointer(path, includeFinished: true);
                Leave(ref reader, path);
            }
            while (reader.Read());
        }
        catch (JsonException)
        {
            // The byte is at, or after, the place where the text stops being JSON.
        }

        return Pointer(path, includeFinished: false);
    }

    /// <summary>Where bytes stop being UTF-8; the length where they are.</summary>
    internal static int FirstInvalidByte(ReadOnlySpan<byte> json)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(json[offset..], out _, out int length) == OperationStatus.Done)
            offset += length;
        return offset;
    }

    /// <summary>The exception for bytes that are not UTF-8 (RFC 8259, section 8.1).</summary>
    internal static JsonModelException InvalidUtf8(ReadOnlySpan<byte> json)
    {
        int offset = FirstInvalidByte(json);

        string problem = string.Create(CultureInfo.InvariantCulture, $"malformed JSON: the byte at {offset} is not valid UTF-8");
        var exception = new JsonModelException(problem, offset);
        exception.Locate(new Utf8JsonReader(json, JsonRead.ReaderOptions));
        return exception;
    }

    /// <summary>The exception for malformed JSON.</summary>
    /// <param name="reader">A copy of the reader, before the first token or on it.</param>
    /// <param name="malformed">What the reader threw.</param>
    internal static JsonModelException Malformed(Utf8JsonReader reader, JsonException malformed) =>
        new("malformed JSON: " + malformed.Message, Find(reader, long.MaxValue), malformed);

    /// <summary>Takes note of the token: a name names the step, a value begins the step's next item.</summary>
    private static void Enter(ref Utf8JsonReader reader, List<Step> path)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            path.RemoveAt(path.Count - 1);
            return;
        }

        if (path.Count == 0)
            return;

        if (reader.TokenType == JsonTokenType.PropertyName)
            path[^1] = new Step(Name(ref reader), index: -1, isFinished: false);
        else
            path[^1] = new Step(path[^1].Name, path[^1].Index + 1, isFinished: false);
    }

    /// <summary>Opens the step of a container; a value that is over finishes its step.</summary>
    private static void Leave(ref Utf8JsonReader reader, List<Step> path)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            path.Add(new Step(name: null, index: -1, isFinished: true));
        else if (path.Count > 0 && reader.TokenType != JsonTokenType.PropertyName)
            path[^1] = new Step(path[^1].Name, path[^1].Index, isFinished: true);
    }

    private static string Pointer(List<Step> path, bool includeFinished)
    {
        var pointer = new StringBuilder();
        foreach (Step step in path)
        {
            // Only the innermost step can be one that has not begun, or that is over.
            if (step.Name is null && step.Index < 0 || step.IsFinished && !includeFinished)
                break;
            pointer.Append('/');
            if (step.Name is not null)
                pointer.Append(JsonPointerText.Escape(step.Name));
            else
                pointer.Append(step.Index.ToString(CultureInfo.InvariantCulture));
        }

        return pointer.ToString();
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Not Unicode. A pointer with replacement characters is still the best help there is.
            return Encoding.UTF8.GetString(JsonRead.Raw(ref reader));
        }
    }

    /// <summary>The member or item of one open container that is being read.</summary>
    /// <param name="name">The member's name; null in an array.</param>
    /// <param name="index">The item's index in an array, -1 before the first; in an object -1 until the value has begun.</param>
    /// <param name="isFinished">Whether the value is over, so that what follows belongs to the container.</param>
    private readonly struct Step(string? name, int index, bool isFinished)
    {
        internal string? Name { get; } = name;

        internal int Index { get; } = index;

        internal bool IsFinished { get; } = isFinished;
    }
}
