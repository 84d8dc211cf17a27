namespace Seedance.Runtime.Tests.Json;

public sealed class TimeTests
{
    [Theory]
    [InlineData("2026-04-21T02:41:43Z", "2026-04-21T02:41:43.0000000+00:00")]
    [InlineData("2026-04-21t02:41:43z", "2026-04-21T02:41:43.0000000+00:00")]
    [InlineData("2026-04-21 02:41:43Z", "2026-04-21T02:41:43.0000000+00:00")]
    [InlineData("2026-04-21T02:41:43-00:00", "2026-04-21T02:41:43.0000000+00:00")]
    [InlineData("2026-04-21T02:41:43+08:00", "2026-04-21T02:41:43.0000000+08:00")]
    [InlineData("2026-04-21T02:41:43-05:30", "2026-04-21T02:41:43.0000000-05:30")]
    [InlineData("2026-04-21T02:41:43+14:00", "2026-04-21T02:41:43.0000000+14:00")]
    [InlineData("2026-04-21T02:41:43+23:59", "2026-04-20T02:42:43.0000000+00:00")]
    [InlineData("2026-04-21T02:41:43.1Z", "2026-04-21T02:41:43.1000000+00:00")]
    [InlineData("2026-04-21T02:41:43.1234567Z", "2026-04-21T02:41:43.1234567+00:00")]
    [InlineData("2026-04-21T02:41:43.123456789Z", "2026-04-21T02:41:43.1234567+00:00")]
    [InlineData("2026-04-21T02:41:43.99999999999999999999999Z", "2026-04-21T02:41:43.9999999+00:00")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000+00:00")]
    [InlineData("2016-12-31T23:59:60.7Z", "2017-01-01T00:00:00.0000000+00:00")]
    [InlineData("2017-01-01T07:59:60+08:00", "2017-01-01T08:00:00.0000000+08:00")]
    [InlineData("1990-12-31T15:59:60-08:00", "1990-12-31T16:00:00.0000000-08:00")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.0000000+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    public void Every_spelling_of_a_date_time_is_read(string text, string expected)
    {
        Assert.Equal(expected, Wire.Read($"\"{text}\"", JsonRead.DateTime).ToString("O"));
        Assert.Equal(expected, Wire.Read($"\"{text.Replace("-", "\\u002d", StringComparison.Ordinal)}\"", JsonRead.DateTime).ToString("O"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-04-21")]
    [InlineData("2026-04-21T02:41:43")]
    [InlineData("2026-04-21T02:41Z")]
    [InlineData("2026-04-21T02:41:43.Z")]
    [InlineData("2026-04-21T02:41:43,5Z")]
    [InlineData("2026-04-21T02:41:43+08")]
    [InlineData("2026-04-21T02:41:43+0800")]
    [InlineData("2026-04-21T02:41:43+24:00")]
    [InlineData("2026-04-21T02:41:43+00:60")]
    [InlineData("2026-04-21T24:00:00Z")]
    [InlineData("2026-04-21T23:60:00Z")]
    [InlineData("2026-04-21T02:41:60Z")]
    [InlineData("2016-12-31T23:59:60+08:00")]
    [InlineData("2016-12-31T23:59:61Z")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-00-01T00:00:00Z")]
    [InlineData("2026-01-00T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("26-04-21T02:41:43Z")]
    [InlineData("2026-4-21T02:41:43Z")]
    [InlineData("2026-04-21T02:41:43Z ")]
    [InlineData(" 2026-04-21T02:41:43Z")]
    [InlineData("2026-04-21_02:41:43Z")]
    [InlineData("٢٠٢٦-04-21T02:41:43Z")]
    public void What_is_no_date_time_is_refused(string text) =>
        Assert.Contains("expected a date-time", Wire.Fails($"\"{text}\"", JsonRead.DateTime).Message);

    [Theory]
    [InlineData("2026-04-21T02:41:43Z")]
    [InlineData("2026-04-21T02:41:43.5+08:00")]
    [InlineData("2026-04-21T02:41:43.0000001-05:30")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void Date_times_are_written_in_the_shortest_form(string text)
    {
        DateTimeOffset value = Wire.Read($"\"{text}\"", JsonRead.DateTime);

        Assert.Equal($"\"{text}\"", Wire.Write(value, JsonWrite.DateTime));
        Assert.Equal($"\"{text}\"", Wire.Write(value, JsonWrite.DateTimeOrUnixTime));
    }

    [Fact]
    public void Unix_times_are_whole_seconds()
    {
        DateTimeOffset time = new(2026, 1, 20, 9, 12, 58, TimeSpan.Zero);

        Assert.Equal(time, Wire.Read("1768900378", JsonRead.UnixTime));
        Assert.Equal(time, Wire.Read("1768900378.0", JsonRead.UnixTime));
        Assert.Equal("1768900378", Wire.Write(time.AddMilliseconds(900), JsonWrite.UnixTime));
        Assert.Equal(-1, Wire.Read("-1", JsonRead.UnixTime).ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("253402300800")]
    [InlineData("-62135596801")]
    [InlineData("99999999999999999999")]
    [InlineData("\"1768900378\"")]
    public void Unix_times_out_of_range_are_refused(string json) => Wire.Fails(json, JsonRead.UnixTime);

    [Fact]
    public void A_time_in_either_spelling_is_read()
    {
        DateTimeOffset expected = Wire.Read("1768900378", JsonRead.DateTimeOrUnixTime);

        Assert.Equal(expected, Wire.Read("\"2026-01-20T09:12:58Z\"", JsonRead.DateTimeOrUnixTime));
        Assert.Equal(
            "(root): expected a date-time of RFC 3339 or a Unix time in seconds, found true",
            Wire.Fails("true", JsonRead.DateTimeOrUnixTime).Message);
    }

    [Fact]
    public void Dates_round_trip()
    {
        Assert.Equal(new DateOnly(2024, 2, 29), Wire.Read("\"2024-02-29\"", JsonRead.Date));
        Assert.Equal("\"0987-06-05\"", Wire.Write(new DateOnly(987, 6, 5), JsonWrite.Date));
        foreach (string text in (string[])["2025-02-29", "2025-2-9", "2025-02-09Z", "20250209", ""])
            Wire.Fails($"\"{text}\"", JsonRead.Date);
    }

    [Theory]
    [InlineData("10:30:00Z", "10:30:00Z")]
    [InlineData("10:30:00z", "10:30:00Z")]
    [InlineData("10:30:00", "10:30:00Z")]
    [InlineData("10:30:00.250", "10:30:00.25Z")]
    [InlineData("00:30:00+01:00", "23:30:00Z")]
    [InlineData("23:30:00-01:00", "00:30:00Z")]
    [InlineData("23:59:60Z", "00:00:00Z")]
    [InlineData("00:59:60+01:00", "00:00:00Z")]
    public void Times_of_day_are_in_UTC(string text, string written)
    {
        TimeOnly value = Wire.Read($"\"{text}\"", JsonRead.Time);

        Assert.Equal($"\"{written}\"", Wire.Write(value, JsonWrite.Time));
    }

    [Theory]
    [InlineData("10:30")]
    [InlineData("10:30:00+1")]
    [InlineData("10:30:60Z")]
    [InlineData("24:00:00")]
    [InlineData("10:30:00ZZ")]
    public void What_is_no_time_is_refused(string text) => Wire.Fails($"\"{text}\"", JsonRead.Time);

    [Fact]
    public void Times_are_written_plainly_by_a_writer_of_any_encoder()
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream))
            JsonWrite.DateTime(writer, new DateTimeOffset(2026, 4, 21, 0, 0, 0, TimeSpan.FromHours(8)));

        Assert.Equal("\"2026-04-21T00:00:00+08:00\"", System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }
}
