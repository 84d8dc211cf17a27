namespace Seedance.Generator.Model;

/// <summary>A type at one place.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsNullable">Whether JSON <c>null</c> is a value there.</param>
internal sealed record TypeUse(TypeRef Type, bool IsNullable);

/// <summary>A reference to a type.</summary>
internal abstract record TypeRef;

/// <summary>A type that .NET or the runtime has.</summary>
internal sealed record PrimitiveRef(Primitive Kind) : TypeRef;

/// <summary>A type of the model.</summary>
internal sealed record NamedRef(TypeId Id) : TypeRef;

/// <summary>A JSON array.</summary>
internal sealed record ListRef(TypeUse Item) : TypeRef;

/// <summary>A JSON object whose member names are free.</summary>
internal sealed record MapRef(TypeUse Value) : TypeRef;

internal enum Primitive
{
    String,
    Boolean,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,

    /// <summary>RFC 3339 date-time text.</summary>
    DateTime,

    /// <summary>An integer of seconds since 1970-01-01T00:00:00Z (<c>format: unix-time</c>).</summary>
    UnixTime,

    /// <summary>An instant that servers write either as date-time text or as Unix seconds.</summary>
    DateTimeOrUnixTime,

    /// <summary>RFC 3339 full-date.</summary>
    Date,

    /// <summary>RFC 3339 time.</summary>
    Time,

    /// <summary>ISO 8601 duration, kept as it was written.</summary>
    Duration,
    Uuid,

    /// <summary>A URI or a reference, kept as it was written.</summary>
    Uri,

    /// <summary>Base64 text (<c>format: byte</c>).</summary>
    Bytes,

    /// <summary>A part of a multipart body with bytes in it.</summary>
    File,

    /// <summary>A body of bytes.</summary>
    Stream,

    /// <summary>Any JSON value, kept as it is.</summary>
    Json,
}
