using Seedance.Runtime.Tests.Json;

namespace Seedance.Runtime.Tests.Values;

public sealed class SmallValueTests
{
    [Theory]
    [InlineData("https://a/b c?d=%zz")]
    [InlineData("HTTP://EXAMPLE.com:80/a/../b")]
    [InlineData("not a uri \\ ::")]
    [InlineData("")]
    public void A_URI_keeps_its_text(string text)
    {
        UriString uri = Wire.Read(Wire.Write(text, JsonWrite.String), JsonRead.Uri);

        Assert.Equal(text, uri.Value);
        Assert.Equal(Wire.Write(text, JsonWrite.String), Wire.Write(uri));
    }

    [Fact]
    public void URIs_are_equal_by_their_characters()
    {
        UriString fromText = "http://example.com:80/é";
        UriString fromUri = new Uri("http://example.com:80/é");

        Assert.True(fromText == fromUri);
        Assert.True(fromText != "http://example.com/é");
        Assert.Equal(fromText.GetHashCode(), fromUri.GetHashCode());
        Assert.True(fromText.TryGetUri(out Uri? uri) && uri.IsAbsoluteUri);
        Assert.True(new UriString("../a").TryGetUri(out uri) && !uri.IsAbsoluteUri);
        Assert.False(new UriString("http://[").TryGetUri(out _));
        Assert.False(default(UriString).TryGetUri(out _));
        Assert.Equal("", default(UriString).ToString());
        Assert.Throws<InvalidOperationException>(() => default(UriString).Value);
        Assert.Throws<ArgumentNullException>(() => (UriString)(string)null!);
    }

    [Fact]
    public void Bytes_are_equal_by_content_and_never_change()
    {
        byte[] source = [1, 2, 3];
        Bytes bytes = source;
        source[0] = 9;

        Assert.True(bytes == new byte[] { 1, 2, 3 });
        Assert.True(bytes != "abc"u8);
        Assert.Equal(bytes.GetHashCode(), Bytes.FromBase64("AQID").GetHashCode());
        Assert.Equal("AQID", bytes.ToString());
        Assert.Equal(3, bytes.Memory.Length);
        bytes.ToArray()[0] = 9;
        Assert.Equal(1, bytes.Span[0]);
        Assert.Null((Bytes?)(byte[]?)null);
    }

    [Fact]
    public void An_optional_value_is_absent_null_or_there()
    {
        Optional<string?> absent = default;
        Optional<string?> none = null;
        Optional<string?> text = "a";

        Assert.False(absent.HasValue);
        Assert.True(none.HasValue);
        Assert.Null(none.Value);
        Assert.Equal("a", text.Value);
        Assert.True(absent == Optional<string?>.Absent);
        Assert.True(absent != none);
        Assert.True(text == "a");
        Assert.NotEqual(text.GetHashCode(), none.GetHashCode());
        Assert.Throws<InvalidOperationException>(() => absent.Value);
        Assert.Equal("b", absent.GetValueOrDefault("b"));
        Assert.True(none.TryGetValue(out string? value) && value is null);
        Assert.Equal(["(absent)", "null", "a"], [absent.ToString(), none.ToString(), text.ToString()]);
    }

    [Fact]
    public void An_optional_number_takes_numbers_and_null()
    {
        Optional<long?> five = 5;
        Optional<long?> none = null;

        Assert.Equal(5, five.Value);
        Assert.True(none.HasValue && none.Value is null);
    }

    [Theory]
    [InlineData("PT0S", "00:00:00")]
    [InlineData("P1D", "1.00:00:00")]
    [InlineData("PT1H30M", "01:30:00")]
    [InlineData("P2DT3H4M5.25S", "2.03:04:05.2500000")]
    [InlineData("P3W", "21.00:00:00")]
    [InlineData("PT36H", "1.12:00:00")]
    [InlineData("PT1.5H", "01:30:00")]
    public void A_duration_of_a_fixed_length_is_a_time_span(string text, string span)
    {
        Assert.True(new Duration(text).TryGetTimeSpan(out TimeSpan value));
        Assert.Equal(span, value.ToString("c"));
    }

    [Theory]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("PT1S2M")]
    [InlineData("PT1.5H1M")]
    [InlineData("P1W1D")]
    [InlineData("1D")]
    [InlineData("-P1D")]
    [InlineData("P1")]
    [InlineData("PT.5S")]
    [InlineData("PT1.S")]
    [InlineData("PT1.2.3S")]
    [InlineData("P99999999999999999999999999999999D")]
    [InlineData("P999999999999D")]
    [InlineData("tomorrow")]
    public void Every_other_duration_is_only_a_text(string text)
    {
        Assert.False(new Duration(text).TryGetTimeSpan(out _));
        Assert.Equal(text, Wire.Read($"\"{text}\"", JsonRead.Duration).Value);
    }

    [Theory]
    [InlineData("00:00:00", "PT0S")]
    [InlineData("1.00:00:00", "P1D")]
    [InlineData("2.03:04:05.2500000", "P2DT3H4M5.25S")]
    [InlineData("01:00:00", "PT1H")]
    public void A_time_span_is_a_duration(string span, string text)
    {
        Duration duration = TimeSpan.Parse(span, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(text, duration.Value);
        Assert.Equal($"\"{text}\"", Wire.Write(duration, JsonWrite.Duration));
        Assert.True(duration == text);
        Assert.True(duration.TryGetTimeSpan(out TimeSpan back) && back == TimeSpan.Parse(span, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_negative_time_span_is_no_duration() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => (Duration)TimeSpan.FromTicks(-1));
}
