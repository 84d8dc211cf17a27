using System;
using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Seedance.Runtime;

/// <summary>Reads a JSON text into a <see cref="TokenIndex"/> in one pass.</summary>
internal static class TokenReader
{
    /// <summary>How deep arrays and objects may stand in each other.</summary>
    internal const int MaxDepth = JsonRead.MaxDepth;

    // One level more than is allowed, so that the limit is noticed here and not as one of the reader's exceptions.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth + 1 };

    /// <summary>Reads the text. On success the caller returns the index to the pool.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> json, out TokenIndex index, out TokenFault fault)
    {
        index = default;
        if (!Utf8.IsValid(json))
        {
            fault = new TokenFault("json", SchemaMessages.InvalidUtf8(JsonModelLocator.FirstInvalidByte(json)));
            return false;
        }

        // Compact JSON rarely has more than a token for each six bytes; where it has, the array grows.
        SchemaToken[] tokens = ArrayPool<SchemaToken>.Shared.Rent((json.Length / 6) + 8);
        bool done = false;
        try
        {
            done = Read(json, ref tokens, out int count, out fault);
            if (done) index = new TokenIndex(json, tokens, count);
        }
        catch (JsonException malformed)
        {
            fault = new TokenFault("json", SchemaMessages.MalformedJson(malformed.LineNumber ?? 0, malformed.BytePositionInLine ?? 0));
        }
        finally
        {
            if (!done) ArrayPool<SchemaToken>.Shared.Return(tokens);
        }

        return done;
    }

    private static bool Read(ReadOnlySpan<byte> json, ref SchemaToken[] tokens, out int count, out TokenFault fault)
    {
        var reader = new Utf8JsonReader(json, Options);
        fault = default;
        count = 0;
        int open = -1;
        while (reader.Read())
        {
            JsonTokenType type = reader.TokenType;
            if (type is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open = Close(ref tokens[open], count, (int)reader.BytesConsumed);
                continue;
            }

            if (count == tokens.Length) Grow(ref tokens);
            ref SchemaToken token = ref tokens[count];
            token.Kind = KindOf(type);
            token.Offset = (int)reader.TokenStartIndex;
            token.Count = 0;
            token.IsEscaped = false;
            token.IsConcealed = false;
            if (open >= 0 && (type == JsonTokenType.PropertyName || tokens[open].Kind == TokenKind.Array)) tokens[open].Count++;

            if (type is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                if (reader.CurrentDepth >= MaxDepth)
                {
                    fault = new TokenFault("depth", SchemaMessages.TooDeep(MaxDepth));
                    return false;
                }

                // While a value is open, End holds the index of the one around it.
                token.End = open;
                open = count++;
                continue;
            }

            token.Length = reader.ValueSpan.Length;
            token.End = ++count;
            if (type is not (JsonTokenType.PropertyName or JsonTokenType.String)) continue;

            token.Offset++;
            if (!reader.ValueIsEscaped) continue;
            token.IsEscaped = true;
            if (EscapedText.FindLoneSurrogate(reader.ValueSpan) is >= 0 and int lone)
            {
                fault = new TokenFault("json", SchemaMessages.LoneSurrogate(token.Offset + lone));
                return false;
            }
        }

        return true;
    }

    private static int Close(ref SchemaToken token, int end, int consumed)
    {
        int around = token.End;
        token.End = end;
        token.Length = consumed - token.Offset;
        return around;
    }

    private static void Grow(ref SchemaToken[] tokens)
    {
        SchemaToken[] larger = ArrayPool<SchemaToken>.Shared.Rent(tokens.Length * 2);
        tokens.AsSpan().CopyTo(larger);
        ArrayPool<SchemaToken>.Shared.Return(tokens);
        tokens = larger;
    }

    private static TokenKind KindOf(JsonTokenType type) => type switch
    {
        JsonTokenType.PropertyName => TokenKind.Name,
        JsonTokenType.String => TokenKind.String,
        JsonTokenType.Number => TokenKind.Number,
        JsonTokenType.StartObject => TokenKind.Object,
        JsonTokenType.StartArray => TokenKind.Array,
        JsonTokenType.True => TokenKind.True,
        JsonTokenType.False => TokenKind.False,
        _ => TokenKind.Null,
    };
}
