using System.Text;
using System.Text.Json;

namespace Seedance.Runtime.Tests.Json;

public sealed class HostileTextTests
{
    private const string Good =
        """{"prompt":"a\u0062","reference_images":["x"],"duration":1.0,"next":{"prompt":"q","x":[{"y":[-1e5,null]}]},"labels~/":{},"rows":[[1]]}""";

    /// <summary>Pieces that are likely to break something when they are put somewhere.</summary>
    private static readonly byte[][] Pieces =
    [
        [0xFF], [0xC3], [0x00], [.. "\""u8], [.. "{"u8], [.. "}"u8], [.. "["u8], [.. "]"u8], [.. ","u8], [.. ":"u8], [.. "\\ud800"u8],
        [.. "\\"u8], [.. "1e"u8], [.. "nul"u8], [.. "null"u8], [.. "{}"u8], [.. "[[["u8], [.. "//"u8], [.. "-"u8], [.. "0"u8],
    ];

    [Fact]
    public void Whatever_is_done_to_a_text_reading_it_fails_with_one_kind_of_exception()
    {
        byte[] good = Encoding.UTF8.GetBytes(Good);
        int failures = 0;
        foreach (byte[] piece in Pieces)
        {
            for (int at = 0; at <= good.Length; at++)
            {
                byte[] inserted = [.. good[..at], .. piece, .. good[at..]];
                byte[] replaced = [.. good[..at], .. piece, .. good[int.Min(good.Length, at + 1)..]];
                byte[] cut = [.. good[..at], .. piece];
                foreach (byte[] json in (byte[][])[inserted, replaced, cut])
                    failures += Fails(json);
            }
        }

        Assert.InRange(failures, 10_000, 40_000);
    }

    [Fact]
    public void A_pointer_found_by_offset_is_the_one_of_a_walk_through_the_document()
    {
        byte[] good = Encoding.UTF8.GetBytes(Good);
        var reader = new Utf8JsonReader(good);
        var found = new List<string>();
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject))
                found.Add(JsonModelLocator.Find(new Utf8JsonReader(good), reader.TokenStartIndex));
        }

        Assert.Equal(Walk(JsonDocument.Parse(good).RootElement, ""), found);
    }

    private static IEnumerable<string> Walk(JsonElement element, string pointer)
    {
        IEnumerable<string> below = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(
                member => Walk(member.Value, pointer + "/" + JsonPointerText.Escape(member.Name))),
            JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Walk(item, $"{pointer}/{i}")),
            _ => [],
        };
        return below.Prepend(pointer);
    }

    private static int Fails(byte[] json)
    {
        bool isJson = Accepts(() => JsonValue.Parse(json));
        bool isInput = Accepts(() => JsonRead.Parse<RequestInput>(json));
        bool isGrid = Accepts(() => JsonRead.Parse<Grid>(json));

        Assert.True(isJson || !isInput && !isGrid, Encoding.UTF8.GetString(json));
        return (isJson ? 0 : 1) + (isInput ? 0 : 1) + (isGrid ? 0 : 1);
    }

    private static bool Accepts(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (JsonModelException exception)
        {
            Assert.True(exception.IsLocated);
            Assert.NotEmpty(exception.Message);
            return false;
        }
    }
}
