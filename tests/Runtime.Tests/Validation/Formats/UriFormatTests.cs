namespace Seedance.Runtime.Tests.Validation.Formats;

/// <summary>The grammar of RFC 3986, with the examples of its sections 1.1.2, 3 and 5.4.</summary>
public sealed class UriFormatTests
{
    public static TheoryData<string> Uris =>
    [
        "asset://asset-20260224185115-jtzz8",
        "ftp://ftp.is.co.za/rfc/rfc1808.txt",
        "http://www.ietf.org/rfc/rfc2396.txt",
        "ldap://[2001:db8::7]/c=GB?objectClass?one",
        "mailto:John.Doe@example.com",
        "news:comp.infosystems.www.servers.unix",
        "tel:+1-816-555-1212",
        "telnet://192.0.2.16:80/",
        "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
        "foo://example.com:8042/over/there?name=ferret#nose",
        "http://a/b/c/d;p?q",
        "file:///etc/hosts",
        "http://",
        "http://:80",
        "http://user:pass:word@host:/",
        "http://999.999.999.999/",
        "http://a?b?c/d#e?f",
        "http://a/%C3%A9%20x",
        "http://%41.example/",
        "x:",
        "x:/",
        "x:?",
        "x:#",
        "X+1-.y:z",
        "http://[::]/",
        "http://[::1]:8080",
        "http://[1:2:3:4:5:6:7:8]",
        "http://[1:2:3:4:5:6:7::]",
        "http://[::2:3:4:5:6:7:8]",
        "http://[1:2:3:4:5:6:1.2.3.4]",
        "http://[::ffff:255.255.255.255]",
        "http://[ABCD::abcd]",
        "http://[v1.x:y]",
        "http://[vF0.~]",
        "data:,a'(b)*c!$",
        "s://x:y@z",
    ];

    public static TheoryData<string> RelativeReferences =>
    [
        "",
        "//x",
        "//x:80/y",
        "/x",
        "x",
        "./x:y",
        "../..",
        "?x:y",
        "#x:y",
        "g;x=1/./y",
        "x/y:z",
        "%20",
        "a@b",
    ];

    public static TheoryData<string> Neither =>
    [
        "http://a b",
        "::",
        ":x",
        "1x:y",
        "-x:y",
        "a_b:c",
        "%41:b",
        "http://a/%",
        "http://a/%2",
        "http://a/%2g",
        "http://a/<b>",
        "http://a/{b}",
        "http://a/b|c",
        "http://a/b^c",
        "http://a/`",
        "http://a/é",
        "http://é",
        "http://a#b#c",
        "http://a/[b]",
        "http://a?[b]",
        "http://a@b@c",
        "http://[::ffff:+1.2.3.4]",
        "http://[::ffff:256.2.3.4]",
        "http://a:80a",
        "http://a:80:81",
        "http://a:-1",
        "http://[::1",
        "http://::1]",
        "http://[::1]a",
        "http://[::1]:x",
        "http://a[::1]",
        "http://[]",
        "http://[1:2:3:4:5:6:7]",
        "http://[1:2:3:4:5:6:7:8:9]",
        "http://[1:2:3:4:5:6:7:8::]",
        "http://[1::2::3]",
        "http://[:::]",
        "http://[:1:2:3:4:5:6:7]",
        "http://[12345::]",
        "http://[g::]",
        "http://[::1.2.3]",
        "http://[::1.2.3.4.5]",
        "http://[::1.2.3.256]",
        "http://[::01.2.3.4]",
        "http://[1.2.3.4::]",
        "http://[1:2:3:4:5:6:7:1.2.3.4]",
        "http://[fe80::1%25eth0]",
        "http://[v.x]",
        "http://[v1.]",
        "http://[v1x]",
        "http://[vg.x]",
        "http://[v1.x/y]",
        " http://a",
        "http://a\u007f",
    ];

    [Theory]
    [MemberData(nameof(Uris))]
    public void Uris_are_uris_and_references(string text)
    {
        Check.Fits(Uri, $"\"{text}\"", Check.Formats);
        Check.Fits(Reference, $"\"{text}\"", Check.Formats);
    }

    [Theory]
    [MemberData(nameof(RelativeReferences))]
    public void Relative_references_are_not_uris(string text)
    {
        Check.Errors(Uri, $"\"{text}\"", Check.Formats);
        Check.Fits(Reference, $"\"{text}\"", Check.Formats);
    }

    [Theory]
    [MemberData(nameof(Neither))]
    public void Other_texts_are_neither(string text)
    {
        Check.Errors(Uri, $"\"{text}\"", Check.Formats);
        Check.Errors(Reference, $"\"{text}\"", Check.Formats);
    }

    [Fact]
    public void A_backslash_and_a_quotation_mark_are_in_no_uri()
    {
        Check.Errors(Uri, "\"http://a/\\\\b\"", Check.Formats);
        Check.Errors(Uri, "\"http://a/\\\"b\"", Check.Formats);
    }

    private static bool Uri(ref SchemaRun run, int token) => run.Format(token, SchemaFormats.Uri, "/format");

    private static bool Reference(ref SchemaRun run, int token) => run.Format(token, SchemaFormats.UriReference, "/format");
}
