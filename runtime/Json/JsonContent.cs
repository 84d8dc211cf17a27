using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime;

/// <summary>Reduces a JSON value to bytes that are the same for every spelling of the same content.</summary>
/// <remarks>
/// Members are sorted by name, of duplicates the last is taken, escapes are resolved, and numbers are normalised. Every part carries its
/// kind and its length, so that different contents never give the same bytes. The bytes are no JSON and are never shown.
/// </remarks>
internal static class JsonContent
{
    /// <summary>The content of a value.</summary>
    /// <param name="json">A value that <see cref="JsonCopy"/> has checked, so that its depth has a limit.</param>
    internal static byte[] Of(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, JsonRead.ReaderOptions);
        reader.Read();
        var output = new ArrayBufferWriter<byte>();
        Value(ref reader, output);
        return output.WrittenSpan.ToArray();
    }

    private static void Value(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Object(ref reader, output);
                break;
            case JsonTokenType.StartArray:
                Array(ref reader, output);
                break;
            case JsonTokenType.String:
                Part((byte)'s', Utf16(Text(ref reader)), output);
                break;
            case JsonTokenType.Number:
                Part((byte)'n', Encoding.ASCII.GetBytes(DecimalNumber.Parse(JsonRead.Raw(ref reader)).Normalized()), output);
                break;
            default:
                Part(reader.ValueSpan[0], default, output);
                break;
        }
    }

    private static void Array(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        var items = new ArrayBufferWriter<byte>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            Value(ref reader, items);
        Part((byte)'[', items.WrittenSpan, output);
    }

    private static void Object(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        var sorted = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = Text(ref reader);
            reader.Read();
            var value = new ArrayBufferWriter<byte>();
            Value(ref reader, value);
            sorted[name] = value.WrittenSpan.ToArray();
        }

        var members = new ArrayBufferWriter<byte>();
        foreach ((string name, byte[] value) in sorted)
        {
            Part((byte)'s', Utf16(name), members);
            members.Write(value);
        }

        Part((byte)'{', members.WrittenSpan, output);
    }

    /// <summary>The unescaped text. One with half a surrogate pair stands as it is spelled, behind a mark that no valid text begins
    /// with.</summary>
    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return '\uD800' + Encoding.UTF8.GetString(JsonRead.Raw(ref reader));
        }
    }

    private static ReadOnlySpan<byte> Utf16(string text) => MemoryMarshal.AsBytes(text.AsSpan());

    private static void Part(byte kind, ReadOnlySpan<byte> content, ArrayBufferWriter<byte> output)
    {
        Span<byte> head = output.GetSpan(1 + sizeof(int));
        head[0] = kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], content.Length);
        output.Advance(1 + sizeof(int));
        output.Write(content);
    }
}
