namespace Seedance.Runtime.Tests.Validation.Formats;

public sealed class FormatTests
{
    [Theory]
    [InlineData("2026-02-24")]
    [InlineData("2024-02-29")]
    [InlineData("2000-02-29")]
    [InlineData("0000-02-29")]
    [InlineData("9999-12-31")]
    public void Dates(string text) => Fits(SchemaFormats.Date, text);

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2026-04-31")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-01")]
    [InlineData("2026-01-00")]
    [InlineData("2026-1-01")]
    [InlineData("20260101")]
    [InlineData("2026-01-01 ")]
    [InlineData("2026-01-01T00:00:00Z")]
    [InlineData("২০২৬-01-01")]
    [InlineData("+026-01-01")]
    [InlineData("")]
    public void Not_dates(string text) => Fails(SchemaFormats.Date, text);

    [Theory]
    [InlineData("18:51:15Z")]
    [InlineData("18:51:15z")]
    [InlineData("00:00:00.000000000000000001Z")]
    [InlineData("18:51:15+08:00")]
    [InlineData("18:51:15.5-23:59")]
    [InlineData("23:59:60Z")]
    [InlineData("23:59:60.5Z")]
    [InlineData("15:59:60-08:00")]
    [InlineData("07:59:60+08:00")]
    [InlineData("00:29:60+00:30")]
    public void Times(string text) => Fits(SchemaFormats.Time, text);

    [Theory]
    [InlineData("18:51:15")]
    [InlineData("18:51Z")]
    [InlineData("24:00:00Z")]
    [InlineData("18:60:00Z")]
    [InlineData("18:51:61Z")]
    [InlineData("22:59:60Z")]
    [InlineData("23:58:60Z")]
    [InlineData("23:59:60+01:00")]
    [InlineData("18:51:15.Z")]
    [InlineData("18:51:15,5Z")]
    [InlineData("18:51:15.5")]
    [InlineData("18:51:15+24:00")]
    [InlineData("18:51:15+08:60")]
    [InlineData("18:51:15+0800")]
    [InlineData("18:51:15+8:00")]
    [InlineData("18:51:15Z+01:00")]
    [InlineData("1৮:51:15Z")]
    [InlineData("18:51:15\u2212")]
    [InlineData("")]
    public void Not_times(string text) => Fails(SchemaFormats.Time, text);

    [Theory]
    [InlineData("2026-02-24T18:51:15Z")]
    [InlineData("2026-02-24t18:51:15.123z")]
    [InlineData("1990-12-31T15:59:60-08:00")]
    [InlineData("1937-01-01T12:00:27.87+00:20")]
    public void Date_times(string text) => Fits(SchemaFormats.DateTime, text);

    [Theory]
    [InlineData("2026-02-24 18:51:15Z")]
    [InlineData("2026-02-24T18:51:15")]
    [InlineData("2026-02-30T18:51:15Z")]
    [InlineData("2026-02-24T18:51:60Z")]
    [InlineData("2026-02-24T")]
    [InlineData("2026-02-24")]
    [InlineData("Tue, 24 Feb 2026 18:51:15 GMT")]
    public void Not_date_times(string text) => Fails(SchemaFormats.DateTime, text);

    [Theory]
    [InlineData("2EB8AA08-AA98-11EA-B4AA-73B441D16380")]
    [InlineData("2eb8aa08-aa98-11ea-b4aa-73b441d16380")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void Uuids(string text) => Fits(SchemaFormats.Uuid, text);

    [Theory]
    [InlineData("2eb8aa08-aa98-11ea-b4aa-73b441d1638")]
    [InlineData("2eb8aa08aa9811eab4aa73b441d16380")]
    [InlineData("{2eb8aa08-aa98-11ea-b4aa-73b441d1638")]
    [InlineData("2eb8aa08-aa98-11ea-b4ga-73b441d16380")]
    [InlineData("2eb8-aa08-aa98-11ea-b4aa73b44-1d16380")]
    [InlineData("")]
    public void Not_uuids(string text) => Fails(SchemaFormats.Uuid, text);

    [Theory]
    [InlineData("2147483647", true)]
    [InlineData("-2147483648.0", true)]
    [InlineData("2e9", true)]
    [InlineData("2147483648", false)]
    [InlineData("-2147483649", false)]
    [InlineData("1.5", false)]
    [InlineData("\"x\"", true)]
    public void Int32(string json, bool expected) => AssertNumber(SchemaFormats.Int32, json, expected);

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("-9223372036854775808", true)]
    [InlineData("9.223372036854775807e18", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("-9223372036854775809", false)]
    [InlineData("1e19", false)]
    [InlineData("1e-1", false)]
    public void Int64(string json, bool expected) => AssertNumber(SchemaFormats.Int64, json, expected);

    [Fact]
    public void Escapes_are_resolved_before_a_format_is_checked()
    {
        Check.Fits(Of(SchemaFormats.Uri), "\"https:\\/\\/ex\\u0061mple.com\"", Check.Formats);
        Check.Fits(Of(SchemaFormats.Uri), $"\"https:\\/\\/{new string('a', 1000)}\"", Check.Formats);
        Check.Fails(Of(SchemaFormats.Uri), "\"https:\\/\\/a\\u0020b\"", "format", "'https:\\/\\/a\\u0020b' does not have the format uri", Check.Formats);
        Check.Errors(Of(SchemaFormats.Uri), $"\"https:\\/\\/{new string('a', 1000)}\\u0020\"", Check.Formats);
    }

    [Fact]
    public void Other_types_have_every_format() => Check.Fits(Of(SchemaFormats.Uri), "1", Check.Formats);

    [Fact]
    public void Every_format_has_its_own_name() =>
        Assert.Equal(
            [
                "byte", "base64url", "char", "date", "date-time", "date-time-local", "double", "double-int", "duration",
                "email", "float", "hostname", "http-date", "idn-email", "idn-hostname", "int8", "int16", "int32", "int64",
                "ipv4", "ipv6", "iri", "iri-reference", "json-pointer", "relative-json-pointer", "time", "time-local",
                "uint8", "uint16", "uint32", "uint64", "uri", "uri-reference", "uri-template", "uuid",
            ],
            SchemaFormatNames.All.Select(static format => format.Name));

    [Theory]
    [InlineData("int8", "127", "128")]
    [InlineData("int8", "-128", "-129")]
    [InlineData("int16", "-32768", "32768")]
    [InlineData("uint8", "255", "256")]
    [InlineData("uint8", "0", "-1")]
    [InlineData("uint16", "65535", "65536")]
    [InlineData("uint32", "4294967295", "4294967296")]
    [InlineData("uint64", "18446744073709551615", "18446744073709551616")]
    [InlineData("uint64", "1.8e19", "1.5")]
    [InlineData("uint64", "-0", "-1")]
    [InlineData("double-int", "9007199254740991", "9007199254740992")]
    [InlineData("float", "3.4028235e38", "3.4028236e38")]
    [InlineData("float", "0.10000000000000000000000000001", "-1e39")]
    [InlineData("double", "1.7976931348623157e308", "1e309")]
    [InlineData("double", "-1e308", "-1e309")]
    public void A_number_is_in_the_range_of_its_format_or_not(string format, string inside, string outside)
    {
        AssertNumber(SchemaFormatNames.Of(format), inside, true);
        AssertNumber(SchemaFormatNames.Of(format), outside, false);
    }

    private static void AssertNumber(SchemaFormat format, string json, bool expected)
    {
        if (expected) Check.Fits(Of(format), json, Check.Formats);
        else Check.Fails(Of(format), json, "format", $"{json} does not have the format {format.Name}", Check.Formats);
    }

    private static void Fits(SchemaFormat format, string text) => Check.Fits(Of(format), $"\"{text}\"", Check.Formats);

    private static void Fails(SchemaFormat format, string text) =>
        Check.Fails(Of(format), $"\"{text}\"", "format", $"'{text}' does not have the format {format.Name}", Check.Formats);

    private static SchemaCheck Of(SchemaFormat format) => (ref SchemaRun run, int token) => run.Format(token, format, "/format");
}
