using System;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>JSON values as the texts that stand outside of JSON.</summary>
internal static class JsonScalar
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = JsonRead.MaxDepth };

    /// <summary>A reader on the first token of a value.</summary>
    internal static Utf8JsonReader Start(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Options);
        reader.Read();
        return reader;
    }

    /// <summary>The text of the value that a reader stands on: a string without quotes, anything else as JSON. The reader then stands on
    /// its last token.</summary>
    /// <param name="json">All that the reader reads.</param>
    /// <param name="reader">The reader.</param>
    internal static string Text(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString()!;
        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]);
    }

    /// <summary>The text of a whole value.</summary>
    internal static string Text(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = Start(json);
        return Text(json, ref reader);
    }

    /// <summary>The name of the member that a reader stands on. The reader then stands on the value.</summary>
    internal static string MemberName(ref Utf8JsonReader reader)
    {
        string name = reader.GetString()!;
        reader.Read();
        return name;
    }

    /// <summary>JSON in US-ASCII, as a header can carry it.</summary>
    internal static string Ascii(ReadOnlySpan<byte> json)
    {
        string text = Encoding.UTF8.GetString(json);
        if (System.Text.Ascii.IsValid(text))
            return text;
        var ascii = new StringBuilder(text.Length + 16);
        foreach (char character in text)
        {
            if (character < '\u007f')
                ascii.Append(character);
            else
                ascii.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return ascii.ToString();
    }
}
