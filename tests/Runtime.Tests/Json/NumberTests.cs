using System.Globalization;

namespace Seedance.Runtime.Tests.Json;

public sealed class NumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("-0.0e-5", 0)]
    [InlineData("0e99999999999999999999", 0)]
    [InlineData("1.0", 1)]
    [InlineData("1e2", 100)]
    [InlineData("1E+2", 100)]
    [InlineData("-12.50e1", -125)]
    [InlineData("100e-2", 1)]
    [InlineData("0.00012e5", 12)]
    [InlineData("1200.000", 1200)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    [InlineData("-922337203685477580.8e1", long.MinValue)]
    [InlineData("1e18", 1_000_000_000_000_000_000)]
    public void Integers_have_many_spellings(string json, long value) => Assert.Equal(value, Wire.Read(json, JsonRead.Int64));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e-1")]
    [InlineData("1e-99999999999999999999")]
    [InlineData("123.000000000000000000000000000001")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    public void What_is_no_integer_is_refused(string json) =>
        Assert.Contains("expected an integer, found", Wire.Fails(json, JsonRead.Int64).Message);

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("9223372036854775808.0")]
    [InlineData("1e19")]
    [InlineData("9e18999")]
    [InlineData("1e99999999999999999999")]
    public void Integers_out_of_range_are_refused(string json) =>
        Assert.Contains("9223372036854775807, found the number", Wire.Fails(json, JsonRead.Int64).Message);

    [Fact]
    public void A_number_of_a_million_digits_is_refused_in_no_time() =>
        Wire.Fails("1" + new string('0', 1_000_000), JsonRead.Int64);

    [Fact]
    public void Integers_of_32_bits_have_their_own_range()
    {
        Assert.Equal(int.MinValue, Wire.Read("-2147483648.0", JsonRead.Int32));
        Assert.Contains("2147483647, found", Wire.Fails("2147483648", JsonRead.Int32).Message);
        Assert.Contains("2147483647, found", Wire.Fails("-2147483649", JsonRead.Int32).Message);
    }

    [Fact]
    public void Numbers_of_all_kinds_round_trip()
    {
        Assert.Equal("0.1", Wire.Write(Wire.Read("0.1", JsonRead.Double), JsonWrite.Double));
        Assert.Equal("0.1", Wire.Write(Wire.Read("0.1", JsonRead.Single), JsonWrite.Single));
        Assert.Equal("0.10", Wire.Write(Wire.Read("0.10", JsonRead.Decimal), JsonWrite.Decimal));
        Assert.Equal(100m, Wire.Read("1e2", JsonRead.Decimal));
        Assert.Equal("-5", Wire.Write(-5, JsonWrite.Int32));
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        Wire.Fails("1e400", JsonRead.Double);
        Wire.Fails("1e40", JsonRead.Single);
        Wire.Fails("1e29", JsonRead.Decimal);
        Assert.Equal(0, Wire.Read("1e-400", JsonRead.Double));
        Assert.Throws<ArgumentException>(() => Wire.Write(double.NaN, JsonWrite.Double));
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(-1e-7)]
    [InlineData(1e21)]
    [InlineData(123456789.125)]
    public void Numbers_are_spelled_as_in_JSON_in_every_culture(double value)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("fi-FI");
            Assert.Equal(Wire.Write(value, JsonWrite.Double), JsonText.Of(value));
            Assert.Equal(value, Wire.Read(JsonText.Of(value), JsonRead.Double));
            Assert.Equal("-5", JsonText.Of(-5));
            Assert.Equal("[1.5, 2]", ((ValueList<double>)[1.5, 2]).ToString());
            Assert.Equal("{a = -1.5}", new ValueMap<double> { ["a"] = -1.5 }.ToString());
            Assert.Equal("/0: expected an integer, found the number 1.5",
                Wire.Fails("[1.5]", static (ref System.Text.Json.Utf8JsonReader r) => JsonRead.List(ref r, JsonRead.Int64)).Message);
            Assert.Equal(JsonValue.Parse("-1.0e1"), JsonValue.Parse("-10"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
