using System;
using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Seedance.Runtime;

/// <summary>Copies one value out of a reader: its bytes without white space, numbers and texts spelled as they were.</summary>
internal static class JsonCopy
{
    /// <summary>The value's bytes, valid UTF-8.</summary>
    /// <param name="reader">Stands on the value; afterwards, on its last token.</param>
    /// <exception cref="JsonModelException">The value is not UTF-8, or nested deeper than <see cref="JsonRead.MaxDepth"/>.</exception>
    internal static byte[] Minified(ref Utf8JsonReader reader)
    {
        long start = reader.TokenStartIndex;
        byte[] json = reader.TokenType switch
        {
            JsonTokenType.StartObject or JsonTokenType.StartArray => Container(ref reader),
            JsonTokenType.String => [(byte)'"', .. JsonRead.Raw(ref reader), (byte)'"'],
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null => JsonRead.Raw(ref reader).ToArray(),
            _ => throw JsonRead.Unexpected(ref reader, "a value"),
        };

        // A whole text has been checked before; what comes through another reader has not.
        return Utf8.IsValid(json) ? json : throw new JsonModelException("malformed JSON: this value is not valid UTF-8", start);
    }

    private static byte[] Container(ref Utf8JsonReader reader)
    {
        var output = new ArrayBufferWriter<byte>();
        int depth = reader.CurrentDepth;
        bool needsComma = false;
        while (true)
        {
            bool isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (needsComma && !isEnd)
                output.Write(","u8);
            needsComma = Token(ref reader, output, depth);
            if (isEnd && reader.CurrentDepth == depth)
                return output.WrittenSpan.ToArray();
            if (!reader.Read())
                throw new JsonModelException("the JSON ends within a value", reader.BytesConsumed);
        }
    }

    /// <summary>Writes a token, and says whether a comma goes before the next name or value.</summary>
    private static bool Token(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output, int depth)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
            case JsonTokenType.StartArray:
                if (reader.CurrentDepth - depth >= JsonRead.MaxDepth)
                    throw new JsonModelException($"this value is nested more than {JsonRead.MaxDepth} deep", reader.TokenStartIndex);
                output.Write(reader.TokenType == JsonTokenType.StartObject ? "{"u8 : "["u8);
                return false;
            case JsonTokenType.EndObject:
                output.Write("}"u8);
                return true;
            case JsonTokenType.EndArray:
                output.Write("]"u8);
                return true;
            case JsonTokenType.PropertyName:
                Quoted(ref reader, output);
                output.Write(":"u8);
                return false;
            case JsonTokenType.String:
                Quoted(ref reader, output);
                return true;
            default:
                output.Write(JsonRead.Raw(ref reader));
                return true;
        }
    }

    private static void Quoted(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        output.Write("\""u8);
        output.Write(JsonRead.Raw(ref reader));
        output.Write("\""u8);
    }
}
