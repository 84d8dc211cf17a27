using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Seedance.Runtime.Tests.Json;

public sealed class MemberNamesTests
{
    private static readonly string[] Thousands = [.. Enumerable.Range(0, 2_000).Select(static i => "a_member_with_a_long_name_" + i), "", "ü", "😀"];

    private static readonly MemberNames Names = new(Thousands);

    [Fact]
    public void Every_name_is_found_at_its_place() =>
        Assert.All(Thousands, static (name, index) => Assert.Equal(index, Names.IndexOf(Encoding.UTF8.GetBytes(name))));

    [Theory]
    [InlineData("a_member_with_a_long_name_2000")]
    [InlineData("a_member_with_a_long_name_")]
    [InlineData("A_member_with_a_long_name_1")]
    [InlineData("x")]
    public void Another_name_is_not_found(string name) => Assert.Equal(-1, Names.IndexOf(Encoding.UTF8.GetBytes(name)));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("grün 图 <a&b>", "grün 图 <a&b>")]
    [InlineData("quote\" back\\ line\n", """quote\" back\\ line\n""")]
    public void A_name_is_written_as_every_text_of_a_model_is(string name, string expected)
    {
        var names = new MemberNames("other", name);
        byte[] json = JsonWrite.ToUtf8Json(0, (writer, _) =>
        {
            writer.WriteStartObject();
            names.Write(writer, 1).WriteNumberValue(1);
            names.Write(writer, 0).WriteNumberValue(2);
            writer.WriteEndObject();
        });

        Assert.Equal("{\"" + expected + "\":1,\"other\":2}", Encoding.UTF8.GetString(json));
    }

    [Fact]
    public void A_table_without_names_finds_nothing() => Assert.Equal(-1, new MemberNames().IndexOf("a"u8));

    [Theory]
    [InlineData("\\u00fc", 2_001)]
    [InlineData("\\ud83d\\ude00", 2_002)]
    [InlineData("\\u0061_member_with_a_long_name_\\u0037", 7)]
    [InlineData("\\n", -1)]
    public void Escapes_in_a_name_do_not_matter(string name, int index)
    {
        Assert.Equal(index, Names.IndexOfEscaped(Encoding.UTF8.GetBytes(name)));
        Assert.Equal(index, Read("{\"" + name + "\":1}", int.MaxValue));
    }

    [Theory]
    [InlineData("a_member_with_a_long_name_12", 12)]
    [InlineData("\\u00fc", 2_001)]
    [InlineData("b_member_with_a_long_name_12", -1)]
    [InlineData("\\ud83d", -1)]
    public void A_name_in_several_segments_is_read(string name, int index) => Assert.Equal(index, Read("{\"" + name + "\":1}", 3));

    [Fact]
    public void Long_names_cost_no_more_than_a_look_at_their_length()
    {
        string name = string.Concat(Enumerable.Repeat("\\u0061", 100_000));
        Assert.Equal(-1, Read("{\"" + name + "\":1}", int.MaxValue));
        Assert.Equal(-1, Names.IndexOfEscaped(Encoding.UTF8.GetBytes(name)));
    }

    /// <summary>Reads the only member; the reader moves on exactly when its name is found.</summary>
    private static int Read(string json, int segment)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(segment >= utf8.Length ? new ReadOnlySequence<byte>(utf8) : Segment.Of(utf8, segment));
        reader.Read();
        reader.Read();
        int index = JsonRead.Member(ref reader, Names);
        Assert.Equal(index >= 0 ? JsonTokenType.Number : JsonTokenType.PropertyName, reader.TokenType);
        return index;
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public static ReadOnlySequence<byte> Of(byte[] bytes, int size)
        {
            var first = new Segment { Memory = bytes.AsMemory(0, size) };
            Segment last = first;
            for (int at = size; at < bytes.Length; at += size)
            {
                var next = new Segment { Memory = bytes.AsMemory(at, Math.Min(size, bytes.Length - at)), RunningIndex = at };
                last.Next = next;
                last = next;
            }

            return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        }
    }
}
