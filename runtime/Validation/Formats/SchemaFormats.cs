using System.ComponentModel;

namespace Seedance.Runtime;

/// <summary>The formats that are checked, one line each.</summary>
/// <remarks>JSON Schema 2020-12 Validation, section 7.3; the OpenAPI Format Registry.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SchemaFormats
{
    /// <summary><c>uri</c>: RFC 3986, section 3; with a scheme.</summary>
    public static SchemaFormat Uri { get; } = SchemaFormat.OfText("uri", UriSyntax.IsUri);

    /// <summary><c>uri-reference</c>: RFC 3986, section 4.1; relative ones as well.</summary>
    public static SchemaFormat UriReference { get; } = SchemaFormat.OfText("uri-reference", UriSyntax.IsUriReference);

    /// <summary><c>uuid</c>: RFC 4122, section 3.</summary>
    public static SchemaFormat Uuid { get; } = SchemaFormat.OfText("uuid", UuidSyntax.IsUuid);

    /// <summary><c>date-time</c>: RFC 3339, section 5.6.</summary>
    public static SchemaFormat DateTime { get; } = SchemaFormat.OfText("date-time", Rfc3339Text.IsDateTime);

    /// <summary><c>date</c>: RFC 3339, section 5.6, <c>full-date</c>.</summary>
    public static SchemaFormat Date { get; } = SchemaFormat.OfText("date", Rfc3339Text.IsDate);

    /// <summary><c>time</c>: RFC 3339, section 5.6, <c>full-time</c>; with an offset.</summary>
    public static SchemaFormat Time { get; } = SchemaFormat.OfText("time", Rfc3339Text.IsTime);

    /// <summary><c>int32</c>: an integer of 32 bits with a sign.</summary>
    public static SchemaFormat Int32 { get; } = SchemaFormat.OfNumber("int32", IntegerRange.IsInt32);

    /// <summary><c>int64</c>: an integer of 64 bits with a sign.</summary>
    public static SchemaFormat Int64 { get; } = SchemaFormat.OfNumber("int64", IntegerRange.IsInt64);
}
