using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>The formats that are checked, one line each. Made when first asked for, so that trimming drops those that nobody uses.</summary>
/// <remarks>JSON Schema 2020-12 Validation, section 7.3; the OpenAPI Format Registry.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SchemaFormats
{
    /// <summary><c>byte</c>: base64, RFC 4648, section 4.</summary>
    public static SchemaFormat Byte => field ??= SchemaFormat.OfText("byte", Base64Syntax.IsBase64);

    /// <summary><c>base64url</c>: RFC 4648, section 5; padding may be left out.</summary>
    public static SchemaFormat Base64Url => field ??= SchemaFormat.OfText("base64url", Base64Syntax.IsBase64Url);

    /// <summary><c>char</c>: a single character.</summary>
    public static SchemaFormat Char => field ??= SchemaFormat.OfText("char", CharacterSyntax.IsCharacter);

    /// <summary><c>date</c>: RFC 3339, section 5.6, <c>full-date</c>.</summary>
    public static SchemaFormat Date => field ??= SchemaFormat.OfText("date", Rfc3339Text.IsDate);

    /// <summary><c>date-time</c>: RFC 3339, section 5.6.</summary>
    public static SchemaFormat DateTime => field ??= SchemaFormat.OfText("date-time", Rfc3339Text.IsDateTime);

    /// <summary><c>date-time-local</c>: RFC 3339, section 5.6, without an offset.</summary>
    public static SchemaFormat DateTimeLocal => field ??= SchemaFormat.OfText("date-time-local", Rfc3339Text.IsLocalDateTime);

    /// <summary><c>double</c>: what an IEEE 754 number of 64 bits reaches.</summary>
    public static SchemaFormat Double => field ??= SchemaFormat.OfNumber("double", FloatingPointRange.IsDouble);

    /// <summary><c>double-int</c>: integers that a double holds exactly.</summary>
    public static SchemaFormat DoubleInt => field ??= SchemaFormat.OfNumber("double-int", IntegerRange.IsDoubleInt);

    /// <summary><c>duration</c>: RFC 3339, appendix A.</summary>
    public static SchemaFormat Duration => field ??= SchemaFormat.OfText("duration", DurationSyntax.IsDuration);

    /// <summary><c>email</c>: RFC 5321, section 4.1.2, <c>Mailbox</c>.</summary>
    public static SchemaFormat Email => field ??= SchemaFormat.OfText("email", EmailSyntax.IsEmail);

    /// <summary><c>float</c>: what an IEEE 754 number of 32 bits reaches.</summary>
    public static SchemaFormat Float => field ??= SchemaFormat.OfNumber("float", FloatingPointRange.IsFloat);

    /// <summary><c>hostname</c>: RFC 1123, section 2.1.</summary>
    public static SchemaFormat Hostname => field ??= SchemaFormat.OfText("hostname", HostnameSyntax.IsHostname);

    /// <summary><c>http-date</c>: RFC 9110, section 5.6.7.</summary>
    public static SchemaFormat HttpDate => field ??= SchemaFormat.OfText("http-date", HttpDateSyntax.IsHttpDate);

    /// <summary><c>idn-email</c>: RFC 6531, section 3.3.</summary>
    public static SchemaFormat IdnEmail => field ??= SchemaFormat.OfText("idn-email", EmailSyntax.IsIdnEmail);

    /// <summary><c>idn-hostname</c>: RFC 5890, section 2.3.2.3.</summary>
    public static SchemaFormat IdnHostname => field ??= SchemaFormat.OfText("idn-hostname", IdnHostnameSyntax.IsHostname);

    /// <summary><c>int8</c>: an integer of 8 bits with a sign.</summary>
    public static SchemaFormat Int8 => field ??= SchemaFormat.OfNumber("int8", IntegerRange.IsInt8);

    /// <summary><c>int16</c>: an integer of 16 bits with a sign.</summary>
    public static SchemaFormat Int16 => field ??= SchemaFormat.OfNumber("int16", IntegerRange.IsInt16);

    /// <summary><c>int32</c>: an integer of 32 bits with a sign.</summary>
    public static SchemaFormat Int32 => field ??= SchemaFormat.OfNumber("int32", IntegerRange.IsInt32);

    /// <summary><c>int64</c>: an integer of 64 bits with a sign.</summary>
    public static SchemaFormat Int64 => field ??= SchemaFormat.OfNumber("int64", IntegerRange.IsInt64);

    /// <summary><c>ipv4</c>: RFC 2673, section 3.2.</summary>
    public static SchemaFormat IPv4 => field ??= SchemaFormat.OfText("ipv4", IPv4Syntax.IsIPv4);

    /// <summary><c>ipv6</c>: RFC 4291, section 2.2.</summary>
    public static SchemaFormat IPv6 => field ??= SchemaFormat.OfText("ipv6", IPv6Syntax.IsIPv6);

    /// <summary><c>iri</c>: RFC 3987, section 2.2; with a scheme.</summary>
    public static SchemaFormat Iri => field ??= SchemaFormat.OfText("iri", UriSyntax.IsIri);

    /// <summary><c>iri-reference</c>: RFC 3987, section 2.2; relative ones as well.</summary>
    public static SchemaFormat IriReference => field ??= SchemaFormat.OfText("iri-reference", UriSyntax.IsIriReference);

    /// <summary><c>json-pointer</c>: RFC 6901, section 3.</summary>
    public static SchemaFormat JsonPointer => field ??= SchemaFormat.OfText("json-pointer", JsonPointerSyntax.IsPointer);

    /// <summary><c>relative-json-pointer</c>: draft-bhutton-relative-json-pointer-00, section 3.</summary>
    public static SchemaFormat RelativeJsonPointer => field ??= SchemaFormat.OfText("relative-json-pointer", JsonPointerSyntax.IsRelativePointer);

    /// <summary><c>time</c>: RFC 3339, section 5.6, <c>full-time</c>; with an offset.</summary>
    public static SchemaFormat Time => field ??= SchemaFormat.OfText("time", Rfc3339Text.IsTime);

    /// <summary><c>time-local</c>: RFC 3339, section 5.6, <c>partial-time</c>.</summary>
    public static SchemaFormat TimeLocal => field ??= SchemaFormat.OfText("time-local", Rfc3339Text.IsLocalTime);

    /// <summary><c>uint8</c>: an integer of 8 bits without a sign.</summary>
    public static SchemaFormat UInt8 => field ??= SchemaFormat.OfNumber("uint8", IntegerRange.IsUInt8);

    /// <summary><c>uint16</c>: an integer of 16 bits without a sign.</summary>
    public static SchemaFormat UInt16 => field ??= SchemaFormat.OfNumber("uint16", IntegerRange.IsUInt16);

    /// <summary><c>uint32</c>: an integer of 32 bits without a sign.</summary>
    public static SchemaFormat UInt32 => field ??= SchemaFormat.OfNumber("uint32", IntegerRange.IsUInt32);

    /// <summary><c>uint64</c>: an integer of 64 bits without a sign.</summary>
    public static SchemaFormat UInt64 => field ??= SchemaFormat.OfNumber("uint64", IntegerRange.IsUInt64);

    /// <summary><c>uri</c>: RFC 3986, section 3; with a scheme.</summary>
    public static SchemaFormat Uri => field ??= SchemaFormat.OfText("uri", UriSyntax.IsUri);

    /// <summary><c>uri-reference</c>: RFC 3986, section 4.1; relative ones as well.</summary>
    public static SchemaFormat UriReference => field ??= SchemaFormat.OfText("uri-reference", UriSyntax.IsUriReference);

    /// <summary><c>uri-template</c>: RFC 6570, section 2.</summary>
    public static SchemaFormat UriTemplate => field ??= SchemaFormat.OfText("uri-template", UriTemplateSyntax.IsUriTemplate);

    /// <summary><c>uuid</c>: RFC 4122, section 3.</summary>
    public static SchemaFormat Uuid => field ??= SchemaFormat.OfText("uuid", UuidSyntax.IsUuid);
}
