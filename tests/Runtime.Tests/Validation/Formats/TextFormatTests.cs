namespace Seedance.Runtime.Tests.Validation.Formats;

/// <summary>What each format of strings accepts and what it does not, beyond the official suite's examples.</summary>
public sealed class TextFormatTests
{
    private static readonly string Label63 = new('a', 63);

    public static TheoryData<string, string, bool> Cases => Table(
        (SchemaFormats.Hostname, ["a", "A.b-c.1", Label63, $"{Label63}.{Label63}.{Label63}.{new string('a', 61)}", "xn--mnchen-3ya.de", "XN--mnchen-3ya"],
            ["", "a.", ".a", "a..b", "-a", "a-", "a_b", "a b", "é", "a\u0000", Label63 + "a", $"{Label63}.{Label63}.{Label63}.{new string('a', 62)}", "xn--", "xn--a", "xn--mnchen-3y\u00e1"]),
        (SchemaFormats.IdnHostname, ["example.com", "EXAMPLE.com", "münchen.de", "xn--mnchen-3ya.de", "例え.テスト", "a。b", "עברית.com", "faß.de", "𐐨", "נָס"],
            ["", "Ü", "mu\u0308nchen", "a.\u0301", "ab--c", "☃.net", "a\u200Db", "עברית.1a", "xn--Mnchen-3yA", "xn--\u00e9", "a b", "_a", "𐐀"]),
        (SchemaFormats.Email, ["a@b", "a.b+c@d.e", "\"a b\\\"\"@c", "\"\"@c", "a@[IPv6:::1]", "a@[ipv6:2001:db8::1]", "a@[1.2.3.4]", new string('a', 64) + "@b"],
            ["", "a", "@", "a@", "@b", ".a@b", "a.@b", "a..b@c", "a@b@c", "a b@c", "a@b_c", "a@[1.2.3]", "a@[::1]", "a@[", "\"a@b", "\"a\"b@c", "é@b", "a@é", new string('a', 65) + "@b", "a@b\n"]),
        (SchemaFormats.IdnEmail, ["é@é", "a@b", "\"é\"@b", "用户@例え.テスト"], ["é", "é@", "é@☃", "a@b..c"]),
        (SchemaFormats.IPv4, ["0.0.0.0", "255.255.255.255", "1.2.3.4"], ["", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4 ", "+1.2.3.4", "1.2.3.", "...", "1.2.3.0004"]),
        (SchemaFormats.IPv6, ["::", "::1", "1::", "1:2:3:4:5:6:7:8", "::1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "fe80::ABCD"],
            ["", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "::1.2.3", "1.2.3.4::", "::g", "::1%eth0", "1:2:3:4:5:6:7::8"]),
        (SchemaFormats.Iri, ["http://é.de/ü?\uE000#ö", "urn:ñ", "s:𐐀"], ["", "é", "/é", "http://a/\uE000", "http://a/ b", "é:x", "http://a/\u0080", "http://a/\uFFFE", "http://a/\U0001FFFE"]),
        (SchemaFormats.IriReference, ["", "é", "/é?\uF8FF", "#é", "//é"], ["\\", "é:x", "#\uE000", "é b"]),
        (SchemaFormats.UriTemplate, ["", "a{b}", "{+a,b*}", "{?a:1,b:9999}", "{a.b_1}", "%41", "é", "{%41b}", "'", "{|a}"],
            ["{", "}", "{}", "{a", "a}", "{{a}}", "{a b}", "{a:}", "{a:0}", "{a:10000}", "{a*:1}", "{.}", "{a.}", "%4", "<", "{+}", "{é}", "{a:1*}"]),
        (SchemaFormats.JsonPointer, ["", "/", "/a/b", "/~0~1", "//", "/é", "/a b"], ["a", "#", "/~", "/~2", "/a~"]),
        (SchemaFormats.RelativeJsonPointer, ["0", "1/a", "10#", "0+1/a", "2-13#", "0/"], ["", "/a", "01", "-1", "0+/a", "0+0", "1##", "a", "0a", "1/~", "0-01"]),
        (SchemaFormats.Duration, ["P1D", "P1Y2M3DT4H5M6S", "PT0S", "P3W", "P1YT1S", "PT1M1S"],
            ["", "P", "PT", "1D", "P1", "P1DT", "P1H", "PT1D", "P1Y1D", "PT1H1S", "P1W1D", "P1.5D", "P-1D", "P1D ", "p1d", "PT1HT1M"]),
        (SchemaFormats.Byte, ["", "TQ==", "TWE=", "TWFu", "+/+/"], ["T", "TQ", "TQ=", "TQ===", "T Q=", "TWFu\n", "-_-_", "====", "=TQ=", "TQ==TQ==", "TR==", "TWF=", "EmC=="]),
        (SchemaFormats.Base64Url, ["", "TQ", "TQ==", "TWE", "TWFu", "-_-_"], ["T", "TQ=", "+/+/", "TWFuT", "=", "T==="]),
        (SchemaFormats.Char, ["a", "é", "😀"], ["", "ab", "e\u0301", "😀😀"]),
        (SchemaFormats.DateTimeLocal, ["2026-02-24T18:51:15", "2026-02-24t18:51:15.5"], ["2026-02-24T18:51:15Z", "2026-02-24T18:51", "2026-02-24", "2026-02-30T18:51:15"]),
        (SchemaFormats.TimeLocal, ["18:51:15", "18:51:15.123", "23:59:60"], ["18:51:15Z", "18:51", "24:00:00", ""]),
        (SchemaFormats.HttpDate, ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Wed Nov 16 08:49:37 1994"],
            ["", "Mon, 06 Nov 1994 08:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 06 Nov 1994 08:49:37 GMT ", "1994-11-06", "Sun, 06 Nov 1994 24:49:37 GMT"]));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_has_the_format_or_not(string format, string text, bool expected)
    {
        SchemaFormat checkedFormat = SchemaFormatNames.Of(format);
        SchemaCheck check = (ref SchemaRun run, int token) => run.Format(token, checkedFormat, "/format");
        string json = $"\"{System.Text.Json.JsonEncodedText.Encode(text)}\"";
        if (expected) Check.Fits(check, json, Check.Formats);
        else Assert.Equal("format", Assert.Single(Check.Errors(check, json, Check.Formats)).Keyword);
    }

    private static TheoryData<string, string, bool> Table(params (SchemaFormat Format, string[] Valid, string[] Invalid)[] rows)
    {
        var data = new TheoryData<string, string, bool>();
        foreach ((SchemaFormat format, string[] valid, string[] invalid) in rows)
        {
            foreach (string text in valid) data.Add(format.Name, text, true);
            foreach (string text in invalid) data.Add(format.Name, text, false);
        }

        return data;
    }
}
