using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> (WHATWG URL, 5.1) into the JSON object that the document describes.</summary>
internal static class FormReader
{
    /// <summary>The object. Text that is no value of a member's type stays text: then the check of the object says what is wrong.</summary>
    /// <param name="form">The form.</param>
    /// <param name="members">The types of its members; of one that is not among them every value is a text.</param>
    internal static ReadOnlySpan<byte> ToJson(string form, IReadOnlyList<FormMember> members)
    {
        var names = new List<string>();
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string pair in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int split = pair.IndexOf('=', StringComparison.Ordinal);
            string name = Unescape(split < 0 ? pair : pair[..split]);
            if (!values.TryGetValue(name, out List<string>? texts))
            {
                values.Add(name, texts = []);
                names.Add(name);
            }

            texts.Add(split < 0 ? "" : Unescape(pair[(split + 1)..]));
        }

        var buffer = new ArrayBufferWriter<byte>(form.Length + 2);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (string name in names)
            {
                writer.WritePropertyName(name);
                Write(writer, values[name], FormFields.Find(members, name)?.Types ?? JsonTypes.String);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter writer, List<string> texts, JsonTypes types)
    {
        if ((types & JsonTypes.Array) == 0)
        {
            Write(writer, texts[^1], types);
            return;
        }

        writer.WriteStartArray();
        foreach (string text in texts)
            Write(writer, text, types);
        writer.WriteEndArray();
    }

    /// <summary>A value: JSON where it is of one of the types and a text is not, else a text.</summary>
    internal static void Write(Utf8JsonWriter writer, string text, JsonTypes types)
    {
        if ((types & JsonTypes.String) == 0 && IsJson(text))
            writer.WriteRawValue(text, skipInputValidation: true);
        else
            writer.WriteStringValue(text);
    }

    private static bool IsJson(string text)
    {
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(utf8, JsonRead.ReaderOptions);
        try
        {
            while (reader.Read())
            {
                // To the end: what is malformed throws.
            }

            return utf8.Length > 0 && utf8[0] != (byte)'"';
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
