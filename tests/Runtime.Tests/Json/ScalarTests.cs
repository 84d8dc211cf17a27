using System.Text;
using System.Text.Json;

namespace Seedance.Runtime.Tests.Json;

public sealed class ScalarTests
{
    [Fact]
    public void Texts_stay_readable()
    {
        Assert.Equal("\"图 <b> & 'é' +\"", Wire.Write("图 <b> & 'é' +", JsonWrite.String));
        Assert.Equal("\"\\\"\\\\\\n\\u0001\"", Wire.Write("\"\\\n\u0001", JsonWrite.String));
        Assert.Equal("😀", Wire.Read(Wire.Write("😀", JsonWrite.String), JsonRead.String));
    }

    [Fact]
    public void Booleans_are_no_texts_and_no_numbers()
    {
        Assert.True(Wire.Read("true", JsonRead.Boolean));
        Assert.Equal("false", Wire.Write(false, JsonWrite.Boolean));
        Assert.Contains("expected true or false, found the text", Wire.Fails("\"true\"", JsonRead.Boolean).Message);
        Wire.Fails("1", JsonRead.Boolean);
    }

    [Fact]
    public void UUIDs_are_read_in_both_cases_and_written_in_lower_case()
    {
        Guid value = Wire.Read("\"C0FFEE00-0000-4000-8000-00000000000A\"", JsonRead.Uuid);

        Assert.Equal(value, Wire.Read("\"\\u0063\\u0030ffee00-0000-4000-8000-00000000000a\"", JsonRead.Uuid));
        Assert.Equal("\"c0ffee00-0000-4000-8000-00000000000a\"", Wire.Write(value, JsonWrite.Uuid));
        Assert.Equal("c0ffee00-0000-4000-8000-00000000000a", JsonText.Of(value));
        Wire.Fails("\"{c0ffee00-0000-4000-8000-00000000000a}\"", JsonRead.Uuid);
        Wire.Fails("\"c0ffee0000004000800000000000000a\"", JsonRead.Uuid);
        Wire.Fails("\"\"", JsonRead.Uuid);
    }

    [Theory]
    [InlineData("\"AAH/\\nAAH/\"", 6)]
    [InlineData("\"AAH/ \"", 3)]
    [InlineData("\"JPRX+E3EmC==\"", 7)]
    [InlineData("\"\\n\"", 0)]
    public void Base64_in_another_spelling_is_written_back_as_it_was(string json, int length)
    {
        Bytes value = Wire.Read(json, JsonRead.Bytes);

        Assert.Equal(length, value.Length);
        Assert.Equal((Bytes)value.Span, value);
        Assert.Equal(json, Wire.Write(value, JsonWrite.Bytes).Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_are_base64()
    {
        Bytes value = Wire.Read("\"AAH/\"", JsonRead.Bytes);

        Assert.Equal(new byte[] { 0, 1, 255 }, value.ToArray());
        Assert.Equal("\"AAH/\"", Wire.Write(value, JsonWrite.Bytes));
        Assert.Equal("AAH/", JsonText.Of(value));
        Assert.Equal("", Wire.Read("\"\"", JsonRead.Bytes).ToString());
        Assert.Contains("expected bytes in base64", Wire.Fails("\"A\"", JsonRead.Bytes).Message);
    }

    [Fact]
    public void A_default_URI_refuses_to_be_written()
    {
        Assert.Throws<InvalidOperationException>(() => Wire.Write<UriString>(default, JsonWrite.Uri));
        Assert.Throws<InvalidOperationException>(() => JsonText.Of(default(UriString)));
        Assert.Throws<InvalidOperationException>(() => Wire.Write<Duration>(default));
    }

    [Fact]
    public void Parameters_have_the_text_of_their_JSON()
    {
        Assert.Equal("a b", JsonText.Of("a b"));
        Assert.Equal("true", JsonText.Of(true));
        Assert.Equal("https://a/ b", JsonText.Of(new UriString("https://a/ b")));
        Assert.Equal("PT1H", JsonText.Of(new Duration("PT1H")));
        Assert.Equal("a\"b", JsonText.Of(JsonValue.Parse("\"a\\\"b\"")));
        Assert.Equal("[1,\"x\"]", JsonText.Of(JsonValue.Parse("[1, \"x\"]")));
    }

    [Fact]
    public void Readers_work_over_text_in_pieces()
    {
        const string Text = """{"p":["a\u0062c","2026-04-21T02:41:43Z","AAH/","c0ffee00-0000-4000-8000-00000000000a",1.50e1,{"x":[true,null]}]}""";
        byte[] json = Encoding.UTF8.GetBytes(Text);
        var first = new Piece(json.AsMemory(0, 1));
        Piece last = first;
        for (int i = 1; i < json.Length; i++)
            last = last.Append(json.AsMemory(i, 1));
        var reader = new Utf8JsonReader(new System.Buffers.ReadOnlySequence<byte>(first, 0, last, 1));

        reader.Read();
        JsonRead.StartObject(ref reader);
        Assert.True(JsonRead.NextMember(ref reader));
        Assert.True(JsonRead.IsMember(ref reader, "p"u8));
        Utf8JsonReader again = reader;
        Assert.Equal(JsonValue.Parse(Text)["p"], JsonRead.Json(ref again));
        reader.Read();
        Assert.Equal("abc", JsonRead.String(ref reader));
        reader.Read();
        Assert.Equal(2026, JsonRead.DateTime(ref reader).Year);
        reader.Read();
        Assert.Equal(3, JsonRead.Bytes(ref reader).Length);
        reader.Read();
        Assert.Equal("c0ffee00", JsonRead.Uuid(ref reader).ToString()[..8]);
        reader.Read();
        Assert.Equal(15, JsonRead.Int64(ref reader));
        Assert.Equal("expected a text, found the number 1.50e1", JsonRead.Unexpected(ref reader, "a text").Message);
    }

    [Fact]
    public void A_list_is_read_and_written_as_a_whole_text()
    {
        static ValueList<UriString> ReadList(ref Utf8JsonReader reader) => JsonRead.List(ref reader, JsonRead.Uri);

        ValueList<UriString> list = Wire.Read("[\"a\",\"b\"]", ReadList);

        Assert.Equal("[\"a\",\"b\"]", Wire.Write(list, static (w, v) => JsonWrite.List(w, v, JsonWrite.Uri)));
    }

    [Fact]
    public void A_reading_function_that_stops_early_is_found_out() =>
        Assert.Throws<InvalidOperationException>(() => Wire.Read("[1]", static (ref Utf8JsonReader reader) => 0));

    [Fact]
    public void Members_of_a_map_are_read_and_written_among_others()
    {
        ValueMap<long>? rest = null;
        var reader = new Utf8JsonReader("""{"a":1,"b":2,"a":3}"""u8);
        reader.Read();
        while (JsonRead.NextMember(ref reader))
            JsonRead.MapMember(ref reader, ref rest, JsonRead.Int64);

        Assert.Equal(new ValueMap<long> { ["b"] = 2, ["a"] = 3 }, rest);
        string json = Wire.Write(rest!, static (writer, map) =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("first"u8, 0);
            JsonWrite.MapMembers(writer, map, JsonWrite.Int64);
            writer.WriteEndObject();
        });
        Assert.Equal("""{"first":0,"a":3,"b":2}""", json);
    }

    [Fact]
    public void Reading_members_into_a_map_leaves_a_given_map_alone()
    {
        ValueMap<long>? rest = ValueMap<long>.Empty;
        var reader = new Utf8JsonReader("""{"a":1}"""u8);
        reader.Read();
        JsonRead.NextMember(ref reader);
        JsonRead.MapMember(ref reader, ref rest, JsonRead.Int64);

        Assert.Equal(1, rest["a"]);
        Assert.Empty(ValueMap<long>.Empty);
    }

    private sealed class Piece : System.Buffers.ReadOnlySequenceSegment<byte>
    {
        internal Piece(ReadOnlyMemory<byte> memory) => Memory = memory;

        internal Piece Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
